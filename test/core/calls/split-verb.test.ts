import { expect, test } from 'vitest';
import { splitVerb } from '../../../src/core/calls/split-verb.ts';

test.each([
  ['log x', 'log', '', 'x'],
  [
    '-C a --json --session=s --keep-secret log --done 1',
    'log',
    '-C a --json --session=s --keep-secret',
    '--done 1',
  ],
  ['--session s log', 'log', '--session s', ''],
  ['--help log', 'log', '--help', ''],
  ['-h log', 'log', '-h', ''],
  ['', undefined, '', ''],
  ['-C', undefined, '-C', ''],
  ['--json -x log', undefined, '--json -x log', ''],
  ['-- log', undefined, '-- log', ''],
])('%s', (line, verb, ...others) => {
  const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');
  const [before, rest] = others.map((text) => words(text ?? ''));
  expect(splitVerb(words(line))).toEqual({ verb, before, rest });
});
