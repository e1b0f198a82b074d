import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeProject } from '../support/make-project.ts';
import { ask, conversation, done, onlySession, refused, sampleTask } from '../support/verbs.ts';

const taskPath = '.tasks/active/fix-sweep-abcdef.md';
const noTasks = { '.sessions/.gitignore': '.local/\njournal/*/progress.md\n' };

describe('a new session', () => {
  test('is one file, one progress.md and the folders, with a version 7 id and the head’s keys in order (case 1)', async () => {
    const project = makeProject();
    const out = await done(project, [
      'init',
      '--goal',
      'Fix the race',
      '--step',
      'Reproduce',
      '--step',
      'Fix',
    ]);
    expect(out).toMatch(/^📋 Session Initialized: fix-the-race\n {3}ID: [0-9a-f]{6} \(/);
    const files = Object.keys(project.tree({ local: false }));
    expect(files.filter((path) => path.endsWith('.md'))).toHaveLength(2);
    expect(project.read('.sessions/.gitignore')).toBe(noTasks['.sessions/.gitignore']);
    const text = onlySession(project);
    const keys = [...text.matchAll(/^([a-z_]+):/gm)].map((match) => match[1]);
    expect(keys.slice(0, 10)).toEqual([
      'id',
      'shortname',
      'owner',
      'status',
      'task_ids',
      'created_at',
      'updated_at',
      'compaction_count',
      'git_branch',
      'git_last_commit',
    ]);
    expect(text).toMatch(/^id: [0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/m);
    expect(text).toContain('compaction_count: 0\n');
    expect(text).toContain('owner: ana@example.org\n');
    expect(text).toContain('- [ ] Reproduce          <- CURRENT\n');
    expect(text).toContain('**Progress**: 0/2 steps complete\n');
  });

  test('without steps counts none, on one line (case 28)', async () => {
    const project = makeProject();
    await done(project, ['init', '--goal', 'x', '--step', 'a']);
    expect(await done(project, ['view'])).toContain('Steps: 0/1 done\n');
  });

  test('names itself after --name, and warns of nothing without .tasks', async () => {
    const project = makeProject();
    const answer = await ask(project, [
      'init',
      '--goal',
      'G',
      '--name',
      'Fix Auth',
      '--task',
      '#12',
      '--tasks',
      'PROJ-7, bd-a1b2',
    ]);
    expect(answer).toMatchObject({
      shortname: 'fix-auth',
      task_ids: ['#12', 'PROJ-7', 'bd-a1b2'],
      warnings: [],
      paused: null,
    });
    expect(answer.file).toBe(`.sessions/active/fix-auth-${answer.short_id}.md`);
    expect(answer.id.endsWith(answer.short_id)).toBe(true);
  });

  test('takes key files and key context', async () => {
    const project = makeProject();
    await done(project, [
      'init',
      '--goal',
      'x',
      '--key-file',
      'src/a.ts',
      '--key-context',
      'Tests: `npm test`',
    ]);
    expect(onlySession(project)).toContain('**Key Files**:\n- `src/a.ts`\n');
    expect(onlySession(project)).toContain('- Tests: `npm test`\n');
  });

  test('comes from the project’s own template where there is one', async () => {
    const project = makeProject({
      '.sessions/templates/session.md': '---\n{{head}}\nteam: blue\n---\n# {{title}}\n',
    });
    await done(project, ['init', '--goal', 'Own']);
    expect(onlySession(project)).toMatch(/team: blue\n---\n# Own\n$/);
  });

  test('is refused for a template that makes no session of it, with nothing written', async () => {
    const gap = makeProject({ '.sessions/templates/session.md': '---\n{{head}}\n---\n{{nope}}\n' });
    expect(await refused(gap, ['init', '--goal', 'x'])).toContain(
      'Unknown placeholder "{{nope}}" in the template (line 4)',
    );
    const bare = makeProject({ '.sessions/templates/session.md': '---\nteam: blue\n---\n' });
    expect(await refused(bare, ['init', '--goal', 'x'])).toContain('the session would have no id');
  });
});

describe('text without a flag', () => {
  test('is the goal, in the shell and in a slash command', async () => {
    const project = makeProject();
    expect(await ask(project, ['init', 'Fix', 'the sweep bug', '--step', 'Find it'])).toMatchObject({
      shortname: 'fix-the-sweep-bug',
    });
    expect(await done(project, ['view'])).toContain('Fix the sweep bug');
  });

  test('is refused beside --goal, with nothing written', async () => {
    const project = makeProject();
    expect(await refused(project, ['init', 'Fix it', '--goal', 'Mend it'], { code: 2 })).toBe(
      'Two goals are given: "Fix it" and "Mend it"\n  Give one: session-journal init --goal TEXT --step TEXT\n',
    );
    expect(existsSync(project.path('.sessions'))).toBe(false);
  });
});

describe('without a goal', () => {
  test('a person is told the command, a model what to ask', async () => {
    const project = makeProject();
    expect(await refused(project, ['init'], { code: 2 })).toBe(
      'A session needs a goal\n  Give one: session-journal init --goal TEXT --step TEXT\n',
    );
    expect(await refused(project, ['init'], { code: 2, env: conversation() })).toContain('Ask the user');
  });

  test('a key context that reads as an empty list is refused', async () => {
    const stderr = await refused(makeProject(), ['init', '--goal', 'x', '--key-context', 'None'], {
      code: 2,
    });
    expect(stderr).toContain('Cannot use "None" as --key-context');
  });
});

describe('a conversation', () => {
  test('is bound, and a second session is refused with the ways out', async () => {
    const project = makeProject();
    await done(project, ['init', '--goal', 'one'], { env: conversation() });
    const stderr = await refused(project, ['init', '--goal', 'two'], { env: conversation() });
    expect(stderr).toMatch(/already has a session: "one"[\s\S]*close --complete.*pause.*--pause-current/);
    await done(project, ['init', '--goal', 'two'], { env: conversation('conv-2') });
  });

  test.each(['--pause-current', '--force'])('%s pauses the bound session first', async (flag) => {
    const project = makeProject();
    const first = await ask(project, ['init', '--goal', 'one'], { env: conversation() });
    const second = await ask(project, ['init', '--goal', 'two', flag], { env: conversation() });
    expect(second.paused).toBe('one');
    expect(project.read(first.file)).toContain('status: paused\n');
    expect((await ask(project, ['view'], { env: conversation() })).shortname).toBe('two');
  });

  test('may start another one once its session is paused', async () => {
    const project = makeProject();
    await done(project, ['init', '--goal', 'one'], { env: conversation() });
    await done(project, ['pause'], { env: conversation() });
    expect((await ask(project, ['init', '--goal', 'two'], { env: conversation() })).paused).toBeNull();
  });

  test('--pause-current in a plain terminal pauses the session that is meant', async () => {
    const project = makeProject();
    await done(project, ['init', '--goal', 'one']);
    expect((await ask(project, ['init', '--goal', 'two', '--pause-current'])).paused).toBe('one');
  });

  test('with an unsafe id gets its session and a warning, and no file outside', async () => {
    const project = makeProject();
    const answer = await ask(project, ['init', '--goal', 'x'], { env: conversation('../../x') });
    expect(answer.warnings[0]).toContain('its id is not safe as a file name');
  });
});

describe('a linked task', () => {
  test('gives name, goal, description and open criteria, and becomes in_progress by one line', async () => {
    const project = makeProject({ [taskPath]: sampleTask() });
    const out = await done(project, ['init', '--task', 'Fix-Sweep']);
    expect(out).toContain('Linked task fix-sweep: in_progress\n');
    expect(project.read(taskPath)).toBe(sampleTask({ status: 'in_progress' }));
    const text = onlySession(project);
    expect(text).toContain('task_ids:\n  - 019def45-6789-7abc-0123-456789abcdef\n');
    expect(text).toContain('# Session: Fix the sweep\n');
    expect(text).toContain('It fails now and then.\n');
    expect(text).toContain('- [ ] A test shows it          <- CURRENT\n');
    expect(text).toContain('### Remaining\n- [ ] It no longer fails\n');
  });

  test('that is missing is a warning, its id is kept', async () => {
    const project = makeProject({ [taskPath]: sampleTask() });
    const answer = await ask(project, ['init', '--goal', 'x', '--task', 'nope']);
    expect(answer.warnings).toEqual(['No task "nope" in .tasks/active; its id is kept as text']);
    expect(answer.task_ids).toEqual(['nope']);
  });

  test('of the session just paused goes on being in_progress', async () => {
    const project = makeProject({ [taskPath]: sampleTask() });
    await done(project, ['init', '--task', 'fix-sweep'], { env: conversation() });
    await done(project, ['init', '--task', 'fix-sweep', '--pause-current'], { env: conversation() });
    expect(project.read(taskPath)).toContain('status: in_progress\n');
  });

  test('that is damaged is left alone', async () => {
    const project = makeProject({ [taskPath]: '---\nid: [\n---\n' });
    const answer = await ask(project, ['init', '--goal', 'x', '--task', 'fix-sweep']);
    expect(answer.warnings).toHaveLength(1);
    expect(project.read(taskPath)).toBe('---\nid: [\n---\n');
  });
});
