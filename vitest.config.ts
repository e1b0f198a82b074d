import { configDefaults, defineConfig } from 'vitest/config';
import { tallyReporter } from './test/support/tally.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/e2e/**'],
    globalSetup: ['test/support/build.ts'],
    setupFiles: ['test/support/same-random.ts'],
    reporters: ['default', tallyReporter(process.env.TALLY_FILE)],
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    coverage: {
      provider: 'v8',
      reporter: ['text-summary'],
      include: ['src/**'],
      thresholds: {
        'src/core/**': { lines: 100, branches: 100 },
        'src/journal/{document,sections,log,session,briefing,search,merge}/**': { lines: 100, branches: 100 },
      },
    },
  },
});
