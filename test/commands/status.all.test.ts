import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRunning } from '../../src/dashboard/server/server-file.ts';
import { writeFigures } from '../../src/io/client/statusline-figures.ts';
import { startDashboard } from '../support/dashboard.ts';
import { makeProject } from '../support/make-project.ts';
import { asPerson } from '../support/person.ts';
import { ask, done, refused, sample } from '../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-890abc.md';

test('status --all shows every project in which a session was worked on', async () => {
  const project = makeProject({ [file]: sample(), 'other/.git/HEAD': 'ref: refs/heads/main\n' });
  const all = await ask(project, ['status', '--all']);
  expect(all.projects).toMatchObject([{ root: project.root, sessions: [{ shortname: 'fix-sweep-bug' }] }]);
  expect(await done(project, ['status', '--all'])).toContain(project.root);
});

test('status --watch is for a terminal', async () => {
  expect(await refused(makeProject({ [file]: sample() }), ['status', '--watch'], { code: 2 })).toContain(
    'needs a terminal',
  );
});

test('status names the conversations that are running here, those that wait first, and what today cost', async () => {
  const project = makeProject({ [file]: sample() });
  const sessions = join(project.env.HOME as string, '.claude/sessions');
  mkdirSync(sessions, { recursive: true });
  const told = {
    pid: process.pid,
    sessionId: 'c1c1c1c1',
    cwd: project.root,
    status: 'waiting',
    waitingFor: 'permission prompt',
    startedAt: Date.now(),
  };
  writeFileSync(join(sessions, `${process.pid}.json`), JSON.stringify(told));
  writeFigures(project.env, 'c1c1c1c1', {
    at: Date.now(),
    model: 'Sonnet',
    cost: 0.5,
    contextPercent: 42,
    said: {},
  });
  const text = await done(project, ['status']);
  expect(text).toMatch(
    /^Needs you:\n {3}❗ c1c1c1c1: a conversation in another window waits for you: permission prompt\n/,
  );
  expect(text).toContain('1 conversation running here · ~$0.50 today');
  const { conversations, needs_you, cost_today_usd: cost } = await ask(project, ['status']);
  expect(needs_you).toMatchObject([{ kind: 'conversation', id: 'c1c1c1c1', since: null }]);
  expect([conversations, cost]).toMatchObject([
    [{ id: 'c1c1c1c1', state: 'waiting', context_percent: 42 }],
    0.5,
  ]);
});

test('settings show the dashboard and the status line, and uninstall ends both', async () => {
  const project = makeProject({ [file]: sample() });
  const at = await startDashboard(project);
  await asPerson(project, 'statusline', '--install', '--yes');
  const { stdout } = await asPerson(project, 'settings');
  expect(stdout).toContain(`The dashboard, which listens on this machine: on, port ${at.port}`);
  expect(stdout).toContain("The line in Claude Code's status line: on");
  expect((await asPerson(project, 'uninstall', '--yes')).code).toBe(0);
  expect(findRunning(project.env, Date.now())).toBeUndefined();
  const settings = join(project.env.HOME as string, '.claude/settings.json');
  expect(readFileSync(settings, 'utf8')).toBe('{}\n');
});
