import type { CaptureHead } from '../record/capture.ts';
import { hashLine, isTelling, shortHash } from '../record/line-hash.ts';
import { addressOf, type CommitFacts, subjectOf } from './commit-facts.ts';
import { readClaims } from './trailers.ts';

/** By what a capture was found for a commit, the surest first. */
export type Rule = 'commit' | 'trailer' | 'author' | 'patch' | 'lines';

/** A capture that may be the one behind a commit. */
export interface Proposal<Head extends CaptureHead> {
  readonly rule: Rule;
  readonly head: Head;
  /** Whether lines that the capture's commit added are among those of the commit, or the hash itself names it. */
  readonly isConfirmed: boolean;
}

/** What else decides whether a capture may be meant. */
export interface History {
  /** Says whether a commit is an ancestor or a descendant of the commit that is looked at. */
  readonly isInLine: (commit: string) => boolean;
  /** Says whether the history has another commit that a person wrote at this very time (in seconds). */
  readonly hasOther: (author: string, authorTime: number) => boolean;
}

/**
 * Returns the captures that may be behind a commit, those of the surest rule first; a capture that several rules find
 * is there once. None for a commit that no conversation made.
 */
export function proposeCaptures<Head extends CaptureHead>(
  commit: CommitFacts,
  heads: readonly Head[],
  history: History,
): Proposal<Head>[] {
  const added = addedHashes(commit);
  const known = heads.filter((head) => isEarlier(head, commit));
  // What is still in the history before the commit, or comes after it, was not rewritten into it.
  const others = known.filter((head) => head.commit !== '' && !history.isInLine(head.commit));
  const found: readonly (readonly [Rule, readonly Head[]])[] = [
    ['commit', heads.filter((head) => head.commit === commit.commit)],
    ['trailer', byTrailer(commit, known)],
    ['author', byAuthor(commit, others)],
    ['patch', known.filter(({ patch }) => patch !== '' && patch === commit.patch)],
    [
      'lines',
      byLines(
        commit,
        others.filter((head) => !isElsewhere(head, commit, history)),
        added,
      ),
    ],
  ];
  const seen = new Set<string>();
  return found.flatMap(([rule, proposed]) =>
    proposed.flatMap((head) => {
      if (seen.has(head.id)) return [];
      seen.add(head.id);
      const isSure = rule === 'commit' || rule === 'patch';
      return [{ rule, head, isConfirmed: isSure || overlap(head, added).count > 0 }];
    }),
  );
}

function addedHashes({ added }: CommitFacts): Set<number> {
  const lines = [...added.values()].flat().filter(isTelling);
  return new Set(lines.map((line) => shortHash(hashLine(line))));
}

// What is in the history as a rewritten commit of its own is not in this one, too.
function isElsewhere(
  { author, author_time: time }: CaptureHead,
  commit: CommitFacts,
  history: History,
): boolean {
  const isThis = time === commit.authorTime && addressOf(author) === addressOf(commit.author);
  return time !== 0 && !isThis && history.hasOther(addressOf(author), time);
}

// Clocks of two machines may differ by this much.
const clockSeconds = 600;

// A commit is rewritten after it was made, never before.
function isEarlier(head: CaptureHead, { commitTime }: CommitFacts): boolean {
  const time = head.commit === '' ? head.at / 1000 : head.author_time;
  return time <= commitTime + clockSeconds;
}

function byTrailer<Head extends CaptureHead>(
  { message, checkpointed }: CommitFacts,
  heads: readonly Head[],
): Head[] {
  const { conversations: named, sessions, captures } = readClaims(message);
  const conversations = [...named, ...checkpointed.map((id) => id.toLowerCase())];
  return heads.filter(
    (head) =>
      conversations.includes(head.conversation.toLowerCase()) ||
      captures.includes(head.id) ||
      (head.session !== '' && sessions.includes(head.session.toLowerCase())),
  );
}

// An agent may commit twice in a second, and then the subject tells which of the two it was.
function byAuthor<Head extends CaptureHead>(commit: CommitFacts, heads: readonly Head[]): Head[] {
  const address = addressOf(commit.author);
  const same = heads.filter(
    (head) =>
      head.author_time !== 0 && head.author_time === commit.authorTime && addressOf(head.author) === address,
  );
  const exact = same.filter(({ subject }) => subject === subjectOf(commit.message));
  return exact.length > 0 ? exact : same;
}

const manyLines = 10;
const fewLines = 3;
const someShare = 0.3;
const mostShare = 0.6;

/**
 * Returns the captures whose commits' lines are in a commit: ten of them, three and 30 %, or 60 % of a smaller one if it
 * is of the same author, or the message names it. Many lines of a small commit are written twice. Of a conversation
 * that was found so, one line is enough: later commits may have changed most of what an earlier one wrote.
 */
function byLines<Head extends CaptureHead>(
  commit: CommitFacts,
  heads: readonly Head[],
  added: ReadonlySet<number>,
): Head[] {
  const shares = heads.map((head) => ({ head, ...overlap(head, added) }));
  const isStrong = ({ count, share }: { count: number; share: number }): boolean =>
    count >= manyLines || (count >= fewLines && share >= someShare);
  const strong = shares.filter(isStrong).map(({ head }) => head);
  const conversations = new Set(strong.map(({ conversation }) => conversation));
  const address = addressOf(commit.author);
  const isNear = (head: Head): boolean =>
    (address !== '' && addressOf(head.author) === address) ||
    (head.subject !== '' && commit.message.includes(head.subject));
  return shares
    .filter(
      (one) =>
        isStrong(one) ||
        (one.share >= mostShare && isNear(one.head)) ||
        (one.count > 0 && conversations.has(one.head.conversation)),
    )
    .sort((a, b) => b.count - a.count)
    .map(({ head }) => head);
}

function overlap(head: CaptureHead, added: ReadonlySet<number>): { count: number; share: number } {
  const count = head.lines.filter((line) => added.has(line)).length;
  return { count, share: head.lines.length === 0 ? 0 : count / head.lines.length };
}
