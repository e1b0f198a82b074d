import { expect, test } from 'vitest';
import { captureChain, captureWithRest, poolEdits, restUpTo } from '../../../src/capture/match/edit-pool.ts';
import { chainsBefore, editsInCommit } from '../../../src/capture/match/hand-commit.ts';
import type { CapturedEdit, CaptureHead } from '../../../src/capture/record/capture.ts';
import { captureHead } from '../../support/captures.ts';
import { commitFacts, makeEdit } from '../../support/match.ts';

const { at } = captureHead();

function head(id: number, fields: Partial<CaptureHead> = {}): CaptureHead {
  return captureHead({ id: `${id}`.repeat(10), at: at + id * 1000, ...fields });
}

function turnsIn(chain: readonly { head: CaptureHead; edits: readonly CapturedEdit[] }[]): number[] {
  return poolEdits(chain).map(({ turn }) => turn);
}

test('a chain has what the conversation did up to a capture, the last first', () => {
  const heads = [head(1), head(2), head(3), head(4, { conversation: 'other' }), head(5)];
  expect(captureChain(heads[2] as CaptureHead, heads).map(({ id }) => id[0])).toEqual(['3', '2', '1']);
});

test('what was written before the commit that took the file is not in the next one', () => {
  const commit = { head: head(3, { paths: ['a.ts'] }), edits: [makeEdit([], { turn: 3, time: 3 })] };
  const other = { head: head(2, { paths: ['b.ts'] }), edits: [makeEdit([], { turn: 2, time: 2 })] };
  const taker = { head: head(1, { paths: ['a.ts'] }), edits: [makeEdit([], { turn: 1, time: 1 })] };
  const compaction = { head: head(0, { paths: [] }), edits: [makeEdit([], { turn: 9, time: 0 })] };
  expect(turnsIn([commit, other])).toEqual([2, 3]);
  expect(turnsIn([commit, other, taker, compaction])).toEqual([2, 3]);
  expect(turnsIn([commit, compaction])).toEqual([9, 3]);
  expect(poolEdits([other, taker], true).map(({ turn }) => turn)).toEqual([2]);
});

test('what was said before a commit that was captured later on is in the capture that was taken first', () => {
  const [older, empty] = [head(1, { paths: ['b.ts'] }), head(2, { messages: 0, paths: ['a.ts'] })];
  const whole = head(4, { messages: 9, paths: ['a.ts', 'c.ts'] });
  const heads = [head(5, { messages: 1 }), whole, head(3, { messages: 0 }), empty, older];
  expect(captureWithRest(empty, heads)).toBe(whole);
  expect(captureWithRest(whole, heads)).toBeUndefined();
  expect(captureWithRest(empty, [empty, older])).toBeUndefined();
  const edits = [
    makeEdit([], { turn: 1, time: older.at - 1, path: 'b.ts' }),
    makeEdit([], { turn: 2, time: empty.at - 1 }),
    makeEdit([], { turn: 3, time: whole.at - 1 }),
    makeEdit([], { turn: 4, time: 0 }),
  ];
  expect(restUpTo({ head: whole, edits }, [empty, older])).toMatchObject({
    head: { id: whole.id, paths: [] },
    edits: [{ turn: 2 }],
  });
  expect(restUpTo({ head: whole, edits }, []).edits).toEqual([]);
});

test('what was in a commit that was amended is in the new one', () => {
  const amended = { head: head(2, { paths: ['a.ts'], replaces: '1'.repeat(10) }), edits: [] };
  const first = { head: head(1, { paths: ['a.ts'] }), edits: [makeEdit([], { turn: 1 })] };
  expect(turnsIn([amended, first])).toEqual([1]);
});

const lines = ['const sweep = start();', 'sweep.every(minute);', 'sweep.until(done);', 'return sweep.end();'];

function inCommit(added: readonly string[], edits: readonly CapturedEdit[]): number {
  const facts = commitFacts({ added: new Map([['a.ts', added]]) });
  return editsInCommit(facts, 'a.ts', [{ head: head(1, { commit: '', paths: [] }), edits }]).length;
}

test('what a conversation wrote and the person committed is found by several lines', () => {
  expect(inCommit(lines, [makeEdit(lines)])).toBe(1);
  expect(
    inCommit([...lines, ...Array.from({ length: 20 }, (_, i) => `by hand ${i}`)], [makeEdit(lines)]),
  ).toBe(1);
  expect(inCommit(lines.slice(0, 2), [makeEdit(lines)])).toBe(0);
  expect(inCommit(['by hand, one', 'by hand, two'], [makeEdit(lines)])).toBe(0);
  const { added: none } = commitFacts();
  expect(editsInCommit(commitFacts({ added: none }), 'a.ts', [])).toEqual([]);
});

test('what was written after the commit, at an unknown time, or by a command is not in it', () => {
  expect(inCommit(lines, [makeEdit(lines, { time: at + 3_600_000 })])).toBe(0);
  expect(inCommit(lines, [makeEdit(lines, { time: 0 })])).toBe(0);
  expect(inCommit(lines, [makeEdit(lines, { command: 'make' })])).toBe(0);
});

test('only the author’s own conversations of the last weeks are looked at, up to the first capture after it', () => {
  const heads = [
    head(1),
    head(2, { at: at + 3_600_000 }),
    head(3, { at: at + 7_200_000 }),
    head(4, { conversation: 'other', at: at - 1000 }),
    head(5, { author: 'Ben <ben@example.com>', conversation: 'bens' }),
    head(6, { conversation: 'old', at: at - 90 * 86_400_000 }),
  ];
  const ids = chainsBefore(commitFacts(), heads).map((chain) => chain.map(({ id }) => id[0]));
  expect(ids).toEqual([['4'], ['2', '1']]);
  expect(chainsBefore(commitFacts({ author: 'Ada' }), heads)).toEqual([]);
});
