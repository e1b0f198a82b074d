import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

interface Tally {
  readonly passed: number;
  /** Each failed test: its file, its name and why, in a line. */
  readonly failures: readonly string[];
  /** Each test that passed only when it was tried again: as in `failures`, with why it had failed. */
  readonly unsure: readonly string[];
}

/**
 * How often a failed test is tried again: once where tests are counted in a file, which then names it, so that one
 * accident in ten thousand tests stops no merge and is seen all the same; never elsewhere.
 */
export function retriesOf(path: string | undefined): number {
  return path === undefined ? 0 : 1;
}

/**
 * Returns a reporter that writes `{"passed","failed","failures","unsure","ended"}` to a file after every test file. So a run that
 * crashes leaves its counts so far, with `ended` false. Without a path it does nothing.
 */
export function tallyReporter(path: string | undefined): Reporter {
  if (path === undefined) return {};
  const write = (modules: readonly TestModule[], others: readonly string[], ended: boolean) => {
    const tallies = modules.map(tallyOf);
    const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
    const failures = [...tallies.flatMap((tally) => tally.failures), ...others];
    const unsure = tallies.flatMap((tally) => tally.unsure);
    writeFileSync(path, JSON.stringify({ passed, failed: failures.length, failures, unsure, ended }));
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
  const say = (test: TestCase) =>
    `${file}: ${test.fullName}: ${test.result().errors?.map(firstLine)[0] ?? ''}`;
  const passed = [...module.children.allTests('passed')];
  const failed = [...module.children.allTests('failed')].map(say);
  // A file that can't be loaded, or whose suite hook throws, fails without a failed test.
  const isBroken = failed.length === 0 && module.state() === 'failed';
  const broken = isBroken ? [`${file}: ${module.errors().map(firstLine)[0] ?? ''}`] : [];
  const unsure = passed.filter((test) => test.diagnostic()?.flaky).map(say);
  return { passed: passed.length, failures: [...failed, ...broken], unsure };
}

const longest = 300;

function firstLine({ message }: { readonly message: string }): string {
  return message.split('\n', 1).join().slice(0, longest);
}
