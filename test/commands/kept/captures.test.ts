import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import type { Store } from '../../../src/capture/store/store.ts';
import { keepCapture, makeCapture, pushCommits, pushed, storeOf } from '../../support/captures.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';
import { ask, done, sample } from '../../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-890abc.md';
const key = `AKIA${'2E4HXQ7RZ3TNWB5K'}`;

async function keep(): Promise<{ project: TestProject; store: Store }> {
  const project = makeProject({ [file]: sample() });
  const store = storeOf(project.root);
  await keepCapture(store, makeCapture());
  return { project, store };
}

test('settings say whether conversations are captured, and how to change that', async () => {
  const { project } = await keep();
  const row = 'Keeping pieces of conversations, without secrets, with the commits that came of them';
  expect(await done(project, ['settings'])).toContain(`${row}: on (default, in this clone, for 365 days)`);
  expect(await done(makeProject(), ['settings'])).toContain(
    `${row}: on (default, nothing is kept in this clone)`,
  );
  await done(project, ['settings', 'capture.keep_days', '30']);
  expect(await done(project, ['doctor', '--privacy'])).toContain('(default, in this clone, for 30 days)');
  await done(project, ['settings', 'capture', 'off']);
  const off = await done(project, ['settings']);
  expect(off).toContain(`${row}: off`);
  expect(off).toContain('session-journal settings capture --unset');
});

test('doctor --privacy says where the captures are', async () => {
  const { project, store } = await keep();
  const text = await done(project, ['doctor', '--privacy']);
  expect(text).toContain(`${dirname(store.folder)}\n   captures: pieces of conversations`);
  expect(text).toContain('Keeping pieces of conversations');
});

test('doctor --secrets looks through the captures by the rules of today', async () => {
  const { project, store } = await keep();
  expect(await done(project, ['doctor', '--secrets'])).toMatch(
    /^🔎 Checked \d+ files and 1 capture: no secrets\n/,
  );
  const call = { tool: 'Bash', target: '', input: '', exit: 1, printed: key };
  const message = { role: 'user' as const, text: key, time: 0, uuid: 'u', turn: 1, calls: [call] };
  const capture = makeCapture({ id: '9999999999' });
  pushCommits(store, [pushed({ ...capture, messages: [message] }, 'b'.repeat(12))]);
  const ran = await project.run('doctor', '--secrets');
  expect(ran.code).toBe(1);
  expect(ran.stdout).toContain('2 captures: 1 line with secrets');
  expect(ran.stdout).toContain('capture 9999999999: This looks like a secret');
  expect(ran.stdout).toContain('which somebody else pushed: session-journal captures purge 9999999999');
  expect(ran.stdout).not.toContain(key);
  expect(await ask(project, ['doctor', '--secrets'], { code: 1 })).toMatchObject({ captures: 2 });
});

test('uninstall lists the captures and removes them', async () => {
  const { project, store } = await keep();
  const folder = dirname(store.folder);
  expect(await done(project, ['uninstall'])).toContain(`   ${folder}\n`);
  expect(existsSync(folder)).toBe(true);
  await done(project, ['uninstall', '--yes']);
  expect(existsSync(folder)).toBe(false);
  expect(project.exists(file)).toBe(true);
});
