import { expect, test } from 'vitest';
import { captureKey, decodePurge, encodePurge, sortPurges } from '../../../src/capture/record/purge.ts';

const [self, ben, carl] = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc'];
const first = '0000000001';
const knowing = { self, own: [], answers: new Map<string, boolean>() };

test('what was purged comes back as it was written', () => {
  const purged = [{ id: first, writer: ben }];
  expect(decodePurge(encodePurge(purged))).toEqual(purged);
});

test('nothing but id and writer of a capture is in what says that it was purged', () => {
  const message = encodePurge([{ id: first, writer: ben, subject: 'the words' } as never]);
  expect(message).not.toContain('the words');
});

test('a message that is no purge, or names something else than captures, purges nothing', () => {
  expect(decodePurge('hello')).toEqual([]);
  expect(decodePurge('purge\n\n{"v":2,"purged":[{"id":"0000000001","writer":"bbbbbbbbbbbb"}]}')).toEqual([]);
  expect(decodePurge('purge\n\n{"v":1,"purged":[7,{"id":"../x","writer":"b"},{}]}')).toEqual([]);
  expect(decodePurge('purge\n\n{"v":1,"purged":{}}')).toEqual([]);
});

test('a purge counts for what the same clone wrote', () => {
  const { counted, requests } = sortPurges([{ by: ben, purged: [{ id: first, writer: ben }] }], knowing);
  expect([...counted]).toEqual([captureKey({ id: first, writer: ben })]);
  expect(requests).toEqual([]);
});

test("a purge of another's captures is only asked for, until a person said yes or no", () => {
  const notices = [{ by: ben, purged: [{ id: first, writer: carl }] }];
  const request = { id: first, writer: carl, by: ben };
  expect(sortPurges(notices, knowing)).toEqual({ counted: new Set(), requests: [request] });
  const key = captureKey(request);
  const agreed = sortPurges(notices, { ...knowing, answers: new Map([[key, true]]) });
  expect(agreed).toEqual({ counted: new Set([key]), requests: [] });
  const refused = sortPurges(notices, { ...knowing, answers: new Map([[key, false]]) });
  expect(refused).toEqual({ counted: new Set(), requests: [] });
});

test('one that somebody forged in our name is only asked for, and our own counts', () => {
  const mine = { id: first, writer: self };
  const notices = [{ by: self, purged: [mine] }];
  expect(sortPurges(notices, knowing).requests).toEqual([{ ...mine, by: self }]);
  const counted = new Set([captureKey(mine)]);
  expect(sortPurges(notices, { ...knowing, own: [mine] })).toEqual({ counted, requests: [] });
});

test("a request is no question any more once the capture's own clone has purged it", () => {
  const capture = { id: first, writer: carl };
  const notices = [
    { by: ben, purged: [capture] },
    { by: carl, purged: [capture] },
  ];
  expect(sortPurges(notices, knowing).requests).toEqual([]);
});
