import { execFileSync } from 'node:child_process';
import { existsSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { countingReader } from '../../../src/journal/files/counted-sessions.ts';
import { listSessions } from '../../../src/journal/files/sessions.ts';
import {
  asWritten,
  counts,
  forgeKept,
  keptPath,
  keptRows,
  makeKept,
  makeSessions,
  namesOf,
  textOf,
  waitSeconds,
} from '../../support/kept-sessions.ts';
import { sample } from '../../support/verbs.ts';

describe('what a listing keeps', () => {
  test('spares the next one the reading', async () => {
    const project = await makeKept();
    expect(keptRows(project).size).toBe(40);
    const forged = forgeKept(project);
    expect(await namesOf(project)).toEqual(forged);
    const { sessions } = await listSessions(project);
    expect(sessions.map(({ facts }) => facts.shortname)).toEqual(forged.map((line) => line.split(' ')[0]));
    expect(sessions[0]).toMatchObject({ bytes: statSync(sessions[0]?.path ?? '').size, folder: 'active' });
  });

  test('is for this person alone, and never in git', async () => {
    const project = await makeKept();
    expect(statSync(keptPath(project)).mode & 0o777).toBe(0o600);
    expect(statSync(project.local).mode & 0o777).toBe(0o700);
    const git = (...args: string[]) => execFileSync('git', args, { cwd: project.root, encoding: 'utf8' });
    git('init', '--quiet');
    expect(git('status', '--porcelain', '--untracked-files=all')).not.toContain('.local');
  });

  test('is empty if there are few sessions', async () => {
    const project = makeSessions(31);
    waitSeconds(10);
    await namesOf(project);
    expect(existsSync(project.local)).toBe(false);
  });

  test('leaves out what was removed, at the next writing', async () => {
    const project = await makeKept();
    for (const index of [0, 1, 2, 3]) rmSync(join(project.dir, `active/s00${index}.md`));
    for (const index of [4, 5])
      writeFileSync(join(project.dir, `active/s00${index}.md`), textOf(index, 'new'));
    waitSeconds(20);
    expect((await namesOf(project)).slice(0, 3)).toEqual([
      'new {"done":1,"total":2}',
      'new {"done":1,"total":2}',
      asWritten[6],
    ]);
    expect([...keptRows(project).keys()][0]).toBe('active/s004.md');
  });

  test('of the other folder stays', async () => {
    const project = makeSessions();
    const old = makeSessions(40, 'archive');
    renameSync(join(old.dir, 'archive'), join(project.dir, 'archive'));
    waitSeconds(10);
    await namesOf(project, ['archive']);
    await namesOf(project);
    expect(keptRows(project).size).toBe(80);
  });

  test('is counted again with other names for sections', async () => {
    const project = await makeKept();
    forgeKept(project);
    const aliases = countingReader({ Fortschritt: 'Progress' });
    const { sessions } = await listSessions(project, ['active'], aliases);
    expect(sessions[0]).toMatchObject({ facts: { shortname: 'work-0' }, progress: { done: 1, total: 2 } });
    expect(await namesOf(project)).toEqual(asWritten);
  });

  test('without figures, by a listing that does not count, is completed by one that does', async () => {
    const project = makeSessions();
    waitSeconds(10);
    await listSessions(project);
    expect(keptRows(project).get('active/s000.md')).toMatchObject({ progress: undefined });
    expect(await namesOf(project)).toEqual(asWritten);
    expect(keptRows(project).get('active/s000.md')).toMatchObject({ progress: { done: 1, total: 2 } });
  });

  test('is never a damaged file or one that is not a session', async () => {
    const project = makeSessions();
    writeFileSync(join(project.dir, 'active/bad.md'), '---\nid: a\n');
    writeFileSync(join(project.dir, 'active/body.md'), sample({ body: '<<<<<<< a\n=======\n>>>>>>> b\n' }));
    writeFileSync(join(project.dir, 'active/README.md'), '# Read me\n');
    waitSeconds(10);
    for (const _ of [1, 2]) {
      const { sessions, damaged } = await listSessions(project, ['active'], counts);
      expect(sessions).toHaveLength(41);
      expect(sessions.find(({ name }) => name === 'body.md')?.progress).toMatchObject({ code: 'damaged' });
      expect(damaged.map(({ name }) => name)).toEqual(['bad.md']);
      expect(keptRows(project).size).toBe(40);
    }
  });
});

describe('a file that changed is read again', () => {
  const first = 'active/s000.md';

  test('replaced by one of the same size and time', async () => {
    const project = await makeKept();
    const path = join(project.dir, first);
    const { atime, mtime } = statSync(path);
    writeFileSync(`${path}.tmp`, textOf(0, 'krow-0'));
    utimesSync(`${path}.tmp`, atime, mtime);
    renameSync(`${path}.tmp`, path);
    expect((await namesOf(project))[0]).toContain('krow-0');
  });

  test('written in place with the same size, its time set back', async () => {
    const project = await makeKept();
    const path = join(project.dir, first);
    const { atime, mtime } = statSync(path);
    writeFileSync(path, textOf(0, 'krow-0'));
    utimesSync(path, atime, mtime);
    expect((await namesOf(project))[0]).toContain('krow-0');
  });

  test('within the moment in which it was read: so young a file is not kept', async () => {
    const project = makeSessions();
    const { ctimeMs } = statSync(join(project.dir, first));
    waitSeconds(0, ctimeMs);
    await namesOf(project);
    expect(existsSync(keptPath(project))).toBe(false);
    waitSeconds(1.5, ctimeMs);
    await namesOf(project);
    expect(existsSync(keptPath(project))).toBe(false);
  });

  test('if the disk’s clock says that it was that young when it was cached', async () => {
    const project = await makeKept();
    forgeKept(project);
    const { mtimeMs } = statSync(join(project.dir, first));
    utimesSync(keptPath(project), mtimeMs / 1000 + 1, mtimeMs / 1000 + 1);
    expect(await namesOf(project)).toEqual(asWritten);
  });

  test('when the clock went back since: files from the future are not kept', async () => {
    const project = makeSessions();
    waitSeconds(-3600);
    await namesOf(project);
    expect(existsSync(keptPath(project))).toBe(false);
    vi.useRealTimers();
    waitSeconds(10);
    await namesOf(project);
    vi.useRealTimers();
    waitSeconds(-3600);
    writeFileSync(join(project.dir, first), textOf(0, 'krow-0'));
    expect((await namesOf(project))[0]).toContain('krow-0');
  });

  test('a link in its place is not a session', async () => {
    const project = await makeKept();
    const path = join(project.dir, first);
    renameSync(path, join(project.root, 'elsewhere.md'));
    symlinkSync('../../elsewhere.md', path);
    expect(await namesOf(project)).toEqual(asWritten.slice(1));
  });
});
