import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectAt } from '../../../src/io/project/project.ts';
import { listCompactions } from '../../../src/journal/conversation/compactions.ts';
import type { Compaction } from '../../../src/journal/conversation/memory.ts';
import { updateConversation } from '../../../src/journal/conversation/memory.ts';
import { makeFolder } from '../../support/folder.ts';

const at = (minute: number, number: number | null, session = 's1'): Compaction => ({
  session,
  number,
  at: `2025-01-15T10:0${minute}:00Z`,
  trigger: 'auto',
  open: false,
  restored: 'seen',
  offset: 0,
});

test('the compactions of a session come from all conversations, the oldest first', () => {
  const project = projectAt(makeFolder({ '.sessions/active/a.md': '' }));
  expect(listCompactions(project, 's1')).toEqual([]);
  updateConversation({ env: {}, project }, 'c1', { compactions: [at(1, 1), at(3, 4), at(3, null)] });
  updateConversation({ env: {}, project }, 'c2', { compactions: [at(2, 2), at(2, 9, 's2'), at(3, 3)] });
  writeFileSync(join(project.local, 'conversations/broken.json'), '{');
  writeFileSync(join(project.local, 'conversations/note.txt'), 'x');
  const found = listCompactions(project, 's1').map(({ number, conversation }) => [number, conversation]);
  expect(found).toEqual([
    [1, 'c1'],
    [2, 'c2'],
    [null, 'c1'],
    [3, 'c2'],
    [4, 'c1'],
  ]);
});
