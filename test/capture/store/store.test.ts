import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appendCapture } from '../../../src/capture/store/append-capture.ts';
import { listCaptures } from '../../../src/capture/store/list-captures.ts';
import { readEdits, readMessages } from '../../../src/capture/store/read-capture.ts';
import { ensureStore, findStore, type Store } from '../../../src/capture/store/store.ts';
import { makeCapture } from '../../support/captures.ts';
import { makeFolder } from '../../support/folder.ts';
import { git, initGit } from '../../support/git.ts';

const ada = { name: 'Ada', email: 'ada@example.com' };

function makeRepository(): { top: string; store: Store } {
  const top = makeFolder();
  initGit(top);
  return { top, store: ensureStore(top) as Store };
}

test('a capture comes back as it was, and one that is there is not written again', async () => {
  const { store } = makeRepository();
  const capture = makeCapture();
  const object = await appendCapture(store, capture, ada);
  expect(await appendCapture(store, capture, ada)).toBe(object);
  const listed = await listCaptures(store);
  expect(listed).toEqual([{ ...capture.head, object, writer: store.writer, own: true }]);
  expect(await readMessages(store, listed?.[0] as never)).toEqual(capture.messages);
  expect(await readEdits(store, listed as never)).toEqual([capture.edits]);
  expect(git(store.folder, '--git-dir=.', 'fsck', '--strict')).toBe('');
});

test('twenty captures that are written at the same time are all there, in one chain', async () => {
  const { store } = makeRepository();
  const ids = Array.from({ length: 20 }, (_, index) => `${index}`.padStart(10, '0'));
  await Promise.all(ids.map((id) => appendCapture(store, makeCapture({ id }), ada)));
  expect((await listCaptures(store))?.map(({ id }) => id).sort()).toEqual(ids);
  expect(git(store.folder, '--git-dir=.', 'for-each-ref').trim().split('\n')).toHaveLength(1);
});

test('the repository of the person has no object and no reference of ours', async () => {
  const { top, store } = makeRepository();
  const facts = () => [
    git(top, 'for-each-ref'),
    git(top, 'count-objects', '-v'),
    git(top, 'config', '--list'),
  ];
  const before = facts();
  await appendCapture(store, makeCapture(), ada);
  expect(facts()).toEqual(before);
  expect(git(top, 'status', '--porcelain')).toBe('');
  expect(statSync(store.folder).mode & 0o777).toBe(0o700);
});

test('a name with line feeds and brackets does not write into the stream', async () => {
  const { store } = makeRepository();
  await appendCapture(store, makeCapture(), { name: 'A\ncommit refs/own/x <y>', email: '> 0 +0000\nx' });
  expect(git(store.folder, '--git-dir=.', 'log', '--all', '--format=%cn|%ce')).toBe(
    'A commit refs/own/x  y|0+0000x\n',
  );
});

test('a copied clone writes under another name, and a linked working tree under the same', () => {
  const { top, store } = makeRepository();
  git(top, 'commit', '--allow-empty', '-m', 'one');
  const tree = join(makeFolder(), 'tree');
  git(top, 'worktree', 'add', '--quiet', tree);
  expect(ensureStore(tree)).toEqual(store);
  const copy = join(makeFolder(), 'copy');
  cpSync(top, copy, { recursive: true });
  expect(findStore(copy)).toBeUndefined();
  const copied = ensureStore(copy) as Store;
  expect(copied.writer).not.toBe(store.writer);
  expect(findStore(copy)).toEqual(copied);
  expect(findStore(top)).toEqual(store);
});

test('a store whose configuration is not ours is not used', () => {
  const { top, store } = makeRepository();
  const config = join(store.folder, 'config');
  const ours = readFileSync(config, 'utf8');
  writeFileSync(config, `${ours}[core]\n\tfsmonitor = evil\n`);
  expect(findStore(top)).toBeUndefined();
  expect(ensureStore(top)).toEqual(store);
  expect(readFileSync(config, 'utf8')).toBe(ours);
});

test('outside git there is no store', () => {
  expect(findStore(makeFolder())).toBeUndefined();
  expect(ensureStore(makeFolder())).toBeUndefined();
});
