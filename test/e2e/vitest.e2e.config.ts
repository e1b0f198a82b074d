import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { retriesOf, tallyReporter } from '../support/tally.ts';

// Ends what hangs, and nothing else: a machine five times slower stays far below it.
const patienceMs = 900_000;

// `--mode oldest` runs the same tests on the oldest supported client.
export default defineConfig(({ mode }) => ({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['**/*.e2e.ts'],
    globalSetup: ['./support/install.ts'],
    env: { SESSION_JOURNAL_E2E_CLIENT: mode === 'oldest' ? 'oldest' : 'current' },
    reporters: ['default', tallyReporter(process.env.TALLY_FILE)],
    retry: retriesOf(process.env.TALLY_FILE),
    testTimeout: patienceMs,
    hookTimeout: patienceMs,
    // A wait ends before its test does, and says what it saw last.
    expect: { poll: { timeout: patienceMs / 3, interval: 50 } },
    maxWorkers: 2,
  },
}));
