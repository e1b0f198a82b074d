// How long a key takes to come back, and how long it takes to attach.
import { spawnSync } from 'node:child_process';
import { median } from '../measure.mjs';
import { resolved } from './engines.mjs';
import { openWindow } from './window.mjs';

const node = process.execPath;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const since = (start) => Number(process.hrtime.bigint() - start) / 1e6;
const keysAtOnce = 20;

/** Returns milliseconds of the echo of a key, by engine; `direct` is a program in a PTY of its own. */
export async function echoTimes(engines, place, rounds) {
  const raw = ['sh', '-c', 'stty raw -echo; cat'];
  const direct = openWindow(resolved(raw), place);
  const windows = { direct };
  for (const [name, engine] of Object.entries(engines)) {
    engine.start('echo', raw);
    await pause(500);
    windows[name] = openWindow(resolved(engine.attach('echo')), { ...place, env: engine.env });
  }
  await pause(1500);
  const times = {};
  // All take turns, so that a busy machine is busy for all.
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, window] of Object.entries(windows)) {
      times[name] ??= [];
      for (let at = 0; at < keysAtOnce; at += 1) times[name].push(await echoOf(window, at));
    }
  }
  for (const window of Object.values(windows)) window.close();
  return medians(times);
}

async function echoOf(window, at) {
  const key = String.fromCharCode(97 + (at % 26));
  const start = process.hrtime.bigint();
  await window.next(key, () => window.type(key));
  const ms = since(start);
  await pause(5);
  return ms;
}

/** Returns milliseconds from the start of a client to the last line of the screen, by engine, beside those of Node alone. */
export async function attachTimes(engines, place, rounds) {
  const times = { 'node -e 0': [] };
  for (const engine of Object.values(engines)) {
    // dtach and abduco keep no screen: the program draws it again when the window's size changes.
    const draw = 'clear; seq -f line-%g 24';
    engine.start('full', ['sh', '-c', `${draw}; trap "${draw}" WINCH; while :; do sleep 0.05; done`]);
  }
  await pause(800);
  for (let round = 0; round < rounds; round += 1) {
    const start = process.hrtime.bigint();
    spawnSync(node, ['-e', '0'], place);
    times['node -e 0'].push(since(start));
    for (const [name, engine] of Object.entries(engines)) {
      times[name] ??= [];
      times[name].push(await attachOnce(engine, place));
    }
  }
  return medians(times);
}

async function attachOnce(engine, place) {
  const start = process.hrtime.bigint();
  const window = openWindow(resolved(engine.attach('full')), { ...place, env: engine.env });
  await window.next('line-24');
  const ms = since(start);
  window.close();
  return ms;
}

/** Returns milliseconds of a list of all terminals, beside those of Node alone. */
export function listTimes(own, place, rounds) {
  const times = { 'node -e 0': [], ours: [] };
  for (let round = 0; round < rounds; round += 1) {
    const start = process.hrtime.bigint();
    spawnSync(node, ['-e', '0'], place);
    times['node -e 0'].push(since(start));
    const second = process.hrtime.bigint();
    own.list();
    times.ours.push(since(second));
  }
  return medians(times);
}

function medians(times) {
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}
