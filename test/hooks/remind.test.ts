import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hook, prompt, statePath } from '../support/hook-run.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { done } from '../support/verbs.ts';

const form = "To log: session-journal log --done N --decision '…' --rationale '…'";

async function begun(config = '{}'): Promise<TestProject> {
  const project = makeProject({ a: 'a', '.sessions/config.json': config }, { commit: true });
  await done(project, ['init', '--goal', 'Fix it', '--step', 'One', '--step', 'Two']);
  writeFileSync(project.path('../transcript.jsonl'), '{}\n');
  await prompt(project, 'hello');
  return project;
}

function commit(project: TestProject, path: string): string {
  project.write(path, `${path} ${performance.now()}`);
  project.git('add', path);
  project.git('commit', '-qm', path);
  return project.git('rev-parse', '--short=7', 'HEAD');
}

const tool = async (project: TestProject, fields = {}): Promise<string> =>
  (await hook(project, 'PostToolUse', { tool_name: 'Bash', ...fields })).context;

// As if a quarter of an hour had passed since the last look.
const wait = (project: TestProject): void =>
  utimesSync(join(statePath(project, 'conversations/c1'), 'Reminder'), 1, 1);

function edit(project: TestProject, count: number, timestamp = '2099-01-01T00:00:00Z'): void {
  const message = { content: [{ type: 'tool_use', name: 'Edit', input: { file_path: '/a' } }] };
  const line = JSON.stringify({ type: 'assistant', timestamp, message });
  writeFileSync(project.path('../transcript.jsonl'), `${line}\n`.repeat(count));
}

describe('after a commit', () => {
  test('the second one that is not logged is said, once in a quarter of an hour', async () => {
    const project = await begun();
    commit(project, 'one');
    expect(await tool(project)).toBe('');
    const two = commit(project, 'two');
    expect(await tool(project, { agent_id: 'sub' })).toBe('');
    const told = `Committed ${two}; 2 commits are not in the journal yet. ${form}`;
    expect(await tool(project)).toBe(told);
    expect(await tool(project)).toBe('');
    commit(project, 'three');
    expect(await tool(project)).toBe('');
  });

  test('nothing is said where it was logged, or HEAD only moved', async () => {
    const project = await begun();
    commit(project, 'one');
    commit(project, 'two');
    await done(project, ['log', '--done', '1']);
    expect(await tool(project)).toBe('');
    commit(project, 'three');
    commit(project, 'four');
    project.git('checkout', '-q', '-b', 'side');
    expect(await tool(project)).toBe('');
  });

  test('it is said in the turn that began the session or took it up, too', async () => {
    const run = { env: { CLAUDE_CODE_SESSION_ID: 'c1' } };
    for (const verb of ['init', 'resume']) {
      const project = makeProject({ a: 'a' }, { commit: true });
      await prompt(project, 'hello');
      if (verb === 'resume') await done(project, ['init', '--goal', 'Fix it', '--name', 'fix-it']);
      await done(project, verb === 'init' ? ['init', '--goal', 'Fix it'] : ['resume', 'fix-it'], run);
      expect(await tool(project)).toBe('');
      commit(project, 'one');
      const two = commit(project, 'two');
      expect(await tool(project), verb).toContain(`Committed ${two}; 2 commits`);
    }
  });

  test('nothing is said where reminders are off, or the session is paused', async () => {
    for (const config of ['{"reminders": false}', '{}']) {
      const project = await begun(config);
      commit(project, 'one');
      commit(project, 'two');
      if (config === '{}') await done(project, ['pause']);
      expect(await tool(project)).toBe('');
    }
  });
});

describe('at a prompt', () => {
  test('three commits or 25 edits are said, not the same ones twice', async () => {
    const project = await begun();
    for (const name of ['one', 'two', 'three']) commit(project, name);
    expect((await prompt(project, 'next')).context).toBe('');
    wait(project);
    expect((await prompt(project, 'next')).context).toBe(`Not in the journal yet: 3 commits. ${form}`);
    wait(project);
    expect((await prompt(project, 'next')).context).toBe('');
  });

  test('25 edits are said, 24 are not', async () => {
    const project = await begun();
    for (const count of [24, 25]) {
      edit(project, count);
      wait(project);
      const said = (await prompt(project, 'next')).context;
      expect(said).toBe(count === 24 ? '' : `Not in the journal yet: 25 edits. ${form}`);
    }
  });

  test('45 minutes of work are said', async () => {
    const project = await begun();
    const [name = ''] = Object.keys(project.tree()).filter((path) => /active\/fix-it.*md$/.test(path));
    project.write(
      name,
      project.read(name).replace(/^(created|updated)_at: .*$/gm, '$1_at: 2020-01-01T00:00:00Z'),
    );
    edit(project, 1, '2020-01-01T00:00:01Z');
    wait(project);
    expect((await prompt(project, 'next')).context).toBe(`Not in the journal yet: 1 edit. ${form}`);
  });

  test('commits and edits are said together, and work that left neither', async () => {
    const project = await begun();
    for (const name of ['one', 'two', 'three']) commit(project, name);
    edit(project, 2);
    wait(project);
    expect((await prompt(project, 'next')).context).toContain('yet: 3 commits and 2 edits. To log');
    const tried = await begun();
    const [name = ''] = Object.keys(tried.tree()).filter((path) => /active\/fix-it.*md$/.test(path));
    tried.write(name, tried.read(name).replace(/^created_at: .*$/m, 'created_at: 2020-01-01T00:00:00Z'));
    const message = { content: [{ type: 'tool_use', name: 'Bash', input: { command: 'git commit' } }] };
    const line = JSON.stringify({ type: 'assistant', timestamp: '2020-01-01T00:00:01Z', message });
    writeFileSync(tried.path('../transcript.jsonl'), `${line}\n`);
    wait(tried);
    expect((await prompt(tried, 'next')).context).toBe(`Not in the journal yet: 45 minutes of work. ${form}`);
  });

  test('a prompt that itself logs gets none', async () => {
    const project = await begun();
    edit(project, 30);
    for (const text of ['/session:log it', 'write that into the journal', '<task-notification>x']) {
      wait(project);
      expect((await prompt(project, text)).context, text).toBe('');
    }
  });
});
