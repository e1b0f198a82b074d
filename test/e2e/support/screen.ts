import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** How to open the interactive client; sizes in columns and rows. */
export interface ScreenOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Words in front of the client's command, such as those of a program that runs it. */
  readonly before?: readonly string[];
}

interface ScreenSpec extends ScreenOptions {
  readonly command: readonly string[];
  readonly root: string;
  readonly project: string;
  readonly env: Readonly<Record<string, string>>;
}

/** An interactive client in a tmux server of its own. */
export interface Screen {
  /** What is on the screen now, trailing blanks removed. */
  text(): Promise<string>;
  /** What is on the screen and what has scrolled away. */
  history(): Promise<string>;
  /** Types text as it is, without Enter. */
  type(text: string): Promise<void>;
  /** Presses keys by their tmux names, such as `Enter`, `Escape`, `C-c`. */
  press(...keys: string[]): Promise<void>;
  /** Types a prompt, waits until the box shows its end, and sends it. */
  send(prompt: string): Promise<void>;
  /** Waits until the screen matches and gives it back; throws with the screen when it never does. */
  waitFor(wanted: string | RegExp): Promise<string>;
  close(): Promise<void>;
}

// Ends what hangs: what takes long on a busy machine is waited for.
const patienceMs = 300_000;
let opened = 0;
const sockets = new Set<string>();

process.once('exit', () => {
  for (const socket of sockets) execFile('tmux', ['-S', socket, 'kill-server']);
});

function isOn(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}

function screenOf(tmux: (...args: string[]) => Promise<string>, close: () => Promise<void>): Screen {
  const capture = async (...args: string[]) => {
    const raw = await tmux('capture-pane', '-p', '-t', 'client', ...args);
    return raw.replace(/[^\S\n]+$/gm, '').trimEnd();
  };
  const text = () => capture();
  const waitFor: Screen['waitFor'] = async (wanted) => {
    const deadline = performance.now() + patienceMs;
    for (;;) {
      const now = await text();
      if (isOn(now, wanted)) return now;
      if (performance.now() > deadline) throw new Error(`Never on the screen: ${wanted}\n${now}`);
      await sleep(100);
    }
  };
  const type: Screen['type'] = async (words) => {
    await tmux('send-keys', '-t', 'client', '-l', '--', words);
  };
  const press: Screen['press'] = async (...keys) => {
    await tmux('send-keys', '-t', 'client', ...keys);
  };
  const send: Screen['send'] = async (prompt) => {
    await type(prompt);
    await waitFor(prompt.trimEnd().slice(-10));
    // Enter right behind the text would count as a pasted line break.
    await sleep(300);
    await press('Enter');
  };
  return { text, history: () => capture('-S', '-'), type, press, send, waitFor, close };
}

async function endProcess(pid: number): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    try {
      process.kill(pid, signal);
      for (let waited = 0; waited < 20; waited++) {
        process.kill(pid, 0);
        await sleep(100);
      }
    } catch {
      return;
    }
  }
}

/** Starts the command in tmux and waits for its prompt box; throws with the screen when none comes. */
export async function openScreen(spec: ScreenSpec): Promise<Screen> {
  const socket = join(spec.root, `tmux-${++opened}`);
  const env = { ...spec.env, TMUX_TMPDIR: spec.root };
  const tmux = async (...args: string[]) =>
    (await execute('tmux', ['-S', socket, '-f', '/dev/null', ...args], { env })).stdout;
  const size = ['-x', String(spec.columns ?? 120), '-y', String(spec.rows ?? 40)];
  const start = ['new-session', '-d', '-s', 'client', ...size, '-c', join(spec.project, spec.folder ?? '')];
  sockets.add(socket);
  await tmux(...start, '--', 'env', '-u', 'TMUX', '-u', 'TMUX_PANE', ...spec.command);
  const pid = Number(await tmux('display-message', '-p', '-t', 'client', '#{pane_pid}'));
  const screen = screenOf(tmux, async () => {
    await tmux('kill-server').catch(() => undefined);
    await endProcess(pid);
    sockets.delete(socket);
  });
  await screen.waitFor(/^.?\s*❯/m);
  return screen;
}
