import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Part, Row, Soak } from './soak.ts';
import { keepEvidence, shareOf } from './soak.ts';

const usualDocuments = 50_000;
const usualMerges = 1500;

interface Task {
  readonly tried: string;
  readonly times: number;
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Checks the properties of the tests on many more random documents: logging to them, and merging two branches. */
export const properties: Part = async (soak) => {
  const documents = Math.max(1, Math.ceil(shareOf(soak, usualDocuments, 200) / soak.jobs));
  const merges = shareOf(soak, usualMerges, 20);
  const logs = Array.from({ length: soak.jobs }, (_, job): Task => {
    const env = { SOAK_DOCUMENTS: String(documents), TEST_SEED: String(soak.seed + job) };
    return { tried: 'log', times: documents, file: 'test/core/log-change.property.test.ts', env };
  });
  const merge: Task = {
    tried: 'merges of two random histories of one session: no entry lost (5 properties)',
    times: merges * 5,
    file: 'test/core/merge-sessions.property.test.ts',
    env: { MERGE_RUNS: String(merges), TEST_SEED: String(soak.seed) },
  };
  soak.progress(`properties: ${documents * soak.jobs} documents`);
  const done = await Promise.all(logs.map((task) => runTest(soak, task)));
  soak.progress(`properties: ${merges} merges`);
  const row: Row = {
    tried: '5 random logs to each random document: other bytes survive, all is shown',
    times: documents * soak.jobs,
    losses: done.flatMap(({ losses }) => losses),
  };
  return [row, await runTest(soak, merge)];
};

function runTest(soak: Soak, { tried, times, file, env }: Task): Promise<Row> {
  const vitest = join(soak.root, 'node_modules/vitest/vitest.mjs');
  const timeout = ['--testTimeout', '3600000', '--no-color'];
  const child = spawn(process.execPath, [vitest, 'run', file, ...timeout], {
    cwd: soak.root,
    env: { ...process.env, ...env },
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
      if (code === 0) return resolve({ tried, times, losses: [] });
      const first = /Error: .*/.exec(said)?.[0] ?? `exit ${code}`;
      const path = keepEvidence(soak, `${file.split('/').at(-1)}-${env.TEST_SEED}.txt`, said);
      resolve({ tried, times, losses: [`${first.slice(0, 200)} (${path})`] });
    });
  });
}
