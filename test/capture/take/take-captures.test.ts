import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hashLine } from '../../../src/capture/record/line-hash.ts';
import { makeProject } from '../../support/make-project.ts';
import { ownersOf, takeNow, wholeCaptures } from '../../support/taking.ts';
import { agentAt, type Clock, runAt, writeScript } from '../../support/working-agent.ts';

const begun = Math.floor(Date.now() / 1000) - 3600;

test('a commit is captured with what was said and done before it, and each message once', async () => {
  const project = makeProject({}, { commit: true });
  const clock: Clock = { at: begun };
  const ada = agentAt(project, 'ada', clock);
  ada.say('Make it faster', 'I cache it');
  ada.write('src/a.ts', 'const cache = new Map();\n');
  ada.bash("git add . && git commit -qm 'Cache it'");
  await takeNow(project, clock, { agent: ada });
  ada.say('Thanks');
  ada.write('src/b.ts', 'export const more = 1;\n');
  ada.bash("git add . && git commit -qm 'Add more'");
  await takeNow(project, clock, { agent: ada });
  const [first, second] = await wholeCaptures(project);
  expect(first).toMatchObject({
    kind: 'commit',
    commit: project.git('rev-parse', 'HEAD~1'),
    tree: project.git('rev-parse', 'HEAD~1^{tree}'),
    parents: [project.git('rev-parse', 'HEAD~2')],
    branch: 'main',
    session: 'session-1',
    conversation: 'ada',
    subject: 'Cache it',
    paths: ['src/a.ts'],
    client: '2.1.329',
    first_uuid: 'ada-1',
    replaces: '',
  });
  expect(first?.lines).toHaveLength(1);
  expect(first?.patch).toMatch(/^[0-9a-f]{40}$/);
  expect(first?.said.map(({ role, text, turn }) => [role, text, turn])).toEqual([
    ['user', 'Make it faster', 1],
    ['assistant', 'I cache it', 1],
    ['assistant', '', 1],
    ['assistant', '', 1],
  ]);
  expect(first?.edits).toMatchObject([
    { turn: 1, path: 'src/a.ts', lines: [hashLine('const cache = new Map();')] },
  ]);
  expect(second).toMatchObject({ commit: project.git('rev-parse', 'HEAD'), conversation: 'ada' });
  expect(second?.said.map(({ text, turn }) => [text, turn])).toEqual([
    ['Thanks', 2],
    ['Well.', 2],
    ['', 2],
    ['', 2],
  ]);
  expect(second?.edits.map(({ path, turn }) => [path, turn])).toEqual([['src/b.ts', 2]]);
});

test('however a conversation commits, the commit is its own', async () => {
  const project = makeProject({}, { commit: true });
  const clock: Clock = { at: begun };
  const [ada, bob] = [agentAt(project, 'ada', clock), agentAt(project, 'bob', clock)];
  const commit = (subject: string) => `git commit --allow-empty -qm '${subject}'`;
  ada.say('Commit in all ways');
  bob.say('I only watch');
  bob.bash('true', { seconds: 3000, isCutOff: true, shown: 'npm test' });
  clock.at = begun + 60;
  project.git('config', 'alias.ci', 'commit --allow-empty -q');
  writeScript(project, 'release', commit('By a script'));
  ada.bash(`git commit --allow-empty -m 'Plainly'`);
  ada.bash(`${commit('One of two')} && ${commit('Two of two')}`);
  ada.bash("git ci -m 'By an alias'");
  ada.bash('./release');
  ada.bash(
    `cd .. && ${commit('Nowhere')} 2>/dev/null; git -C '${project.root}' commit --allow-empty -qm 'From elsewhere'`,
  );
  ada.bash(`sh -c "${commit('In a shell').replaceAll('"', '\\"')}"`);
  ada.bash(commit('By a helper'), { agent: 'a1' });
  ada.bash('git revert --no-edit HEAD~1 2>/dev/null || git revert --no-edit --allow-empty HEAD~1 || true');
  ada.bash('c=$(git commit-tree -m "By plumbing" HEAD^{tree} -p HEAD) && git update-ref HEAD $c');
  await takeNow(project, clock, { agent: ada });
  const owners = await ownersOf(project);
  expect(new Set(Object.values(owners))).toEqual(new Set(['ada']));
  for (const subject of [
    'Plainly',
    'One of two',
    'Two of two',
    'By an alias',
    'By a script',
    'From elsewhere',
    'In a shell',
    'By a helper',
    'By plumbing',
  ]) {
    expect(owners).toHaveProperty(subject);
  }
});

test('what only moved HEAD is not captured', async () => {
  const project = makeProject({ 'a.txt': 'a\n' }, { commit: true });
  const clock: Clock = { at: begun };
  const ada = agentAt(project, 'ada', clock);
  ada.say('Move around');
  runAt(project, 'git switch -qc side && git commit --allow-empty -qm Aside && git switch -q main', {
    clock,
  });
  clock.at += 100;
  ada.bash('git merge -q side');
  ada.bash(
    'git switch -q side && git switch -q main && git reset -q --hard HEAD~1 && git update-ref HEAD side',
  );
  expect((await takeNow(project, clock, { agent: ada })).captures).toEqual([]);
});

test("a person's own commit while conversations work is nobody's, and is said to be so", async () => {
  const project = makeProject();
  const clock: Clock = { at: begun };
  runAt(project, 'git commit --allow-empty -qm Start', { clock: { at: begun - 9 } });
  const ada = agentAt(project, 'ada', clock);
  ada.say('Test it');
  ada.bash("git commit --allow-empty -qm 'By hand'", { shown: 'npm test', seconds: 60 });
  clock.at += 100;
  runAt(project, "git commit --allow-empty -qm 'Between calls'", { clock });
  clock.at += 200;
  const { captures, unattributed } = await takeNow(project, clock, { agent: ada });
  expect(captures).toEqual([]);
  expect(unattributed).toEqual([project.git('rev-parse', 'HEAD~1'), project.git('rev-parse', 'HEAD')]);
});

test('a commit is found while its call still runs, and nothing was written since', async () => {
  const project = makeProject({}, { commit: true });
  const clock: Clock = { at: begun };
  const ada = agentAt(project, 'ada', clock);
  ada.say('Commit');
  ada.bash("git commit --allow-empty -qm 'Running'", { isCutOff: true });
  utimesSync(ada.transcript, clock.at - 6, clock.at - 6);
  await takeNow(project, clock, { agent: ada });
  expect(await ownersOf(project)).toEqual({ Running: 'ada' });
});

test('a commit is found later if the client had not written yet what it did', async () => {
  const project = makeProject({}, { commit: true });
  const clock: Clock = { at: begun };
  const ada = agentAt(project, 'ada', clock);
  ada.say('Commit');
  ada.bash("git commit --allow-empty -qm 'Late'");
  const whole = readFileSync(ada.transcript, 'utf8');
  writeFileSync(ada.transcript, whole.split('\n').slice(0, 2).join('\n').concat('\n'));
  expect((await takeNow(project, clock, { agent: ada })).unattributed).toEqual([]);
  writeFileSync(ada.transcript, whole);
  await takeNow(project, clock, { agent: ada });
  expect(await ownersOf(project)).toEqual({ Late: 'ada' });
});

test('of two conversations in two working trees each has its own commits', async () => {
  const project = makeProject({}, { commit: true });
  const clock: Clock = { at: begun };
  const [ada, bob] = [agentAt(project, 'ada', clock), agentAt(project, 'bob', clock)];
  ada.say('Work here');
  bob.say('Work there');
  bob.bash('git worktree add -q -b side ../tree');
  ada.bash("git commit --allow-empty -qm 'Here'");
  bob.bash("git commit --allow-empty -qm 'There'", { cwd: '../tree' });
  await takeNow(project, clock, { agent: ada });
  expect(await ownersOf(project)).toEqual({ Here: 'ada', There: 'bob' });
});
