import { describe, expect, test } from 'vitest';
import { projectAt } from '../../../src/io/project/project.ts';
import { queueCompaction, readQueue } from '../../../src/journal/change/compaction-queue.ts';
import { withQueued } from '../../../src/journal/change/count-queued.ts';
import { makeFolder } from '../../support/folder.ts';
import { sessionDocument } from '../../support/session-text.ts';

const count = (text: string) => sessionDocument('', { compaction_count: text });

describe('guarantee: a compaction that could not be counted in time is counted once', () => {
  test('by the next change, also when that is killed before it can forget them', () => {
    const project = projectAt(makeFolder({ '.sessions/active/a.md': '' }));
    for (const name of ['a', 'b']) queueCompaction(project, 's1', { name });
    const first = withQueued(count('3'), {}, readQueue(project, 's1'));
    expect(first.fields).toEqual({ compaction_count: '5' });
    // Killed before the session file was replaced, and after it.
    expect(withQueued(count('3'), {}, readQueue(project, 's1')).fields).toEqual({ compaction_count: '5' });
    expect(withQueued(count('5'), {}, readQueue(project, 's1'))).toEqual({});
    queueCompaction(project, 's1', { name: 'c' });
    expect(withQueued(count('5'), {}, readQueue(project, 's1')).fields).toEqual({ compaction_count: '6' });
  });

  test('not again by a change that counts the very one', () => {
    const project = projectAt(makeFolder({ '.sessions/active/a.md': '' }));
    queueCompaction(project, 's1', { name: 'c1-0', count: 4 });
    const change = { fields: { compaction_count: '4' } };
    expect(withQueued(count('3'), change, readQueue(project, 's1'))).toEqual(change);
    expect(withQueued(count('3'), {}, readQueue(project, 's1')).fields).toEqual({ compaction_count: '4' });
  });

  test('on top of what the change itself counts, and not where the count cannot be read', () => {
    const project = projectAt(makeFolder({ '.sessions/active/a.md': '' }));
    queueCompaction(project, 's1', { name: 'a' });
    const change = { fields: { compaction_count: '4' } };
    expect(withQueued(count('3'), change, readQueue(project, 's1')).fields).toEqual({
      compaction_count: '5',
    });
    expect(withQueued(count('many'), {}, readQueue(project, 's1'))).toEqual({});
  });
});
