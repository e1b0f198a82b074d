import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyPurges, notePurge } from '../../../src/capture/share/purges.ts';
import { captureIds, storeOf } from '../../support/captures.ts';
import { makeFolder } from '../../support/folder.ts';
import { git } from '../../support/git.ts';
import {
  allTexts,
  makeRemote,
  makeSharedClone,
  reachableTexts,
  type SharedClone,
  sayYes,
  sync,
  take,
} from '../../support/shared-clones.ts';

const [first, second, third] = ['0000000001', '0000000002', '0000000003'] as const;
const by = 'Ada <ada@example.com> 1700000000 +0000';

async function purge({ store }: SharedClone, id: string, writer = store.writer): Promise<void> {
  await notePurge(store, [{ id, writer }], by);
  await applyPurges(store, new Set([`${writer}/${id}`]));
}

test('after a purge the text is in no reference of the remote, and in no clone that syncs again', async () => {
  const remote = makeRemote();
  const [ada, ben] = [await makeSharedClone(remote), await makeSharedClone(remote)];
  for (const id of [first, second, third]) await take(ada, id);
  await sync(ada);
  await sync(ben, { bodies: true });
  expect(allTexts(ben.store.folder)).toContain(`the words of ${second}`);
  await purge(ada, second);
  expect(await sync(ada)).toMatchObject({ failed: [] });
  expect(reachableTexts(remote)).not.toContain(`the words of ${second}`);
  expect(reachableTexts(remote)).toContain(`the words of ${third}`);
  expect(await sync(ben, { bodies: true })).toMatchObject({ failed: [], apart: [], requests: [] });
  expect(await captureIds(ben.store)).toEqual([first, third]);
  expect(allTexts(ben.store.folder)).not.toContain(`the words of ${second}`);
  expect(allTexts(ben.store.folder)).toContain(`the words of ${third}`);
  expect(await sync(ada)).toMatchObject({ failed: [], pushed: [] });
  expect(allTexts(ada.store.folder)).not.toContain(`the words of ${second}`);
});

test('a copy of the clone from before the purge drops it from its own chain, and brings it back nowhere', async () => {
  const remote = makeRemote();
  const ada = await makeSharedClone(remote);
  for (const id of [first, second]) await take(ada, id);
  await sync(ada);
  const top = join(makeFolder(), 'copy');
  cpSync(ada.top, top, { recursive: true });
  const copy: SharedClone = { ...ada, top, store: storeOf(top) };
  await sayYes(copy);
  expect(copy.store.writer).not.toBe(ada.store.writer);
  await purge(ada, first);
  await sync(ada);
  await take(copy, third);
  expect(await sync(copy, { bodies: true })).toMatchObject({ failed: [], pushed: [third] });
  expect(await captureIds(copy.store)).toEqual([second, third]);
  expect(allTexts(copy.store.folder)).not.toContain(`the words of ${first}`);
  expect(reachableTexts(remote)).not.toContain(`the words of ${first}`);
});

test('one whose every capture was purged has no reference at the remote any more', async () => {
  const remote = makeRemote();
  const [ada, ben] = [await makeSharedClone(remote), await makeSharedClone(remote)];
  await take(ada, first);
  await sync(ada);
  await sync(ben);
  await purge(ada, first);
  expect(await sync(ada)).toMatchObject({ failed: [] });
  const refs = git(remote, 'for-each-ref', '--format=%(refname)').trim();
  expect(refs).toBe(`refs/session-journal/v1/purged/${ada.store.writer}`);
  expect(await sync(ben)).toMatchObject({ failed: [], apart: [] });
  expect(await captureIds(ben.store)).toEqual([]);
});

test("a purge of another's captures is asked for, and done where a person says so", async () => {
  const remote = makeRemote();
  const [ada, ben, carl] = [
    await makeSharedClone(remote),
    await makeSharedClone(remote),
    await makeSharedClone(remote),
  ];
  for (const id of [first, second]) await take(ada, id);
  await sync(ada);
  await sync(ben);
  await sync(carl);
  await purge(ben, first, ada.store.writer);
  await sync(ben);
  const request = { id: first, writer: ada.store.writer, by: ben.store.writer };
  expect(await sync(carl)).toMatchObject({ requests: [request], failed: [] });
  expect(await captureIds(carl.store)).toEqual([first, second]);
  expect(await sync(ada, { ask: async () => false })).toMatchObject({ requests: [], failed: [] });
  expect(await captureIds(ada.store)).toEqual([first, second]);
  const asked: unknown[] = [];
  const ask = async (question: unknown): Promise<boolean> => asked.push(question) > 0;
  expect(await sync(carl, { ask })).toMatchObject({ requests: [] });
  expect(asked).toEqual([expect.objectContaining({ about: 'purge', request })]);
  expect(await captureIds(carl.store)).toEqual([second]);
  expect(await sync(carl)).toMatchObject({ requests: [], failed: [] });
});

test('a purge that somebody forged in the name of this clone removes nothing here', async () => {
  const remote = makeRemote();
  const [ada, eve] = [await makeSharedClone(remote), await makeSharedClone(remote)];
  await take(ada, first);
  await sync(ada);
  await purge({ ...eve, store: { ...eve.store, writer: ada.store.writer } }, first);
  const { writer } = ada.store;
  const ref = `refs/session-journal/v1/purged/${writer}`;
  git(eve.store.folder, '--git-dir=.', 'push', '--quiet', remote, `refs/purged/${writer}/own:${ref}`);
  expect(await sync(ada)).toMatchObject({ requests: [{ id: first, writer, by: writer }], failed: [] });
  expect(await captureIds(ada.store)).toEqual([first]);
});
