import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listCaptures } from '../../../src/capture/store/list-captures.ts';
import type { Store } from '../../../src/capture/store/store.ts';
import { captureIds, makeCapture, makeStore, pushCommits, pushed } from '../../support/captures.ts';
import { git } from '../../support/git.ts';

const [ben, eve] = ['b'.repeat(12), 'e'.repeat(12)];

const idOf = (index: number): string => `${index}`.padStart(10, '0');

function push(store: Store, writer: string, [from, to]: [number, number]): void {
  const ids = Array.from({ length: to - from }, (_, index) => idOf(from + index));
  pushCommits(
    store,
    ids.map((id, index) => pushed(makeCapture({ id, at: from + index }), writer)),
  );
}

const idsTo = (to: number): string[] => Array.from({ length: to }, (_, index) => idOf(index));
const keptIn = (store: Store): string => join(store.folder, 'heads.jsonl');

test('the heads of many captures are kept, and later ones are found without them being read again', async () => {
  const store = makeStore();
  push(store, ben, [0, 100]);
  expect(await captureIds(store)).toEqual(idsTo(100));
  const kept = readFileSync(keptIn(store), 'utf8');
  push(store, ben, [100, 103]);
  push(store, eve, [103, 105]);
  const first = await listCaptures(store);
  expect(first?.map(({ id }) => id).sort()).toEqual(idsTo(105));
  expect(readFileSync(keptIn(store), 'utf8')).toBe(kept);
  rmSync(keptIn(store));
  expect(await listCaptures(store)).toEqual(first);
});

test('a few captures are not kept a second time', async () => {
  const store = makeStore();
  push(store, ben, [0, 3]);
  expect(await captureIds(store)).toEqual(idsTo(3));
  expect(existsSync(keptIn(store))).toBe(false);
});

test('captures that were purged, with their reference rewritten or removed, are no longer known', async () => {
  const store = makeStore();
  push(store, ben, [0, 70]);
  push(store, eve, [70, 140]);
  await captureIds(store);
  const ref = `refs/team/${ben}/202611`;
  git(store.folder, '--git-dir=.', 'update-ref', ref, `${ref}~20`);
  expect(await captureIds(store)).toEqual(idsTo(140).filter((id) => id < idOf(50) || id >= idOf(70)));
  git(store.folder, '--git-dir=.', 'update-ref', '-d', ref);
  push(store, ben, [200, 203]);
  expect((await captureIds(store))?.length).toBe(73);
  git(store.folder, '--git-dir=.', 'update-ref', '-d', ref);
  expect((await captureIds(store))?.length).toBe(70);
  expect(readFileSync(keptIn(store), 'utf8')).not.toContain(idOf(60));
});

test.each([
  ['cut in the middle', (text: string) => text.slice(0, text.length / 2)],
  ['of another version', (text: string) => text.replace('"schema":1', '"schema":9')],
  ['no JSON', () => 'x\ny\n'],
  ['empty', () => ''],
])('heads that are kept %s are asked of git again', async (_, change) => {
  const store = makeStore();
  push(store, ben, [0, 70]);
  await captureIds(store);
  writeFileSync(keptIn(store), change(readFileSync(keptIn(store), 'utf8')));
  expect(await captureIds(store)).toEqual(idsTo(70));
  expect(readFileSync(keptIn(store), 'utf8')).toContain(idOf(69));
});

test('where the heads cannot be kept, git is asked each time', async () => {
  const store = makeStore();
  push(store, ben, [0, 70]);
  mkdirSync(keptIn(store));
  expect(await captureIds(store)).toEqual(idsTo(70));
  expect(await captureIds(store)).toEqual(idsTo(70));
});
