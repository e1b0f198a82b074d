import { describe, expect, test } from 'vitest';
import type { TestProject } from '../support/make-project.ts';
import { makeProject } from '../support/make-project.ts';
import { ask, conversation, done, onlySession, refused, sample, sessionsIn } from '../support/verbs.ts';

async function projectWith(...steps: string[]): Promise<TestProject> {
  const project = makeProject({});
  await done(project, ['init', '--goal', 'g', ...steps.flatMap((step) => ['--step', step])]);
  return project;
}

function numbersIn(project: TestProject): string | undefined {
  return /^step_numbers: (.*) \/ [0-9a-f]{4}(?: \/ \d+)?$/m.exec(onlySession(project))?.[1];
}

/** Changes the only session's file as a person would, in an editor. */
function edit(project: TestProject, from: string | RegExp, to: string): void {
  const [path] = sessionsIn(project) as [string];
  const text = project.read(path);
  expect(text.replace(from, to)).not.toBe(text);
  project.write(path, text.replace(from, to));
}

describe('a step keeps its number', () => {
  test('when others are done, and the same call twice does the same', async () => {
    const project = await projectWith('Alpha', 'Beta', 'Gamma', 'Delta');
    expect(numbersIn(project)).toBe('1 2 3 4');
    expect(await done(project, ['log', '--done', '3'])).toContain('Done: 3. Gamma (');
    expect(numbersIn(project)).toBe('3 1 2 4');
    expect(await done(project, ['log', '--done', '4'])).toContain('Done: 4. Delta (');
    const again = await done(project, ['log', '--done', '3']);
    expect(again).toContain('Nothing new for');
    expect(again).toContain('Step 3 is already done: Gamma');
    expect(await done(project, ['log', '--done', '2'])).toContain('Done: 2. Beta (');
    expect(await done(project, ['log', '--done', '1'])).toContain('Done: 1. Alpha (');
  });

  test('and a new one gets the next', async () => {
    const project = await projectWith('Alpha', 'Beta');
    const answer = await ask(project, [
      'log',
      '--done',
      '2',
      '--step',
      'Gamma',
      '--step',
      'Delta',
      '--done',
      'Delta',
    ]);
    expect(answer.logged).toMatchObject([
      { what: 'Step', text: 'Gamma', number: 3 },
      { what: 'Step', text: 'Delta', number: 4 },
      { what: 'Done', text: 'Beta', number: 2 },
      { what: 'Done', text: 'Delta', number: 4 },
    ]);
    expect(numbersIn(project)).toBe('2 4 1 3');
    expect(await done(project, ['view', '--progress'])).toMatch(
      /1\. \[ \] Alpha.*\n2\. \[x\] Beta.*\n3\. \[ \] Gamma\n4\. \[x\] Delta/,
    );
  });

  test('in a session that began without steps', async () => {
    const project = await projectWith();
    expect(onlySession(project)).not.toContain('step_numbers');
    await done(project, ['log', '--step', 'Alpha', '--step', 'Beta']);
    expect(await done(project, ['log', '--current', '2'])).toContain('Current: 2. Beta (');
    expect(numbersIn(project)).toBe('1 2');
  });

  test('when old steps are tidied away, and their numbers are not given again', async () => {
    const project = await projectWith('Alpha', 'Beta', 'Gamma');
    await done(project, ['log', '--done', '1', '--done', '3']);
    edit(project, /^(- \[x\] \w+ \()\d{4}/gm, '$12001');
    await done(project, ['tidy']);
    expect(numbersIn(project)).toBe('2');
    expect(await done(project, ['log', '--step', 'Delta'])).toContain('Step: 4. Delta (');
    expect(await refused(project, ['log', '--done', '1'])).toContain('No step matches "1"');
  });

  test('when a person ticks or moves the marker', async () => {
    const project = await projectWith('Alpha', 'Beta', 'Gamma');
    edit(project, '- [ ] Beta', '- [x] Beta');
    expect(await done(project, ['log', '--done', '3'])).toContain('Done: 3. Gamma (');
  });
});

describe('a number that nobody was shown is refused with the list', () => {
  const file = '.sessions/active/fix-sweep-bug-abc123.md';

  test('in a file from elsewhere, and counts once the list was shown', async () => {
    const project = makeProject({ [file]: sample() });
    const refusal = await refused(project, ['log', '--done', '2']);
    expect(refusal).toContain('Step 2 may not be the step you mean: the steps or their numbers have changed');
    expect(refusal).toContain(
      "Give one of these numbers, or the step's text: 1. Reproduce bug (done) · 2. Implement fix\n",
    );
    expect(await done(project, ['log', '--done', '2', '--step', 'Test'])).toContain(
      'Done: 2. Implement fix (',
    );
    expect(project.read(file)).toMatch(/^step_numbers: 1 2 3 \/ [0-9a-f]{4}$/m);
  });

  test('to another conversation it still has to be shown', async () => {
    const project = makeProject({ [file]: sample() });
    await done(project, ['view', '--progress'], { env: conversation('one') });
    expect(await refused(project, ['log', '--done', '2'], { env: conversation('two') })).toContain(
      'may not be',
    );
    await done(project, ['log', '--done', '2'], { env: conversation('one') });
    await done(project, ['log', '--done', '2'], { env: conversation('two') });
  });

  test('a log that needs no number leaves a file without numbers as it is', async () => {
    const project = makeProject({ [file]: sample() });
    await done(project, ['log', '--step', 'Test', '--done', 'implement fix']);
    expect(project.read(file)).not.toContain('step_numbers');
  });

  test('when a step was retyped or put before the others by hand', async () => {
    const project = await projectWith('Alpha', 'Beta', 'Gamma');
    edit(project, 'In Progress\n', 'In Progress\n- [ ] First of all\n');
    const refusal = await refused(project, ['log', '--done', '2']);
    expect(refusal).toContain('1. First of all · 2. Alpha · 3. Beta · 4. Gamma');
    expect(await done(project, ['log', '--done', '3'])).toContain('Done: 3. Beta (');
    expect(numbersIn(project)).toBe('3 1 2 4');
  });

  test('to whoever knows the numbers from before somebody else was shown new ones', async () => {
    const project = await projectWith('Alpha', 'Beta');
    const [old, other] = [{ env: conversation('old') }, { env: conversation('other') }];
    await done(project, ['view', '--progress'], old);
    edit(project, 'In Progress\n', 'In Progress\n- [ ] First of all\n');
    await done(project, ['view', '--progress'], other);
    await done(project, ['log', '--done', '3'], other);
    expect(numbersIn(project)).toBe('3 1 2');
    expect(await refused(project, ['log', '--done', '2'], old)).toContain('2. Alpha');
    expect(await done(project, ['log', '--done', '2'], old)).toContain('Done: 2. Alpha (');
  });

  test('of many steps, the one that has the number comes first in the list', async () => {
    const steps = Array.from(
      { length: 60 },
      (_, index) => `- [${index < 50 ? 'x' : ' '}] Step of kind ${index + 1}`,
    );
    const project = makeProject({ [file]: sample({ body: `## Progress\n${steps.join('\n')}\n` }) });
    const refusal = await refused(project, ['log', '--done', '55']);
    expect(refusal).toContain("step's text: 55. Step of kind 55 · 51. Step of kind 51 · 52.");
    await done(project, ['log', '--done', '55']);
    expect(await refused(project, ['log', '--done', '3'])).toContain(
      "step's text: 3. Step of kind 3 (done) · 51.",
    );
  });
});

test('the number of a dropped step never comes again, not even if no step is left', async () => {
  const project = makeProject();
  await done(project, ['init', '--goal', 'x', '--step', 'one', '--step', 'two', '--step', 'three']);
  await done(project, ['log', '--drop', 'step:3']);
  expect(await done(project, ['log', '--step', 'four'])).toContain('4. four');
  await done(project, ['log', '--drop', 'step:4', '--drop', 'step:2', '--drop', 'step:1']);
  expect(await done(project, ['log', '--step', 'five'])).toContain('5. five');
  await refused(project, ['log', '--done', '3']);
  await done(project, ['undo']);
  expect(await done(project, ['log', '--step', 'again five'])).toContain('5. again five');
});
