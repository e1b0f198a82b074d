import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findStore, type Store } from '../../../src/capture/store/store.ts';
import { goOffRecord } from '../../../src/capture/take/off-record.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';
import { allTexts } from '../../support/shared-clones.ts';
import { takeNow, wholeCaptures } from '../../support/taking.ts';
import { agentAt, type Clock, writeScript } from '../../support/working-agent.ts';

const begun = Math.floor(Date.now() / 1000) - 36_000;
const key = ['ghp', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'].join('_');

const repositoryOf = (project: TestProject): string[] => [
  project.git('for-each-ref'),
  project.git('count-objects', '-v'),
  project.git('log', '--all', '--format=%H'),
  readFileSync(project.path('.git/config'), 'utf8'),
];

test("the person's repository is what it was after 50 captures, and its hooks are not run", async () => {
  const project = makeProject({}, { commit: true });
  const clock: Clock = { at: begun };
  const ada = agentAt(project, 'ada', clock);
  ada.say('Go');
  for (let count = 0; count < 50; count += 1) ada.bash(`git commit --allow-empty -qm 'Number ${count}'`);
  for (const hook of ['reference-transaction', 'pre-push', 'post-commit']) {
    writeScript(project, `.git/hooks/${hook}`, 'touch "$HOME/hook-ran"; exit 1');
  }
  const before = repositoryOf(project);
  await takeNow(project, clock, { agent: ada });
  expect(await wholeCaptures(project)).toHaveLength(50);
  expect(repositoryOf(project)).toEqual(before);
  expect(project.exists('../home/hook-ran')).toBe(false);
});

test('no secret is in any object of the store, wherever it was', async () => {
  const project = makeProject({}, { commit: true });
  const clock: Clock = { at: begun };
  const ada = agentAt(project, 'ada', clock);
  ada.say(`My key is ${key}`, `I use ${key} at https://ada:${key}@example.com/`);
  ada.write(`src/${key}.ts`, `export const key = '${key}';\nexport const plain = 1;\n`);
  ada.bash(`echo ${key}; git switch -qc 'b-${key}'`);
  ada.bash(`git add . && git -c user.name='${key}' commit -qm 'Use ${key}'`);
  await takeNow(project, clock, { agent: ada });
  const objects = allTexts((findStore(project.root) as Store).folder);
  expect(objects).toContain('My key is [redacted:');
  expect(objects).toContain('[redacted:');
  for (const part of [key, key.slice(0, 20), key.slice(-20)]) expect(objects).not.toContain(part);
  const [capture] = await wholeCaptures(project);
  expect(capture?.lines).toHaveLength(1);
  expect(capture?.redacted).toBeGreaterThan(4);
});

test('an amended commit has a capture that replaces the first, with what was said since', async () => {
  const project = makeProject({}, { commit: true });
  const clock: Clock = { at: begun };
  const ada = agentAt(project, 'ada', clock);
  ada.say('Add it');
  ada.bash("git commit --allow-empty -qm 'Add it'");
  await takeNow(project, clock, { agent: ada });
  ada.say('With a better message');
  ada.bash("git commit --amend --allow-empty -qm 'Add the parser'");
  await takeNow(project, clock, { agent: ada });
  const [first, second] = await wholeCaptures(project);
  expect(second).toMatchObject({
    subject: 'Add the parser',
    replaces: first?.id,
    commit: project.git('rev-parse', 'HEAD'),
  });
  expect(second?.said[0]?.text).toBe('With a better message');
});

test('a sub-agent commits in a working tree of its own, and its paths are those of the repository', async () => {
  const project = makeProject({}, { commit: true });
  const clock: Clock = { at: begun };
  const ada = agentAt(project, 'ada', clock);
  const tree = '.claude/worktrees/agent-h1';
  ada.say('Let a helper do it');
  ada.bash(`git worktree add -q -b helper ${tree}`);
  ada.write(`${tree}/a.ts`, 'export const helped = 1;\n');
  ada.bash("git add a.ts && git commit -qm 'Help'", { agent: 'h1', cwd: tree });
  await takeNow(project, clock, { agent: ada });
  project.git('worktree', 'remove', '--force', tree);
  const [capture] = await wholeCaptures(project);
  expect(capture).toMatchObject({ subject: 'Help', conversation: 'ada', paths: ['a.ts'] });
  expect(capture?.edits.map(({ path }) => path)).toEqual(['a.ts']);
  expect(capture?.said.filter(({ role }) => role === 'agent')).toHaveLength(1);
});

test('what is off the record is not captured, and other conversations are', async () => {
  const project = makeProject({}, { commit: true });
  const clock: Clock = { at: begun };
  const [ada, bob] = [agentAt(project, 'ada', clock), agentAt(project, 'bob', clock)];
  ada.say('Quietly');
  ada.bash("git commit --allow-empty -qm 'Quiet'");
  bob.say('Aloud');
  bob.bash("git commit --allow-empty -qm 'Loud'");
  goOffRecord(project.env, 'ada', clock.at);
  await takeNow(project, clock, { agent: ada });
  expect((await wholeCaptures(project)).map(({ subject }) => subject)).toEqual(['Loud']);
});
