import { expect, test } from 'vitest';
import { readLists } from '../../../src/journal/sections/numbered.ts';
import { sessionDocument } from '../../support/session-text.ts';

test('each list is read with its numbers, and says whether they stand in the file', () => {
  const doc = sessionDocument('## Blockers\n- a\n- b\n\n## Discoveries\n3. **T**: c\n');
  const lists = readLists(doc, ['blocker', 'discovery', 'next']);
  expect(lists).toMatchObject({
    blocker: [
      { number: 1, text: 'a', isWritten: false },
      { number: 2, text: 'b', isWritten: false },
    ],
    discovery: [{ number: 3, text: 'T', isWritten: true }],
    next: [],
  });
});
