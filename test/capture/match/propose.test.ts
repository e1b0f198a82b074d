import { expect, test } from 'vitest';
import { addressOf, subjectOf } from '../../../src/capture/match/commit-facts.ts';
import { type History, proposeCaptures } from '../../../src/capture/match/propose.ts';
import type { CaptureHead } from '../../../src/capture/record/capture.ts';
import { lowestHashes } from '../../../src/capture/record/line-hash.ts';
import { captureHead } from '../../support/captures.ts';
import { commitFacts } from '../../support/match.ts';

const rewritten: History = { isInLine: () => false, hasOther: () => false };

const lines = ['const sweep = start();', 'sweep.every(minute);', 'sweep.until(done);', 'return sweep.end();'];

function added(...texts: string[]): { added: Map<string, string[]> } {
  return { added: new Map([['a.ts', texts]]) };
}

function rulesOf(commit: Parameters<typeof commitFacts>[0], head: Partial<CaptureHead>, history = rewritten) {
  const heads = [captureHead(head)];
  return proposeCaptures(commitFacts(commit), heads, history).map(({ rule, isConfirmed }) => [
    rule,
    isConfirmed,
  ]);
}

test('the capture that names a commit comes first, and only once', () => {
  expect(rulesOf({ commit: 'a'.repeat(40), patch: 'd'.repeat(40) }, {})).toEqual([['commit', true]]);
});

test('a trailer proposes the captures of its conversation, session or id, and lines confirm them', () => {
  const { conversation } = captureHead();
  const message = `Squashed\n\n    * One\n\n    Claude-Session: https://claude.ai/code/${conversation.toUpperCase()}\n`;
  expect(rulesOf({ message }, {})).toEqual([['trailer', false]]);
  const told = { message, ...added(...lines) };
  expect(rulesOf(told, { lines: lowestHashes(lines) })).toEqual([['trailer', true]]);
  expect(rulesOf({ message: 'x\n\nSession: Sweep-9e1f0c' }, { session: 'sweep-9e1f0c' })).toHaveLength(1);
  expect(rulesOf({ message: 'x\n\nSession: 0123456789' }, {})).toHaveLength(1);
  expect(rulesOf({ message: 'x\n\nSession: javascript:alert(1)' }, {})).toEqual([]);
});

test('a checkpoint that the message names proposes the captures of its conversation', () => {
  const { conversation } = captureHead();
  expect(rulesOf({ checkpointed: ['s1', conversation.toUpperCase()] }, {})).toEqual([['trailer', false]]);
  expect(rulesOf({ checkpointed: [''] }, {})).toEqual([]);
});

test('author and time propose it after a rebase, an amend or a pick, whatever the lines are now', () => {
  const { author_time: authorTime } = captureHead();
  const same = { authorTime, ...added(lines[0] as string) };
  expect(rulesOf(same, { lines: lowestHashes(lines) })).toEqual([['author', true]]);
  expect(rulesOf({ ...same, author: 'Ben <ben@example.com>' }, {})).toEqual([]);
  expect(rulesOf({ authorTime: 0 }, { author_time: 0, at: 0 })).toEqual([]);
});

test('of two commits in one second the one with the same subject is meant, and both if there is none', () => {
  const { author_time: authorTime } = captureHead();
  const heads = [
    captureHead({ id: '1'.repeat(10), subject: 'One' }),
    captureHead({ id: '2'.repeat(10), subject: 'Two' }),
  ];
  const ids = (message: string) =>
    proposeCaptures(commitFacts({ authorTime, message }), heads, rewritten).map(({ head }) => head.id);
  expect(ids('Two\n\nBecause.')).toEqual(['2'.repeat(10)]);
  expect(ids('Three')).toHaveLength(2);
});

test('the fingerprint of the patch proposes it if another person has picked it', () => {
  expect(rulesOf({ patch: 'd'.repeat(40) }, {})).toEqual([['patch', true]]);
  expect(rulesOf({ patch: '' }, { patch: '' })).toEqual([]);
});

test('the lines propose it in a squash: three of them and 30 %, or ten', () => {
  const ben = 'Ben <ben@example.com>';
  const texts = Array.from({ length: 100 }, (_, index) => `a line, number ${index}`);
  const large = { lines: lowestHashes(texts) };
  expect(rulesOf({ author: ben, ...added(...texts.slice(0, 10)) }, large)).toEqual([['lines', true]]);
  expect(rulesOf({ author: ben, ...added(...texts.slice(0, 9)) }, large)).toEqual([]);
  const many = { lines: lowestHashes([...lines, ...Array.from({ length: 6 }, (_, i) => `other line ${i}`)]) };
  expect(rulesOf({ author: ben, ...added(...lines) }, many)).toEqual([['lines', true]]);
  expect(rulesOf({ author: ben, ...added(...lines.slice(0, 2)) }, many)).toEqual([]);
});

test('a small commit is found by 60 % only with the same author, its subject, or more of its conversation', () => {
  const small = { lines: lowestHashes(lines.slice(0, 1)), subject: 'Begin' };
  const ben = { author: 'Ben <ben@example.com>' };
  expect(rulesOf(added(...lines), small)).toEqual([['lines', true]]);
  expect(rulesOf({ ...ben, ...added(...lines) }, small)).toEqual([]);
  expect(rulesOf({ author: '', ...added(...lines) }, { ...small, author: '' })).toEqual([]);
  expect(rulesOf({ author: '', ...added(...lines) }, { ...small, author: '', subject: '' })).toEqual([]);
  expect(rulesOf({ ...ben, message: 'All (#4)\n\n* Begin', ...added(...lines) }, small)).toHaveLength(1);
  const heads = [
    captureHead({ id: '1'.repeat(10), lines: lowestHashes(lines.slice(1)) }),
    captureHead({ id: '2'.repeat(10), ...small }),
  ];
  const found = proposeCaptures(commitFacts({ ...ben, ...added(...lines) }), heads, rewritten);
  expect(found.map(({ head }) => head.id)).toEqual(['1'.repeat(10), '2'.repeat(10)]);
});

test('a commit that is still in the history, or was made later, was not rewritten into this one', () => {
  const told = { authorTime: captureHead().author_time, ...added(...lines) };
  const head = { lines: lowestHashes(lines) };
  expect(rulesOf(told, head, { ...rewritten, isInLine: () => true })).toEqual([]);
  expect(rulesOf({ ...told, commitTime: told.authorTime - 3600 }, head)).toEqual([]);
});

test('a commit that was rewritten as one of its own is not in another one, too', () => {
  const head = { lines: lowestHashes(lines) };
  const { author, author_time } = captureHead();
  const history = {
    ...rewritten,
    hasOther: (by: string, at: number) => by === addressOf(author) && at === author_time,
  };
  expect(rulesOf(added(...lines), head)).toEqual([['lines', true]]);
  expect(rulesOf(added(...lines), head, history)).toEqual([]);
  expect(rulesOf(added(...lines), { ...head, author_time: 0 }, history)).toEqual([['lines', true]]);
  expect(rulesOf({ authorTime: author_time, ...added(...lines) }, head, history)).toEqual([['author', true]]);
});

test('captures without a commit are proposed by a trailer only', () => {
  const { conversation } = captureHead();
  const head = { commit: '', kind: 'end', lines: lowestHashes(lines) } as const;
  expect(rulesOf(added(...lines), head)).toEqual([]);
  expect(rulesOf({ message: `x\n\nsession: ${conversation}` }, head)).toEqual([['trailer', false]]);
});

test('a message without a subject and an author without an address are nothing special', () => {
  expect(subjectOf('\n\nTitle \nmore')).toBe('Title');
  expect(addressOf('Ada <ADA@x.org>')).toBe('ada@x.org');
  expect(addressOf('Ada')).toBe('');
});
