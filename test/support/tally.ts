import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

interface Tally {
  readonly passed: number;
  /** Each failed test: its file, its name and why, in a line. */
  readonly failures: readonly string[];
}

/**
 * Returns a reporter that writes `{"passed","failed","failures","ended"}` to a file after every test file. So a run that
 * crashes leaves its counts so far, with `ended` false. Without a path it does nothing.
 */
export function tallyReporter(path: string | undefined): Reporter {
  if (path === undefined) return {};
  const write = (modules: readonly TestModule[], others: readonly string[], ended: boolean) => {
    const tallies = modules.map(tallyOf);
    const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
    const failures = [...tallies.flatMap((tally) => tally.failures), ...others];
    writeFileSync(path, JSON.stringify({ passed, failed: failures.length, failures, ended }));
  };
  const seen: TestModule[] = [];
  return {
    onTestModuleEnd(module) {
      seen.push(module);
      write(seen, [], false);
    },
    onTestRunEnd(modules, errors, reason) {
      write(modules, errors.map(firstLine), reason !== 'interrupted');
    },
  };
}

function tallyOf(module: TestModule): Tally {
  const file = module.relativeModuleId;
  const failed = [...module.children.allTests('failed')].map((test) => {
    return `${file}: ${test.fullName}: ${test.result().errors?.map(firstLine)[0] ?? ''}`;
  });
  // A file that can't be loaded, or whose suite hook throws, fails without a failed test.
  const isBroken = failed.length === 0 && module.state() === 'failed';
  const broken = isBroken ? [`${file}: ${module.errors().map(firstLine)[0] ?? ''}`] : [];
  return { passed: [...module.children.allTests('passed')].length, failures: [...failed, ...broken] };
}

const longest = 300;

function firstLine({ message }: { readonly message: string }): string {
  return message.split('\n', 1).join().slice(0, longest);
}
