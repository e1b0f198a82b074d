import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listCaptures } from '../../../src/capture/store/list-captures.ts';
import { readMessages } from '../../../src/capture/store/read-capture.ts';
import { filesIn } from '../../../src/io/disk/folders.ts';
import { captureIds } from '../../support/captures.ts';
import { makeFolder } from '../../support/folder.ts';
import { git } from '../../support/git.ts';
import {
  makeRemote,
  makeSharedClone,
  type SharedClone,
  sayYes,
  sync,
  take,
} from '../../support/shared-clones.ts';

const [first, second, third] = ['0000000001', '0000000002', '0000000003'] as const;

function refOf({ store }: SharedClone): string {
  return `refs/session-journal/v1/${store.writer}/202611`;
}

function writeHook(folder: string, name: string, script: string): void {
  const path = join(folder, 'hooks', name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

test('a server that cannot leave out files gives them all, and nothing is missing', async () => {
  const remote = makeRemote(false);
  const [ada, ben] = [await makeSharedClone(remote), await makeSharedClone(remote)];
  await take(ada, first);
  await sync(ada);
  expect(await sync(ben)).toMatchObject({ fetched: 1, failed: [] });
  const [got] = (await listCaptures(ben.store)) ?? [];
  expect(await readMessages(ben.store, got as never)).toHaveLength(1);
});

test('a server that hides such references says so, and branches are used once the person asks for them', async () => {
  const remote = makeRemote();
  git(remote, 'config', 'transfer.hideRefs', 'refs/session-journal');
  const [ada, ben] = [await makeSharedClone(remote), await makeSharedClone(remote)];
  await take(ada, first);
  const { pushed, queued, failed } = await sync(ada);
  expect([pushed, queued]).toEqual([[], [first]]);
  expect(failed).toEqual([{ id: '', reason: expect.stringContaining('share on --branches') }]);
  await sayYes(ada, { branches: true });
  expect(await sync(ada)).toMatchObject({ pushed: [first], failed: [] });
  const names = git(remote, 'for-each-ref', '--format=%(refname)').trim();
  expect(names).toBe(`refs/heads/session-journal/v1/${ada.store.writer}/202611`);
  expect(await sync(ben)).toMatchObject({ fetched: 1 });
});

test('a hook on the server that knows only branches refuses with our reason, and the capture waits', async () => {
  const remote = makeRemote();
  writeHook(
    remote,
    'update',
    'case "$1" in refs/heads/*) ;; *) echo "illegal ref: $(tput reset)" >&2; exit 1;; esac',
  );
  const ada = await makeSharedClone(remote);
  await take(ada, first);
  const { failed, queued } = await sync(ada);
  expect(failed).toEqual([{ id: '', reason: expect.stringContaining('references that are not branches') }]);
  expect(queued).toEqual([first]);
});

test('a remote that is gone in the middle of a push gets everything with the next one', async () => {
  const remote = makeRemote();
  writeHook(remote, 'pre-receive', 'kill -9 "$PPID"');
  const ada = await makeSharedClone(remote);
  await take(ada, first);
  expect((await sync(ada)).failed).toEqual([{ id: '', reason: expect.stringContaining('connection broke') }]);
  writeHook(remote, 'pre-receive', 'exit 0');
  expect(await sync(ada)).toMatchObject({ pushed: [first], failed: [] });
});

test('a remote that is gone in the middle of a fetch leaves nothing half here, and no push is made', async () => {
  const remote = makeRemote();
  const [ada, ben] = [await makeSharedClone(remote), await makeSharedClone(remote)];
  await take(ada, first);
  await sync(ada);
  await take(ben, second);
  const calls = makeFolder({
    ssh: '#!/bin/sh\nsh -c "$2" | { dd bs=1 count=700 2>/dev/null; kill -9 $$; }\n',
  });
  chmodSync(join(calls, 'ssh'), 0o755);
  const env = { ...ben.env, GIT_SSH_COMMAND: join(calls, 'ssh'), GIT_SSH_VARIANT: 'simple' };
  git(ben.top, 'remote', 'set-url', 'origin', `ssh://somewhere${remote}`);
  await sayYes(ben);
  const result = await sync({ ...ben, env });
  expect(result.failed).toEqual([{ id: '', reason: expect.stringContaining('connection broke') }]);
  expect(result.pushed).toEqual([]);
  expect(await captureIds(ben.store)).toEqual([second]);
  expect(filesIn(join(ben.store.folder, 'objects', 'pack')).filter((name) => /^tmp/.test(name))).toEqual([]);
  writeFileSync(join(calls, 'ssh'), '#!/bin/sh\nsh -c "$2"\n');
  expect(await sync({ ...ben, env })).toMatchObject({ fetched: 1, pushed: [second], failed: [] });
});

test('a remote that is not there says so', async () => {
  const ada = await makeSharedClone(join(makeFolder(), 'gone.git'));
  await take(ada, first);
  expect((await sync(ada)).failed).toEqual([{ id: '', reason: 'there is no repository at this address' }]);
});

test("a history that lost what its clone didn't purge is kept apart, and what was there stays", async () => {
  const remote = makeRemote();
  const [ada, ben] = [await makeSharedClone(remote), await makeSharedClone(remote)];
  for (const id of [first, second]) await take(ada, id);
  await sync(ada);
  await sync(ben);
  git(remote, 'update-ref', refOf(ada), `${refOf(ada)}~1`);
  expect(await sync(ben)).toMatchObject({ apart: [ada.store.writer], fetched: 0 });
  expect(await captureIds(ben.store)).toEqual([first, second]);
  expect(await sync(ada)).toMatchObject({ pushed: [second], failed: [] });
  expect(await sync(ben)).toMatchObject({ apart: [], failed: [] });
  expect(git(ben.store.folder, '--git-dir=.', 'for-each-ref', 'refs/apart')).toBe('');
});

test('one that somebody wrote to in our name is neither overwritten nor added to', async () => {
  const remote = makeRemote();
  const [ada, eve] = [await makeSharedClone(remote), await makeSharedClone(remote)];
  await take(ada, first);
  await sync(ada);
  await take(eve, second);
  git(
    eve.store.folder,
    '--git-dir=.',
    'push',
    '--quiet',
    '--force',
    remote,
    `refs/own/${eve.store.writer}/202611:${refOf(ada)}`,
  );
  await take(ada, third);
  expect((await sync(ada)).failed).toEqual([{ id: '', reason: expect.stringContaining('somebody else') }]);
  expect(await captureIds(ada.store)).toEqual([first, third]);
});

test('a clone that was restored from an older copy goes on after what it shared in between', async () => {
  const remote = makeRemote();
  const ada = await makeSharedClone(remote);
  await take(ada, first);
  await sync(ada);
  const before = git(
    ada.store.folder,
    '--git-dir=.',
    'for-each-ref',
    '--format=update %(refname) %(objectname)',
  );
  await take(ada, second);
  await sync(ada);
  for (const row of before.trim().split('\n'))
    git(ada.store.folder, '--git-dir=.', 'update-ref', ...row.split(' ').slice(1));
  await take(ada, third);
  expect(await sync(ada)).toMatchObject({ pushed: [third], failed: [] });
  const last = await makeSharedClone(remote);
  await sync(last);
  expect(await captureIds(last.store)).toEqual([first, second, third]);
});

test('what others put there and is no capture is left out, whatever it is called', async () => {
  const remote = makeRemote();
  const ben = await makeSharedClone(remote);
  git(
    ben.top,
    'commit',
    '--quiet',
    '--allow-empty',
    '-m',
    'capture main 0000000001\n\n{"v":1,"id":"0000000009","kind":"end"}',
  );
  for (const name of ['aaaaaaaaaaaa/202611', 'aaaaaaaaaaaa/202612/x', '../x', 'purged/x', 'zzz/202611']) {
    if (!name.includes('..')) git(ben.top, 'push', '--quiet', remote, `HEAD:refs/session-journal/v1/${name}`);
  }
  expect(await sync(ben)).toMatchObject({ fetched: 0, failed: [] });
  expect(await captureIds(ben.store)).toEqual([]);
  expect(git(ben.store.folder, '--git-dir=.', 'for-each-ref', 'refs/team')).toBe('');
});

test('more references than are fetched unasked are fetched only if a person says so', async () => {
  const remote = makeRemote();
  const ada = await makeSharedClone(remote);
  await take(ada, first);
  await sync(ada);
  const tip = git(remote, 'rev-parse', refOf(ada)).trim();
  const names = Array.from({ length: 10_001 }, (_, index) => index.toString(16).padStart(12, '0'));
  const rows = names.map((name) => `${tip} refs/session-journal/v1/${name}/202611`);
  writeFileSync(
    join(remote, 'packed-refs'),
    `# pack-refs with: peeled fully-peeled sorted \n${rows.join('\n')}\n`,
  );
  const ben = await makeSharedClone(remote);
  expect((await sync(ben)).failed).toEqual([{ id: '', reason: expect.stringContaining('10002 references') }]);
  const asked: unknown[] = [];
  const ask = async (question: unknown): Promise<boolean> => asked.push(question) > 0;
  const { failed } = await sync(ben, { ask: async (question) => !(await ask(question)) });
  expect([failed.length, asked]).toEqual([1, [{ about: 'refs', count: 10_002 }]]);
});
