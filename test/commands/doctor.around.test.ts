import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examine, ignore, other, session, sound, told } from '../support/examine.ts';
import { makeProject } from '../support/make-project.ts';
import { sessionText } from '../support/session-text.ts';

describe('doctor looks beyond the session files:', () => {
  test('unbinds conversations whose session has vanished, not those whose session was closed', async () => {
    const closed = sessionText('', { ...other('000003'), status: 'completed' });
    const project = makeProject({ ...sound, '.sessions/archive/a.md': closed });
    const state = join(project.env.XDG_STATE_HOME as string, 'session-journal', 'bindings');
    mkdirSync(state, { recursive: true });
    const bindTo = (name: string, id: string): void => {
      const binding = {
        schema: 1,
        session: project.path(`.sessions/active/${name}`),
        id,
        project: project.root,
      };
      writeFileSync(join(state, `c-${name}.json`), JSON.stringify(binding));
    };
    bindTo('gone', 'x');
    bindTo('a.md', other('000003').id as string);
    bindTo('fix-sweep-9e1f0c.md', 'y');
    expect(told(await examine(project))).toEqual(['stale-binding .sessions/active/gone']);
    expect(await examine(project, {}, '--fix')).toEqual([]);
  });

  test('removes links to conversations whose target is gone, and no others', async () => {
    const project = makeProject(sound);
    const home = join(project.env.HOME as string, '.claude', 'projects', 'made');
    const account = join(project.env.HOME as string, '.claude-work', 'projects', 'made');
    for (const folder of [home, account]) mkdirSync(folder, { recursive: true });
    writeFileSync(join(account, 'a.jsonl'), '{}\n');
    writeFileSync(join(home, 'own.jsonl'), '{}\n');
    symlinkSync(join(account, 'a.jsonl'), join(home, 'a.jsonl'));
    symlinkSync(join(account, 'gone.jsonl'), join(home, 'gone.jsonl'));
    symlinkSync(join(account, 'gone.md'), join(home, 'gone.md'));
    symlinkSync(join(home, 'round.jsonl'), join(home, 'round.jsonl'));
    expect(told(await examine(project))).toEqual([`dangling-link ${join(home, 'gone.jsonl')}`]);
    const fixed = await project.run('doctor', '--fix');
    expect(fixed.stdout).toContain(`Removed the link ${join(home, 'gone.jsonl')}`);
    expect(readdirSync(home)).toEqual(['a.jsonl', 'gone.md', 'own.jsonl', 'round.jsonl']);
    expect(await examine(project)).toEqual([]);
  });

  test('finds one id in two versions of the working tree', async () => {
    const project = makeProject(sound, { commit: true });
    project.git('worktree', 'add', '--quiet', '../other');
    expect(await examine(project)).toEqual([]);
    project.write(`../other/${session}`, `${sound[session]}more\n`);
    expect(await examine(project)).toMatchObject([
      {
        kind: 'diverged',
        file: session,
        message: 'The working tree "../other" has a different version of this session',
      },
    ]);
  });

  test('says nothing of a version in another working tree whose branch is merged', async () => {
    const project = makeProject(sound, { commit: true });
    project.git('worktree', 'add', '--quiet', '-b', 'other', '../other');
    const there = (...words: string[]): string => project.git('-C', project.path('../other'), ...words);
    project.write(`../other/${session}`, `${sound[session]}more\n`);
    there('commit', '--quiet', '--all', '--message', 'More');
    expect(told(await examine(project))).toEqual([`diverged ${session}`]);
    project.git('merge', '--quiet', 'other');
    project.write(session, `${sound[session]}more\nand more\n`);
    expect(await examine(project)).toEqual([]);
    // What was written there after the merge is news again, whether git knows the file or ignores it.
    project.write(`../other/${session}`, `${sound[session]}after the merge\n`);
    expect(told(await examine(project))).toEqual([`diverged ${session}`]);
  });

  test('says in a conversation that no hook ever ran, unless hooks are off', async () => {
    const project = makeProject(sound);
    const env = { CLAUDE_CODE_SESSION_ID: 'c-1' };
    expect(told(await examine(project, { env }))).toEqual(['hooks ']);
    expect(await examine(project, { env: { ...env, SESSION_JOURNAL: '0' } })).toEqual([]);
    expect(await examine(project, { env: { ...env, CI: '1' } })).toEqual([]);
    project.write('.sessions/.local/conversations/c-0.json', '{"schema":1}');
    chmodSync(project.path('.sessions/.local'), 0o700);
    chmodSync(project.path('.sessions/.local/conversations'), 0o700);
    expect(await examine(project, { env })).toEqual([]);
  });

  test('finds a missing and an old Node', async () => {
    const project = makeProject(sound);
    const empty = project.path('bin');
    mkdirSync(empty);
    expect(told(await examine(project, { env: { PATH: empty } }))).toEqual(['node ']);
    writeFileSync(join(empty, 'node'), '#!/bin/sh\necho v18.1.0\n', { mode: 0o755 });
    expect((await examine(project, { env: { PATH: empty } }))[0]?.message).toContain(
      'v18.1.0, older than 20',
    );
  });

  test('shows recent errors of the project and of the person', async () => {
    const at = new Date().toISOString();
    const line = (message: string): string => `${JSON.stringify({ at, where: 'PreCompact', message })}\n`;
    const project = makeProject({
      ...sound,
      '.sessions/.local/errors.jsonl': `${line('Cannot lock')}broken\n`,
    });
    chmodSync(project.path('.sessions/.local'), 0o700);
    const state = join(project.env.XDG_STATE_HOME as string, 'session-journal');
    mkdirSync(state, { recursive: true });
    writeFileSync(join(state, 'errors.jsonl'), line('Cannot find'));
    const found = await examine(project);
    expect(found.map(({ file, message }) => [file, message]).sort()).toEqual([
      ['.sessions/.local/errors.jsonl', `${at} PreCompact: Cannot lock`],
      ['errors.jsonl in your state folder', `${at} PreCompact: Cannot find`],
    ]);
  });

  test('does not follow links out of the project', async () => {
    const project = makeProject({ [session]: sound[session] as string, '.sessions/.gitignore': ignore });
    const outside = project.path('../outside');
    mkdirSync(outside);
    writeFileSync(join(outside, `.x.md.1.${'0'.repeat(18)}.tmp`), 'theirs');
    symlinkSync(outside, project.path('.sessions/journal'));
    expect(await examine(project, {}, '--fix')).toEqual([]);
  });
});
