import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { applyPurges, notePurge, readNotices, readOwnPurges } from '../../../src/capture/share/purges.ts';
import { listCaptures } from '../../../src/capture/store/list-captures.ts';
import type { Store } from '../../../src/capture/store/store.ts';
import { captureIds, keepCapture, makeCapture, makeStore } from '../../support/captures.ts';
import { git } from '../../support/git.ts';
import { allTexts } from '../../support/shared-clones.ts';

const by = 'Ada <ada@example.com> 1700000000 +0000';
const [first, second, third] = ['0000000001', '0000000002', '0000000003'] as const;

async function storeOfThree(): Promise<Store> {
  const store = makeStore();
  for (const id of [first, second, third]) {
    const capture = makeCapture({ id });
    const messages = [{ ...capture.messages[0], text: `the words of ${id}` }] as typeof capture.messages;
    await keepCapture(store, { ...capture, messages });
  }
  return store;
}

test('what was purged is in no reference and no object any more, and everything else still is', async () => {
  const store = await storeOfThree();
  const purged = { id: second, writer: store.writer };
  await notePurge(store, [purged], by);
  await notePurge(store, [purged], by);
  expect(await readOwnPurges(store)).toEqual([purged]);
  expect(await readNotices(store)).toEqual([]);
  expect(allTexts(store.folder)).toContain(`the words of ${second}`);
  expect(await applyPurges(store, new Set([`${store.writer}/${second}`]))).toBe(1);
  expect(await captureIds(store)).toEqual([first, third]);
  expect(allTexts(store.folder)).not.toContain(`the words of ${second}`);
  expect(allTexts(store.folder)).toContain(`the words of ${third}`);
  expect(git(store.folder, '--git-dir=.', 'fsck', '--strict')).toBe('');
  expect(await applyPurges(store, new Set([`${store.writer}/${second}`]))).toBe(0);
});

test('a capture of the same id by another clone stays', async () => {
  const store = await storeOfThree();
  expect(await applyPurges(store, new Set([`${'f'.repeat(12)}/${second}`]))).toBe(0);
  expect(await listCaptures(store)).toHaveLength(3);
});

test('a clone that purged everything has no capture and no text left, and can take the next one', async () => {
  const store = await storeOfThree();
  await applyPurges(store, new Set([first, second, third].map((id) => `${store.writer}/${id}`)));
  expect(await listCaptures(store)).toEqual([]);
  const kept = readdirSync(join(store.folder, 'objects'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[0-9a-f]{38}$/.test(entry.name))
    .map((entry) => inflateSync(readFileSync(join(entry.parentPath, entry.name))).toString());
  expect(kept.join()).not.toContain('the words of');
  await keepCapture(store, makeCapture({ id: first }));
  expect(await listCaptures(store)).toHaveLength(1);
});
