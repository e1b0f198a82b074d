import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { startPty } from '../../src/io/process/pty.ts';
import { createModel } from '../../src/terminals/model/xterm-model.ts';
import { ptyModule, type TerminalProject } from './terminals.ts';

const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

/** A terminal window in which a person runs the built program. */
export interface OuterTerminal {
  /** The process of the program. */
  readonly pid: number;
  type(text: string): void;
  resize(cols: number, rows: number): void;
  /** Returns all that was written to the window. */
  written(): string;
  /** Returns the rows that it shows, without empty ones at the end. */
  screen(): string;
  /** Returns all that makes the window look as it does, in one text: cells with their looks, cursor and modes. */
  cells(): string;
  sees(text: string | RegExp): Promise<void>;
  /** Waits for the program to end, and returns its exit code. */
  ended(): Promise<number>;
}

/** Variables to add, and the size if it isn't 80 columns and 24 rows. */
export interface OuterOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cols?: number;
  readonly rows?: number;
}

/** Runs `session-journal` with these words in a window. */
export function openOuter(
  project: Pick<TerminalProject, 'root' | 'env' | 'dir'>,
  argv: readonly string[],
  { env = {}, cols = 80, rows = 24 }: OuterOptions = {},
): OuterTerminal {
  const model = createModel({ cols, rows, scrollback: 100 });
  let written = '';
  let code: number | undefined;
  const own = { ...project.env, TERM: 'xterm-256color', SESSION_JOURNAL_TERM_DIR: project.dir };
  const pty = startPty({
    ...{ file: process.execPath, args: [cli, ...argv], env: { ...own, ...env } },
    module: ptyModule ?? '',
    cwd: project.root,
    ...{ cols, rows },
    onOutput: (bytes) => {
      written += Buffer.from(bytes).toString('latin1');
      model.write(bytes, () => undefined);
    },
    onEnd: (exit) => {
      code = exit;
    },
  });
  killAfterTest(pty.pid);
  const screen = (): string => model.peek().lines.join('\n').trimEnd();
  return {
    pid: pty.pid,
    type: (text) => pty.write(Buffer.from(text)),
    resize: (cols, rows) => {
      pty.resize(cols, rows);
      model.resize(cols, rows);
    },
    written: () => written,
    screen,
    cells: () => model.snapshot(),
    sees: (text) => expect.poll(screen).toMatch(text),
    ended: () => defined(() => code),
  };
}

async function defined<T>(find: () => T | undefined): Promise<T> {
  await expect.poll(find).toBeDefined();
  return find() as T;
}

function killAfterTest(pid: number): void {
  onTestFinished(() => {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {}
  });
}
