import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { prompt, statePath } from '../../support/hook-run.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';
import { sample } from '../../support/verbs.ts';

function withState(): TestProject {
  const project = makeProject({ '.sessions/active/fix-sweep-bug-890abc.md': sample() });
  mkdirSync(statePath(project, ''), { recursive: true, mode: 0o700 });
  return project;
}

const kept = (project: TestProject): string[] => {
  const dir = statePath(project, 'code');
  return readdirSync(dir)
    .sort()
    .map((name) => join(dir, name));
};
const list = async (project: TestProject): Promise<string> => {
  const { code, stdout, stderr } = await project.run('view', 'list');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};

describe('the code of a bundle is kept for the next run', () => {
  test('for this person alone, once for each verb, and used again', async () => {
    const project = withState();
    const first = await list(project);
    const [program, path = '', ...more] = kept(project);
    expect(more).toEqual([]);
    expect([program, path].map((one) => basename(one ?? '').slice(0, 12))).toEqual([
      'program_view',
      expect.stringMatching(/^view_view_/),
    ]);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    const { ino } = statSync(path);
    expect(await list(project)).toBe(first);
    expect(statSync(path).ino).toBe(ino);
    await project.run('log', '--progress', 'a');
    expect(kept(project).length).toBe(4);
  });

  test('but not where the person has no state yet, nor by a run that failed', async () => {
    const project = makeProject({ '.sessions/active/fix-sweep-bug-890abc.md': sample() }, { brought: true });
    await list(project);
    expect(existsSync(statePath(project, ''))).toBe(false);
    mkdirSync(statePath(project, ''), { recursive: true });
    expect((await project.run('nonsense')).code).not.toBe(0);
    expect(readdirSync(statePath(project, ''))).not.toContain('code');
  });

  // V8 itself checks nothing and would crash with any of these.
  test.each([
    ['a bit of it has flipped', (bytes: Buffer) => bytes.writeUInt8(bytes.readUInt8(5000) ^ 1, 5000)],
    ['a page of it is empty', (bytes: Buffer) => bytes.fill(0, 8192, 12_288)],
    ['all of it is empty', (bytes: Buffer) => bytes.fill(0)],
    ['it ends early', (bytes: Buffer) => bytes.subarray(0, 70_001)],
    ['nothing is in it', (bytes: Buffer) => bytes.subarray(0, 0)],
    ['it is another file', () => Buffer.from('echo hello; echo hello;')],
  ])('and made anew when %s', async (_name, spoil) => {
    const project = withState();
    const first = await list(project);
    const [, path = ''] = kept(project);
    const good = readFileSync(path);
    const bytes = Buffer.from(good);
    const spoilt = spoil(bytes);
    writeFileSync(path, typeof spoilt === 'number' ? bytes : spoilt);
    expect(await list(project)).toBe(first);
    const { length } = readFileSync(path);
    expect(Math.abs(length - good.length)).toBeLessThan(good.length / 10);
  });

  test('and a folder in its place, or one that cannot be written, changes nothing', async () => {
    const project = withState();
    const first = await list(project);
    const [, path = ''] = kept(project);
    const blocked = withState();
    mkdirSync(join(statePath(blocked, 'code'), path.split('/').at(-1) as string), { recursive: true });
    expect(await list(blocked)).toBe(first);
    const closed = withState();
    writeFileSync(statePath(closed, 'code'), '');
    chmodSync(statePath(closed, ''), 0o500);
    expect(await list(closed)).toBe(first);
  });

  test('and old code goes', async () => {
    const project = withState();
    mkdirSync(statePath(project, 'code'));
    for (const [name, days] of [['old', 8] as const, ['new', 6] as const]) {
      const path = join(statePath(project, 'code'), name);
      writeFileSync(path, '');
      const then = Date.now() / 1000 - days * 86_400;
      utimesSync(path, then, then);
    }
    await list(project);
    const names = readdirSync(statePath(project, 'code'));
    expect(names).toContain('new');
    expect(names).not.toContain('old');
  });
});

test('the code of a hook that answered replaces the code of a silent one', async () => {
  const project = makeProject({
    '.sessions/active/fix-sweep-bug-890abc.md': sample(),
    // What is loaded to look for commits is another part.
    '.sessions/config.json': '{"capture":"off"}',
  });
  const names = (): string[] =>
    readdirSync(statePath(project, 'code')).map((name) => name.replace(/_.*v\d.*64/, ''));
  await prompt(project, 'fix it');
  expect(names().sort()).toEqual(['hooks', 'look', 'phrases']);
  await prompt(project, 'continue');
  expect(names().sort()).toEqual(['hooks', 'hooks_said', 'look', 'phrases', 'phrases_said']);
  const before = kept(project).map((path) => statSync(path).ino);
  await prompt(project, 'continue', { session_id: 'c2' });
  await prompt(project, 'fix it', { session_id: 'c3' });
  expect(kept(project).map((path) => statSync(path).ino)).toEqual(before);
});

test('nothing is kept if Node must not cache code', async () => {
  const project = withState();
  await project.runWith({ env: { NODE_DISABLE_COMPILE_CACHE: '1' } }, 'view', 'list');
  expect(existsSync(statePath(project, 'code'))).toBe(false);
});
