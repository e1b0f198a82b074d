import { expect, test } from 'vitest';
import { appendCapture } from '../../../src/capture/store/append-capture.ts';
import { readChain, readRefs, writeChains } from '../../../src/capture/store/chain.ts';
import type { Store } from '../../../src/capture/store/store.ts';
import { makeCapture, makeStore, pushCommits } from '../../support/captures.ts';
import { git } from '../../support/git.ts';

const ada = { name: 'Ada Ünal', email: 'ada@example.com' };

async function storeWith(ids: readonly string[]): Promise<{ store: Store; ref: string }> {
  const store = makeStore();
  for (const id of ids) await appendCapture(store, makeCapture({ id, subject: `größer ${id}` }), ada);
  const [ref = ''] = (await readRefs(store, 'refs/own')).keys();
  return { store, ref };
}

const ids = ['0000000001', '0000000002', '0000000003'];

test('the same links give the same commits again', async () => {
  const { store, ref } = await storeWith(ids);
  const links = await readChain(store, ref);
  expect(links).toHaveLength(3);
  await writeChains(store, [{ ref: 'refs/shared/x', after: '', links }]);
  const refs = await readRefs(store, 'refs');
  expect(refs.get('refs/shared/x')).toBe(refs.get(ref));
});

test('a chain without one of its links keeps the trees, messages and dates of the others', async () => {
  const { store, ref } = await storeWith(ids);
  const [first, , third] = await readChain(store, ref);
  if (first === undefined || third === undefined) throw new Error('there are three');
  await writeChains(store, [{ ref, after: first.object, links: [third] }]);
  const after = await readChain(store, ref);
  expect(after.map(({ object: _, ...link }) => link)).toEqual(
    [first, third].map(({ object: _, ...link }) => link),
  );
  expect(after[0]?.object).toBe(first.object);
  expect(git(store.folder, '--git-dir=.', 'fsck', '--strict', '--no-dangling')).toBe('');
});

test('a chain that loses its first link begins with the second, and one that loses all is gone', async () => {
  const { store, ref } = await storeWith(ids);
  const [, ...others] = await readChain(store, ref);
  await writeChains(store, [{ ref, after: '', links: others }]);
  expect((await readChain(store, ref)).map(({ message }) => message)).toEqual(
    others.map(({ message }) => message),
  );
  await writeChains(store, [{ ref, after: '', links: [] }]);
  expect((await readRefs(store, 'refs')).size).toBe(0);
  expect(await readChain(store, ref)).toEqual([]);
});

test('a chain that only loses its end leads to what comes before', async () => {
  const { store, ref } = await storeWith(ids);
  const [first] = await readChain(store, ref);
  await writeChains(store, [{ ref, after: first?.object ?? '', links: [] }]);
  expect(await readChain(store, ref)).toEqual([first]);
});

test('a message that is no UTF-8 takes no other link along', async () => {
  const store = makeStore();
  const ref = 'refs/team/aaaaaaaaaaaa/202611';
  const messages = ['capture main 0000000001', Buffer.from('gr\xf6\xdfer', 'latin1')];
  pushCommits(
    store,
    messages.map((message) => ({ ref, message })),
  );
  expect(await readChain(store, ref)).toHaveLength(2);
});
