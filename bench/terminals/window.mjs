// A terminal window for measuring: a program in a PTY, and what it writes.
import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ReadStream } from 'node:tty';

const require = createRequire(import.meta.url);

/** Returns the native module that opens terminals; undefined if it isn't installed. */
export function nativeModule() {
  try {
    return require(`@lydell/node-pty-${process.platform}-${process.arch}/pty.node`);
  } catch {
    return undefined;
  }
}

/** Opens a window of 80 columns and 24 rows with this program in it. */
export function openWindow(argv, { cwd, env }) {
  const { fd, pid, isOver } = fork(argv, cwd, env);
  const stream = new ReadStream(fd);
  let text = '';
  let waiting;
  stream.on('error', () => undefined);
  stream.on('data', (bytes) => {
    if (waiting === undefined) return;
    text += bytes.toString('latin1');
    if (text.includes(waiting.wanted)) {
      const { resolve } = waiting;
      waiting = undefined;
      resolve();
    }
  });
  return {
    pid,
    isOver,
    /** Waits for nothing more, and only reads. */
    drain: () => {
      waiting = undefined;
    },
    type: (keys) => writeSync(fd, keys),
    /** Forgets what came, and waits until this comes. */
    next: (wanted, act = () => undefined) =>
      new Promise((resolve) => {
        text = '';
        waiting = { wanted, resolve };
        act();
      }),
    close: () => {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {}
      stream.destroy();
    },
  };
}

function fork(argv, cwd, env) {
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  let ended;
  const isOver = new Promise((resolve) => {
    ended = resolve;
  });
  const place = [cwd, 80, 24, -1, -1, true, ''];
  const { fd, pid } = nativeModule().fork(argv[0], argv.slice(1), variables, ...place, () => ended());
  return { fd, pid, isOver };
}
