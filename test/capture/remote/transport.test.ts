import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fetchBodies } from '../../../src/capture/share/fetch-bodies.ts';
import { listCaptures } from '../../../src/capture/store/list-captures.ts';
import { readMessages } from '../../../src/capture/store/read-capture.ts';
import { filesIn } from '../../../src/io/disk/folders.ts';
import { makeRemote, makeSharedClone, remoteOf, sync, take } from '../../support/shared-clones.ts';

test('messages that are too large are fetched only if a person says so, and leave nothing half here', async () => {
  const remote = makeRemote();
  const [ada, ben] = [await makeSharedClone(remote), await makeSharedClone(remote)];
  const text = randomBytes(20_000).toString('hex');
  await take(ada, '0000000001', text);
  await sync(ada);
  await sync(ben);
  const { store, env } = ben;
  const route = { store, env, remote: await remoteOf(ben), until: Date.now() + 600_000, mostBytes: 1024 };
  expect(await fetchBodies(route, 'all')).toEqual({ reason: 'the remote has more than is fetched unasked' });
  const no = { ...route, mayBeLarge: async () => false };
  expect(await fetchBodies(no, 'all')).toEqual({ reason: 'the remote has more than is fetched unasked' });
  expect(filesIn(join(store.folder, 'objects', 'pack')).filter((name) => /^tmp/.test(name))).toEqual([]);
  expect(await fetchBodies({ ...route, mayBeLarge: async () => true }, 'all')).toBeUndefined();
  const [got] = (await listCaptures(store)) ?? [];
  expect(await readMessages(store, got as never)).toMatchObject([{ text }]);
});
