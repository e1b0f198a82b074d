import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findTakingFolder } from '../../../src/capture/take/state.ts';
import { hook } from '../../support/hook-run.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';
import { wholeCaptures } from '../../support/taking.ts';
import { agentAt, clientFolder } from '../../support/working-agent.ts';

function typed(project: TestProject, name: string, command_args = '') {
  return hook(project, 'UserPromptExpansion', { command_name: `session:${name}`, command_args });
}

function capturing() {
  const project = makeProject({}, { commit: true });
  project.env.CLAUDE_CONFIG_DIR = clientFolder(project);
  const agent = agentAt(project, 'c1', { at: Math.floor(Date.now() / 1000) - 3600 });
  const take = (): Promise<unknown> =>
    project.runWith({ env: { CLAUDE_CODE_SESSION_ID: 'c1' } }, 'captures', 'take');
  return { project, agent, take };
}

test('/session:off-record removes what there is and keeps the rest out, until /session:on-record', async () => {
  const { project, agent, take } = capturing();
  agent.say('Before');
  await take();
  expect(await wholeCaptures(project)).toHaveLength(1);
  const off = await typed(project, 'off-record');
  expect(off.message).toContain('Removed 1 capture of it');
  expect(off.message).toContain('To undo: /session:on-record');
  expect(off.context).toContain('/session:off-record has run.');
  agent.say('Between us');
  await take();
  expect(await wholeCaptures(project)).toEqual([]);
  expect((await typed(project, 'on-record')).context).toContain('/session:on-record has run.');
  agent.say('After');
  await take();
  const [after] = await wholeCaptures(project);
  expect(after?.said.map(({ text }) => text)).toEqual(['After', 'Well.']);
});

test('/session:off-record with more words says that it takes none, and changes nothing', async () => {
  const { project } = capturing();
  const told = await typed(project, 'off-record', 'for the last hour');
  expect(told.context).toContain('/session:off-record was refused, and nothing was changed.');
  expect(told.message).toContain('Unexpected "for"');
});

test('outside git, /session:off-record has nothing to remove', async () => {
  const project = makeProject();
  execFileSync('rm', ['-rf', project.path('.git')]);
  expect((await typed(project, 'off-record')).message).toContain('Removed 0 captures');
});

test('a capture that a killed process had begun is not finished once the conversation is off the record', async () => {
  const { project, agent, take } = capturing();
  agent.say('Before');
  await take();
  await typed(project, 'off-record');
  const pending = {
    ...{ schema: 1, id: '0123456789', kind: 'checkpoint', conversation: 'c1', tasks: [], branch: 'main' },
    ...{ transcript: agent.transcript, at: Date.now(), replaces: '', end: 9999, agentEnds: {} },
  };
  const folder = findTakingFolder(project.root, project.env) as string;

  writeFileSync(`${folder}/pending.json`, JSON.stringify(pending));
  await take();
  expect(await wholeCaptures(project)).toEqual([]);
});
