// Whole processes, timed one after the other, interleaved with a baseline of the same run.
import { spawnSync } from 'node:child_process';

/** Returns the milliseconds that one process took, and its peak resident memory in MB where the system tells. */
export function runOnce({ argv, cwd, env, input = '' }) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(argv[0], argv.slice(1), { cwd, env, input, encoding: 'utf8' });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${argv.join(' ')} exited with ${status}: ${stderr}`);
  return ms;
}

/** Returns the middle of a list of numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Measures cases against a baseline: each round runs the baseline and every case once, in turn, so that a busy machine
 * slows all of them alike. `prepare` of a case runs before each of its runs and is not timed. Returns for each case the
 * median of its differences to the baseline of the same round.
 */
export function compare(cases, baseline, rounds) {
  const times = new Map(cases.map((one) => [one, { ms: [], over: [] }]));
  const base = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const one of cases) {
      one.prepare?.();
      const first = runOnce(baseline);
      const took = runOnce(one);
      base.push(first);
      times.get(one).ms.push(took);
      times.get(one).over.push(took - first);
    }
  }
  return {
    baseline: median(base),
    cases: cases.map((one) => ({
      name: one.name,
      goal: one.goal,
      ms: median(times.get(one).ms),
      over: median(times.get(one).over),
    })),
  };
}
