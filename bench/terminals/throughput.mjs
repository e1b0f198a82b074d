// How fast a program gets rid of its output, without and with a window that shows it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../measure.mjs';
import { resolved } from './engines.mjs';
import { openWindow } from './window.mjs';

/** What programs write: lines of a log, coloured words with wide characters, whole frames of a full-screen program, and frames of one line. */
export const kinds = {
  log: (at) => `2026-11-29 12:00:00 INFO request ${at} took 12 ms from 10.0.0.1 path /api/v1/things ok\n`,
  colour: (at) => `\x1b[1;3${at % 8}mword\x1b[0m \x1b[38;5;${at % 256}mcolour ${at}\x1b[0m \u65e5\u672c\n`,
  TUI: (at) =>
    `\x1b[?2026h\x1b[?25l\x1b[H${Array.from({ length: 24 }, (_, y) => frameLine(at, y)).join('')}\x1b[?25h\x1b[?2026l`,
  'one-line TUI': (at) => `\x1b[?2026h\x1b[${(at % 24) + 1};1H\x1b[2Kline ${at}\x1b[?2026l`,
};

function frameLine(at, y) {
  const text = `${y === at % 24 ? '\x1b[7m' : ''}\u2502 step ${at + y} of the plan \x1b[2mreads src/file-${y}.ts\x1b[22m`;
  return `\x1b[${y + 1};1H\x1b[38;5;${(at + y) % 256}m\u25cf\x1b[39m ${text}\x1b[K\x1b[m`;
}

/** Returns the path and size of a file with output of a kind. */
export function outputFile(kind, { dir, megabytes }) {
  const portion = Array.from({ length: 2000 }, (_, at) => kinds[kind](at)).join('');
  const path = join(dir, `output-${kind.replace(' ', '-')}`);
  writeFileSync(path, portion.repeat(Math.max(1, Math.ceil((megabytes * 1e6) / Buffer.byteLength(portion)))));
  return { path, bytes: readFileSync(path).length };
}

/** Returns MB/s by engine; `isAttached` if a window shows it. All engines take turns. */
export async function rates(engines, file, { dir, rounds, isAttached, ...place }) {
  const found = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, engine] of Object.entries(engines)) {
      const run = {
        engine,
        file,
        name: `r${count}`,
        done: join(dir, `done-${count}`),
        place: { ...place, cwd: dir },
      };
      count += 1;
      found[name] ??= [];
      found[name].push(isAttached ? await attachedRate(run) : await detachedRate(run));
    }
  }
  return Object.fromEntries(Object.entries(found).map(([name, list]) => [name, median(list)]));
}

let count = 0;

// The program measures itself, so that the start of a client doesn't count.
function command({ file, done }, before) {
  const work = `${before}s=$(date +%s%N); cat "${file.path}"; e=$(date +%s%N)`;
  return ['sh', '-c', `${work}; echo $s $e > "${done}.part"; mv "${done}.part" "${done}"; sleep 0.2`];
}

async function detachedRate(run) {
  run.engine.start(run.name, command(run, ''));
  return rateOf(run);
}

async function attachedRate(run) {
  run.engine.start(run.name, command(run, 'echo ready; read key; '));
  const window = openWindow(resolved(run.engine.attach(run.name)), { ...run.place, env: run.engine.env });
  // Those that keep no screen show nothing of what was there before.
  await Promise.race([window.next('ready'), pause(700)]);
  window.drain();
  window.type('\r');
  const rate = await rateOf(run);
  window.close();
  return rate;
}

async function rateOf({ file, done }) {
  for (;;) {
    await pause(10);
    try {
      const [start, end] = readFileSync(done, 'utf8').trim().split(' ').map(BigInt);
      rmSync(done);
      return file.bytes / 1e6 / (Number(end - start) / 1e9);
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
