import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { begin, untilTaken } from '../support/captured-work.ts';
import { statePath } from '../support/hook-run.ts';
import type { TestProject } from '../support/make-project.ts';
import { done } from '../support/verbs.ts';
import { clientFolder } from '../support/working-agent.ts';

function takingFolder(project: TestProject): string {
  const projects = statePath(project, 'projects');
  const folders = readdirSync(projects).map((name) => join(projects, name, 'captures'));
  return folders.find((folder) => existsSync(folder)) as string;
}

test('after a tool call that committed, the conversation is captured without the hook waiting for it', async () => {
  const { project, agent, send } = await begin();
  agent.write('a.ts', 'export const a = 1;\n');
  agent.bash("git add a.ts && git commit -qm 'Add a'");
  await send('PostToolUse', { tool_name: 'Bash' });
  const [capture, ...more] = await untilTaken(project, 1);
  expect(more).toEqual([]);
  expect(capture).toMatchObject({ kind: 'commit', conversation: 'c1', subject: 'Add a', paths: ['a.ts'] });
  expect(capture?.session).not.toBe('');
  expect(capture?.edits.map(({ path }) => path)).toEqual(['a.ts']);
});

test('a commit that no tool call shows is captured at the end of the turn, and what was said at the end of it all', async () => {
  const { project, agent, send } = await begin();
  agent.bash("git commit --allow-empty -qm 'In the background'");
  await send('Stop');
  await untilTaken(project, 1);
  agent.say('A task is done');
  await send('TaskCompleted', { task_id: '7' });
  await untilTaken(project, 2);
  agent.say('Before it is forgotten');
  await send('PreCompact', { trigger: 'auto' });
  await untilTaken(project, 3);
  agent.say('Bye');
  await send('SessionEnd', { reason: 'other' });
  const captures = await untilTaken(project, 4);
  expect(captures.map(({ kind, tasks }) => [kind, tasks])).toEqual([
    ['commit', []],
    ['task', ['7']],
    ['compaction', []],
    ['end', []],
  ]);
  const said = captures.flatMap((one) =>
    one.said.filter(({ role }) => role === 'user').map(({ text }) => text),
  );
  expect(said).toEqual(['hello', 'A task is done', 'Before it is forgotten', 'Bye']);
});

test('what a client left undone that was killed at once is captured at the next start, of any conversation', async () => {
  const { project, agent, send } = await begin();
  agent.bash("git commit --allow-empty -qm 'The first'");
  await send('PostToolUse', { tool_name: 'Bash' });
  await untilTaken(project, 1);
  agent.say('And one more');
  agent.bash("git commit --allow-empty -qm 'The last'", { isCutOff: true });
  await send('SessionStart', {
    session_id: 'c2',
    source: 'startup',
    transcript_path: project.path('../none.jsonl'),
  });
  const captures = await untilTaken(project, 2);
  expect(captures.map(({ subject, conversation }) => [subject, conversation])).toEqual([
    ['The first', 'c1'],
    ['The last', 'c1'],
  ]);
});

test('where capturing is off, nothing is taken and no event starts the program for it', async () => {
  const { project, agent, send } = await begin('{"capture":"off"}');
  agent.bash("git commit --allow-empty -qm 'Silently'");
  for (const name of ['PostToolUse', 'Stop', 'TaskCompleted', 'SessionEnd']) await send(name);
  expect(takingFolder(project)).toBeUndefined();
  expect(readdirSync(statePath(project, 'conversations/c1'))).not.toContain('Stop');
  expect((await project.run('captures', 'take')).stderr).toContain('Capturing is off');
});

test('where capturing was turned off, the next start asks for no capture of what is committed since', async () => {
  const { project, agent, send } = await begin();
  project.write('.sessions/config.json', '{"capture":"off"}');
  agent.bash("git commit --allow-empty -qm 'Silently'");
  await send('SessionStart', { source: 'startup' });
  expect(readdirSync(join(takingFolder(project), 'queue'))).toEqual([]);
});

test('a checkpoint and the end of a session are captured, too', async () => {
  const { project, agent } = await begin();
  const env = { CLAUDE_CODE_SESSION_ID: 'c1', CLAUDE_CONFIG_DIR: clientFolder(project) };
  await done(project, ['checkpoint', '--note', 'Half way'], { env });
  await untilTaken(project, 1);
  agent.say('Enough');
  await done(project, ['close', '--abandon', '--reason', 'Enough', '--force'], { env });
  const captures = await untilTaken(project, 2);
  expect(captures.map(({ kind, conversation }) => [kind, conversation])).toEqual([
    ['checkpoint', 'c1'],
    ['end', 'c1'],
  ]);
});
