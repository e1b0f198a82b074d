import { expect, test } from 'vitest';
import { keepCapture, makeCapture, storeOf } from '../../support/captures.ts';
import { git } from '../../support/git.ts';
import { makeProject } from '../../support/make-project.ts';
import { asPerson, typeAsPerson } from '../../support/person.ts';
import { makeRemote, reachableTexts } from '../../support/shared-clones.ts';
import { wholeCaptures } from '../../support/taking.ts';
import { sample } from '../../support/verbs.ts';
import { agentAt, clientFolder } from '../../support/working-agent.ts';

test('off the record, what there is goes, nothing is added, and on the record again only what is said then', async () => {
  const project = makeProject({}, { commit: true });
  project.env.CLAUDE_CONFIG_DIR = clientFolder(project);
  const run = async (word: string): Promise<string> => {
    const env = { CLAUDE_CODE_SESSION_ID: 'ada' };
    const { code, stdout, stderr } = await project.runWith({ env }, 'captures', word);
    expect([code, stderr]).toEqual([0, '']);
    return stdout;
  };
  const ada = agentAt(project, 'ada', { at: Math.floor(Date.now() / 1000) - 3600 });
  ada.say('On the record');
  await run('take');
  expect(await wholeCaptures(project)).toHaveLength(1);
  ada.say('Off the record');
  expect(await run('off-record')).toContain('Removed 1 capture of it');
  expect(await wholeCaptures(project)).toEqual([]);
  ada.bash("git commit --allow-empty -qm 'Off the record'");
  await run('take');
  expect(await wholeCaptures(project)).toEqual([]);
  await run('on-record');
  ada.say('Once more');
  await run('take');
  const texts = (await wholeCaptures(project)).flatMap(({ said }) => said.map(({ text }) => text));
  expect(texts).toEqual(['Once more', 'Well.']);
  expect((await project.run('captures', 'off-record')).stderr).toContain('Which conversation?');
});

test('off the record, the reply says what the remote still has, and how to remove it now', async () => {
  const session = '019abc12-3456-7def-8901-234567890abc';
  const project = makeProject({
    '.sessions/active/fix-sweep-bug-890abc.md': sample({ id: session }),
    '.sessions/config.json': '{ "capture.share": true }\n',
  });
  const remote = makeRemote();
  git(project.root, 'remote', 'add', 'origin', remote);
  const keep = (id: string) =>
    keepCapture(storeOf(project.root), makeCapture({ id, session, conversation: 'ada-lovelace' }));
  await keep('0000000001');
  await typeAsPerson(project, ['y', 'y'], 'captures', 'share', 'on');
  await asPerson(project, 'captures', 'sync');
  await keep('0000000002');
  const env = { CLAUDE_CODE_SESSION_ID: 'ada-lovelace' };
  const ran = await project.runWith({ env }, 'captures', 'off-record');
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  expect(ran.stdout).toContain('Removed 2 captures of it');
  expect(ran.stdout).toContain('1 capture of these had been shared');
  expect(ran.stdout).toContain('session-journal captures sync');
  expect(reachableTexts(remote)).toContain('0000000001');
  await asPerson(project, 'captures', 'sync');
  expect(reachableTexts(remote)).not.toContain('Fix the sweep');
});
