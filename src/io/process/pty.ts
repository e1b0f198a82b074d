import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import { errorCode } from '../disk/failures.ts';
import { spawnHelper } from './pty-module.ts';

/** What to start in a terminal, and how. */
export interface PtyStart {
  /** The native module's path. */
  readonly module: string;
  /** Absolute path of the program. */
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly cols: number;
  readonly rows: number;
  readonly onOutput: (bytes: Uint8Array) => void;
  /** Called once, when the program has ended and all its output was handed out. */
  readonly onEnd: (code: number, signal: number) => void;
}

/** A program in a terminal of its own. */
export interface Pty {
  readonly pid: number;
  /** The path of the terminal's device. */
  readonly tty: string;
  readonly write: (bytes: Uint8Array) => void;
  /** Returns how many bytes wait to be taken by the program. */
  readonly waiting: () => number;
  readonly resize: (cols: number, rows: number) => void;
  readonly pause: () => void;
  readonly resume: () => void;
}

interface Native {
  fork(...start: unknown[]): { readonly fd: number; readonly pid: number; readonly pty: string };
  resize(fd: number, cols: number, rows: number): void;
}

const retryMs = 2;
const silenceMs = 60;
// Programs in the background may go on writing; what they write after this is lost.
const mostDrainMs = 2000;
const nobody = -1;

/** Starts a program in a terminal. Throws if the module can't be loaded or the program can't be started. */
export function startPty(start: PtyStart): Pty {
  const module = { exports: {} as Native };
  process.dlopen(module, start.module);
  const native = module.exports;
  const onExit = { call: (_code: number, _signal: number): void => undefined };
  const { fd, pid, pty } = fork(native, start, (code, signal) => onExit.call(code, signal));
  // As long as somebody holds the other end, the system keeps what the program wrote last: libuv of Node 20 would drop it.
  let slave: number | undefined = openSync(pty, constants.O_RDWR | constants.O_NOCTTY);
  const stream = new ReadStream(fd);
  const output = readOutput(stream, start.onOutput);
  onExit.call = (code, signal) => {
    output.drain(() => {
      if (slave !== undefined) closeSync(slave);
      slave = undefined;
      stream.destroy();
      start.onEnd(code, signal);
    });
  };
  return {
    pid,
    tty: pty,
    ...makeWriter(fd, () => slave !== undefined),
    resize: (cols, rows) => {
      if (slave !== undefined) native.resize(fd, cols, rows);
    },
    pause: () => void stream.pause(),
    resume: () => void stream.resume(),
  };
}

function fork(native: Native, start: PtyStart, onExit: (code: number, signal: number) => void) {
  const { file, args, env, cwd, cols, rows } = start;
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const person = [nobody, nobody];
  const helper = spawnHelper(start.module);
  return native.fork(file, [...args], variables, cwd, cols, rows, ...person, true, helper, onExit);
}

interface Output {
  /** Calls `done` when nothing has come for a while. */
  readonly drain: (done: () => void) => void;
}

function readOutput(stream: ReadStream, onOutput: (bytes: Uint8Array) => void): Output {
  let onData = (): void => undefined;
  stream.on('data', (bytes: Buffer) => {
    onOutput(bytes);
    onData();
  });
  // The last end of the terminal is closed: that is how it ends.
  stream.on('error', () => undefined);
  return {
    drain: (done) => {
      const latest = Date.now() + mostDrainMs;
      let timer = setTimeout(end, silenceMs);
      function end(): void {
        // A paused stream is silent, and not empty.
        if (stream.isPaused() && Date.now() < latest) timer = setTimeout(end, silenceMs);
        else done();
      }
      onData = () => {
        clearTimeout(timer);
        timer = setTimeout(end, Date.now() < latest ? silenceMs : 0);
      };
    },
  };
}

// A write through a stream would block when the program doesn't read: the terminal takes some kilobytes, and then no more
// until the program read them, and we read what it echoed.
function makeWriter(fd: number, isOpen: () => boolean): Pick<Pty, 'write' | 'waiting'> {
  const queue: Uint8Array[] = [];
  let waiting = 0;
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    timer = undefined;
    for (let first = queue[0]; first !== undefined && isOpen(); first = queue[0]) {
      const taken = writeSome(fd, first);
      waiting -= taken;
      if (taken < first.length) {
        queue[0] = first.subarray(taken);
        timer = setTimeout(flush, retryMs);
        return;
      }
      queue.shift();
    }
  };
  return {
    write: (bytes) => {
      if (bytes.length === 0) return;
      queue.push(bytes);
      waiting += bytes.length;
      if (timer === undefined) flush();
    },
    waiting: () => waiting,
  };
}

function writeSome(fd: number, bytes: Uint8Array): number {
  try {
    return writeSync(fd, bytes);
  } catch (error) {
    if (errorCode(error) === 'EAGAIN') return 0;
    // The program has ended, so nobody can read it.
    return bytes.length;
  }
}
