import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

interface Tally {
  passed: number;
  failed: number;
}

/**
 * Returns a reporter that keeps `{"passed","failed","ended"}` in a file: written after every test file, so that a run
 * that crashes leaves what it had, with `ended` false. Without a path it does nothing.
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
  // A file that cannot be loaded, or whose suite hook throws, fails without a failed test.
  const broken = failed === 0 && module.state() === 'failed' ? 1 : 0;
  return { passed: [...module.children.allTests('passed')].length, failed: failed + broken };
}
