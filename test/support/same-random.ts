import fc from 'fast-check';

// Every run uses the same random cases, so that a failure is due to your change. `TEST_SEED=7 npm test` uses others.
fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20250115) });
