import { showLine } from '../../core/text/controls.ts';
import type { Decision } from '../sections/decisions.ts';
import { nearDecision, weighDecision } from '../session/near-decision.ts';
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
  /** The files that it changed. */
  readonly paths: readonly string[];
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

/** Returns for each decision that wasn't superseded the commits that most likely follow it, each with one decision. */
export function commitsByDecision(
  decisions: readonly Decision[],
  commits: readonly SessionCommit[],
): ReadonlyMap<Decision, readonly SessionCommit[]> {
  const weighed = decisions.flatMap((decision) => {
    const one = weighDecision(decision);
    return one === undefined ? [] : [{ ...one, decision, commits: [] as SessionCommit[] }];
  });
  for (const commit of commits) nearDecision(weighed, commit)?.commits.push(commit);
  return new Map(weighed.map(({ decision, commits: own }) => [decision, own]));
}
