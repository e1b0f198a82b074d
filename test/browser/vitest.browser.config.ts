import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { retriesOf, tallyReporter } from '../support/tally.ts';

// Ends what hangs, and nothing else: a machine five times slower stays far below it.
const patienceMs = 600_000;

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['**/*.browser.ts'],
    globalSetup: [fileURLToPath(new URL('../support/build.ts', import.meta.url))],
    reporters: ['default', tallyReporter(process.env.TALLY_FILE)],
    retry: retriesOf(process.env.TALLY_FILE),
    testTimeout: patienceMs,
    hookTimeout: patienceMs,
    expect: { poll: { timeout: patienceMs / 3, interval: 50 } },
    maxWorkers: 1,
  },
});
