import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { exactJson } from '../policy/exact-json.ts';
import type { PersonDecision } from '../state/question.ts';
import { findQuestion, type KnownQuestion, keepDecision } from './approvals.ts';
import { signDecision } from './key.ts';

/** What a person wants to be done about a question. */
export interface PersonWish {
  readonly verdict: 'allow' | 'deny';
  /** The input to take in place of the asked one; undefined for the asked one. */
  readonly editedInput: Readonly<Record<string, unknown>> | undefined;
  readonly text: string;
  /** A rule for the rest of the run; empty for none. */
  readonly always: string;
  readonly decidedBy: 'terminal' | 'dashboard';
  /** The hash of what was shown to the person. */
  readonly shownHash: string;
}

/**
 * Writes a person's decision about a question, and returns it. Only the first one counts. Fails with `refused` if it is
 * decided or over already or is not what was shown, and with `unwritable`.
 */
export function decideQuestion({ folder, question }: KnownQuestion, wish: PersonWish): PersonDecision {
  const { verdict, editedInput, text, always, decidedBy, shownHash } = wish;
  if (question.hash !== shownHash) throw notAsShown(question.id);
  const decision = signDecision(
    {
      question: question.id,
      run: question.run,
      hash: question.hash,
      verdict,
      editedInput: editedInput === undefined ? '' : exactJson(editedInput),
      text,
      always,
      // Where the clock was set back, it is still not older than what it is about.
      decidedAt: Math.max(Date.now(), question.createdAt),
      decidedBy,
    },
    folder,
  );
  for (;;) {
    // Puts aside what nobody has decided.
    const now = findQuestion(folder, question.id);
    if (now === undefined) throw noLonger(question.id, 'it was removed with its run');
    if (now.decision !== undefined) throw decidedBefore(now.decision);
    if (now.end !== undefined) throw noLonger(question.id, whyOver[now.end.kind]);
    if (keepDecision(folder, decision)) return decision;
  }
}

const whyOver = {
  released: 'it has been carried out',
  unanswered: 'nobody answered in time, and Claude was told so',
  lost: 'the client ended while it was open',
  withdrawn: 'it is no longer needed',
  replaced: 'the call has changed, so it was asked again',
} as const;

function noLonger(id: string, why: string): Failure {
  return new Failure('refused', `Question ${id} is over: ${why}`, { hint: 'See: session-journal approvals' });
}

function decidedBefore({ question, verdict, decidedBy, decidedAt, text }: PersonDecision): Failure {
  const what = verdict === 'allow' ? 'approved' : 'denied';
  const where = decidedBy === 'terminal' ? 'at a terminal' : 'on the dashboard';
  const why = text === '' ? '' : `: ${showLine(text)}`;
  return new Failure('refused', `Question ${question} is decided already: it was ${what} ${where}${why}`, {
    hint: 'The first decision counts',
    data: { question, verdict, decided_by: decidedBy, decided_at: new Date(decidedAt).toISOString() },
  });
}

function notAsShown(id: string): Failure {
  return new Failure('refused', `Question ${id} is not what was shown to you`, {
    hint: `Look at it again: session-journal approvals`,
  });
}
