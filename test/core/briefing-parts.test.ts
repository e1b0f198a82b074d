import { describe, expect, test } from 'vitest';
import { briefingParts, decisionText, titledText } from '../../src/core/briefing-parts.ts';
import { sessionOf } from '../support/session-of.ts';

const decision = {
  number: 2,
  title: 'Lock first',
  time: undefined,
  context: '',
  options: '',
  choice: '',
  rationale: '',
  supersededBy: '',
  text: '',
  start: 0,
  end: 0,
};

describe('a decision in the briefing', () => {
  test.each([
    [{ choice: 'mutex', rationale: 'simpler' }, '2. Lock first → mutex (why: simpler)'],
    [{ choice: 'mutex', text: 'more' }, '2. Lock first → mutex'],
    [{ rationale: 'simpler', text: 'more' }, '2. Lock first (why: simpler)'],
    [{ text: 'because' }, '2. Lock first — because'],
    [{ number: undefined }, 'Lock first'],
  ])('%j is %s', (more, text) => {
    expect(decisionText({ ...decision, ...more })).toBe(text);
  });
});

test('an item has its title in front of its text', () => {
  expect(titledText({ title: 'GC', text: 'runs twice' })).toBe('GC: runs twice');
  expect(titledText({ title: '', text: 'runs twice' })).toBe('runs twice');
  expect(titledText({ title: 'GC', text: '' })).toBe('GC');
});

test('done steps and notes come in the order of the file, the current step is none of the open ones', () => {
  const session = sessionOf(`## Progress
### Completed
- found it
- [x] reproduce
- wrote it down
### Remaining
- [ ] fix  <- CURRENT
- [ ] test
-
`);
  const parts = briefingParts(session, ['', ' \n ']);
  expect(parts.map(({ title, entries }) => [title, entries])).toEqual([
    ['Open steps', ['test']],
    ['Done', ['found it', 'reproduce', 'wrote it down']],
  ]);
});
