// `npm run bench -- terminals [--rounds N] [--mb N]` measures terminals beside tmux, dtach and abduco, in one run: the
// ratios count. The goals are those of a quiet machine.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { otherEngines, ownEngine } from './engines.mjs';
import { daemonsIn, idleFigures } from './idle.mjs';
import { attachTimes, echoTimes, listTimes } from './latency.mjs';
import { buildRelay, snapshots } from './relay.mjs';
import { outputFile, rates } from './throughput.mjs';
import { nativeModule } from './window.mjs';

const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const idleOnes = 20;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Measures all of it, prints it, and returns it. */
export async function measureTerminals({ rounds, megabytes }) {
  if (nativeModule() === undefined) throw new Error('The PTY module is not installed. Run: npm ci');
  const dir = mkdtempSync(join(tmpdir(), 'sjb-'));
  const env = {
    PATH: process.env.PATH,
    HOME: dir,
    TERM: 'xterm-256color',
    SHELL: '/bin/sh',
    LANG: 'C.UTF-8',
  };
  const place = { dir, cwd: dir, env };
  const own = ownEngine(cli, place, 't');
  const relay = ownEngine(await buildRelay(dir), place, 'r');
  const others = otherEngines(place);
  const engines = { ours: own, ...others };
  try {
    const rows = [
      ...(await latencyRows(engines, place, rounds)),
      ...(await outputRows({ engines, relay, others }, place, { rounds, megabytes })),
      ...(await idleRows(own, place, rounds)),
      ...snapshotRows(snapshots(dir, rounds)),
    ];
    print(rows, rounds);
    return rows;
  } finally {
    for (const { end } of [...Object.values(engines), relay]) end();
    rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function latencyRows(engines, place, rounds) {
  const echo = await echoTimes(engines, place, rounds);
  const attach = await attachTimes(engines, place, rounds);
  const row = (name, found, goal) => ({ name, unit: 'ms', found, goal });
  return [
    row('echo of a key', echo, [
      atMost('direct + 1 ms', echo.direct + 1),
      ...(echo.dtach ? [atMost('dtach ×4', echo.dtach * 4)] : []),
      ...(echo.tmux ? [atMost('tmux ×3.5', echo.tmux * 3.5)] : []),
    ]),
    row('attach', attach, [atMost('node ×1.3 + 15 ms', attach['node -e 0'] * 1.3 + 15)]),
  ];
}

const atMost = (words, limit) => ({ words: `at most ${words}`, isMet: (ours) => ours <= limit });
const atLeast = (times, name, found) =>
  found[name] === undefined
    ? []
    : [{ words: `at least ${name} ×${times}`, isMet: (ours) => ours >= times * found[name] }];

const beside = {
  detached: { log: 0.6, colour: 0.7, TUI: 1, 'one-line TUI': undefined },
  attached: { log: 0.5, colour: 1 },
};

async function outputRows({ engines, relay, others }, place, { rounds, megabytes }) {
  const rows = [];
  for (const [how, goals] of Object.entries(beside)) {
    for (const [kind, goal] of Object.entries(goals)) {
      const file = outputFile(kind, { dir: place.dir, megabytes });
      const found = await rates(engines, file, { ...place, rounds, isAttached: how === 'attached' });
      const isGoal = goal === undefined ? [] : atLeast(goal, 'tmux', found);
      rows.push({ name: `${how} ${kind}`, unit: 'MB/s', found, goal: isGoal });
    }
  }
  const file = outputFile('log', { dir: place.dir, megabytes });
  const pair = { ours: relay, ...(others.dtach && { dtach: others.dtach }) };
  const found = await rates(pair, file, { ...place, rounds, isAttached: false });
  rows.push({ name: 'relay alone, log', unit: 'MB/s', found, goal: atLeast(0.35, 'dtach', found) });
  return rows;
}

async function idleRows(own, place, rounds) {
  own.end();
  for (let at = 0; at < idleOnes; at += 1) own.start(`idle${at}`, ['sh', '-c', 'seq 200; sleep 1000']);
  await pause(10_000);
  const { memory, cpu } = idleFigures(daemonsIn(join(place.dir, 't')));
  const list = listTimes(own, place, rounds);
  const row = (name, goal, figures) => ({ ...figures, name: `${idleOnes} idle: ${name}`, goal: [goal] });
  return [
    row('memory each (PSS)', atMost('14 MB', 14), { unit: 'MB', found: { ours: memory } }),
    row('CPU of all in 10 s', atMost('5 ms', 5), { unit: 'ms', found: { ours: cpu } }),
    row('term list', atMost('node + 60 ms', list['node -e 0'] + 60), { unit: 'ms', found: list }),
  ];
}

function snapshotRows(found) {
  return Object.entries(found).flatMap(([size, { bytes, ms }]) => {
    const most = size === '80x24' ? 5 : 15;
    return [
      {
        name: `snapshot ${size}`,
        unit: 'KB',
        found: { ours: bytes / 1024 },
        goal: [atMost(`${most} KB`, most)],
      },
      { name: `snapshot ${size}, warm`, unit: 'ms', found: { ours: ms }, goal: [atMost('10 ms', 10)] },
    ];
  });
}

function print(rows, rounds) {
  console.log(`\nTerminals, ${rounds} rounds, load ${loadavg()[0].toFixed(1)}: ours, and beside the others`);
  for (const { name, unit, found, goal } of rows) {
    const { ours, ...others } = found;
    const ratios = Object.entries(others).map(
      ([other, value]) => `${other} ${value.toFixed(2)} (×${(ours / value).toFixed(2)})`,
    );
    console.log(`  ${name.padEnd(28)} ${ours.toFixed(2).padStart(8)} ${unit.padEnd(5)} ${ratios.join(', ')}`);
    for (const { words, isMet } of goal)
      console.log(`${' '.repeat(45)} ${words}${isMet(ours) ? '' : '  MISSED'}`);
  }
}
