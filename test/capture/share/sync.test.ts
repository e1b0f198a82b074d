import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listCaptures } from '../../../src/capture/store/list-captures.ts';
import { packStore } from '../../../src/capture/store/pack-store.ts';
import { readEdits, readMessages } from '../../../src/capture/store/read-capture.ts';
import { captureIds, storeOf } from '../../support/captures.ts';
import { makeFolder } from '../../support/folder.ts';
import { git } from '../../support/git.ts';
import { makeRemote, makeSharedClone, sayYes, someTime, sync, take } from '../../support/shared-clones.ts';

const [first, second] = ['0000000001', '0000000002'] as const;

function refsOf(remote: string): string[] {
  return git(remote, 'for-each-ref', '--format=%(refname)').trim().split('\n');
}

test('what one clone shares, another has: heads and edits at once, messages when it asks for them', async () => {
  const remote = makeRemote();
  const [ada, ben] = [await makeSharedClone(remote), await makeSharedClone(remote)];
  await take(ada, first);
  expect(await sync(ada)).toMatchObject({ pushed: [first], queued: [], failed: [] });
  expect(refsOf(remote)).toEqual([`refs/session-journal/v1/${ada.store.writer}/202611`]);
  expect(await sync(ben)).toMatchObject({ fetched: 1, pushed: [], failed: [] });
  const [got] = (await listCaptures(ben.store)) ?? [];
  expect(got).toMatchObject({ id: first, writer: ada.store.writer, own: false });
  expect(await readEdits(ben.store, [got as never])).toEqual([
    [expect.objectContaining({ path: 'sweep.ts' })],
  ]);
  expect(await readMessages(ben.store, got as never)).toBeUndefined();
  expect(await sync(ben, { bodies: true })).toMatchObject({ fetched: 0, failed: [] });
  expect(await readMessages(ben.store, got as never)).toEqual([
    expect.objectContaining({ text: `the words of ${first}` }),
  ]);
});

test("the store's own configuration stays as it is, and the person's repository gets nothing", async () => {
  const remote = makeRemote();
  const [ada, ben] = [await makeSharedClone(remote), await makeSharedClone(remote)];
  const config = readFileSync(join(ben.store.folder, 'config'), 'utf8');
  const own = readFileSync(join(ben.top, '.git', 'config'), 'utf8');
  await take(ada, first);
  await sync(ada);
  await sync(ben, { bodies: true });
  expect(readFileSync(join(ben.store.folder, 'config'), 'utf8')).toBe(config);
  expect(readFileSync(join(ben.top, '.git', 'config'), 'utf8')).toBe(own);
  expect(git(ben.top, 'for-each-ref')).toBe('');
  expect(git(ben.top, 'count-objects')).toBe('0 objects, 0 kilobytes\n');
});

test('a later capture is added to what the remote has, and nothing is pushed twice', async () => {
  const ada = await makeSharedClone(makeRemote());
  await take(ada, first);
  await sync(ada);
  await take(ada, second);
  expect(await sync(ada)).toMatchObject({ pushed: [second], failed: [] });
  expect(await sync(ada)).toMatchObject({ pushed: [], fetched: 0, failed: [] });
});

test('ten clones that share at the same time are all there, with one push each', async () => {
  const remote = makeRemote();
  const clones = await Promise.all(Array.from({ length: 10 }, () => makeSharedClone(remote)));
  await Promise.all(clones.map((clone, index) => take(clone, `000000000${index}`)));
  const results = await Promise.all(clones.map((clone) => sync(clone)));
  expect(results.map(({ failed, pushed }) => [failed.length, pushed.length])).toEqual(
    clones.map(() => [0, 1]),
  );
  const last = await makeSharedClone(remote);
  expect(await sync(last)).toMatchObject({ fetched: 10 });
  expect(await listCaptures(last.store)).toHaveLength(10);
});

test('what was taken before the yes, what is kept back, and what holds a secret stays here', async () => {
  const remote = makeRemote();
  const old = await makeSharedClone(remote, { from: someTime + 1 });
  await take(old, first);
  expect(await sync(old)).toMatchObject({ pushed: [], failed: [] });
  const ada = await makeSharedClone(remote);
  await take(ada, first);
  const key = `ghp_${'a1B2c3D4e5'.repeat(3)}f6G7H8`;
  await take(ada, second, `use ${key}`);
  const whyKept = ({ id }: { id: string }) => (id === first ? 'private' : undefined);
  const { pushed, failed } = await sync(ada, { whyKept });
  expect(pushed).toEqual([]);
  expect(failed).toEqual([{ id: second, reason: expect.stringContaining('looks like a secret') }]);
  expect(git(remote, 'for-each-ref')).toBe('');
  expect(await sync(ada, { notSecrets: [key] })).toMatchObject({ pushed: [first, second], failed: [] });
});

test('a store without the messages of others can be packed, and gets them later', async () => {
  const remote = makeRemote();
  const [ada, ben] = [await makeSharedClone(remote), await makeSharedClone(remote)];
  for (const id of [first, second]) await take(ada, id);
  await sync(ada);
  await sync(ben);
  expect(await packStore(ben.store)).toBeDefined();
  expect(await listCaptures(ben.store)).toHaveLength(2);
  expect(await sync(ben, { bodies: true })).toMatchObject({ failed: [] });
  const [got] = (await listCaptures(ben.store)) ?? [];
  expect(await readMessages(ben.store, got as never)).toHaveLength(1);
});

test('a copied clone shows what it brought along and fetched again only once', async () => {
  const remote = makeRemote();
  const ada = await makeSharedClone(remote);
  for (const id of [first, second]) await take(ada, id);
  // The chain at the remote is another one, because the first capture is not in it.
  await sync(ada, { whyKept: ({ id }) => (id === first ? 'private' : undefined) });
  const top = join(makeFolder(), 'copy');
  cpSync(ada.top, top, { recursive: true });
  const copy = { ...ada, top, store: storeOf(top) };
  await sayYes(copy);
  await sync(copy);
  expect(await captureIds(copy.store)).toEqual([first, second]);
});
