import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { expireCaptures, isExpiredToday } from '../../../src/capture/store/expire-captures.ts';
import type { Store } from '../../../src/capture/store/store.ts';
import { captureIds, keepCapture, makeCapture, makeStore } from '../../support/captures.ts';
import { makeProgram } from '../../support/child-program.ts';
import { deadlyGit } from '../../support/killed.ts';
import { allTexts, makeRemote, makeSharedClone, reachableTexts, sync } from '../../support/shared-clones.ts';

const dayMs = 24 * 60 * 60_000;
const now = Date.UTC(2026, 10, 20, 10);

async function keepAged(store: Store, ages: Readonly<Record<string, number>>): Promise<void> {
  for (const [id, days] of Object.entries(ages)) {
    const capture = makeCapture({ id, at: now - days * dayMs });
    const messages = capture.messages.map((message) => ({ ...message, text: `the words of ${id}` }));
    await keepCapture(store, { ...capture, messages });
  }
}

const [old, aged, justOld, kept, fresh] = ['0', '1', '2', '3', '4'].map((digit) => digit.repeat(10)) as [
  string,
  string,
  string,
  string,
  string,
];
const ages = { [old]: 400, [aged]: 31, [justOld]: 30.01, [kept]: 29.99, [fresh]: 0 };

test('captures older than they are kept leave the references and the disk, and all others stay', async () => {
  const store = makeStore();
  await keepAged(store, ages);
  expect(isExpiredToday(store, { now, days: 30 })).toBe(false);
  expect(await expireCaptures(store, { now, days: 30 })).toBe(3);
  expect(await captureIds(store)).toEqual([kept, fresh]);
  expect(allTexts(store.folder)).not.toContain(`the words of ${justOld}`);
  expect(allTexts(store.folder)).toContain(`the words of ${kept}`);
  expect([now, now + 2 * dayMs].map((time) => isExpiredToday(store, { now: time, days: 30 }))).toEqual([
    true,
    false,
  ]);
  expect(await expireCaptures(store, { now, days: 30 })).toBe(0);
});

test('what was shared stays here and at the remote, however old it is, and new captures are added to it', async () => {
  const remote = makeRemote();
  const clone = await makeSharedClone(remote);
  await keepAged(clone.store, { [old]: 400, [aged]: 31 });
  await sync(clone);
  // These are of the same months.
  await keepAged(clone.store, { [justOld]: 400, [kept]: 31 });
  expect(await expireCaptures(clone.store, { now, days: 30 })).toBe(2);
  expect(await captureIds(clone.store)).toEqual([old, aged]);
  await keepAged(clone.store, { [fresh]: 0 });
  expect(await sync(clone)).toMatchObject({ pushed: [fresh], failed: [], queued: [] });
  const there = reachableTexts(remote);
  for (const id of [old, aged, fresh]) expect(there).toContain(`the words of ${id}`);
  expect(there).not.toContain(`the words of ${kept}`);
});

test('what a colleague shared is not touched', async () => {
  const remote = makeRemote();
  const [ada, ben] = [await makeSharedClone(remote), await makeSharedClone(remote)];
  await keepAged(ada.store, { [old]: 400 });
  await sync(ada);
  await sync(ben);
  expect(await expireCaptures(ben.store, { now, days: 30 })).toBe(0);
  expect(await captureIds(ben.store)).toEqual([old]);
});

// Removes what is older than 30 days, and fails as the program does.
const code = `import { expireCaptures } from 'src/capture/store/expire-captures.ts';
import { findStore } from 'src/capture/store/store.ts';
const [, , cwd = ''] = process.argv;
(async () => {
  const store = findStore(cwd);
  if (store !== undefined) await expireCaptures(store, { now: ${now}, days: 30 });
})();`;

test.each([false, true])(
  'killed at any call of git (done: %j), the next one leaves no text of old captures and no other is lost',
  {
    timeout: 120_000,
  },
  async (isDone) => {
    const program = makeProgram(code);
    for (let at = 1; ; at += 1) {
      const clone = await makeSharedClone(makeRemote());
      await keepAged(clone.store, ages);
      const expire = (path: string): NodeJS.Signals | null =>
        spawnSync(process.execPath, [program, clone.top], { env: { ...clone.env, PATH: path } }).signal;
      const { PATH = '' } = clone.env;
      const signal = expire(`${deadlyGit(at, isDone)}:${PATH}`);
      expect((await captureIds(clone.store))?.slice(-2)).toEqual([kept, fresh]);
      expect(expire(PATH)).toBeNull();
      expect(await captureIds(clone.store)).toEqual([kept, fresh]);
      const texts = allTexts(clone.store.folder);
      for (const id of [old, aged, justOld]) expect(texts).not.toContain(`the words of ${id}`);
      expect(texts).toContain(`the words of ${kept}`);
      if (signal !== null) continue;
      expect(at).toBeGreaterThan(8);
      break;
    }
  },
);
