import { chmodSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/io/disk/sha256.ts';
import { examine, ignore, other, session, sound, told } from '../support/examine.ts';
import type { TestProject } from '../support/make-project.ts';
import { makeProject } from '../support/make-project.ts';
import { sessionText } from '../support/session-text.ts';
import { done, sessionsIn } from '../support/verbs.ts';

function age(project: TestProject, path: string): void {
  utimesSync(project.path(path), 1000, 1000);
}

describe('doctor', () => {
  test('finds nothing in what the program itself made, and writes nothing', async () => {
    const project = makeProject();
    await project.run('init', '--goal', 'x', '--step', 'one');
    await project.run('log', '--done', '1', '--decision', 'y', 'a note');
    const before = project.tree();
    const ran = await project.run('doctor');
    expect(ran).toMatchObject({ code: 0, stdout: '🔎 Checked 1 session file: no problems\n' });
    expect(project.tree()).toEqual(before);
  });

  test('finds damage, each with its file and line', async () => {
    const project = makeProject({
      ...sound,
      '.sessions/active/README.md': 'no session\n',
      '.sessions/active/blank.md': '',
      '.sessions/active/conflict.md': `${sessionText('', other('000001'))}<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n`,
      '.sessions/active/headless.md': '---\nshortname: x\n---\n',
      '.sessions/active/same-id.md': sessionText(''),
      '.sessions/active/twice.md': '---\nid: a\nid: b\n---\n',
      '.sessions/active/unsafe.md': sessionText('', { id: '../../etc' }),
      '.sessions/archive/wrong.md': sessionText('', other('000002')),
      '.sessions/active/wrong.md': sessionText('', { ...other('000003'), status: 'completed' }),
      '.sessions/archive/big.md': `${sessionText('', { ...other('000004'), status: 'completed' })}${'x'.repeat(10_500_000)}`,
      '.sessions/journal/dead00/entries/e.md': 'x\n',
      '.sessions/journal/9e1f0c/entries/e.md': 'x\n',
    });
    expect(told(await examine(project))).toEqual([
      'damaged .sessions/active/blank.md:1',
      'damaged .sessions/active/conflict.md:9',
      'no-id .sessions/active/headless.md:1',
      'damaged .sessions/active/twice.md:3',
      'unsafe-id .sessions/active/unsafe.md:2',
      'oversized .sessions/archive/big.md',
      'duplicate-id .sessions/active/same-id.md',
      'wrong-folder .sessions/active/wrong.md',
      'wrong-folder .sessions/archive/wrong.md',
      'orphan-journal .sessions/journal/dead00',
    ]);
  });

  test('names the last version of a damaged file that can be read, and git only where git has one (A15)', async () => {
    const project = makeProject({});
    await done(project, ['init', '--goal', 'x']);
    await done(project, ['log', 'one']);
    const [path] = sessionsIn(project) as [string];
    const hintOf = async () => (await examine(project))[0]?.hint;
    const good = project.read(path);
    project.write(path, good.replace('status: active', 'status: [active'));
    const kept = readdirSync(project.path('.sessions/.local/replaced')).sort().at(-1);
    const first = `Repair it in an editor. The last version that can be read: .sessions/.local/replaced/${kept}`;
    expect(await hintOf()).toBe(first);
    project.write(`.sessions/.local/replaced/${kept}`, 'no longer whole');
    project.git('add', '-f', path);
    expect(await hintOf()).toBe(`Repair it in an editor. Versions in git: git log -p -- "${path}"`);
  });

  test('names no place outside the project', async () => {
    const project = makeProject({
      ...sound,
      '.sessions/active/nul.md': '---\n\0',
      '.sessions/config.json': '{"x":1,"y":',
    });
    const ran = await project.run('doctor', '--json');
    expect(ran.stdout).not.toContain(project.root);
    expect(told(JSON.parse(ran.stdout).findings)).toEqual([
      'damaged .sessions/active/nul.md',
      'config .sessions/config.json',
    ]);
  });

  test('finds what is left of killed runs, and removes it', async () => {
    const lock = { pid: 4_000_000, host: 'x', boot: '', space: '', started: '', nonce: 'n', at: 1 };
    const leftover = `.sessions/active/.x.md.1.${'0'.repeat(18)}.tmp`;
    const project = makeProject({
      ...sound,
      '.sessions/.local/lock': JSON.stringify(lock),
      [leftover]: 'half',
    });
    chmodSync(project.path('.sessions/.local'), 0o755);
    for (const path of ['.sessions/.local/lock', leftover]) age(project, path);
    expect(told(await examine(project))).toEqual([
      'stale-lock .sessions/.local/lock',
      `leftover ${leftover}`,
      'open-folder .sessions/.local',
    ]);
    expect(await examine(project, {}, '--fix')).toEqual([]);
    expect(project.exists(leftover)).toBe(false);
    expect(project.exists('.sessions/.local/lock')).toBe(false);
    expect(statSync(project.path('.sessions/.local')).mode & 0o777).toBe(0o700);
  });

  test('moves misplaced sessions without overwriting', async () => {
    const closed = sessionText('', { ...other('000003'), status: 'completed' });
    const project = makeProject({
      ...sound,
      '.sessions/active/a.md': closed,
      '.sessions/archive/a.md': 'another\n',
    });
    const ran = await project.run('doctor', '--fix');
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.stdout).toContain('✓ Moved .sessions/active/a.md to .sessions/archive/a-2.md');
    expect(project.read('.sessions/archive/a.md')).toBe('another\n');
    expect(project.read('.sessions/archive/a-2.md')).toBe(closed);
  });

  describe('a move that was cut off', () => {
    const closed = sessionText('', { ...other('000003'), status: 'completed' });
    const steps = [{ move: '.sessions/active/a.md', to: '.sessions/archive/a.md' }];
    const intent = { schema: 1, session: 'active/a.md', sha: sha256(closed), steps };
    const halfway = {
      ...sound,
      '.sessions/active/a.md': closed,
      '.sessions/.local/intents/1.json': JSON.stringify(intent),
    };

    test('is completed by the next run of anything, doctor included', async () => {
      const project = makeProject(halfway);
      chmodSync(project.path('.sessions/.local'), 0o700);
      expect(await examine(project)).toEqual([]);
      expect(project.read('.sessions/archive/a.md')).toBe(closed);
    });

    test('is found unfinished, and not misplaced, as long as it cannot be completed', async () => {
      const project = makeProject({ ...halfway, '.sessions/archive': 'a file in the way\n' });
      chmodSync(project.path('.sessions/.local'), 0o700);
      expect(told(await examine(project))).toEqual(['unfinished .sessions/active/a.md']);
      expect(told(await examine(project, {}, '--fix'))).toEqual(['unfinished .sessions/active/a.md']);
      expect(project.read('.sessions/active/a.md')).toBe(closed);
    });
  });

  test('leaves one marker', async () => {
    const body = '\n## Progress\n- [x] a <- CURRENT\n- [ ] b <- CURRENT\n- [ ] c <- CURRENT\n';
    const done = '\n## Progress\n- [x] d <- CURRENT\n- [ ] e\n';
    const none = '\n## Progress\n- [x] f <- CURRENT\n';
    const project = makeProject({
      ...sound,
      [session]: sessionText(body),
      '.sessions/active/d.md': sessionText(done, other('000002')),
      '.sessions/active/f.md': sessionText(none, other('000003')),
    });
    expect((await examine(project)).map(({ kind }) => kind)).toEqual(['markers', 'markers', 'markers']);
    expect(await examine(project, {}, '--fix')).toEqual([]);
    expect(project.read(session)).toContain('## Progress\n- [x] a\n- [ ] b <- CURRENT\n- [ ] c\n');
    expect(project.read('.sessions/active/d.md')).toContain('- [x] d\n- [ ] e          <- CURRENT\n');
    expect(project.read('.sessions/active/f.md')).toContain('- [x] f\n');
  });

  test('adds what git is to leave alone, keeping what stands there', async () => {
    const project = makeProject({ [session]: sound[session] as string, '.sessions/.gitignore': 'mine' });
    expect(told(await examine(project))).toEqual(['gitignore .sessions/.gitignore']);
    await project.run('doctor', '--fix');
    expect(project.read('.sessions/.gitignore')).toBe(`mine\n${ignore}`);
    const bare = makeProject({ [session]: sound[session] as string });
    await bare.run('doctor', '--fix');
    expect(bare.read('.sessions/.gitignore')).toBe(ignore);
    expect(await examine(makeProject({ [session]: sound[session] as string }, { git: false }))).toEqual([]);
  });
});
