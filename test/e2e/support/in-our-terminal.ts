import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type OuterTerminal, openOuter } from '../../support/outer-terminal.ts';
import { ptyModule } from '../../support/terminals.ts';
import { type JournalClient, makeJournalClient } from './journal.ts';

/** What `term list --json` says of a terminal. */
export interface TerminalRow {
  readonly name: string;
  readonly state: string;
  readonly reason: string | null;
  readonly conversation: string | null;
  readonly conversations: readonly string[];
}

/** The real client in the terminal `work`, with a window that has been attached since it began. */
export interface InOurTerminal {
  readonly client: JournalClient;
  /** The window; a new one after `open`. */
  window(): OuterTerminal;
  /** Opens another window with these words after `term`, of the same size. */
  open(...argv: string[]): OuterTerminal;
  term(...argv: string[]): string;
  row(): TerminalRow;
  record(): { readonly daemon: { readonly pid: number }; readonly exitCode: number };
  resize(cols: number, rows: number): void;
  /** Types a prompt, waits until the box shows its end, and presses Enter. */
  send(prompt: string): Promise<void>;
  /** Fails unless a window that is opened now looks as the one that has been there all the time, cell by cell. */
  looksTheSame(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the client in a terminal of ours and waits for its prompt. */
export async function startInOurTerminal(): Promise<InOurTerminal> {
  const dir = mkdtempSync(join(tmpdir(), 'sje-'));
  const env = { SESSION_JOURNAL_PTY: ptyModule ?? '', SESSION_JOURNAL_TERM_DIR: dir };
  const client = await makeJournalClient({ env });
  const launch = client.launch(['--permission-mode', 'default']);
  const place = { root: client.project, dir, env: { ...launch.env } };
  let size = { cols: 100, rows: 30 };
  const open = (...argv: string[]): OuterTerminal => openOuter(place, ['term', ...argv], size);
  let window = open('work', '--', ...launch.command);
  await window.sees(prompt);
  const term = (...argv: string[]): string => client.journal('term', ...argv);
  return {
    ...{ client, term },
    window: () => window,
    open: (...argv) => (window = open(...argv)),
    row: () => JSON.parse(term('list', '--json')).terminals[0],
    record: () => JSON.parse(readFileSync(join(dir, '.meta', 'work.json'), 'utf8')),
    resize: (cols, rows) => {
      size = { cols, rows };
      window.resize(cols, rows);
    },
    send: async (text) => {
      window.type(text);
      await window.sees(text.slice(-10));
      // Enter right after the text would count as a pasted line break.
      await new Promise((resolve) => setTimeout(resolve, 300));
      window.type('\r');
    },
    looksTheSame: () => sameIn(window, () => open('work')),
    close: async () => {
      try {
        term('kill', 'work', '--force');
      } catch {}
      await client.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const prompt = /^.?\s*❯/m;

// Both are attached, so that whatever moves on the screen moves in both, if not at the same moment.
async function sameIn(window: OuterTerminal, open: () => OuterTerminal): Promise<void> {
  const other = open();
  await expect.poll(() => other.screen() !== '' && other.cells() === window.cells()).toBe(true);
  other.type('\x1c');
  expect(await other.ended()).toBe(0);
}
