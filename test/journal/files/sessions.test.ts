import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectAt } from '../../../src/io/project/project.ts';
import {
  journalFolder,
  listSessions,
  readSessionFile,
  shortId,
} from '../../../src/journal/files/sessions.ts';
import { makeFolder } from '../../support/folder.ts';
import { sample } from '../../support/verbs.ts';

const uuid = '019abc12-3456-7def-8901-234567890abc';

function fileOf(name: string, id = uuid) {
  return { name, facts: { id } as never };
}

describe('a session file', () => {
  test('is read with its facts and size', async () => {
    const project = projectAt(makeFolder({ '.sessions/active/a.md': sample() }));
    expect(await readSessionFile(project, 'active', 'a.md')).toMatchObject({
      facts: { id: uuid, status: 'active' },
      bytes: sample().length,
    });
  });

  test('has a head of any length', async () => {
    const project = projectAt(
      makeFolder({ '.sessions/active/a.md': sample({ head: `long: ${'x'.repeat(30_000)}\nlast: 1` }) }),
    );
    expect(await readSessionFile(project, 'active', 'a.md')).toMatchObject({ facts: { id: uuid } });
  });

  test.each([
    ['a document without a head', '# Readme\n'],
    ['a head without an id', '---\ntitle: x\n---\n'],
    ['a rule at its top', '\n---\n\n# Readme\n'],
  ])('%s is none', async (_, text) => {
    const project = projectAt(makeFolder({ '.sessions/active/a.md': text }));
    expect(await readSessionFile(project, 'active', 'a.md')).toBeUndefined();
    expect(await readSessionFile(project, 'active', 'missing.md')).toBeUndefined();
  });

  test.each([
    ['empty', ''],
    ['blank', '\n \n'],
    ['unclosed', '---\nid: a\n'],
    ['slipped down', `\n${sample()}`],
    ['in conflict', `<<<<<<< a\n${sample()}`],
    ['twice the same key', '---\nid: a\nid: b\n---\n'],
  ])('%s is damaged', async (_, text) => {
    const project = projectAt(makeFolder({ '.sessions/active/a.md': text }));
    expect(await readSessionFile(project, 'active', 'a.md')).toMatchObject({ failure: { code: 'damaged' } });
  });

  test('folders that are missing, files, or links out of the project hold none', async () => {
    const outside = makeFolder({ 'a.md': sample() });
    const project = projectAt(makeFolder({ '.sessions/archive': 'a file' }));
    symlinkSync(outside, join(project.dir, 'active'));
    expect(await listSessions(project, ['active', 'archive'])).toEqual({ sessions: [], damaged: [] });
  });
});

describe('the short id', () => {
  test.each([
    ['fix-sweep-bug-abc123.md', uuid, 'abc123'],
    [`${uuid}.md`, uuid, '890abc'],
    ['plain.md', uuid, '890abc'],
    ['x-12345678.md', uuid, '12345678'],
    ['x.md', '../../elsewhere', ''],
    ['x-abc123.md', '../../elsewhere', 'abc123'],
    ['x.md', 'zzz', 'zzz'],
  ])('of %s with the id %s is %j', (name, id, short) => {
    expect(shortId(fileOf(name, id))).toBe(short);
  });
});

describe('the journal folder', () => {
  function projectWith(...names: string[]) {
    const project = projectAt(makeFolder());
    for (const name of names) mkdirSync(join(project.dir, 'journal', name), { recursive: true });
    return project;
  }

  test.each([
    ['the full id’s where it exists', [uuid, 'abc123'], 'x-abc123.md', uuid],
    ['the suffix’s', ['abc123', '890abc'], 'x-abc123.md', 'abc123'],
    ['the short id’s where only that exists', ['890abc'], 'x-abc123.md', '890abc'],
    ['the suffix’s where none exists', [], 'x-abc123.md', 'abc123'],
    ['never that of another session whose 6 digits are taken', ['890abc'], 'x-67890abc.md', '67890abc'],
  ])('is %s', (...row) => {
    const [, there, name, expected] = row;
    const project = projectWith(...there);
    expect(journalFolder(project, fileOf(name))).toBe(join(project.dir, 'journal', expected));
  });

  test.each(['../../elsewhere', '/etc', 'a/b', '..', ''])(
    'of the id %j is none without a safe suffix',
    (id) => {
      const project = projectWith();
      expect(journalFolder(project, fileOf('x.md', id))).toBeUndefined();
      expect(journalFolder(project, fileOf('x-abc123.md', id))).toBe(join(project.dir, 'journal', 'abc123'));
    },
  );
});
