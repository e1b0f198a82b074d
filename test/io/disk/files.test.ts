import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  claimName,
  createFile,
  removeQuietly,
  renameOver,
  syncFolder,
  writeFileAtomic,
} from '../../../src/io/disk/files.ts';
import { makeProgram, startProgram } from '../../support/child-program.ts';
import { makeFolder } from '../../support/folder.ts';
import { runs } from '../../support/same-random.ts';

const isRoot = process.getuid?.() === 0;
const unwritable = expect.objectContaining({ code: 'unwritable' });

function mountSmall(kilobytes: number): string | undefined {
  const root = makeFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', root], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', root]));
  return root;
}

describe('writing a file', () => {
  test('replaces it whole and keeps its mode; a new one gets the given mode', () => {
    const root = makeFolder({ 'x.md': 'old' });
    const path = join(root, 'x.md');
    chmodSync(path, 0o640);
    writeFileAtomic(path, 'new\r\n\uFEFF🚀', { mode: 0o600 });
    expect(readFileSync(path, 'utf8')).toBe('new\r\n\uFEFF🚀');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    writeFileAtomic(join(root, 'y.md'), '', { mode: 0o600, fsync: false });
    expect(statSync(join(root, 'y.md')).mode & 0o777).toBe(0o600);
    expect(readdirSync(root).sort()).toEqual(['x.md', 'y.md']);
  });

  test.skipIf(!isRoot)('as root leaves it with the person whose file it was', () => {
    const path = join(makeFolder({ 'x.md': 'old' }), 'x.md');
    chownSync(path, 1234, 4321);
    writeFileAtomic(path, 'new');
    expect(statSync(path)).toMatchObject({ uid: 1234, gid: 4321 });
  });

  test('takes names as long as the system does', () => {
    const root = makeFolder();
    for (const name of [`${'n'.repeat(252)}.md`, `${'🚀'.repeat(60)}.md`]) {
      writeFileAtomic(join(root, name), 'x');
      expect(createFile(join(root, `_${name.slice(2)}`), 'x')).toBe(true);
    }
    expect(readdirSync(root)).toHaveLength(4);
  });

  test('replaces a link and not what it leads to', () => {
    const root = makeFolder({ 'out.md': 'out' });
    symlinkSync('out.md', join(root, 'x.md'));
    writeFileAtomic(join(root, 'x.md'), 'new');
    expect(readFileSync(join(root, 'out.md'), 'utf8')).toBe('out');
    expect(readFileSync(join(root, 'x.md'), 'utf8')).toBe('new');
  });

  test('over a folder, into a missing one or with too long a name fails with the path and leaves no litter', () => {
    const root = makeFolder({ 'x.md/a': '' });
    for (const name of ['x.md', 'gone/x.md', 'n'.repeat(300)]) {
      expect(() => writeFileAtomic(join(root, name), 'x'), name).toThrow(unwritable);
      if (name !== 'x.md') expect(() => createFile(join(root, name), 'x'), name).toThrow(unwritable);
      expect(() => writeFileAtomic(join(root, name), 'x')).toThrow(`Cannot write "${join(root, name)}"`);
    }
    expect(readdirSync(root)).toEqual(['x.md']);
  });

  test('of something that is not a text is a bug and not a Failure', () => {
    const root = makeFolder();
    expect(() => writeFileAtomic(join(root, 'x.md'), 5 as unknown as string)).toThrow(TypeError);
    expect(readdirSync(root)).toEqual([]);
  });

  test.skipIf(!isRoot)('into a read-only folder fails with a way out and leaves no litter', async () => {
    const root = makeFolder({ 'x.md': 'old' });
    chmodSync(root, 0o755);
    const program = makeProgram(`
      import { createFile, writeFileAtomic } from 'src/io/disk/files.ts';
      for (const write of [writeFileAtomic, createFile]) {
        try { write(process.argv[2] + write.length, 'x'); } catch (error) { console.log(error.code, error.message); }
      }
    `);
    const { output } = await startProgram(program, [join(root, 'x.md')], { uid: 65534 }).ended;
    expect(output.match(/^unwritable Cannot write ".*": permission denied$/gmu)).toHaveLength(2);
    expect(readdirSync(root)).toEqual(['x.md']);
  });

  test('on a full disk fails, keeps the old file whole and leaves no litter', (context) => {
    const root = mountSmall(64);
    if (root === undefined) return context.skip();
    const path = join(root, 'x.md');
    writeFileAtomic(path, 'old');
    const large = 'x'.repeat(100_000);
    expect(() => writeFileAtomic(path, large)).toThrow('the disk is full');
    expect(() => createFile(join(root, 'y.md'), large)).toThrow('the disk is full');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(root)).toEqual(['x.md']);
  });
});

describe('creating a file', () => {
  test('never touches an existing file', () => {
    const root = makeFolder({ 'x.md': 'old', 'folder.md/a': '' });
    symlinkSync('nowhere', join(root, 'link.md'));
    expect(createFile(join(root, 'new.md'), 'new')).toBe(true);
    expect(['x.md', 'folder.md', 'link.md'].map((name) => createFile(join(root, name), 'new'))).toEqual([
      false,
      false,
      false,
    ]);
    expect(readFileSync(join(root, 'x.md'), 'utf8')).toBe('old');
    expect(readdirSync(root).sort()).toEqual(['folder.md', 'link.md', 'new.md', 'x.md']);
  });

  test('of one name by 12 processes at once succeeds for one, and the file is whole', async () => {
    const root = makeFolder();
    const program = makeProgram(`
      import { createFile } from 'src/io/disk/files.ts';
      const [path, name] = process.argv.slice(2);
      if (createFile(path, name.repeat(1000))) console.log(name);
    `);
    const path = join(root, 'x.md');
    const children = Array.from({ length: 12 }, (_, n) =>
      startProgram(program, [path, String.fromCharCode(97 + n)]),
    );
    const winners = (await Promise.all(children.map((child) => child.ended)))
      .map(({ output }) => output.trim())
      .join('');
    expect(winners).toHaveLength(1);
    expect(readFileSync(path, 'utf8')).toBe(winners.repeat(1000));
    expect(readdirSync(root)).toEqual(['x.md']);
  });
});

describe('on a disk without links', () => {
  test.skipIf(spawnSync('strace', ['-V']).status !== 0)(
    'creating, moving and changing still never overwrite anything',
    async () => {
      const root = makeFolder({ '.sessions/active/x.md': 'old', 'taken.md': 'taken' });
      const program = makeProgram(`
      import { createFile } from 'src/io/disk/files.ts';
      import { moveFile } from 'src/io/disk/move.ts';
      import { projectAt } from 'src/io/project/project.ts';
      import { updateFile } from 'src/journal/change/update-file.ts';
      const root = process.argv[2];
      const path = root + '/.sessions/active/x.md';
      void updateFile(path, (text) => ({ text: text + ' new' }), { project: projectAt(root) }).then(() => {
        createFile(root + '/taken.md', 'x');
        createFile(root + '/new.md', 'new');
        moveFile(path, root + '/taken.md');
      });
    `);
      const through = [
        'strace',
        '-f',
        '-qq',
        '-e',
        'trace=link,linkat',
        '-e',
        'inject=link,linkat:error=EPERM',
        '-o',
        '/dev/null',
      ];
      expect(await startProgram(program, [root], { through }).ended).toEqual({ code: 0, output: '' });
      const texts = ['taken.md', 'new.md', 'taken-2.md'].map((name) =>
        readFileSync(join(root, name), 'utf8'),
      );
      expect(texts).toEqual(['taken', 'new', 'old new']);
      expect(readdirSync(root).sort()).toEqual(['.sessions', 'new.md', 'taken-2.md', 'taken.md']);
    },
  );
});

describe('guarantee: kill -9 at any moment leaves the old or the new file, whole', () => {
  test('many times, while a process does nothing but write', async () => {
    const root = makeFolder({ 'x.md': 'a'.repeat(50_000) });
    const path = join(root, 'x.md');
    const program = makeProgram(`
      import { writeFileAtomic } from 'src/io/disk/files.ts';
      console.log('on');
      for (;;) for (const letter of 'ab') writeFileAtomic(process.argv[2], letter.repeat(50000), { fsync: false });
    `);
    for (let n = 0; n < runs(30); n += 1) {
      const child = startProgram(program, [path]);
      await child.printed('on');
      await new Promise((done) => setTimeout(done, Math.random() * 3));
      child.process.kill('SIGKILL');
      await child.ended;
      expect(['a', 'b'].map((letter) => letter.repeat(50_000))).toContain(readFileSync(path, 'utf8'));
    }
  });
});

describe('small doors', () => {
  test('a rename that the system refuses is tried for half a second and then fails', () => {
    const root = makeFolder({ a: '' });
    expect(() => renameOver(join(root, 'a'), join(root, 'gone/b'))).toThrow('ENOENT');
    mkdirSync(join(root, 'b'));
    expect(() => renameOver(join(root, 'a'), join(root, 'b'))).toThrow('EISDIR');
  });

  test('claiming a name gives a second one, and renames if links are not possible', () => {
    const root = makeFolder({ a: 'a', b: 'b' });
    expect(claimName(join(root, 'a'), join(root, 'b'))).toBe(false);
    expect(claimName(join(root, 'a'), join(root, 'c'))).toBe(true);
    expect(() => claimName(join(root, 'gone'), join(root, 'd'))).toThrow('ENOENT');
    expect(readdirSync(root)).toEqual(['a', 'b', 'c']);
  });

  test('removing and syncing what does not exist does nothing', () => {
    const root = makeFolder();
    removeQuietly(join(root, 'gone'));
    syncFolder(join(root, 'gone'));
    writeFileSync(join(root, 'x'), '');
    removeQuietly(join(root, 'x'));
    expect(readdirSync(root)).toEqual([]);
  });
});
