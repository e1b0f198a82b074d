import { expect, test } from 'vitest';
import { makeProject } from '../support/make-project.ts';
import { wholeCaptures } from '../support/taking.ts';
import { agentAt, clientFolder } from '../support/working-agent.ts';

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
