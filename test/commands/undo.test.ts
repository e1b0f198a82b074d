import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TestProject } from '../support/make-project.ts';
import { makeProject } from '../support/make-project.ts';

const conversation = { env: { CLAUDE_CODE_SESSION_ID: 'c-1' } };

async function start(): Promise<{ project: TestProject; file: string; journal: string }> {
  const project = makeProject();
  await project.runWith(conversation, 'init', '--goal', 'Fix it', '--name', 'fix', '--step', 'one');
  const file = Object.keys(project.tree()).find((path) => path.startsWith('.sessions/active/')) as string;
  return { project, file, journal: `.sessions/journal/${file.slice(-9, -3)}` };
}

describe('undo', () => {
  test('puts the bytes before a log back, and progress.md with them', async () => {
    const { project, file, journal } = await start();
    const [before, progress] = [project.read(file), project.read(`${journal}/progress.md`)];
    await project.run('log', '--done', '1', '--decision', 'Lock');
    expect(project.read(file)).not.toBe(before);
    const ran = await project.run('undo');
    expect(ran.stdout).toContain('📝 Undone: log of fix (active)');
    expect(ran.stdout).toContain('   - Done: 1. one\n   - Decision 1: Lock\n');
    expect(project.read(file)).toBe(before);
    expect(project.read(`${journal}/progress.md`)).toBe(progress);
    expect(project.tree()[/kept in (\S+)/.exec(ran.stdout)?.[1] ?? '']).toContain('Lock');
  });

  test('puts back what a person wrote by hand in between, byte for byte', async () => {
    const { project, file } = await start();
    project.write(file, `\uFEFF${project.read(file).replaceAll('\n', '\r\n')}by hand`);
    const before = project.read(file);
    await project.run('log', 'a note');
    await project.run('undo');
    expect(project.read(file)).toBe(before);
  });

  test('says when nothing is left to take back', async () => {
    const { project, file } = await start();
    expect((await project.run('undo')).code).toBe(1);
    await project.run('log', 'a note');
    await project.run('undo');
    const after = project.read(file);
    const again = await project.run('undo');
    expect(again).toMatchObject({ code: 1 });
    expect(again.stderr).toContain('Nothing to undo in "fix"');
    expect(project.read(file)).toBe(after);
  });

  test('leaves a session alone that changed since', async () => {
    const { project, file } = await start();
    await project.run('log', 'a note');
    project.write(file, `${project.read(file)}by hand\n`);
    const before = project.read(file);
    const ran = await project.run('undo');
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/has changed since[\s\S]*\.sessions\/\.local\/replaced\//);
    expect(project.read(file)).toBe(before);
  });

  test('says so when the version before is gone', async () => {
    const { project, file } = await start();
    await project.run('log', 'a note');
    const before = project.read(file);
    for (const path of Object.keys(project.tree())) {
      if (path.includes('/replaced/')) unlinkSync(project.path(path));
    }
    const ran = await project.run('undo');
    expect(ran.stderr).toContain('the version before it is no longer kept');
    expect(project.read(file)).toBe(before);
  });

  test('opens a session again that was closed and moved: by name, or told how', async () => {
    const { project, file } = await start();
    const before = project.read(file);
    await project.runWith(conversation, 'close', '--abandon', '--reason', 'no need');
    expect(project.exists(file)).toBe(false);
    const told = await project.run('undo');
    expect(told.code).toBe(1);
    const way = /session-journal (undo --session \w+)/.exec(told.stderr)?.[1] as string;
    const ran = await project.run(...way.split(' '));
    expect(ran.stdout).toContain(`${file}, moved back from .sessions/archive/`);
    expect(project.read(file)).toBe(before);
    expect(Object.keys(project.tree()).filter((path) => path.startsWith('.sessions/archive/'))).toEqual([]);
    const entries = Object.keys(project.tree({ local: false })).filter((path) => path.includes('-close'));
    expect(entries).toEqual([]);
  });

  test('finds a closed session by a binding that is still there', async () => {
    const { project, file } = await start();
    const before = project.read(file);
    await project.run('close', '--complete', '--force');
    const ran = await project.runWith(conversation, 'undo');
    expect(ran.code).toBe(0);
    expect(project.read(file)).toBe(before);
  });

  test('moves nothing where the old name is taken', async () => {
    const { project, file } = await start();
    await project.run('close', '--complete', '--force');
    project.write(file, 'somebody else\n');
    const before = project.tree({ local: false });
    const ran = await project.run('undo', '--session', 'fix');
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('already exists');
    expect(project.tree({ local: false })).toEqual(before);
  });

  test('without any session says which there are', async () => {
    const ran = await makeProject().run('undo');
    expect(ran.code).toBe(1);
  });

  test('a log that was taken back may be logged again for the same prompt', async () => {
    const { project, file } = await start();
    const path = join(project.env.XDG_STATE_HOME as string, 'session-journal/conversations/c-1/binding.json');
    const binding = JSON.parse(readFileSync(path, 'utf8'));
    // This is what the hooks write at each prompt.
    writeFileSync(path, JSON.stringify({ ...binding, logged: { prompt: 'p-1', sums: [] } }));
    await project.runWith(conversation, 'log', 'a note');
    await project.runWith(conversation, 'undo');
    await project.runWith(conversation, 'log', 'a note');
    expect(project.read(file)).toContain('a note');
    await project.runWith(conversation, 'log', 'a note');
    expect(project.read(file).split('a note')).toHaveLength(2);
  });
});
