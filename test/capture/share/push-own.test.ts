import { expect, test } from 'vitest';
import { pushOwn } from '../../../src/capture/share/push-own.ts';
import { appendCapture } from '../../../src/capture/store/append-capture.ts';
import { makeCapture } from '../../support/captures.ts';
import { makeRemote, makeSharedClone, remoteOf, someTime } from '../../support/shared-clones.ts';

test('what there was no time to screen is not said to be done', async () => {
  const { top, store, env } = await makeSharedClone(makeRemote());
  for (const id of ['0000000001', '0000000002']) {
    const capture = makeCapture({ id, at: someTime, bytes: 3_000_000 });
    await appendCapture(store, capture, { name: 'Ada', email: 'ada@example.com' });
  }
  const route = { store, remote: await remoteOf({ top, store, env }), env, until: 0, mostBytes: 0 };
  const sent = await pushOwn({
    ...{ route, refs: new Map(), counted: new Set<string>(), isBranch: false, from: 0 },
    ...{ whyKept: () => undefined, notSecrets: [] },
  });
  expect(sent).toMatchObject({ pushed: [], queued: ['0000000001', '0000000002'] });
});
