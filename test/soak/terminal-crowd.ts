import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { join } from 'node:path';
import { encodeFrame, tags } from '../../src/terminals/frames/frame.ts';
import { encodeSize } from '../../src/terminals/frames/messages.ts';
import { makePlace, type Place } from './place.ts';
import type { Soak } from './soak.ts';

/** Terminals in a folder of their own, and what a person does with them. */
export interface Crowd {
  readonly dir: string;
  term(...argv: string[]): Promise<{ readonly code: number; readonly text: string }>;
  /** Attaches, and returns the connection. */
  attach(name: string, role: 'lead' | 'view', size: { cols: number; rows: number }): Promise<Guest>;
  /** Returns the ids of a terminal's own process and of its program. */
  pidsOf(name: string): readonly [daemon: number, child: number];
}

/** Whoever is attached. */
export interface Guest {
  type(text: string): void;
  resize(cols: number, rows: number): void;
  /** Stops reading. */
  sleep(): void;
  leave(): void;
}

/** Returns a place for terminals, without any. */
export function makeCrowd(soak: Soak, dir: string): Crowd {
  const { root, env } = makePlace(join(soak.base, 'terminals'));
  const cli = join(soak.root, 'dist', 'cli.cjs');
  return {
    dir,
    term: (...argv) => runTerm([cli, 'term', ...argv], { root, env: personEnv(env, dir) }),
    attach: (name, role, size) => attach(join(dir, name), JSON.stringify({ proto: 1, role, ...size })),
    pidsOf: (name) => {
      const { daemon, child } = JSON.parse(readFileSync(join(dir, '.meta', `${name}.json`), 'utf8'));
      return [daemon.pid, child.pid];
    },
  };
}

// No agent may do any of this.
function personEnv(env: Place['env'], dir: string): Place['env'] {
  const own = Object.entries(env).filter(([name]) => !name.startsWith('CLAUDE'));
  return { ...Object.fromEntries(own), SHELL: '/bin/sh', SESSION_JOURNAL_TERM_DIR: dir };
}

function runTerm(
  argv: readonly string[],
  { root, env }: Pick<Place, 'root' | 'env'>,
): ReturnType<Crowd['term']> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...argv], { cwd: root, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), text: stdout + stderr });
    });
  });
}

async function attach(path: string, hello: string): Promise<Guest> {
  const socket = createConnection({ path });
  socket.on('error', () => undefined);
  socket.resume();
  await new Promise<void>((resolve) => socket.once('connect', resolve).once('close', () => resolve()));
  socket.write(encodeFrame(tags.hello, hello));
  return guestOf(socket);
}

function guestOf(socket: Socket): Guest {
  return {
    type: (text) => void socket.write(encodeFrame(tags.input, text)),
    resize: (cols, rows) => void socket.write(encodeFrame(tags.resize, encodeSize({ cols, rows }))),
    sleep: () => void socket.pause(),
    leave: () => void socket.destroy(),
  };
}
