import { changeRun } from '../files/change-run.ts';
import type { PersonDecision, Question } from '../state/question.ts';
import type { Run } from '../state/run.ts';
import type { RunEvent } from '../state/run-event.ts';
import { hasClient, moveRun } from '../state/transitions.ts';
import { listQuestions } from './approvals.ts';
import type { QuestionNews } from './ask-person.ts';

/** Writes to a run that a question was asked, or that one no longer waits. Fails with `locked` and `unwritable`. */
export async function noteQuestion(folder: string, what: QuestionNews, question: Question): Promise<void> {
  await changeRun(folder, (run) => {
    // Of a run without a client, nothing is asked any more.
    if (!hasClient(run.state)) return { run, found: undefined };
    const waiting = waitingIn(folder);
    const events = what === 'asked' ? [newEvent(question)] : [];
    return { run: withWaiting(run, waiting), events, found: undefined };
  });
}

/** Writes to a run's events what a person decided. Fails as `noteQuestion` does. */
export async function noteDecision(folder: string, decision: PersonDecision): Promise<void> {
  const { question: id, verdict, decidedBy, decidedAt, editedInput, always } = decision;
  const data = { id, verdict, by: decidedBy, is_changed: editedInput !== '', always };
  const event: RunEvent = { type: 'approval.decided', at: decidedAt, data, from: undefined };
  await changeRun(folder, (run) => ({ run, events: [event], found: undefined }));
}

/** Returns the questions of a run that a person has not decided yet, oldest first. */
export function waitingIn(folder: string): Question[] {
  return listQuestions(folder)
    .filter(({ decision, end }) => decision === undefined && end === undefined)
    .map(({ question }) => question);
}

// The client says that it runs while it waits for our hook.
function withWaiting(run: Run, [first, ...more]: readonly Question[]): Run {
  const at = Date.now();
  if (first === undefined) {
    return run.state === 'waiting' ? (moveRun(run, { state: 'running', reason: '', at }) ?? run) : run;
  }
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  const kind = first.waits === 'client' ? ' (cannot be put away)' : '';
  const reason = `your decision on ${first.tool} ${first.id}${others}${kind}`;
  return moveRun(run, { state: 'waiting', reason, at }) ?? run;
}

function newEvent({ id, tool, kind, agent, createdAt }: Question): RunEvent {
  return { type: 'approval.new', at: createdAt, data: { id, tool, kind, agent }, from: undefined };
}
