import { describe, expect, test } from 'vitest';
import { readHead } from '../../../src/core/front-matter/head.ts';
import { decodeDocument } from '../../../src/journal/document/document.ts';
import { notBeforeCreation, readCount, readFacts } from '../../../src/journal/document/session-facts.ts';

const facts = (lines: string) => readFacts(readHead(`---\n${lines}\n---\n`));

describe('readFacts', () => {
  test('returns each field as the text that was written', () => {
    expect(
      facts(`id: 019abc12-0000-7000-8000-000000000000
shortname: fix
owner: me@x.example
status: paused
task_ids: [a, "#12"]
created_at: 2025-01-15T10:00:00Z
updated_at: 2025-01-16
log_commit: 9abcdef
compaction_count: 7
git_branch: no
git_last_commit: 0123456
paused_at: 2025-01-16T10:00:00Z
pause_reason: "lunch: late"
closed_at: x
close_reason: y`),
    ).toEqual({
      id: '019abc12-0000-7000-8000-000000000000',
      shortname: 'fix',
      owner: 'me@x.example',
      status: 'paused',
      taskIds: ['a', '#12'],
      createdAt: '2025-01-15T10:00:00Z',
      updatedAt: '2025-01-16',
      logCommit: '9abcdef',
      compactions: 7,
      branch: 'no',
      commit: '0123456',
      pausedAt: '2025-01-16T10:00:00Z',
      pauseReason: 'lunch: late',
      closedAt: 'x',
      closeReason: 'y',
    });
  });

  test('what is missing or not a text is empty', () => {
    const read = facts('id: {a: 1}\nstatus: [x]');
    expect([read.id, read.status, read.owner, read.taskIds, read.compactions]).toEqual(['', '', '', [], 0]);
  });

  test.each([
    ['task_ids: PROJ-7', ['PROJ-7']],
    ['task_ids:', []],
    ['task_ids: ""', []],
    ['task_ids: []', []],
    ['task_ids:\n  - a\n  - ""\n  - {b: c}\n  - 12', ['a', '12']],
    ['task_ids: {a: b}', []],
  ])('%j names tasks', (line, ids) => {
    expect(facts(`id: x\n${line}`).taskIds).toEqual(ids);
  });
});

describe('readCount', () => {
  test.each([
    [undefined, 0],
    ['', 0],
    ['0', 0],
    ['08', 8],
    ['2', 2],
    ['999999999999999', 999_999_999_999_999],
    ['1000000000000000', undefined],
    ['two', undefined],
    ['-1', undefined],
    ['1e3', undefined],
    ['1.0', undefined],
    ['.inf', undefined],
    ['0x1f', undefined],
    ['2 ', undefined],
    ['BASH_VERSINFO[$(touch PWNED)]', undefined],
    [['2'], undefined],
  ])('reads %j as %s', (value, count) => {
    expect(readCount(value)).toBe(count);
  });
});

test.each([
  ['after the creation is itself', 'created_at: 2025-01-15T10:00:00Z', '2025-01-16T00:00:00Z'],
  ['before the creation is the creation', 'created_at: 2025-01-17T10:00:00Z', '2025-01-17T10:00:00Z'],
  ['is itself where no creation can be read', 'created_at: soon', '2025-01-16T00:00:00Z'],
])('a moment %s', (_name, line, wanted) => {
  const text = `---\nid: x\n${line}\n---\n`;
  expect(notBeforeCreation(decodeDocument(text, readHead(text)), Date.UTC(2025, 0, 16))).toBe(wanted);
});
