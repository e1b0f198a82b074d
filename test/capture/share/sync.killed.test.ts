import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { notePurge } from '../../../src/capture/share/purges.ts';
import { captureIds } from '../../support/captures.ts';
import { makeProgram } from '../../support/child-program.ts';
import { git } from '../../support/git.ts';
import { deadlyGit } from '../../support/killed.ts';
import {
  makeRemote,
  makeSharedClone,
  reachableTexts,
  type SharedClone,
  sync,
  take,
} from '../../support/shared-clones.ts';

const [first, second, third] = ['0000000001', '0000000002', '0000000003'] as const;

const code = `import { findYes } from 'src/capture/remote/consent.ts';
import { findRemote } from 'src/capture/remote/remote.ts';
import { syncCaptures } from 'src/capture/share/sync.ts';
import { findStore } from 'src/capture/store/store.ts';
import { captureIds } from '../../support/captures.ts';
const top = process.argv[2];
const env = process.env;
(async () => {
  const store = findStore(top);
  const remote = await findRemote(top, undefined, { store, env });
  const yes = findYes(top, remote, env);
  const how = { now: Date.now(), timeoutMs: 60000, bodies: true, whyKept: () => undefined, notSecrets: [] };
  await syncCaptures({ store, remote, yes, env, ...how });
})();`;

// A purge, a capture to push and one to fetch: everything that a sync can have to do.
async function prepare(): Promise<{ remote: string; ada: SharedClone; ben: SharedClone }> {
  const remote = makeRemote();
  const [ada, ben] = [await makeSharedClone(remote), await makeSharedClone(remote)];
  for (const id of [first, second]) await take(ada, id);
  await sync(ada);
  await notePurge(
    ada.store,
    [{ id: first, writer: ada.store.writer }],
    'Ada <ada@example.com> 1700000000 +0000',
  );
  await take(ada, third);
  await take(ben, '0000000004');
  await sync(ben);
  return { remote, ada, ben };
}

test('a sync that is killed at any call of git is finished by the next one, with everything there once', async () => {
  const program = makeProgram(code);
  let kills = 0;
  for (let at = 3; ; at += 6) {
    const { remote, ada, ben } = await prepare();
    const env = { ...ada.env, PATH: `${deadlyGit(at)}:${ada.env.PATH}` };
    const { signal } = spawnSync(process.execPath, [program, ada.top], { env });
    if (signal === 'SIGKILL') kills += 1;
    expect(await sync(ada, { bodies: true, ask: async () => false })).toMatchObject({
      failed: [],
      apart: [],
    });
    expect(await captureIds(ada.store)).toEqual([second, third, '0000000004']);
    await sync(ben, { bodies: true });
    expect(await captureIds(ben.store)).toEqual([second, third, '0000000004']);
    expect(reachableTexts(remote)).not.toContain(`the words of ${first}`);
    expect(git(ada.store.folder, '--git-dir=.', 'for-each-ref', 'refs/incoming')).toBe('');
    if (signal !== 'SIGKILL') break;
  }
  expect(kills).toBeGreaterThan(3);
});
