import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { shownVerbs } from '../../src/commands/verbs.ts';
import { globalsOf } from '../../src/core/calls/call-spec.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
// A list: npm links no page that is named by itself.
const {
  man: [man],
} = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
const page = readFileSync(`${root}/${man}`, 'utf8');
const hasGroff = spawnSync('groff', ['--version']).status === 0;

function readable(roff: string): string {
  return roff.replaceAll('\\-', '-').replaceAll('\\(aq', "'").replaceAll('\\(ga', '`');
}

test('the manual page of the package has every command and every flag of it', async () => {
  for (const [verb, { load }] of shownVerbs) {
    const { spec, summary } = await load();
    const start = page.indexOf(`.SS "session\\-journal ${verb.replaceAll('-', '\\-')}`);
    expect(start, verb).toBeGreaterThan(0);
    const own = readable(page.slice(start, page.indexOf('\n.S', start + 1)));
    expect(own).toContain(summary);
    for (const { name, about } of spec.flags) {
      expect(own).toContain(`--${name}`);
      expect(own).toContain(about);
    }
    expect(own.includes('Takes no --session')).toBe(!globalsOf(spec).some(({ name }) => name === 'session'));
  }
});

test.skipIf(!hasGroff)('it is set without a warning, in 80 columns', () => {
  const { stdout, stderr, status } = spawnSync('groff', ['-man', '-ww', '-Tascii', '-P-cbou', '-rLL=78n'], {
    input: page,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('EXIT STATUS');
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
});
