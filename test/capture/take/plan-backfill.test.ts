import { utimesSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeProject } from '../../support/make-project.ts';
import { wholeCaptures } from '../../support/taking.ts';
import { agentAt, type Clock, clientFolder, runAt } from '../../support/working-agent.ts';

test('what was said before is captured at its commits and at its end, each message once, however often', async () => {
  const project = makeProject({}, { commit: true });
  project.env.CLAUDE_CONFIG_DIR = clientFolder(project);
  const clock: Clock = { at: Math.floor(Date.now() / 1000) - 30 * 86_400 };
  const [ada, bob] = [agentAt(project, 'ada', clock), agentAt(project, 'bob', clock)];
  ada.say('Start it');
  ada.write('a.ts', 'export const first = 1;\n');
  ada.bash("git add a.ts && git commit -qm 'Started'");
  runAt(project, "git commit --allow-empty -qm 'By hand'", { clock });
  ada.say('Go on');
  bob.say('Only a question');
  const before = { at: clock.at - 400 * 86_400 };
  const old = agentAt(project, 'old', before);
  old.say('Too old');
  for (const { transcript } of [ada, bob]) utimesSync(transcript, clock.at, clock.at);
  utimesSync(old.transcript, before.at, before.at);
  const first = await project.run('captures', 'backfill', '--since', '60d');
  expect([first.code, first.stderr]).toEqual([0, '']);
  const seen = async (): Promise<unknown[]> =>
    (await wholeCaptures(project)).map(({ kind, conversation, subject, said }) => [
      `${kind} ${conversation} ${subject}`,
      said.map(({ text }) => text).filter((text) => text !== ''),
    ]);
  const wanted = [
    ['commit ada Started', ['Start it', 'Well.']],
    ['end ada ', ['Go on', 'Well.']],
    ['end bob ', ['Only a question', 'Well.']],
  ];
  const taken = await seen();
  expect(taken).toHaveLength(3);
  expect(taken).toEqual(expect.arrayContaining(wanted));
  expect((await project.run('captures', 'backfill')).stdout).toContain('Nothing new to capture');
  expect(await seen()).toEqual(taken);
});
