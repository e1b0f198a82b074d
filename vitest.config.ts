import { configDefaults, defineConfig } from 'vitest/config';
import { retriesOf, tallyReporter } from './test/support/tally.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/e2e/**', 'test/browser/**'],
    globalSetup: ['test/support/build.ts'],
    setupFiles: ['test/support/same-random.ts'],
    reporters: ['default', tallyReporter(process.env.TALLY_FILE)],
    retry: retriesOf(process.env.TALLY_FILE),
    // The modules that tests share are loaded once a worker, not once a file: a fifth of the time. They keep no state that
    // one test could leave to another.
    isolate: false,
    maxWorkers: '100%',
    // Ends what hangs, and nothing else: a machine five times slower stays far below it.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // A wait ends before its test does, and says what it saw last.
    expect: { poll: { timeout: 100_000, interval: 50 } },
    coverage: {
      provider: 'v8',
      reporter: ['text-summary'],
      include: ['src/**'],
      // A browser runs it: test/browser tries it there.
      exclude: ['src/dashboard/web/**'],
      thresholds: {
        // So that what falls short names the file.
        perFile: true,
        'src/core/**': { lines: 100, branches: 100 },
        'src/dashboard/{pieces,page,report}/**': { lines: 100, branches: 100 },
        'src/capture/{record,formats,match,whose}/**': { lines: 100, branches: 100 },
        'src/terminals/{frames,sequences,model}/**': { lines: 100, branches: 100 },
        'src/runs/{state,policy}/**': { lines: 100, branches: 100 },
        'src/journal/{document,sections,log,session,briefing,search,merge}/**': { lines: 100, branches: 100 },
      },
    },
  },
});
