import { expect, test } from 'vitest';
import { keepEdits, readKeptEdits } from '../../../src/capture/take/kept-edits.ts';
import { addJob, ensureTakingFolder, hasWork } from '../../../src/capture/take/state.ts';
import { runKilled } from '../../support/killed.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';
import { wholeCaptures } from '../../support/taking.ts';
import { agentAt, clientFolder } from '../../support/working-agent.ts';

// A helper at work, two commits and an end.
function workedProject(): TestProject {
  const project = makeProject({}, { commit: true });
  const clock = { at: Math.floor(Date.now() / 1000) - 3600 };
  const agent = agentAt(project, 'c1', clock);
  const folder = ensureTakingFolder(project.root, project.env);
  const ask = (kind: 'commit' | 'end'): void =>
    addJob(folder, {
      kind,
      conversation: 'c1',
      transcript: agent.transcript,
      at: clock.at * 1000,
      tasks: [],
    });
  agent.say('one');
  agent.write('a.ts', 'export const first = 1;\n');
  agent.bash('ls', { agent: 'h1' });
  // What this line is said to have written was told to a hook only. The number is that of the call's line.
  const call = { call: 'toolu-c1-4', line: '', at: clock.at * 1000 };
  const diff = {
    files: [{ filePath: project.path('b.ts'), hunks: [{ lines: ['+export const made = 2;'] }] }],
  };
  const of = { conversation: 'c1', transcript: agent.transcript };
  keepEdits(project.env, { ...of, ...call, diff }, (text) => ({ text, found: [] }));
  agent.bash("git add . && git commit -qm 'One'");
  ask('commit');
  agent.say('two');
  agent.bash('ls -l', { agent: 'h1' });
  agent.bash("git commit -q --allow-empty -m 'Two'");
  agent.say('three');
  ask('end');
  return project;
}

test('killed at any step, every message is in one capture, and each commit has one', {
  timeout: 600_000,
}, async () => {
  for (let at = 1, isKilled = true; isKilled; at += 1) {
    // A copy would be another clone, so each step has its own.
    const project = workedProject();
    project.env.CLAUDE_CONFIG_DIR = clientFolder(project);
    isKilled = await runKilled(project, at, ['captures', 'take', '--queued']);
    const half = (await wholeCaptures(project)).map(({ id }) => id);
    const { code, stderr } = await project.run('captures', 'take', '--queued');
    expect([at, code, stderr]).toEqual([at, 0, '']);
    const captures = await wholeCaptures(project);
    expect(captures.map(({ id }) => id)).toEqual([
      ...half,
      ...captures.slice(half.length).map(({ id }) => id),
    ]);
    expect(captures.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
      'commit One',
      'commit Two',
      'end ',
    ]);
    expect(captures.map(({ said }) => said.map(({ text }) => text).filter((text) => text !== ''))).toEqual([
      ['one', 'Well.'],
      ['two', 'Well.'],
      ['three', 'Well.'],
    ]);
    const calls = captures.flatMap(({ said }) => said.flatMap((one) => one.calls ?? []));
    expect(calls.map(({ target }) => target).filter((target) => target.startsWith('ls'))).toEqual([
      'ls',
      'ls -l',
    ]);
    expect(captures.map(({ edits }) => edits.map(({ path }) => path))).toEqual([['a.ts', 'b.ts'], [], []]);
    expect(readKeptEdits(project.env, 'c1').size).toBe(0);
    expect(hasWork(ensureTakingFolder(project.root, project.env))).toBe(false);
    if (!isKilled) expect(at).toBeGreaterThan(20);
  }
});
