import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeProject } from '../../support/make-project.ts';
import { takeNow, wholeCaptures } from '../../support/taking.ts';
import { agentAt, type Clock } from '../../support/working-agent.ts';

const begun = Math.floor(Date.now() / 1000) - 3600;

test('a fork that says nothing of its origin does not capture the copied lines again', async () => {
  const project = makeProject({}, { commit: true });
  const clock: Clock = { at: begun };
  const ada = agentAt(project, 'ada', clock);
  ada.say('Before the fork');
  ada.write('a.ts', 'export const first = 1;\n');
  const copied = readFileSync(ada.transcript, 'utf8').replaceAll('"sessionId":"ada"', '"sessionId":"fork"');
  ada.say('In the origin only');
  const fork = agentAt(project, 'fork', clock);
  writeFileSync(fork.transcript, copied);
  fork.say('In the fork');
  fork.bash("git add . && git commit -qm 'From the fork'");
  await takeNow(project, clock, { agent: fork });
  await takeNow(project, clock, { agent: ada, kind: 'end' });
  const captures = await wholeCaptures(project);
  const said = captures.map(({ conversation, said, edits }) => [
    conversation,
    ...said.flatMap(({ role, text }) => (role === 'user' && text !== '' ? [text] : [])),
    ...edits.map(({ path }) => path),
  ]);
  expect(said).toEqual([
    ['fork', 'In the fork'],
    ['ada', 'Before the fork', 'In the origin only', 'a.ts'],
  ]);
  // The copied turn counts, as the client counts it.
  expect(captures[0]?.said[0]?.turn).toBe(2);
});

test('once the origin is gone, the fork has what was said in it', async () => {
  const project = makeProject({}, { commit: true });
  const clock: Clock = { at: begun };
  const ada = agentAt(project, 'ada', clock);
  ada.say('Before the fork');
  const fork = agentAt(project, 'fork', clock);
  writeFileSync(fork.transcript, readFileSync(ada.transcript));
  unlinkSync(ada.transcript);
  fork.say('In the fork');
  await takeNow(project, clock, { agent: fork, kind: 'end' });
  const [only] = await wholeCaptures(project);
  expect(only?.said.filter(({ role }) => role === 'user').map(({ text }) => text)).toEqual([
    'Before the fork',
    'In the fork',
  ]);
});
