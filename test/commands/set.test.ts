import { describe, expect, test } from 'vitest';
import { makeProject } from '../support/make-project.ts';
import { ask, done, refused, sample } from '../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';
const own = sample({ head: 'team: blue # ours\ntask_ids: [ a,  "b" ]' });

describe('set', () => {
  test('changes name and goal and nothing else; the file keeps its name', async () => {
    const project = makeProject({ [file]: own });
    const answer = await ask(project, ['set', '--name', 'Sweep Race', '--goal', 'Fix it for good']);
    expect(answer).toMatchObject({
      file,
      shortname: 'sweep-race',
      objective: 'Fix it for good',
      changed: true,
    });
    const expected = own
      .replace('shortname: fix-sweep-bug', 'shortname: sweep-race')
      .replace('**Objective**: Fix the race', '**Objective**: Fix it for good');
    expect(project.read(file).replace(/updated_at: .*/, '')).toBe(expected.replace(/updated_at: .*/, ''));
    await done(project, ['view', 'sweep-race']);
  });

  test('links and unlinks tasks', async () => {
    const project = makeProject({ [file]: own });
    const answer = await ask(project, ['set', '--task', '#12', '--task', 'b', '--drop-task', 'a']);
    expect(answer.task_ids).toEqual(['b', '#12']);
  });

  test('to what it is already writes nothing', async () => {
    const project = makeProject({ [file]: own });
    await done(project, ['checkpoint']);
    const before = project.read(file);
    expect(await done(project, ['set', '--goal', 'Fix the race', '--task', 'b'])).toContain(
      'Nothing to change',
    );
    expect(project.read(file)).toBe(before);
  });

  test.each([
    [['set'], 2, 'Nothing to change'],
    [['set', '--name', '!!!'], 2, 'Invalid name "!!!"'],
    [['set', '--drop-task', 'nope'], 1, 'Linked tasks: a, b'],
  ])('%j is refused', async (argv, code, message) => {
    expect(await refused(makeProject({ [file]: own }), argv, { code })).toContain(message);
  });

  test.each(['don’t-panic', '"quoted: colon"', '#lead', '- dash'])(
    'names come back as they are: %j (case 22)',
    async (name) => {
      const quoted = `'${name}'`;
      const project = makeProject({ [file]: sample({ shortname: quoted }) });
      expect((await ask(project, ['view'])).shortname).toBe(name);
      await done(project, ['log', 'x']);
      expect(project.read(file)).toContain(`shortname: ${quoted}\n`);
    },
  );
});

test('a title and TL;DR that only repeat the goal follow it (A13)', async () => {
  const project = makeProject({});
  await done(project, ['init', '--goal', 'Demo goal']);
  await done(project, ['set', '--goal', 'New goal']);
  expect(await ask(project, ['view'])).toMatchObject({
    title: 'New goal',
    tldr: 'New goal',
    objective: 'New goal',
  });
});
