import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/io/disk/sha256.ts';
import { type Project, projectAt } from '../../../src/io/project/project.ts';
import {
  readUndo,
  recordUndo,
  removeUndo,
  type UndoRecord,
} from '../../../src/journal/change/undo-record.ts';
import { makeFolder } from '../../support/folder.ts';

function makeRecord(change: Partial<UndoRecord> = {}): { project: Project; record: UndoRecord } {
  const project = projectAt(makeFolder({ '.sessions/active/x.md': 'x' }));
  const record = {
    id: '../../elsewhere',
    verb: 'close',
    beforePath: join(project.dir, 'active/x.md'),
    afterPath: join(project.dir, 'archive/x.md'),
    kept: join(project.local, 'replaced/000001-x.md'),
    afterSha: sha256('x'),
    ...change,
  };
  return { project, record };
}

describe('the last change', () => {
  test('comes back, is replaced by the next, and is forgotten, whatever the id', () => {
    const { project, record } = makeRecord();
    expect(readUndo(project, record.id)).toBeUndefined();
    recordUndo(project, record);
    expect(readUndo(project, record.id)).toEqual(record);
    recordUndo(project, { ...record, verb: 'log' });
    expect(readUndo(project, record.id)?.verb).toBe('log');
    expect(readdirSync(join(project.local, 'undo'))).toEqual([
      expect.stringMatching(/^[0-9a-f]{16}\.json$/u),
    ]);
    removeUndo(project, record.id);
    removeUndo(project, record.id);
    expect(readUndo(project, record.id)).toBeUndefined();
  });

  test.each([
    ['kept', '/etc/passwd'],
    ['kept', '.sessions/.local/replaced/../lock.md'],
    ['beforePath', '/etc/x.md'],
    ['beforePath', '.git/hooks/x.md'],
    ['afterPath', '.sessions/active/x.sh'],
    ['afterPath', '.sessions/.local/x.md'],
  ])('whose %s is %s, as a cloned repository may bring it, is none', (key, path) => {
    const { project, record } = makeRecord();
    recordUndo(project, { ...record, [key]: path.startsWith('/') ? path : join(project.root, path) });
    expect(readUndo(project, record.id)).toBeUndefined();
  });

  test.each(['', '{}', '{"schema":1,"id":"a"}', '{"schema":2}'])('that reads %j is none', (text) => {
    const { project, record } = makeRecord();
    recordUndo(project, record);
    const [name = ''] = readdirSync(join(project.local, 'undo'));
    writeFileSync(join(project.local, 'undo', name), text);
    expect(readUndo(project, record.id)).toBeUndefined();
  });

  test('is not written through a link', () => {
    const { project, record } = makeRecord();
    const out = makeFolder();
    symlinkSync(out, project.local);
    expect(() => recordUndo(project, record)).toThrow(expect.objectContaining({ code: 'refused' }));
    expect(existsSync(join(out, 'undo'))).toBe(false);
  });
});
