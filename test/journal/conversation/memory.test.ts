import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectAt } from '../../../src/io/project/project.ts';
import type { Compaction } from '../../../src/journal/conversation/memory.ts';
import { isPending, readConversation, updateConversation } from '../../../src/journal/conversation/memory.ts';
import { makeFolder } from '../../support/folder.ts';

const compaction: Compaction = {
  session: 's1',
  number: 3,
  at: '2025-01-15T10:00:00Z',
  trigger: 'auto',
  open: true,
  restored: 'pending',
  offset: 12,
};

const makeProject = () => projectAt(makeFolder({ '.sessions/active/a.md': '' }));

test('what is remembered comes back, and what was not said is as it was', () => {
  const project = makeProject();
  expect(readConversation(project, 'c1')).toBeUndefined();
  updateConversation({ env: {}, project }, 'c1', {
    session: 's1',
    told: { epoch: 1, stamp: 'x' },
    compactions: [compaction],
  });
  const changed = updateConversation({ env: {}, project }, 'c1', { asked: true });
  expect(readConversation(project, 'c1')).toEqual(changed);
  expect(changed).toMatchObject({ session: 's1', asked: true, fresh: true, compactions: [compaction] });
});

test('of very many compactions the newest stay', () => {
  const project = makeProject();
  const compactions = Array.from({ length: 1200 }, (_, number) => ({ ...compaction, number }));
  updateConversation({ env: {}, project }, 'c1', { compactions });
  const kept = readConversation(project, 'c1')?.compactions ?? [];
  expect([kept.length, kept[0]?.number, kept.at(-1)?.number]).toEqual([1000, 200, 1199]);
});

test('an unsafe id is never a path', () => {
  const project = makeProject();
  for (const id of ['../x', 'a/b', '', 'a\u0000', 'x'.repeat(200), '.']) {
    updateConversation({ env: { HOME: project.root }, project }, id, { asked: true });
    expect(readConversation(project, id)).toBeUndefined();
  }
  expect(readdirSync(project.root)).toEqual(['.sessions']);
  expect(readdirSync(project.dir)).toEqual(['active']);
});

test('a broken record is ignored, and broken fields count as missing', () => {
  const project = makeProject();
  updateConversation({ env: {}, project }, 'c1', {});
  const path = join(project.local, 'conversations/c1.json');
  for (const text of ['', '{', '[]', '{"schema":2}', 'null']) {
    writeFileSync(path, text);
    expect(readConversation(project, 'c1')).toBeUndefined();
  }
  const odd = {
    session: 1,
    asked: 1,
    fresh: 'yes',
    epoch: 'x',
    told: { epoch: 1 },
    opened: 1,
    title: {},
    tried: ['a', 1],
  };
  const compactions = [
    7,
    { at: 1 },
    { at: 'x', session: 1, number: 'two', trigger: 5, restored: 'odd', offset: -1 },
  ];
  writeFileSync(path, JSON.stringify({ schema: 1, ...odd, compactions }));
  expect(readConversation(project, 'c1')).toEqual({
    session: '',
    asked: false,
    fresh: false,
    epoch: 0,
    told: null,
    opened: false,
    older: '',
    title: '',
    reminded: null,
    tried: ['a'],
    compactions: [
      { at: 'x', session: '', number: null, trigger: 'unknown', open: false, restored: 'pending', offset: 0 },
    ],
  });
});

test('a memory is waited for by the session that was compacted last', () => {
  const project = makeProject();
  const known = updateConversation({ env: {}, project }, 'c1', {
    compactions: [{ ...compaction, restored: 'seen' }, compaction],
  });
  expect(isPending(known, 's1')).toBe(true);
  expect(isPending(known, 's2')).toBe(false);
  expect(isPending(known, undefined)).toBe(false);
  expect(isPending(undefined, undefined)).toBe(false);
  expect(isPending({ ...known, compactions: [compaction, { ...compaction, restored: 'tool' }] }, 's1')).toBe(
    false,
  );
});
