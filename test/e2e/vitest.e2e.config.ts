import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// `--mode oldest` runs the same tests on the oldest supported client.
export default defineConfig(({ mode }) => ({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['**/*.e2e.ts'],
    globalSetup: ['./support/install.ts'],
    env: { SESSION_JOURNAL_E2E_CLIENT: mode === 'oldest' ? 'oldest' : 'current' },
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // A client takes a core and the machine may have two.
    fileParallelism: false,
    maxConcurrency: 1,
  },
}));
