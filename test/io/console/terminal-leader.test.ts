import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { makeProgram } from '../../support/child-program.ts';
import { whyProcStays, withoutProc } from '../../support/without-proc.ts';

const whyNot = whyProcStays();
const code = `import { terminalId } from 'src/io/console/terminal-leader.ts'; console.log(terminalId());`;

/** Runs the program several times from one shell, which `through` starts, and returns what it prints. */
function terminalsOf(through: readonly string[]): string[] {
  const program = makeProgram(code);
  const run = `"${process.execPath}" "${program}"`;
  const [command = '', ...words] = [...through, 'sh', '-c', `${run}; ${run}; exit 0`];
  return execFileSync(command, words, { encoding: 'utf8' }).trim().split('\n');
}

test('all that runs in one terminal has one name for it, and another terminal has another', () => {
  const [here, again] = terminalsOf([]);
  const [other, same] = terminalsOf(['setsid', '--wait']);
  expect([here, other]).toEqual([again, same]);
  expect(other).not.toBe(here);
  expect(here).toMatch(/^terminal-\d+-\d+$/);
});

test.skipIf(whyNot !== '')(`without /proc, as on macOS, a shell counts as a terminal ${whyNot}`, () => {
  const [here, again] = terminalsOf(withoutProc);
  expect(here).toBe(again);
  expect(here).toMatch(/^terminal-\d+-[1-9]\d{8,}$/);
});
