import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part, Row, Soak } from './soak.ts';
import { keepEvidence } from './soak.ts';

// What `npm test` tries of each, and how many times as much is usual here.
const documents = { count: 600, file: 'log-change.property.test.ts', times: 80 };
const merges = { count: 100, file: 'merge-sessions.property.test.ts', times: 15 };
const otherTimes = 8;

interface Task {
  readonly tried: string;
  readonly count: number;
  readonly files: readonly string[];
  /** How many times as many cases as in `npm test`. */
  readonly times: number;
  readonly seed: number;
}

/** The properties of the tests, on many more random cases: what is logged, what two branches did, and all the others. */
export const properties: Part = async (soak) => {
  const all = randomTests(soak);
  const filesOf = (name: string): string[] => all.filter((file) => file.endsWith(`/${name}`));
  const share = timesOf(soak, documents.times / soak.jobs);
  const logs = Array.from({ length: soak.jobs }, (_, job): Task => {
    const count = Math.round(documents.count * share);
    return { tried: 'log', count, files: filesOf(documents.file), times: share, seed: soak.seed + job };
  });
  const times = timesOf(soak, merges.times);
  const merge: Task = {
    tried: 'merges of two random histories of one session: no entry lost (5 properties)',
    count: Math.round(merges.count * times) * 5,
    files: filesOf(merges.file),
    times,
    seed: soak.seed,
  };
  const rest = all.filter((file) => !file.endsWith(documents.file) && !file.endsWith(merges.file));
  const others: Task = {
    tried: `files with other random tests, each with ${Number(timesOf(soak, otherTimes).toFixed(1))} times its cases`,
    count: rest.length,
    files: rest,
    times: timesOf(soak, otherTimes),
    seed: soak.seed,
  };
  soak.progress(`properties: ${Math.round(documents.count * share) * soak.jobs} documents`);
  const done = await Promise.all(logs.map((task) => runTests(soak, task)));
  const row: Row = {
    tried: '5 random logs into a random document each: other bytes survive, all is shown',
    times: logs.reduce((sum, { count }) => sum + count, 0),
    losses: done.flatMap(({ losses }) => losses),
  };
  soak.progress(`properties: ${merge.count} merges`);
  const merged = await runTests(soak, merge);
  soak.progress(`properties: the others, in ${rest.length} files`);
  return [row, merged, await runTests(soak, others)];
};

// The asked part of what is usual, but always some.
function timesOf(soak: Soak, usual: number): number {
  return Math.max(0.1, usual * soak.share);
}

// Those whose number of cases can be raised.
function randomTests(soak: Soak): string[] {
  const names = readdirSync(join(soak.root, 'test'), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((file) => readFileSync(join(soak.root, file), 'utf8').includes("from 'fast-check'"))
    .sort();
}

function runTests(soak: Soak, { tried, count, files, times, seed }: Task): Promise<Row> {
  const vitest = join(soak.root, 'node_modules/vitest/vitest.mjs');
  const options = ['--testTimeout', '3600000', '--no-color', '--reporter=dot'];
  const child = spawn(process.execPath, [vitest, 'run', ...files, ...options], {
    cwd: soak.root,
    env: { ...process.env, TEST_TIMES: String(times), TEST_SEED: String(seed) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  return new Promise((resolve) => {
    child.on('close', (code) => {
      if (code === 0) return resolve({ tried, times: count, losses: [] });
      const first = /Error: .*/.exec(said)?.[0] ?? `exit ${code}`;
      const path = keepEvidence(soak, `${tried.slice(0, 20)}-${seed}.txt`, said);
      resolve({ tried, times: count, losses: [`${first.slice(0, 200)} (${path})`] });
    });
  });
}
