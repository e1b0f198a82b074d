import { describe, expect, test } from 'vitest';
import { makeProject, type TestProject } from '../support/make-project.ts';

async function started(): Promise<TestProject> {
  const project = makeProject({}, { commit: true });
  await project.run('init', '--goal', 'x', '--name', 'x');
  return project;
}

interface Sides {
  readonly project: TestProject;
  readonly path: string;
  commit(text: string): void;
}

/** Two branches that log within one second, so that only the bodies contradict each other. */
async function logOnBothSides(): Promise<Sides> {
  const project = await started();
  const path = onlyFile(project);
  const commit = (text: string): void => {
    project.git('add', '--all');
    project.git('commit', '--quiet', '--message', text);
  };
  const sameTime = (): void =>
    project.write(path, project.read(path).replace(/updated_at: .*/, 'updated_at: 2998-01-01T00:00:00Z'));
  commit('session');
  project.git('switch', '--quiet', '--create', 'side');
  await project.run(
    'log',
    '--discovery',
    'Found on the side',
    '--decision',
    'Lock first',
    '--rationale',
    'x',
  );
  sameTime();
  commit('side');
  project.git('switch', '--quiet', 'main');
  await project.run('log', '--discovery', 'Found on main', '--decision', 'Use channels', '--rationale', 'y');
  sameTime();
  return { project, path, commit };
}

function onlyFile(project: TestProject): string {
  return Object.keys(project.tree({ local: false })).find((name) => name.includes('/active/')) as string;
}

function committed(...git: string[]): (sides: Sides) => void {
  return ({ project, commit }) => {
    commit('main');
    project.git(...git);
  };
}

const ways: readonly (readonly [string, (sides: Sides) => void])[] = [
  ['a merge', committed('merge', 'side')],
  ['a merge that shows the base', committed('-c', 'merge.conflictStyle=diff3', 'merge', 'side')],
  ['a rebase', committed('rebase', 'side')],
  ['a cherry-pick', committed('cherry-pick', 'side')],
  [
    'a stash',
    ({ project }) => {
      project.git('stash');
      project.git('merge', '--quiet', 'side');
      project.git('stash', 'pop');
    },
  ],
  [
    'a merge with longer markers',
    ({ project, commit }) => {
      project.write('.gitattributes', '*.md conflict-marker-size=12\n');
      commit('main');
      project.git('merge', 'side');
    },
  ],
  [
    'a conflict that was committed with its markers',
    ({ project, commit }) => {
      commit('main');
      expect(() => project.git('merge', 'side')).toThrow();
      commit('oh no');
      throw new Error('as the others end');
    },
  ],
];

describe('a conflict in the body alone is found and merged, whatever it comes from', () => {
  test.each(ways)('%s', async (_name, make) => {
    const sides = await logOnBothSides();
    const { project, path } = sides;
    expect(() => make(sides)).toThrow();
    expect(project.read(path)).toMatch(/^<{7}/m);
    expect(project.read(path)).not.toMatch(/^---\n[^-]*<{7}/);
    expect((await project.run('doctor')).stdout).toContain('a merge conflict is unresolved');
    expect((await project.run('doctor', '--fix')).stdout).toContain(`Merged ${path}`);
    const text = project.read(path);
    expect(text).not.toMatch(/^[<>]{7}/m);
    for (const logged of ['Found on the side', 'Found on main', 'Lock first', 'Use channels']) {
      expect(text.split(logged)).toHaveLength(2);
    }
    expect((await project.run('doctor')).stdout).not.toContain('conflict');
  });

  test('what somebody wrote into the file since the conflict stays', async () => {
    const { project, path, commit } = await logOnBothSides();
    commit('main');
    expect(() => project.git('merge', 'side')).toThrow();
    project.write(path, project.read(path).replace('## Decisions', 'Written by hand.\n\n## Decisions'));
    expect((await project.run('doctor', '--fix')).stdout).toContain(`Merged ${path}`);
    const text = project.read(path);
    for (const kept of [
      'Written by hand.',
      'Found on the side',
      'Found on main',
      'Lock first',
      'Use channels',
    ]) {
      expect(text).toContain(kept);
    }
  });

  test('a conflict that a person resolved and did not add yet is left alone', async () => {
    const { project, path, commit } = await logOnBothSides();
    commit('main');
    expect(() => project.git('merge', 'side')).toThrow();
    project.write(path, project.git('show', `HEAD:${path}`));
    const resolved = project.read(path);
    await project.run('doctor', '--fix');
    expect(project.read(path)).toBe(resolved);
  });
});

describe('damage that listings see is named by doctor too', () => {
  test.each([
    ['blank lines', '\n\n'],
    ['a comment', '<!-- prettier-ignore -->\n'],
    ['a line of YAML', '# yaml-language-server: $schema=x\n'],
  ])('%s before the front matter', async (_name, before) => {
    const project = await started();
    const path = onlyFile(project);
    project.write(path, before + project.read(path));
    const reason = 'Invalid front matter: the opening "---" line is missing (line 1)';
    for (const verb of ['list', 'doctor']) {
      const { stdout, stderr } = await project.run(verb);
      expect(stdout + stderr).toContain(path);
      expect(stdout + stderr).toContain(reason);
    }
  });
});
