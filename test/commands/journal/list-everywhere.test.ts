import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeProject } from '../../support/make-project.ts';
import { done } from '../../support/verbs.ts';

test('list --all-projects shows the open sessions of each project, this one first, from anywhere', async () => {
  const project = makeProject();
  const other = project.path('../other');
  mkdirSync(other);
  await done(project, ['init', '--goal', 'Over there', '-C', other]);
  await done(project, ['init', '--goal', 'Here', '--step', 'Look']);
  const text = await done(project, ['list', '--all-projects']);
  const heads = text.split('\n').filter((line) => line.startsWith('/'));
  expect(heads).toEqual([project.root, other]);
  expect(text).toMatch(/ here +active +0\/1 [\s\S]* over-there +active /);
  const { projects } = JSON.parse(await done(project, ['list', '--all-projects', '--json'], { cwd: '..' }));
  const found = projects.map(({ root, sessions }: { root: string; sessions: { shortname: string }[] }) => [
    root,
    sessions.map(({ shortname }) => shortname),
  ]);
  expect(found.sort()).toEqual(
    [
      [project.root, ['here']],
      [other, ['over-there']],
    ].sort(),
  );
  expect(await done(project, ['list', '--all-projects', '--status', 'paused'])).toBe(
    'No such sessions in the projects where you used any\n',
  );
});

test('view takes --all-projects only with list', async () => {
  const { code, stderr } = await makeProject().run('view', '--all-projects');
  expect({ code, said: stderr.split('\n')[0] }).toEqual({
    code: 2,
    said: 'Cannot use --all-projects without "list"',
  });
});
