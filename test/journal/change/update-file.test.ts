import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeOwner } from '../../../src/io/disk/owner.ts';
import { maxSessionBytes } from '../../../src/io/disk/read.ts';
import { type Project, projectAt } from '../../../src/io/project/project.ts';
import type { NewText } from '../../../src/journal/change/update-file.ts';
import { updateFile } from '../../../src/journal/change/update-file.ts';
import { withSessionsLocked } from '../../../src/journal/files/session-lock.ts';
import { makeProgram, startProgram } from '../../support/child-program.ts';
import { makeFolder } from '../../support/folder.ts';

function makeSession(text: string): { project: Project; path: string } {
  const project = projectAt(makeFolder({ '.sessions/active/x-9e1f0c.md': text }));
  return { project, path: join(project.dir, 'active/x-9e1f0c.md') };
}

function replaced(project: Project): string[] {
  const dir = join(project.local, 'replaced');
  return existsSync(dir) ? readdirSync(dir).sort() : [];
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

function saveByRename(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

describe('a change', () => {
  test('replaces the file, keeps its mode, and puts the old version aside', async () => {
    const { project, path } = makeSession('\uFEFFold\r\n');
    chmodSync(path, 0o640);
    const update = await updateFile(path, (source) => ({ text: source.replace('old', 'new') }), { project });
    expect(update).toMatchObject({ before: '\uFEFFold\r\n', after: '\uFEFFnew\r\n', changed: true });
    expect(update).not.toHaveProperty('displaced');
    expect(read(path)).toBe('\uFEFFnew\r\n');
    expect(read(update.kept ?? '')).toBe('\uFEFFold\r\n');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(replaced(project)).toEqual([
      expect.stringMatching(/^000001-\d{4}-\d\d-\d\dT[\d-]+Z-x-9e1f0c\.md$/u),
    ]);
    expect(readdirSync(join(project.dir, 'active'))).toEqual(['x-9e1f0c.md']);
  });

  test('that changes nothing touches nothing', async () => {
    const { project, path } = makeSession('same');
    const { ino, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    expect(await updateFile(path, async (source) => ({ text: source }), { project })).toEqual({
      before: 'same',
      after: 'same',
      made: { text: 'same' },
      changed: false,
    });
    expect(statSync(path, { bigint: true })).toMatchObject({ ino, mtimeNs, ctimeNs });
    expect(existsSync(project.local)).toBe(false);
  });

  test('that fails changes nothing', async () => {
    const { project, path } = makeSession('old');
    const change = (): NewText => {
      throw new RangeError('x');
    };
    await expect(updateFile(path, change, { project })).rejects.toThrow(RangeError);
    expect(read(path)).toBe('old');
  });

  test('keeps the last 20 versions, in order', async () => {
    const { project, path } = makeSession('0');
    for (let n = 1; n <= 25; n += 1) await updateFile(path, () => ({ text: String(n) }), { project });
    const texts = replaced(project).map((name) => read(join(project.local, 'replaced', name)));
    expect(texts).toEqual(Array.from({ length: 20 }, (_, n) => String(n + 5)));
  });

  test('keeps none when told so', async () => {
    const { project, path } = makeSession('old');
    expect(await updateFile(path, () => ({ text: 'new' }), { project, keep: false })).not.toHaveProperty(
      'kept',
    );
    expect(replaced(project)).toEqual([]);
  });
});

describe('guarantee: an editor that saves in between loses nothing', () => {
  const saves: [string, (path: string, text: string) => void][] = [
    ['in place', (path, text) => writeFileSync(path, text)],
    ['by rename', saveByRename],
  ];

  test.each(saves)('a save %s while the change is thought out is what gets changed', async (_, save) => {
    const { project, path } = makeSession('old');
    let calls = 0;
    const change = (source: string): NewText => {
      calls += 1;
      if (calls === 1) save(path, 'theirs');
      return { text: `${source}+ours` };
    };
    expect(await updateFile(path, change, { project })).toMatchObject({
      before: 'theirs',
      after: 'theirs+ours',
    });
    expect(read(path)).toBe('theirs+ours');
    expect(calls).toBe(2);
    expect(replaced(project)).toHaveLength(1);
  });

  test('one that never stops is given up to, and nothing of ours is left', async () => {
    const { project, path } = makeSession('old');
    let calls = 0;
    const change = (source: string): NewText => {
      calls += 1;
      saveByRename(path, `theirs ${calls}`);
      return { text: `${source}+ours` };
    };
    await expect(updateFile(path, change, { project })).rejects.toMatchObject({ code: 'locked' });
    expect(read(path)).toBe('theirs 5');
    expect(replaced(project)).toEqual([]);
    expect(readdirSync(join(project.dir, 'active'))).toEqual(['x-9e1f0c.md']);
  });

  test('one that removes the file is believed', async () => {
    const { project, path } = makeSession('old');
    const change = (): NewText => {
      rmSync(path, { force: true });
      return { text: 'new' };
    };
    await expect(updateFile(path, change, { project })).rejects.toMatchObject({ code: 'not-found' });
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(join(project.dir, 'active'))).toEqual([]);
  });

  test.each(['in place', 'by rename'])(
    'another process that saves %s all the time finds each save in the file or among the replaced',
    async (way) => {
      const { project, path } = makeSession('theirs 0');
      const program = makeProgram(`
        import { renameSync, writeFileSync } from 'node:fs';
        const [path, way] = process.argv.slice(2);
        console.log('on');
        const save = (n) => {
          const to = way === 'in place' ? path : path + '.new';
          writeFileSync(to, 'theirs ' + n);
          if (to !== path) renameSync(to, path);
        };
        let n = 0;
        const timer = setInterval(() => {
          n += 1;
          save(n);
          if (n === 150) clearInterval(timer);
        }, 3);
      `);
      const editor = startProgram(program, [path, way]);
      await editor.printed('on');
      let over = false;
      void editor.ended.then(() => {
        over = true;
      });
      const losses: string[] = [];
      while (!over) {
        const change = (source: string): NewText => ({ text: `${source.split('+')[0]}+ours` });
        const update = await updateFile(path, change, { project }).catch(() => undefined);
        if (update?.displaced !== undefined && !read(update.displaced).startsWith('theirs'))
          losses.push(update.displaced);
        await new Promise((done) => setTimeout(done, 1));
      }
      expect(losses).toEqual([]);
      expect(
        [path, ...replaced(project).map((name) => join(project.local, 'replaced', name))].map(read),
      ).toContainEqual(expect.stringMatching(/^theirs 150/u));
    },
  );
});

describe('a change is refused', () => {
  test('through a link out of the project', async () => {
    const { project } = makeSession('old');
    const out = makeFolder({ 'x.md': 'out' });
    symlinkSync(join(out, 'x.md'), join(project.dir, 'active/link.md'));
    await expect(
      updateFile(join(project.dir, 'active/link.md'), () => ({ text: 'new' }), { project }),
    ).rejects.toMatchObject({
      code: 'refused',
    });
    expect(read(join(out, 'x.md'))).toBe('out');
  });

  test('of a damaged file, one above 10 MB, and to one above 10 MB', async () => {
    const { project, path } = makeSession('a\0b');
    await expect(updateFile(path, () => ({ text: 'new' }), { project })).rejects.toMatchObject({
      code: 'damaged',
    });
    writeFileSync(path, 'x'.repeat(maxSessionBytes + 1));
    await expect(updateFile(path, () => ({ text: 'new' }), { project })).rejects.toMatchObject({
      code: 'refused',
    });
    writeFileSync(path, 'x');
    const large = (): NewText => ({ text: 'x'.repeat(maxSessionBytes + 1) });
    await expect(updateFile(path, large, { project })).rejects.toMatchObject({ code: 'refused' });
    expect(read(path)).toBe('x');
  });

  test('when the lock was taken over meanwhile', async () => {
    const { project, path } = makeSession('old');
    const work = withSessionsLocked(project, 0, () =>
      updateFile(
        path,
        () => {
          writeFileSync(
            join(project.local, 'lock'),
            JSON.stringify({ ...makeOwner(Date.now()), nonce: 'theirs' }),
          );
          return { text: 'new' };
        },
        { project },
      ),
    );
    await expect(work).rejects.toMatchObject({ code: 'locked' });
    expect(read(path)).toBe('old');
    expect(replaced(project)).toEqual([]);
  });

  test('when its old version cannot be put aside', async () => {
    const { project, path } = makeSession('old');
    mkdirSync(project.local);
    writeFileSync(join(project.local, 'replaced'), '');
    await expect(updateFile(path, () => ({ text: 'new' }), { project })).rejects.toMatchObject({
      code: 'unwritable',
    });
    expect(read(path)).toBe('old');
    expect(readdirSync(join(project.dir, 'active'))).toEqual(['x-9e1f0c.md']);
  });
});
