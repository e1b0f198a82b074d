import type { Call } from '../../core/calls/call-spec.ts';
import { flagText } from '../../core/calls/call-spec.ts';
import { Failure } from '../../core/failure.ts';
import { foldLines } from '../../core/text/indent.ts';
import type { Context } from '../../io/project/context.ts';
import { commitsByDecision } from '../../journal/briefing/session-commits.ts';
import { renderDecisions } from '../../journal/briefing/views.ts';
import { findTarget } from '../../journal/which-session/find-target.ts';
import { loadTarget } from '../../journal/which-session/load-target.ts';
import type { Reply } from '../reply/command.ts';

/** Returns the number of the decision that a word means; undefined for another word. */
export function readDecisionNumber(word: string): number | undefined {
  const number = /^decision:([1-9]\d{0,5})$/i.exec(word)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Returns what was decided, with the rejected options, and the commits that most likely follow it. Fails with `not-found`. */
export async function whyDecision(number: number, call: Call, context: Context): Promise<Reply> {
  const target = await findTarget(context, flagText(call, 'session'));
  const { session } = await loadTarget(target, context);
  const decision = session.decisions.find((one) => one.number === number);
  if (decision === undefined) {
    throw new Failure('not-found', `There is no decision ${number} in ${session.shortname}`, {
      hint: 'See them: session-journal view --decisions',
    });
  }
  const { capturedCommits } = await import('../journal/session-commits.ts');
  const commits = await capturedCommits(session.id, context.cwd);
  const own = commitsByDecision(session.decisions, commits).get(decision) ?? [];
  const { title, choice, rationale, options } = decision;
  const told = { session: session.shortname, number, title, choice, rationale, options };
  const text = renderDecisions({ decisions: [decision], prose: { ...session.prose, decisions: '' } }, own);
  return {
    text: foldLines(text, context.terminal?.columns),
    data: { lines: [], decision: told, commits: own },
    isForeign: true,
  };
}
