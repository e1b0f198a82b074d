import { readTranscriptStart } from '../io/transcripts/transcript-file.ts';
import type { Occasion } from './occasion.ts';

/** What the person and the model are told about `/session:init` without a goal. */
export interface Drafting {
  readonly message: string;
  readonly forModel: string;
}

/** Returns what to say if the conversation has had answers, so that the model can draft its journal. */
export async function askForDraft({ event }: Occasion): Promise<Drafting | undefined> {
  if (event.promptId?.startsWith('bare-') === true) return bare;
  const start = readTranscriptStart(event.transcript);
  if (!start.includes('"assistant"')) return undefined;
  const { hasAnswer } = await import('../core/client/transcript.ts');
  return hasAnswer(start) ? drafting : undefined;
}

// A bare command is answered without the model, which reads of it only with the next prompt.
const bare: Drafting = {
  message:
    'A session needs a goal\nGive one: session-journal init --goal TEXT --step TEXT\nTo have Claude draft the journal from this conversation: session-journal init',
  forModel: '/session-init was called without a goal, and nothing was changed.',
};

const drafting: Drafting = {
  message:
    'Claude drafts the journal of this conversation. To give the goal yourself: session-journal init --goal TEXT',
  forModel: `/session:init came without a goal, in the middle of a conversation. Draft its journal: put the goal, the plan, and what was decided, tried and found out so far into one call. Take only what this conversation really holds, in its own words; leave out lines that you have nothing for. If there was no work yet, ask the user for the goal instead.

session-journal init --stdin <<'END'
goal: what the work is for
key-context: a rule, name or command that must be known word for word
step: [x] a step that is done
step: a step that is open
decision: what was decided
rationale: why
tried: what failed
result: why it failed
discovery: what cost time to find out
blocker: what blocks the work
next: what comes after the plan
END`,
};
