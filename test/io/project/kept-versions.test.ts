import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { keepVersion, pruneVersions } from '../../../src/io/project/kept-versions.ts';
import { type Project, projectAt } from '../../../src/io/project/project.ts';
import { updateFile } from '../../../src/journal/change/update-file.ts';
import { makeFolder } from '../../support/folder.ts';

function makeSession(): { project: Project; path: string } {
  const project = projectAt(makeFolder({ '.sessions/active/x.md': 'old' }));
  return { project, path: join(project.dir, 'active/x.md') };
}

describe('an old version', () => {
  test('is the very file, so that what an editor still writes into it is in it', () => {
    const { project, path } = makeSession();
    const kept = keepVersion(project, path);
    writeFileSync(path, 'late');
    expect(kept.isLinked).toBe(true);
    expect(readFileSync(kept.path, 'utf8')).toBe('late');
  });

  test('gets a number after the highest, whatever else stands there', () => {
    const { project, path } = makeSession();
    const dir = join(project.local, 'replaced');
    mkdirSync(dir, { recursive: true });
    for (const name of ['000007-a.md', '1000000-b.md', 'notes.md', '5-c.md'])
      writeFileSync(join(dir, name), '');
    expect(keepVersion(project, path).path).toContain('/1000001-');
    pruneVersions(project);
    expect(readdirSync(dir)).toHaveLength(5);
  });

  test('goes once 20 newer ones of the same file are there, or 20 MB of any', () => {
    const { project, path } = makeSession();
    const other = join(project.dir, 'active/y.md');
    writeFileSync(other, 'other');
    keepVersion(project, other);
    for (let count = 0; count < 22; count += 1) keepVersion(project, path);
    keepVersion(project, path, 'undone-');
    pruneVersions(project);
    const dir = join(project.local, 'replaced');
    const names = (): string[] => readdirSync(dir).map((name) => name.replace(/^(\d+)-.*Z-/, '$1 '));
    expect(names()).toHaveLength(22);
    expect(names()[0]).toBe('000001 y.md');
    expect(names()[1]).toBe('000004 x.md');
    writeFileSync(join(dir, '000030-big.md'), 'x'.repeat(19 * 1024 * 1024));
    pruneVersions(project);
    expect(names()).toHaveLength(23);
    writeFileSync(join(dir, '000031-big.md'), 'x'.repeat(2 * 1024 * 1024));
    pruneVersions(project);
    expect(names()).toEqual(['000031-big.md']);
    writeFileSync(join(dir, '000032-big.md'), 'x'.repeat(21 * 1024 * 1024));
    pruneVersions(project);
    expect(names()).toEqual(['000032-big.md']);
  });

  test('of a file with the longest name has one that ends alike', () => {
    const { project } = makeSession();
    const path = join(project.dir, 'active', `${'🚀'.repeat(60)}-9e1f0c.md`);
    writeFileSync(path, 'x');
    expect(keepVersion(project, path).path).toMatch(/🚀-9e1f0c\.md$/u);
  });

  test('on another disk is a copy', async (context) => {
    const { project, path } = makeSession();
    const dir = join(project.local, 'replaced');
    mkdirSync(dir, { recursive: true });
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', dir], { stdio: 'ignore' });
    } catch {
      return context.skip();
    }
    onTestFinished(() => void execFileSync('umount', ['-l', dir]));
    expect(keepVersion(project, path).isLinked).toBe(false);
    const update = await updateFile(path, () => ({ text: 'new' }), { project });
    expect(readFileSync(update.kept ?? '', 'utf8')).toBe('old');
    let calls = 0;
    const change = (source: string): { text: string } => {
      calls += 1;
      if (calls === 1) writeFileSync(path, 'theirs');
      return { text: `${source}+ours` };
    };
    expect((await updateFile(path, change, { project })).after).toBe('theirs+ours');
  });

  test('pruning where there are none does nothing', () => {
    pruneVersions(makeSession().project);
  });
});
