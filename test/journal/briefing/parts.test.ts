import { expect, test } from 'vitest';
import { briefingParts } from '../../../src/journal/briefing/parts.ts';
import { membersOf } from '../../support/members-of.ts';
import { sessionOf } from '../../support/session-of.ts';

test('done steps and notes come in file order, and the current step is not among the open ones', () => {
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
  const parts = briefingParts(session, ['', ' \n '], 8000);
  expect(parts.map(({ title, entries }) => [title, membersOf(entries).map((entry) => entry())])).toEqual([
    ['Open steps', ['3. test']],
    ['Done', ['found it', '1. reproduce', 'wrote it down']],
  ]);
});
