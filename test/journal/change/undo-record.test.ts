import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/io/disk/sha256.ts';
import { type Project, projectAt } from '../../../src/io/project/project.ts';
import {
  changesThatLedTo,
  forgetUndo,
  olderRemarks,
  readUndo,
  recordUndo,
  removeUndo,
  sumOf,
  type UndoRecord,
} from '../../../src/journal/change/undo-record.ts';
import { makeFolder } from '../../support/folder.ts';

const id = '../../elsewhere';

function makeRecord(change: Partial<UndoRecord> = {}): { project: Project; record: UndoRecord } {
  const project = projectAt(makeFolder({ '.sessions/active/x.md': 'x' }));
  const record = {
    verb: 'close',
    did: ['Status: active → completed'],
    beforePath: join(project.dir, 'active/x.md'),
    afterPath: join(project.dir, 'archive/x.md'),
    kept: join(project.local, 'replaced/000001-x.md'),
    beforeSum: sumOf('w'),
    afterSum: sumOf('x'),
    updated: '2025-01-15T10:00:00Z',
    files: [{ before: '.tasks/active/t.md', after: '.tasks/archive/t.md', sha: sha256('t') }],
    ...change,
  };
  return { project, record };
}

function onlyFile(project: Project): string {
  const [name = ''] = readdirSync(join(project.local, 'undo'));
  return join(project.local, 'undo', name);
}

describe('the last changes', () => {
  test('come back in order, and are forgotten one by one, whatever the id', () => {
    const { project, record } = makeRecord();
    expect(readUndo(project, id)).toEqual([]);
    const later = { ...record, verb: 'log' };
    for (const one of [record, later]) recordUndo(project, id, one);
    expect(readUndo(project, id)).toEqual([record, later]);
    expect(readdirSync(join(project.local, 'undo'))).toEqual([
      expect.stringMatching(/^[0-9a-f]{16}\.json$/u),
    ]);
    removeUndo(project, id, record);
    expect(readUndo(project, id)).toEqual([later]);
    removeUndo(project, id, later);
    removeUndo(project, id, later);
    expect(readUndo(project, id)).toEqual([]);
    recordUndo(project, id, record);
    forgetUndo(project, id);
    expect(readUndo(project, id)).toEqual([]);
  });

  test('are 20 at most', () => {
    const { project, record } = makeRecord();
    for (let count = 0; count < 22; count += 1) recordUndo(project, id, { ...record, verb: `log ${count}` });
    expect(readUndo(project, id).map(({ verb }) => verb)).toEqual(
      Array.from({ length: 20 }, (_, index) => `log ${index + 2}`),
    );
  });

  test('hold the one that the version before this program wrote', () => {
    const { project, record } = makeRecord();
    recordUndo(project, id, record);
    const { verb, beforePath, afterPath, kept = '', updated } = record;
    const paths = Object.fromEntries(
      Object.entries({ beforePath, afterPath, kept }).map(([key, path]) => [
        key,
        relative(project.dir, path),
      ]),
    );
    const old = { schema: 1, id, verb, ...paths, afterSha: sha256('x'), updated };
    writeFileSync(onlyFile(project), JSON.stringify(old));
    const { did: _did, beforeSum: _beforeSum, ...same } = record;
    expect(readUndo(project, id)).toEqual([{ ...same, did: [], files: [], afterSum: sha256('x') }]);
    expect(changesThatLedTo('x', readUndo(project, id))).toHaveLength(1);
  });

  test.each([
    ['kept', '/etc/passwd'],
    ['kept', '.sessions/.local/replaced/../lock.md'],
    ['beforePath', '/etc/x.md'],
    ['beforePath', '.git/hooks/x.md'],
    ['afterPath', '.sessions/active/x.sh'],
    ['afterPath', '.sessions/.local/x.md'],
    ['verb', 1],
    ['afterSum', 1],
    ['files', [{ before: 'src/x.md', after: 'src/x.md', sha: '' }]],
    ['files', [{ before: '.sessions/active/x.md', after: '.sessions/active/x.md', sha: '' }]],
    ['files', [{ before: '.tasks/t.md', after: '.tasks/../x.md', sha: '' }]],
    ['files', [{ before: '.tasks/t.md', after: '.tasks/t.md', sha: '', kept: 'README.md' }]],
    ['files', [{ before: '.tasks/t.md', after: '.tasks/t.md' }]],
    ['files', ['x']],
  ])('whose %s is %j, as a cloned repository may bring it, is none', (key, value) => {
    const { project, record } = makeRecord();
    recordUndo(project, id, record);
    const fields = JSON.parse(readFileSync(onlyFile(project), 'utf8'));
    fields.changes[0][key] = value;
    writeFileSync(onlyFile(project), JSON.stringify(fields));
    expect(readUndo(project, id)).toEqual([]);
  });

  test.each([
    '',
    '{}',
    '{"schema":1,"id":"a"}',
    '{"schema":2}',
    '{"schema":2,"id":"../../elsewhere","changes":[1,null]}',
  ])('that read %j are none', (text) => {
    const { project, record } = makeRecord();
    recordUndo(project, id, record);
    writeFileSync(onlyFile(project), text);
    expect(readUndo(project, id)).toEqual([]);
  });

  test('are not written through a link', () => {
    const { project, record } = makeRecord();
    const out = makeFolder();
    symlinkSync(out, project.local);
    expect(() => recordUndo(project, id, record)).toThrow(expect.objectContaining({ code: 'refused' }));
    expect(existsSync(join(out, 'undo'))).toBe(false);
  });

  test('tell that the file is older than the last of them', () => {
    const { project, record } = makeRecord();
    expect(olderRemarks(project, { id, updatedAt: '2025-01-15T09:00:00Z' })).toEqual([]);
    recordUndo(project, id, record);
    expect(olderRemarks(project, { id, updatedAt: '2025-01-15T10:00:00Z' })).toEqual([]);
    expect(olderRemarks(project, { id, updatedAt: '2025-01-15T09:00:00Z' })).toHaveLength(1);
  });
});

describe('the changes that led to a text', () => {
  const change = (before: string, after: string): UndoRecord =>
    makeRecord({ beforeSum: sumOf(before), afterSum: sumOf(after), verb: `${before}→${after}` }).record;
  const led = (text: string, records: readonly UndoRecord[]): string[] =>
    changesThatLedTo(text, records).map(({ verb }) => verb);

  test('go back from the last, past those of another branch, to what somebody else changed', () => {
    const records = ['ab', 'bc', 'xy', 'cd'].map(([before = '', after = '']) => change(before, after));
    expect(led('d', records)).toEqual(['c→d', 'b→c', 'a→b']);
    expect(led('y', records)).toEqual(['x→y']);
    expect(led('b', records)).toEqual(['a→b']);
    expect(led('z', records)).toEqual([]);
  });

  test('do not depend on what hooks refresh', () => {
    const head = (count: number, status: string): string =>
      `---\nid: a\nstatus: ${status}\nupdated_at: ${count}\ncompaction_count: ${count}\ngit_branch: b${count}\ngit_last_commit: c${count}\n---\nbody\n`;
    expect(sumOf(head(1, 'active'))).toBe(sumOf(head(2, 'active')));
    expect(sumOf(head(1, 'active'))).not.toBe(sumOf(head(1, 'paused')));
    expect(sumOf(`${head(1, 'active')}updated_at: 1\n`)).not.toBe(
      sumOf(`${head(1, 'active')}updated_at: 2\n`),
    );
  });
});
