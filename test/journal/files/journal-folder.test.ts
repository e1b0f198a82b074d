import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../../src/io/project/project.ts';
import { projectAt, shownPath } from '../../../src/io/project/project.ts';
import { decodeSession } from '../../../src/journal/files/documents.ts';
import { entryPath, writeProgressFile } from '../../../src/journal/files/journal-folder.ts';
import type { SessionFile } from '../../../src/journal/files/sessions.ts';
import { readSessionFile } from '../../../src/journal/files/sessions.ts';
import { readSession } from '../../../src/journal/session/session.ts';
import { makeFolder } from '../../support/folder.ts';
import { sample } from '../../support/verbs.ts';

const at = Date.parse('2025-01-15T10:00:00Z');

async function makeSession(text = sample()): Promise<{ project: Project; file: SessionFile }> {
  const project = projectAt(makeFolder({ '.sessions/active/a-abc123.md': text }));
  return { project, file: (await readSessionFile(project, 'active', 'a-abc123.md')) as SessionFile };
}

async function write(project: Project, file: SessionFile): Promise<string | undefined> {
  return writeProgressFile(project, file, {
    session: readSession(await decodeSession(sample())),
    at,
    env: {},
  });
}

describe('an entry', () => {
  test('has a name that every system allows; two of one second differ', async () => {
    const { project, file } = await makeSession();
    const first = entryPath(project, file, { at, kind: 'checkpoint' }) ?? '';
    expect(shownPath(project, first)).toBe(
      '.sessions/journal/abc123/entries/2025-01-15T10-00-00Z-checkpoint.md',
    );
    mkdirSync(dirname(first), { recursive: true });
    writeFileSync(first, '');
    expect(entryPath(project, file, { at, kind: 'checkpoint' })).toMatch(/-checkpoint-2\.md$/);
  });

  test('of a session without a safe id has no path', async () => {
    const { project, file } = await makeSession();
    const unsafe = { ...file, name: 'a.md', facts: { ...file.facts, id: '../x' } };
    expect(entryPath(project, unsafe, { at, kind: 'checkpoint' })).toBeUndefined();
    expect(await write(project, unsafe)).toBeUndefined();
  });
});

describe('progress.md', () => {
  test('is written once, and not again if nothing changed', async () => {
    const { project, file } = await makeSession();
    const path = (await write(project, file)) ?? '';
    expect(shownPath(project, path)).toBe('.sessions/journal/abc123/progress.md');
    const before = readFileSync(path, 'utf8');
    expect(await write(project, file)).toBe(path);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test('is not written through a link out of the project (case 9)', async () => {
    const outside = makeFolder();
    const { project, file } = await makeSession();
    mkdirSync(join(project.dir, 'journal'));
    symlinkSync(outside, join(project.dir, 'journal/abc123'));
    expect(await write(project, file)).toBeUndefined();
    expect(existsSync(join(outside, 'progress.md'))).toBe(false);
  });

  test('that cannot be read or written does no harm, because it can be rebuilt at any time', async () => {
    const { project, file } = await makeSession();
    mkdirSync(join(project.dir, 'journal/abc123/progress.md'), { recursive: true });
    expect(await write(project, file)).toBeUndefined();
    const other = await makeSession();
    writeFileSync(join(other.project.dir, 'journal'), 'a file');
    expect(await write(other.project, other.file)).toBeUndefined();
  });

  test('that is blank is replaced without an entry', async () => {
    const { project, file } = await makeSession();
    mkdirSync(join(project.dir, 'journal/abc123'), { recursive: true });
    writeFileSync(join(project.dir, 'journal/abc123/progress.md'), ' \n');
    await write(project, file);
    expect(existsSync(join(project.dir, 'journal/abc123/entries'))).toBe(false);
  });
});
