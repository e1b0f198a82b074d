import { chmodSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readersOf } from '../../../src/capture/remote/readers.ts';
import { git } from '../../support/git.ts';
import { makeRemote, makeSharedClone, remoteOf } from '../../support/shared-clones.ts';

test('a folder is for those who may read it', async () => {
  const remote = makeRemote();
  const ada = await makeSharedClone(remote);
  chmodSync(remote, 0o755);
  expect(await readersOf(await remoteOf(ada), ada.store)).toBe('everyone');
  chmodSync(remote, 0o700);
  expect(await readersOf(await remoteOf(ada), ada.store)).toBe('folder');
});

test('of a remote that cannot be reached, nobody says that it lets nobody in', async () => {
  const ada = await makeSharedClone(makeRemote());
  git(ada.top, 'remote', 'set-url', 'origin', 'https://127.0.0.1:9/x.git');
  expect(await readersOf(await remoteOf(ada), ada.store)).toBe('unknown');
});
