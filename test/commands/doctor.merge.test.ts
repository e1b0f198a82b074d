import { describe, expect, test } from 'vitest';
import { makeProject, type TestProject } from '../support/make-project.ts';

async function started(): Promise<TestProject> {
  const project = makeProject({}, { commit: true });
  await project.run('init', '--goal', 'x', '--name', 'x');
  return project;
}

async function conflicted(): Promise<{ project: TestProject; path: string }> {
  const project = await started();
  const path = Object.keys(project.tree({ local: false })).find((name) =>
    name.includes('/active/'),
  ) as string;
  const commit = (text: string): void => {
    project.git('add', '--all');
    project.git('commit', '--quiet', '--message', text);
  };
  commit('session');
  project.git('switch', '--quiet', '--create', 'side');
  await project.run('log', '--decision', 'Lock first', '--rationale', 'simple');
  project.write(path, project.read(path).replace(/updated_at: .*/, 'updated_at: 2998-01-01T00:00:00Z'));
  commit('side');
  project.git('switch', '--quiet', 'main');
  await project.run('log', '--discovery', 'The state is checked too early');
  // Both sides changed `updated_at`, no matter what the clock said.
  project.write(path, project.read(path).replace(/updated_at: .*/, 'updated_at: 2999-01-01T00:00:00Z'));
  commit('main');
  expect(() => project.git('merge', 'side')).toThrow();
  expect(project.read(path)).toContain('<<<<<<<');
  return { project, path };
}

describe('guarantee: a conflicted session is merged without anything configured', () => {
  test('doctor names the line and the way out, and --fix merges from the index', async () => {
    const { project, path } = await conflicted();
    const said = await project.run('doctor');
    expect(said.stdout).toContain('merge conflict');
    expect(said.stdout).toContain('doctor --fix');
    const fixed = await project.run('doctor', '--fix');
    expect(fixed.stdout).toContain(`Merged ${path}`);
    const text = project.read(path);
    expect(text).not.toContain('<<<<<<<');
    expect(text).toContain('Lock first');
    expect(text).toContain('The state is checked too early');
    expect((await project.run('view', '--decisions')).stdout).toContain('Lock first');
  });

  test('a second --fix has nothing left to merge', async () => {
    const { project } = await conflicted();
    await project.run('doctor', '--fix');
    expect((await project.run('doctor', '--fix')).stdout).not.toContain('Merged');
  });
});

describe('the merge driver in doctor', () => {
  test('is not mentioned where nobody set it up, and is fine where it was just installed', async () => {
    const project = await started();
    expect((await project.run('doctor')).stdout).not.toContain('merge driver');
    expect((await project.run('merge-driver', '--install')).code).toBe(0);
    expect((await project.run('doctor')).stdout).not.toContain('merge driver');
  });

  test('is reported where its attributes are gone', async () => {
    const project = await started();
    await project.run('merge-driver', '--install');
    project.write('.sessions/.gitattributes', '');
    expect((await project.run('doctor')).stdout).toContain('.sessions/.gitattributes does not use it');
  });
});
