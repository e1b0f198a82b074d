import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { uninstallCommand } from '../../src/commands/uninstall.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { asPerson } from '../support/person.ts';
import { conversation, done, sample } from '../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';
const placesOf = ({ env, path }: TestProject): string[] => [
  path('.sessions/.local'),
  join(env.XDG_STATE_HOME as string, 'session-journal'),
  join(env.XDG_CONFIG_HOME as string, 'session-journal'),
];

async function used(): Promise<TestProject> {
  const project = makeProject({
    [file]: sample(),
    '../home/.config/session-journal/config.json': '{}',
  });
  await done(project, ['log', 'x'], { env: conversation() });
  await done(project, ['merge-driver', '--install']);
  return project;
}

describe('uninstall', () => {
  test('lists all that there is, and removes nothing without a yes', async () => {
    const project = await used();
    const { stdout } = await asPerson(project, 'uninstall');
    for (const place of placesOf(project)) expect(stdout).toContain(`   ${place}\n`);
    expect(stdout).toContain(`   the merge driver in the git configuration of ${project.root}\n`);
    expect(stdout).toContain('session-journal uninstall --yes');
    expect(placesOf(project).every(existsSync)).toBe(true);
  });

  test('removes all but the journals, of every project that was used', async () => {
    const project = await used();
    const journal = project.read(file);
    // Run elsewhere, it knows the project by the conversations that used it.
    const elsewhere = { ...project, root: project.path('..') };
    const { stdout, code } = await asPerson(elsewhere, 'uninstall', '--yes', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ removed: true, journals: [project.path('.sessions')] });
    expect(placesOf(project).some(existsSync)).toBe(false);
    expect(project.read(file)).toBe(journal);
    expect(() => project.git('config', '--get', 'merge.session-journal.driver')).toThrow();
    expect((await asPerson(makeProject(), 'uninstall')).stdout).toContain(
      'Nothing is installed on this machine',
    );
  });

  test('knows a project in which only a person began a session', async () => {
    const project = makeProject();
    await done(project, ['init', '--goal', 'x']);
    const elsewhere = { ...project, root: project.path('..') };
    const { stdout } = await asPerson(elsewhere, 'uninstall', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ removed: false, journals: [project.path('.sessions')] });
  });

  test('asks at a terminal', async () => {
    const project = await used();
    const answer = async (text: string) => {
      const asked: string[] = [];
      const ask = async (question: string): Promise<string> => {
        asked.push(question);
        return text;
      };
      const terminal = { columns: 80, color: false, ask };
      const context = {
        cwd: project.root,
        now: () => new Date(),
        env: project.env,
        templates: project.root,
        terminal,
      };
      const { data } = await uninstallCommand.run({ given: [], bare: [] }, context);
      return { removed: data.removed, asked };
    };
    const refused = await answer('no');
    expect(refused.removed).toBe(false);
    expect(refused.asked.join()).toMatch(/^Installed on this machine:\n/);
    expect(refused.asked.join()).toContain(placesOf(project)[1]);
    expect(placesOf(project).every(existsSync)).toBe(true);
    expect((await answer(' Yes')).removed).toBe(true);
    expect(placesOf(project).some(existsSync)).toBe(false);
    // With nothing left, there is nothing to ask.
    expect((await answer(' Yes')).asked).toEqual([]);
  });

  test('guarantee: removes nothing through a link that a repository brings', async () => {
    const project = makeProject({ [file]: sample() });
    const outside = project.path('../outside');
    mkdirSync(outside);
    symlinkSync(outside, project.path('.sessions/.local'));
    await asPerson(project, 'uninstall', '--yes');
    expect(existsSync(outside)).toBe(true);
  });
});
