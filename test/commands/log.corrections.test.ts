import { describe, expect, test } from 'vitest';
import type { TestProject } from '../support/make-project.ts';
import { makeProject } from '../support/make-project.ts';
import { ask, conversation, done, onlySession, refused, sessionsIn } from '../support/verbs.ts';

async function projectWith(...args: string[]): Promise<TestProject> {
  const project = makeProject({});
  await done(project, ['init', '--goal', 'g', '--step', 'Alpha', '--step', 'Beta']);
  await done(project, ['log', ...args]);
  return project;
}

const two = ['--blocker', 'Waiting for Ben', '--blocker', 'No staging'];

describe('log --edit and --drop', () => {
  test('change what the reply, view or a refusal showed with that number', async () => {
    const project = await projectWith(...two, '--key-context', 'Port is 80', '--next', 'Call Ben');
    expect(await done(project, ['log', '--edit', 'blocker:2=No staging server'])).toContain(
      'Edited blocker: 2. No staging server (',
    );
    await done(project, ['log', '--edit', 'key-context:1=Port is 8080', '--edit', 'next:1=Call Eve']);
    const other = { env: conversation('other') };
    const message = await refused(project, ['log', '--drop', 'blocker:1'], other);
    expect(message).toContain('Blocker 1 may not be the blocker you mean');
    expect(message).toContain('1. Waiting for Ben · 2. No staging server');
    await done(project, ['log', '--drop', 'blocker:1'], other);
    expect(await refused(project, ['log', '--drop', 'blocker:1'])).toContain('1. No staging server');
    await done(project, ['view', '--blockers'], { env: conversation('third') });
    await done(project, ['log', '--drop', 'blocker:1'], { env: conversation('third') });
    const text = onlySession(project);
    expect(text).toContain('- Port is 8080\n');
    expect(text).toContain('1. Call Eve\n');
    expect(text).toContain('## Blockers\n- None currently\n');
  });

  test('a number counts no more after the list was changed elsewhere', async () => {
    const project = await projectWith(...two);
    const [path] = sessionsIn(project) as [string];
    project.write(path, project.read(path).replace('- Waiting for Ben\n', ''));
    expect(await refused(project, ['log', '--drop', 'blocker:1'])).toContain('1. No staging');
  });

  test('what is dropped goes to an entry as it was, and undo takes it back', async () => {
    const project = await projectWith(
      '--decision',
      'Use a mutex',
      '--choice',
      '`sync.Mutex`',
      '--tried',
      'Channels',
    );
    const before = onlySession(project);
    const answer = await ask(project, [
      'log',
      '--drop',
      'decision:1',
      '--drop',
      'step:2',
      '--drop',
      'dead-end:1',
    ]);
    expect(answer.logged).toMatchObject([
      { what: 'Dropped decision', text: 'Use a mutex', number: 1, section: 'decisions' },
      { what: 'Dropped step', text: 'Beta', number: 2 },
      { what: 'Dropped dead end', text: 'Channels', number: 1 },
    ]);
    const entry = project.read(answer.entry);
    expect(entry).toMatch(/^# Drop: g \(/);
    expect(entry).toContain('## Note\nDropped decision: 1. Use a mutex\n');
    expect(entry).toMatch(
      /\n## Dropped: step\n- \[ \] Beta\n\n## Dropped: decision\n### 1\. Use a mutex \(.*\)\n\*\*Choice\*\*: `sync\.Mutex`\n/,
    );
    expect(onlySession(project)).toMatch(/^step_numbers: 1 \//m);
    const undone = await done(project, ['undo']);
    expect(undone).toContain('- Dropped step: 2. Beta');
    expect(undone).toContain(`Removed: ${answer.entry}`);
    expect(project.exists(answer.entry)).toBe(false);
    expect(onlySession(project).replace(/^updated_at.*$/m, '')).toBe(before.replace(/^updated_at.*$/m, ''));
  });

  test('--undone opens a step again, and undo takes that back', async () => {
    const project = await projectWith('--done', '1');
    const before = onlySession(project);
    expect(await done(project, ['log', '--undone', '1'])).toContain('Open again: 1. Alpha (');
    expect(await done(project, ['view', '--progress'])).toContain('1. [ ] Alpha\n2. [ ] Beta  <- CURRENT');
    await done(project, ['undo']);
    expect(onlySession(project).replace(/^updated_at.*$/m, '')).toBe(before.replace(/^updated_at.*$/m, ''));
  });
});
