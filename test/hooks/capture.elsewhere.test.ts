import { expect, test, vi } from 'vitest';
import { isCapturing } from '../../src/capture/take/ask-for-capture.ts';
import { begin, takenAt, untilTaken } from '../support/captured-work.ts';
import { makeFolder } from '../support/folder.ts';
import { git, initGit } from '../support/git.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { done } from '../support/verbs.ts';

// Commits that a conversation makes in other repositories than the one it works in.

function identify(top: string): void {
  git(top, 'config', 'user.name', 'Ada');
  git(top, 'config', 'user.email', 'ada@example.com');
}

function addSubmodule(project: TestProject, path: string): void {
  const origin = makeFolder({ 'a.ts': 'export const a = 1;\n' });
  initGit(origin);
  git(origin, 'add', '.');
  git(origin, 'commit', '--quiet', '-m', 'From before');
  project.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', origin, path);
  identify(project.path(path));
}

test.each(['sub', 'libs/deep/sub'])(
  'a commit in submodule %s is captured there, with its own paths',
  async (path) => {
    const { project, agent, send } = await begin('{}', -2);
    addSubmodule(project, path);
    agent.say('Now the submodule');
    agent.write(`${path}/b.ts`, 'export const inside = 1;\n');
    agent.bash(`git -C ${path} add b.ts && git -C ${path} commit -qm 'In the submodule'`);
    await send('PostToolUse', { tool_name: 'Bash' });
    const [capture, ...more] = await untilTaken(project, 1, path);
    expect(more).toEqual([]);
    expect(capture).toMatchObject({ kind: 'commit', subject: 'In the submodule', paths: ['b.ts'] });
    expect(capture?.edits.map((edit) => edit.path)).toEqual(['b.ts']);
    agent.bash(`cd ${path} && git commit -q --allow-empty -m 'Once more'`);
    await send('PostToolUse', { tool_name: 'Bash' });
    const captures = await untilTaken(project, 2, path);
    expect(captures.map(({ subject }) => subject)).toEqual(['In the submodule', 'Once more']);
    // The first has all that was said until then, and nothing is said twice.
    expect(
      captures.map(({ said }) => said.filter(({ role }) => role === 'user').map(({ text }) => text)),
    ).toEqual([['hello', 'Now the submodule'], []]);
  },
);

test("a person's own commit in a submodule is nobody's, and what was committed there before isn't looked at", async () => {
  const { project, agent, send } = await begin('{}', -2);
  addSubmodule(project, 'sub');
  agent.say('Wait');
  git(project.path('sub'), 'commit', '--quiet', '--allow-empty', '-m', 'By hand');
  agent.bash("git -C sub commit -q --allow-empty -m 'By Claude'");
  await send('PostToolUse', { tool_name: 'Bash' });
  const captures = await untilTaken(project, 1, 'sub');
  expect(captures.map(({ subject }) => subject)).toEqual(['By Claude']);
});

test('captures off-record removes what was captured in submodules, too', async () => {
  const { project, agent, send } = await begin('{}', -2);
  addSubmodule(project, 'sub');
  agent.bash("git -C sub commit -q --allow-empty -m 'In the submodule'");
  await send('PostToolUse', { tool_name: 'Bash' });
  await untilTaken(project, 1, 'sub');
  expect(await done(project, ['doctor', '--privacy'])).toContain(
    project.path('.git/modules/sub/session-journal'),
  );
  await project.runWith({ env: { CLAUDE_CODE_SESSION_ID: 'c1' } }, 'captures', 'off-record');
  expect(await takenAt(project, 'sub')).toEqual([]);
});

test('a commit in another repository that a call names is captured there, if captures are taken there', async () => {
  const { project, agent, send } = await begin('{}', -2);
  for (const name of ['journal', 'plain']) {
    project.write(`../${name}/a.ts`, '');
    initGit(project.path(`../${name}`));
    identify(project.path(`../${name}`));
    git(project.path(`../${name}`), 'commit', '--quiet', '--allow-empty', '-m', 'First');
  }
  await project.runWith({ cwd: '../journal' }, 'init', '--goal', 'Theirs');
  await send('UserPromptSubmit', { prompt: 'go on' });
  agent.write('../journal/b.ts', 'export const there = 1;\n');
  agent.bash("git -C ../journal add b.ts && git -C ../journal commit -qm 'Over there'");
  agent.bash("git -C ../plain commit -q --allow-empty -m 'Not a journal'");
  await send('PostToolUse', { tool_name: 'Bash' });
  const [capture, ...more] = await untilTaken(project, 1, '../journal');
  expect(more).toEqual([]);
  expect(capture).toMatchObject({ subject: 'Over there', conversation: 'c1', paths: ['b.ts'] });
  expect(await takenAt(project, '../plain')).toEqual([]);
  expect(isCapturing(project.path('../plain'), project.env)).toBe(false);
  expect(await takenAt(project, '.')).toEqual([]);
});

test('in another repository where capturing is off, nothing is asked for', async () => {
  const { project, agent, send } = await begin('{}', -2);
  const there = makeProject({}, { commit: true });
  await there.runWith({ env: project.env }, 'init', '--goal', 'Theirs');
  there.write('.sessions/config.json', '{"capture":"off"}');
  await send('UserPromptSubmit', { prompt: 'go on' });
  agent.bash(`git -C '${there.root}' commit -q --allow-empty -m 'Silently'`);
  await send('PostToolUse', { tool_name: 'Bash' });
  // The agent's clock is ahead, and what is said later than the end isn't captured.
  await vi.waitFor(
    async () => {
      await send('SessionEnd', { reason: 'other' });
      expect(await takenAt(project, '.')).not.toEqual([]);
    },
    { timeout: 100_000, interval: 500 },
  );
  expect(await takenAt(there, '.')).toEqual([]);
});
