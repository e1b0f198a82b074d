import { expect, test } from 'vitest';
import type { NextWord } from '../../../src/core/calls/next-word.ts';
import { nextWord } from '../../../src/core/calls/next-word.ts';
import { log, textFlag } from '../../support/sample-calls.ts';

const spec = { ...log, flags: [textFlag('step', { repeat: true }), textFlag('note', { short: 'n' })] };
const words = (next: NextWord): unknown =>
  next.kind === 'flags' ? next.flags.map(({ word }) => word) : next.flag;

test('after a flag comes its value, and after a word a word', () => {
  expect(words(nextWord(spec, ['--step'], ''))).toBe('step');
  expect(words(nextWord(spec, ['-n'], ''))).toBe('note');
  expect(words(nextWord(spec, ['-C'], '-'))).toBe('C');
  expect(words(nextWord(spec, ['--json'], 'x'))).toBeUndefined();
  expect(words(nextWord(spec, [], ''))).toBeUndefined();
  expect(words(nextWord(spec, ['--', '--step'], '-'))).toBeUndefined();
});

test('a dash asks for the flags that may still be given, each as it is typed', () => {
  const all = ['--step', '--note', '--json', '--help', '-C', '--session', '--keep-secret'];
  expect(words(nextWord(spec, [], '-'))).toEqual(all);
  expect(words(nextWord(spec, ['--step', 'a', '-n', 'b', '--json'], '--'))).toEqual(
    all.filter((flag) => !['--note', '--json'].includes(flag)),
  );
  expect(words(nextWord(undefined, [], '-'))).toEqual(all.slice(2));
});
