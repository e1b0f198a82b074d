import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { findPtyModule } from '../../src/io/process/pty-module.ts';
import { encodeFrame, type Frame, makeDecoder, maxPayload, tags } from '../../src/terminals/frames/frame.ts';
import type { TerminalState } from '../../src/terminals/frames/messages.ts';
import { makeProject, type Ran, type RunOptions, type TestProject } from './make-project.ts';
import { removeAll } from './remove-all.ts';

const packageFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The path of the module that opens terminals; undefined if it is not installed. */
export const ptyModule = findPtyModule({ packageFolder, env: process.env, outside: [] });

/** Why tests with terminals can't run here; '' if they can. */
export const whyNoPty = ptyModule === undefined ? 'the PTY module is not installed' : '';

/** A project whose terminals lie in a folder of their own. */
export interface TerminalProject extends TestProject {
  readonly dir: string;
  /** Runs `term …` and returns what it printed; fails if it failed. */
  term(...argv: string[]): Promise<string>;
  tryTerm(argv: readonly string[], options?: RunOptions): Promise<Ran>;
  /** Connects to a terminal as a client that shows nothing, and says what it is. */
  connect(name: string, hello?: Readonly<Record<string, unknown>> | undefined): Promise<TestClient>;
  record(name: string): Record<string, never> & Recorded;
}

interface Recorded {
  readonly daemon: { readonly pid: number };
  readonly child: { readonly pid: number };
  readonly tty: string;
  readonly id: string;
  readonly endedAt: number;
  readonly exitCode: number;
  readonly nonce: string;
  readonly events: readonly { readonly what: string }[];
}

/** A connection to a terminal. */
export interface TestClient {
  readonly socket: Socket;
  /** All frames that came, in order. */
  readonly frames: Frame[];
  send(tag: number, payload?: Uint8Array | string): void;
  /** Returns all that came as screens and output. */
  output(): Buffer;
  /** Returns how many bytes of output came. */
  received(): number;
  /** Returns the last payload with this tag as JSON, and waits for one. */
  json<T = Record<string, unknown>>(tag: number): Promise<T>;
  /** Returns the first payload with this tag as text, and waits for it. */
  text(tag: number): Promise<string>;
  /** Waits until the output contains a text. */
  sees(text: string): Promise<void>;
  isClosed(): boolean;
}

/** Returns a project whose terminals are ended when the test has finished. */
export function makeTerminalProject(files: Record<string, string> = {}): TerminalProject {
  const project = makeProject(files);
  // Not in the test's own folder: a socket's path must be short.
  const dir = mkdtempSync(join(tmpdir(), 'sjt-'));
  onTestFinished(() => endAll(dir));
  const env = { SESSION_JOURNAL_TERM_DIR: dir };
  const tryTerm = (argv: readonly string[], options: RunOptions = {}): Promise<Ran> =>
    project.runWith({ ...options, env: { ...env, ...options.env } }, 'term', ...argv);
  return {
    ...project,
    dir,
    tryTerm,
    term: async (...argv) => {
      const { code, stdout, stderr } = await tryTerm(argv);
      expect(stderr).toBe('');
      expect(code).toBe(0);
      return stdout;
    },
    connect: (name, hello = { role: 'lead', cols: 80, rows: 24 }) => connect(join(dir, name), hello),
    record: (name) => JSON.parse(readFileSync(join(dir, '.meta', `${name}.json`), 'utf8')),
  };
}

// Whatever a test left behind.
function endAll(dir: string): void {
  for (const file of namesIn(join(dir, '.meta')).filter((name) => name.endsWith('.json'))) {
    try {
      const { daemon, child } = JSON.parse(readFileSync(join(dir, '.meta', file), 'utf8'));
      for (const pid of [child?.pid, daemon?.pid]) if (pid > 1) endProcess(pid);
    } catch {
      // It was just removed.
    }
  }
  removeAll(dir);
}

function endProcess(pid: number): void {
  // Not one that got the id since.
  const line = readCommand(pid);
  if (line === undefined) return;
  for (const signal of ['SIGCONT', 'SIGKILL'] as const) {
    try {
      process.kill(pid, signal);
    } catch {}
  }
}

function readCommand(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return undefined;
  }
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

// Without a hello, it says nothing.
async function connect(path: string, hello?: Readonly<Record<string, unknown>>): Promise<TestClient> {
  const frames: Frame[] = [];
  const decoder = makeDecoder(maxPayload);
  const socket = createConnection({ path });
  let isClosed = false;
  let received = 0;
  socket.on('data', (bytes) => {
    const found = decoder.push(bytes) ?? [];
    frames.push(...found);
    for (const { tag, payload } of found) if (tag === tags.output) received += payload.length;
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    isClosed = true;
  });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const client: TestClient = {
    socket,
    frames,
    send: (tag, payload) => void socket.write(encodeFrame(tag, payload)),
    output: () =>
      Buffer.concat(
        frames
          .filter(({ tag }) => tag === tags.output || tag === tags.snapshot)
          .map(({ payload }) => payload),
      ),
    received: () => received,
    json: async (tag) => JSON.parse(Buffer.from((await last(frames, tag)).payload).toString()),
    text: async (tag) => Buffer.from((await last(frames, tag)).payload).toString(),
    sees: async (text) => {
      await expect.poll(() => client.output().toString('latin1')).toContain(text);
    },
    isClosed: () => isClosed,
  };
  if (hello !== undefined) client.send(tags.hello, JSON.stringify({ proto: 1, ...hello }));
  return client;
}

async function last(frames: readonly Frame[], tag: number): Promise<Frame> {
  await expect.poll(() => frames.some((frame) => frame.tag === tag)).toBe(true);
  return frames.findLast((frame) => frame.tag === tag) as Frame;
}

/** Returns what a terminal says of itself. */
export async function stateOf(project: TerminalProject, name: string): Promise<TerminalState> {
  const client = await project.connect(name, { role: 'probe' });
  const state = await client.json<TerminalState>(tags.state);
  client.socket.destroy();
  return state;
}
