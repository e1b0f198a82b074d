// Measures whole processes, one after the other, interleaved with a baseline of the same run.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const reporter = fileURLToPath(new URL('peak.cjs', import.meta.url));

/** Runs a case once and returns the milliseconds that its process took; throws if the process fails. */
export function runOnce({ argv, cwd, env, input = '' }) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(argv[0], argv.slice(1), { cwd, env, input, encoding: 'utf8' });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${argv.join(' ')} exited with ${status}: ${stderr}`);
  return ms;
}

/** Runs a case once, which must be a Node process, and returns its peak resident memory in MB. */
export function peakOnce({ argv: [node, ...args], cwd, env, input }) {
  const file = join(env.HOME, 'peak');
  runOnce({ argv: [node, '--require', reporter, ...args], cwd, env: { ...env, BENCH_PEAK: file }, input });
  return Number(readFileSync(file, 'utf8')) / 1024;
}

/** Returns the median of a list of numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Measures cases against a baseline with `once`. Each round measures every case once, in turn, with the baseline right
 * before it, so that a busy machine affects all cases alike. A case's `prepare` runs before each of its runs and isn't
 * measured. Returns the median of the baseline and, for each case, the median of its differences from the baseline.
 */
export function compare(cases, baseline, { rounds, once = runOnce }) {
  const measured = cases.map((one) => ({ one, over: [] }));
  const base = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const { one, over } of measured) {
      one.prepare?.();
      const first = once(baseline);
      base.push(first);
      over.push(once(one) - first);
    }
  }
  const bare = median(base);
  return {
    rounds,
    baseline: bare,
    cases: measured.map(({ one: { name, goal, bytes }, over }) => {
      const middle = median(over);
      return { name, goal, bytes, over: middle, ratio: middle / bare };
    }),
  };
}
