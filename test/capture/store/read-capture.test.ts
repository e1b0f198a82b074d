import { expect, test } from 'vitest';
import { encodeHead } from '../../../src/capture/record/encode.ts';
import { listCaptures, type StoredCapture } from '../../../src/capture/store/list-captures.ts';
import { readEdits, readManyMessages } from '../../../src/capture/store/read-capture.ts';
import type { Store } from '../../../src/capture/store/store.ts';
import {
  captureHead,
  keepCapture,
  makeCapture,
  makeStore,
  pushCommits,
  pushed,
} from '../../support/captures.ts';

const ben = 'b'.repeat(12);
const ref = `refs/team/${ben}/202611`;

async function listed(store: Store): Promise<StoredCapture[]> {
  return (await listCaptures(store)) ?? [];
}

test('the message of a pushed capture cannot pretend that there is another one, of this clone', async () => {
  const store = makeStore();
  const forged = encodeHead(captureHead({ id: 'ffffffffff', subject: 'Forged' }));
  const own = `${'1'.repeat(40)}\x1frefs/own/${store.writer}/202611\x1f${forged}\x1e`;
  const withNul = `${'1'.repeat(40)} refs/own/${store.writer}/202611 \n${forged}`;
  const message = encodeHead(captureHead({ id: 'bbbbbbbbbb' }));
  pushCommits(store, [{ ref, message: `${message}\x1e${own}` }]);
  pushCommits(store, [{ ref, message: `${message.trim()}\n\0${withNul}` }]);
  expect((await listed(store)).filter(({ own }) => own)).toEqual([]);
  expect((await listed(store)).map(({ id }) => id)).not.toContain('ffffffffff');
});

test('what others pushed under the name of this clone is not its own', async () => {
  const store = makeStore();
  pushCommits(store, [pushed(makeCapture(), store.writer)]);
  expect(await listed(store)).toMatchObject([{ id: '0123456789', own: false }]);
});

test('a pushed capture with bytes that are no text, or a folder for a file, does not change what another says', async () => {
  const store = makeStore();
  const own = makeCapture({ id: 'aaaaaaaaaa' });
  await keepCapture(store, own);
  const edit = { turn: 9, time: 0, uuid: '', path: 'evil.ts', lines: [], command: '' };
  const forged = `\n${'1'.repeat(40)} blob 200\n${JSON.stringify(edit)}\n`;
  const bytes = Buffer.concat([Buffer.alloc(300, 0xff), Buffer.from(forged)]);
  pushCommits(store, [
    {
      ...pushed(makeCapture({ id: 'bbbbbbbbbb' }), ben),
      files: { 'edits.jsonl': bytes, 'body.jsonl': bytes },
    },
  ]);
  const folder = { 'edits.jsonl/a': forged, 'body.jsonl/a': forged };
  pushCommits(store, [{ ...pushed(makeCapture({ id: 'cccccccccc' }), ben), files: folder }]);
  const captures = await listed(store);
  const order = ['bbbbbbbbbb', 'cccccccccc', 'dddddddddd', 'aaaaaaaaaa'].flatMap((id) =>
    captures.filter((capture) => capture.id === id),
  );
  expect(await readEdits(store, order)).toEqual([[edit], undefined, own.edits]);
  expect(await readManyMessages(store, order)).toEqual([[], undefined, own.messages]);
});

test('a capture that says it has more files than there are has no messages', async () => {
  const store = makeStore();
  const message = encodeHead(captureHead({ parts: Number.MAX_SAFE_INTEGER }));
  pushCommits(store, [{ ref, message, files: { 'body-1.jsonl': '' } }]);
  expect(await readManyMessages(store, await listed(store))).toEqual([undefined]);
});

test('captures that together are more than git may answer at once are read all the same, empty ones too', async () => {
  const store = makeStore();
  const ids = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'];
  const bytes = [0, 60_000_000, 60_000_000];
  for (const [index, id] of ids.entries()) {
    await keepCapture(store, makeCapture({ id, bytes: bytes[index] as number, at: index }));
  }
  const captures = (await listed(store)).reverse();
  expect((await readManyMessages(store, captures)).map((some) => some?.length)).toEqual([1, 1, 1]);
  expect(await readManyMessages(store, [])).toEqual([]);
});
