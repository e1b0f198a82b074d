import { renameSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { appendCapture } from '../../../src/capture/store/append-capture.ts';
import { makeCapture } from '../../support/captures.ts';
import { given, withClient } from '../../support/client-in-place.ts';
import { git } from '../../support/git.ts';
import type { TestProject } from '../../support/make-project.ts';
import { asPerson, typeAsPerson } from '../../support/person.ts';
import { makeRemote, makeSharedClone, someTime, sync } from '../../support/shared-clones.ts';
import { conversation, sample } from '../../support/verbs.ts';

const theirs = '77777777-2222-4333-8444-555555555555';

/** A clone that has fetched what a colleague shared, but none of its messages. */
async function makeLacking(): Promise<{ project: TestProject; remote: string }> {
  const remote = makeRemote();
  const ben = await makeSharedClone(remote);
  for (const [id, text] of [
    ['1111111111', 'the albatross'],
    ['2222222222', 'the pelican'],
  ] as const) {
    const capture = makeCapture({ id, conversation: theirs, subject: `Work of ${id}`, at: someTime });
    const messages = capture.messages.map((message) => ({ ...message, text, uuid: `u${id}` }));
    await appendCapture(ben.store, { ...capture, messages }, { name: 'Ben', email: 'ben@example.com' });
  }
  const other = makeCapture({ id: '3333333333', conversation: `8${theirs.slice(1)}`, at: someTime });
  await appendCapture(ben.store, other, { name: 'Ben', email: 'ben@example.com' });
  await sync(ben);
  const { project, env } = withClient();
  project.write('.sessions/active/fix-sweep-bug-890abc.md', sample());
  project.write('.sessions/config.json', '{ "capture.share": true }\n');
  git(project.root, 'remote', 'add', 'origin', remote);
  await typeAsPerson(project, ['y'], 'captures', 'share', 'on');
  const synced = await asPerson(project, 'captures', 'sync', '--due', '--json');
  expect(JSON.parse(synced.stdout)).toMatchObject({ fetched: 3, failed: [] });
  return { project: { ...project, env: { ...project.env, ...env } }, remote };
}

const lacking = 'The messages are not in this clone';

test('captures show fetches the messages of that capture, and of no other', async () => {
  const { project, remote } = await makeLacking();
  expect((await asPerson(project, 'captures', 'show', '1111111111')).stdout).toContain('the albatross');
  renameSync(remote, `${remote}.gone`);
  expect((await asPerson(project, 'captures', 'show', '1111111111')).stdout).toContain('the albatross');
  const { code, stdout } = await asPerson(project, 'captures', 'show', '2222222222');
  expect([code, stdout]).toEqual([0, expect.stringContaining(lacking)]);
  expect(stdout).toContain('They could not be fetched: there is no repository at this address');
  const raw = await asPerson(project, 'captures', 'show', '2222222222', '--raw');
  expect([raw.code, raw.stderr]).toEqual([1, expect.stringContaining('could not be fetched')]);
});

test('nothing is fetched after the yes was taken back, without the yes of the project, or by an agent', async () => {
  const { project } = await makeLacking();
  const show = ['captures', 'show', '1111111111'];
  const byAgent = await project.runWith({ env: conversation() }, ...show);
  expect(byAgent.stdout).toContain(`${lacking}. To get them: session-journal captures sync`);
  writeFileSync(project.path('.sessions/config.json'), '{}\n');
  expect((await asPerson(project, ...show)).stdout).toContain(lacking);
  writeFileSync(project.path('.sessions/config.json'), '{ "capture.share": true }\n');
  await asPerson(project, 'captures', 'share', 'off');
  expect((await asPerson(project, ...show)).stdout).toContain(lacking);
  git(project.root, 'remote', 'set-url', 'origin', 'ext::sh -c "touch pwned"');
  expect((await asPerson(project, ...show)).stdout).toContain("Captures can't go to");
  expect(project.exists('pwned')).toBe(false);
});

test("ask --of fetches what is missing of a colleague's conversation, and nothing of another", async () => {
  const { project } = await makeLacking();
  const { code, stdout, stderr } = await asPerson(project, 'ask', '--of', '7777', '--yes', 'how?', '--json');
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({ answer: 'With a mutex.', archived: true, missing: 0 });
  expect(given(project, 'resumed')).toMatch(/the albatross[\s\S]*the pelican/);
  const byAgent = await project.runWith({ env: conversation() }, 'captures', 'show', '3333333333');
  expect(byAgent.stdout).toContain(lacking);
});

test('ask --of says how much it could not fetch, and why', async () => {
  const { project, remote } = await makeLacking();
  await asPerson(project, 'captures', 'show', '1111111111');
  renameSync(remote, `${remote}.gone`);
  const { stdout } = await asPerson(project, 'ask', '--of', '7777', '--yes', 'how?');
  expect(stdout).toContain('With a mutex.');
  expect(stdout).toContain(
    'The messages of 1 capture of it are not in this clone. Not fetched: there is no repository at this address',
  );
  expect(given(project, 'resumed')).not.toContain('the pelican');
});
