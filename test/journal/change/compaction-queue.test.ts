import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectAt } from '../../../src/io/project/project.ts';
import {
  clearQueue,
  promiseCount,
  queueCompaction,
  readQueue,
} from '../../../src/journal/change/compaction-queue.ts';
import { makeFolder } from '../../support/folder.ts';

test('what is queued is read by its session, and goes when it was counted', () => {
  const project = projectAt(makeFolder({ '.sessions/active/a.md': '' }));
  expect(readQueue(project, 's1')).toEqual([]);
  queueCompaction(project, 's1');
  queueCompaction(project, 's1');
  queueCompaction(project, 's2');
  expect(readQueue(project, 's1').length).toBe(2);
  clearQueue(readQueue(project, 's1'));
  expect(readQueue(project, 's1')).toEqual([]);
  expect(readQueue(project, 's2').length).toBe(1);
});

test('under one name it is queued once', () => {
  const project = projectAt(makeFolder({ '.sessions/active/a.md': '' }));
  for (let time = 0; time < 3; time += 1) queueCompaction(project, 's1', { name: 'c1-0' });
  queueCompaction(project, 's1', { name: 'c1-1' });
  expect(readQueue(project, 's1').length).toBe(2);
});

test('the count that is promised is read again', () => {
  const project = projectAt(makeFolder({ '.sessions/active/a.md': '' }));
  queueCompaction(project, 's1', { name: 'a' });
  expect(readQueue(project, 's1').map(({ count }) => count)).toEqual([undefined]);
  promiseCount(readQueue(project, 's1'), 7);
  expect(readQueue(project, 's1').map(({ count }) => count)).toEqual([7]);
});

test('other files, broken ones among them, are left alone', () => {
  const project = projectAt(makeFolder({ '.sessions/active/a.md': '' }));
  queueCompaction(project, 's1', { name: 'a' });
  for (const [name, text] of [
    ['b.json', '{'],
    ['c.json', '[]'],
    ['d.txt', '{"session":"s1"}'],
  ] as const) {
    writeFileSync(join(project.local, 'queue', name), text);
  }
  expect(readQueue(project, 's1').length).toBe(1);
});
