import { expect, test } from 'vitest';
import { draftSession } from '../../../src/journal/session/session-draft.ts';

const wish = { goal: '', name: '', taskIds: [], steps: [], keyFiles: [], keyContext: [], tldr: '' };
const task = {
  id: 't',
  shortname: 'fix-auth',
  title: 'Fix auth',
  status: 'ready',
  description: 'Long words',
  criteria: ['a', 'b'],
};

test('a name without a letter or digit is refused', () => {
  expect(() => draftSession({ ...wish, name: '!!!' }, undefined)).toThrow(
    'The name "!!!" has no letter or digit',
  );
});

test('a linked task fills what was not said', () => {
  expect(draftSession(wish, task)).toMatchObject({
    goal: 'Fix auth',
    name: 'fix-auth',
    steps: ['a', 'b'],
    tldr: 'Long words',
  });
  expect(draftSession({ ...wish, goal: 'G', name: 'N', steps: ['s'] }, task)).toMatchObject({
    goal: 'G',
    name: 'n',
    steps: ['s'],
  });
});

test('without a task the goal, the name or the ids speak', () => {
  expect(draftSession({ ...wish, goal: 'Do it' }, undefined)).toMatchObject({
    goal: 'Do it',
    name: 'do-it',
    tldr: 'Do it',
    steps: [],
  });
  expect(draftSession({ ...wish, name: 'N' }, undefined)).toMatchObject({ goal: 'N', name: 'n' });
  expect(draftSession({ ...wish, taskIds: ['#1', '#2'] }, undefined).goal).toBe('Work on #1, #2');
});
