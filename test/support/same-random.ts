import fc from 'fast-check';

const times = Number(process.env.TEST_TIMES ?? 1);

// Every run draws the same random cases, so that a change is judged by itself; `TEST_SEED=7 npm test` draws others.
fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20250115), numRuns: runs(100) });

/** Returns how many random cases a test tries: so many, and that many times as many where `npm run soak` asks for more. */
export function runs(count: number): number {
  return Math.max(1, Math.round(count * times));
}
