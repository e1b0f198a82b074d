import { showLine } from '../../core/text/controls.ts';
import { parseInstant } from '../../core/time.ts';
import type { Decision } from '../sections/decisions.ts';
import type { TimelineRow } from './timeline.ts';

// The file says nothing of commits: who shows a session hands in those that were made while it was worked on.

/** A commit that was made while a session was worked on. */
export interface SessionCommit {
  /** The first 7 digits of its hash. */
  readonly commit: string;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly subject: string;
  /** The beginning of the id of the conversation in which it was made. */
  readonly conversation: string;
  /** Who pushed what is known of it; empty if this clone knows it itself. */
  readonly by: string;
}

/** Returns a commit on one line, with its conversation. */
export function commitText({ commit, subject, conversation, by }: SessionCommit): string {
  const source = [`conversation ${conversation}`, ...(by === '' ? [] : [by])].join(', ');
  return showLine(`${commit} ${subject} (${source})`);
}

/** Returns commits as what happened in a session. */
export function commitRows(commits: readonly SessionCommit[]): TimelineRow[] {
  return commits.map((one) => {
    const of = { kind: 'conversation', id: one.conversation } as const;
    return { at: one.at, what: 'Commit', text: commitText(one), of };
  });
}

type Dated = Pick<Decision, 'time'>;

/**
 * Returns for each decision the commits that followed it, up to the next decision. What was logged in the minute of a
 * commit came before it. Decisions without a time have none.
 */
export function followingCommits<T extends Dated>(
  decisions: readonly T[],
  commits: readonly SessionCommit[],
): ReadonlyMap<T, readonly SessionCommit[]> {
  const timed = decisions
    .flatMap((decision) => {
      const at = parseInstant(decision.time ?? '');
      return at === undefined ? [] : [{ decision, at }];
    })
    .sort((one, other) => one.at - other.at);
  return new Map(
    timed.map(({ decision, at }, index) => {
      const end = timed[index + 1]?.at ?? Number.POSITIVE_INFINITY;
      return [decision, commits.filter((commit) => commit.at >= at && commit.at < end)];
    }),
  );
}
