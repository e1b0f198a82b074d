import fc from 'fast-check';

// Every run draws the same random cases, so that a change is judged by itself; `TEST_SEED=7 npm test` draws others.
fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20250115) });
