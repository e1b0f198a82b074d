import { expect, test, vi } from 'vitest';
import { recordYes } from '../../src/capture/remote/consent.ts';
import { findRemote } from '../../src/capture/remote/remote.ts';
import { keepCapture, makeCapture, storeOf } from '../support/captures.ts';
import { git } from '../support/git.ts';
import { hook, prompt } from '../support/hook-run.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { makeRemote } from '../support/shared-clones.ts';
import { done } from '../support/verbs.ts';

interface Sharing {
  readonly project: TestProject;
  readonly remote: string;
}

// The person said yes, and a capture waits.
async function begin(config = '{ "capture.share": true }'): Promise<Sharing> {
  const project = makeProject({ '.sessions/config.json': config }, { commit: true });
  const remote = makeRemote();
  git(project.root, 'remote', 'add', 'origin', remote);
  await done(project, ['init', '--goal', 'Fix it']);
  await prompt(project, 'hello');
  const store = storeOf(project.root);
  const found = await findRemote(project.root, undefined, { store, env: project.env });
  if (found === undefined) throw new Error('there is a remote');
  recordYes(project.root, { at: 0, from: 0, branches: false, remote: found }, project.env);
  await keepCapture(store, makeCapture());
  return { project, remote };
}

function refsOf(remote: string): string[] {
  return git(remote, 'for-each-ref', '--format=%(refname)', 'refs/session-journal').trim().split('\n');
}

function untilShared(remote: string, count: number): Promise<void> {
  return vi.waitFor(
    () => {
      const refs = git(remote, 'for-each-ref', 'refs/session-journal');
      const [ref = ''] = refsOf(remote);
      expect(refs).not.toBe('');
      expect(git(remote, 'rev-list', '--count', ref).trim()).toBe(String(count));
    },
    { timeout: 100_000, interval: 100 },
  );
}

test('a conversation that starts has captures shared that nobody synchronised for a day', async () => {
  const { project, remote } = await begin();
  await hook(project, 'SessionStart', { source: 'startup' });
  await untilShared(remote, 1);
});

test('after the person has pushed, what was taken since is shared, without the person', async () => {
  const { project, remote } = await begin();
  await hook(project, 'SessionStart', { source: 'startup' });
  await untilShared(remote, 1);
  const store = storeOf(project.root);
  await keepCapture(store, makeCapture({ id: '0000000002' }));
  await prompt(project, 'go on');
  git(project.root, 'push', '--quiet', 'origin', 'HEAD');
  await hook(project, 'PostToolUse', { tool_name: 'Bash' });
  await untilShared(remote, 2);
});

test('without the yes of the project nothing is shared by itself', async () => {
  const { project, remote } = await begin('{}');
  const { stdout } = await project.run('captures', 'sync', '--due', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ reason: 'off' });
  expect(git(remote, 'for-each-ref')).toBe('');
});
