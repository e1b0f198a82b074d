import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

interface Tally {
  passed: number;
  failed: number;
}

/**
 * Returns a reporter that writes `{"passed","failed","ended"}` to a file after every test file. So a run that crashes
 * leaves its counts so far, with `ended` false. Without a path it does nothing.
 */
export function tallyReporter(path: string | undefined): Reporter {
  if (path === undefined) return {};
  const write = (modules: readonly TestModule[], others: number, ended: boolean) => {
    const tallies = modules.map(tallyOf);
    const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
    const failed = tallies.reduce((sum, tally) => sum + tally.failed, others);
    writeFileSync(path, JSON.stringify({ passed, failed, ended }));
  };
  const seen: TestModule[] = [];
  return {
    onTestModuleEnd(module) {
      seen.push(module);
      write(seen, 0, false);
    },
    onTestRunEnd(modules, errors, reason) {
      write(modules, errors.length, reason !== 'interrupted');
    },
  };
}

function tallyOf(module: TestModule): Tally {
  const failed = [...module.children.allTests('failed')].length;
  // A file that can't be loaded, or whose suite hook throws, fails without a failed test.
  const broken = failed === 0 && module.state() === 'failed' ? 1 : 0;
  return { passed: [...module.children.allTests('passed')].length, failed: failed + broken };
}
