import { expect, test } from 'vitest';
import { readGivenSteps } from '../../../src/journal/log/listed-steps.ts';
import { bareHead } from '../../support/head.ts';
import { planInto } from '../../support/log-into.ts';

test.each([
  [
    '# Plan\nGoal: ship v2\n\n- [x] design\n- [ ] build\n  - [ ] the small part\n',
    ['*design', 'build\n- [ ] the small part'],
  ],
  ['1. Find it\n2. Fix it\n   for good\n', ['Find it', 'Fix it\nfor good']],
  ['* a\r\n* b', ['a', 'b']],
  ['- [ ] only one', ['only one']],
  ['- [X]  ticked', ['*ticked']],
  ['- not a list, but a dash', ['- not a list, but a dash']],
  ['Fix it\nfor good', ['Fix it\nfor good']],
  ['- a\n-\n- [ ]\n', ['- a\n-\n- [ ]\n']],
  ['', ['']],
  ['[x] ticked without a dash', ['*ticked without a dash']],
  ['[ ] open', ['open']],
  ['[x]', ['[x]']],
  ['[x](y) is a link', ['[x](y) is a link']],
])('%j is %j', (given, steps) => {
  expect(readGivenSteps(given).map(({ text, done }) => (done ? '*' : '') + text)).toEqual(steps);
});

test('a plan that is given as one step becomes several, and what is ticked in it is done', () => {
  const { logged } = planInto(bareHead, [
    '--step',
    '- [x] design\n- [ ] build',
    '--step',
    'ship',
    '--done',
    'build',
  ]);
  expect(logged.map(({ what, text, number }) => [what, text, number])).toEqual([
    ['Step', 'design', 1],
    ['Step', 'build', 2],
    ['Step', 'ship', 3],
    ['Done', 'design', 1],
    ['Done', 'build', 2],
  ]);
});
