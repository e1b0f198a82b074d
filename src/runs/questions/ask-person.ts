import { sha256 } from '../../io/disk/sha256.ts';
import type { AskedCall } from '../policy/asked-call.ts';
import { answerOf, hashedText } from '../policy/decided.ts';
import { type HookAnswer, nobodyYet, oneAtATime } from '../policy/hook-answer.ts';
import type { PersonDecision, Question, QuestionEnd } from '../state/question.ts';
import {
  changeWaiting,
  endQuestion,
  findDecision,
  findQuestion,
  isPlaceTaken,
  keepQuestion,
  listQuestions,
  restoreQuestion,
  takeParkingPlace,
} from './approvals.ts';
import { contentOf } from './real-place.ts';

/** A call that a person is to decide about. */
export interface PersonAsked {
  /** The folder whose `approvals/` the question goes to. */
  readonly folder: string;
  /** The id of the run; empty for an interactive conversation. */
  readonly run: string;
  readonly call: AskedCall;
  /** Returns the call's place as it is now: see `Question.place`. */
  readonly place: () => string;
  readonly wants: Question['kind'];
  /** When waiting ends, and what is done then: the call is parked, or the client is told so, or it is left alone. */
  readonly patienceMs: number;
  readonly afterwards: 'park' | 'tell' | 'leave';
  /** Says whether anybody still wants to know. */
  readonly isWanted: () => boolean;
  /** Says whether the run has ended, so that nobody else writes down what is lost. */
  readonly hasEnded: () => boolean;
  /** Called when a question was asked, or waits again, or no longer waits. */
  readonly note: (what: QuestionNews, question: Question) => Promise<void>;
}

/** What has happened to a question. */
export type QuestionNews = 'asked' | 'again' | 'over';

const lookEveryMs = 60;

/**
 * Asks a person about a call and waits until they have decided. Returns what the client is told; undefined if nobody
 * wants to know any more. A call that was asked about before and hasn't changed gets the decision of then. Fails with
 * `unwritable` and `damaged`.
 */
export async function askPerson(asking: PersonAsked): Promise<HookAnswer | undefined> {
  if (!asking.isWanted()) return undefined;
  const question = await openQuestion(asking);
  if (question === undefined) return { kind: 'deny', reason: oneAtATime };
  const decision = await waitForDecision(asking, question);
  if (decision !== 'late') return decision && release(asking, question, decision);
  return giveUp(asking, question);
}

// Undefined if the question can't be asked now, because the call couldn't be parked.
async function openQuestion(asking: PersonAsked): Promise<Question | undefined> {
  const { folder, call } = asking;
  const fresh = questionOf(asking);
  const before = askedBefore(asking);
  if (before?.hash === fresh.hash) {
    changeWaiting(folder, before, fresh.waits);
    await asking.note('again', before);
    return before;
  }
  if (before !== undefined) await end(asking, before, 'replaced');
  if (asking.afterwards === 'park' && call.agent === '' && isPlaceTaken(folder, call.id)) return undefined;
  const question = keepQuestion(folder, fresh);
  await asking.note('asked', question);
  return question;
}

function askedBefore({ folder, call }: PersonAsked): Question | undefined {
  if (call.id === '') return undefined;
  return listQuestions(folder).findLast(({ question, end }) => {
    const isSame = question.toolUseId === call.id && question.conversation === call.conversation;
    return isSame && (end === undefined || end.kind === 'released');
  })?.question;
}

/** Returns a question about a call, without its id. */
export function questionOf({
  run,
  call,
  place,
  wants,
}: Pick<PersonAsked, 'run' | 'call' | 'place' | 'wants'>): Omit<Question, 'id'> {
  const at = place();
  const asked = { tool: call.tool, input: call.exact, place: at, content: contentOf(call.tool, at) };
  return {
    ...asked,
    run,
    conversation: call.conversation,
    toolUseId: call.id,
    hash: sha256(hashedText(asked)),
    request: call.request,
    said: typeof call.input.description === 'string' ? call.input.description : '',
    agent: call.agent,
    kind: wants,
    waits: call.request === '' ? 'hook' : 'client',
    createdAt: Date.now(),
  };
}

async function waitForDecision(
  asking: PersonAsked,
  question: Question,
): Promise<PersonDecision | 'late' | undefined> {
  const deadline = performance.now() + asking.patienceMs;
  for (;;) {
    const decision = findDecision(asking.folder, question);
    if (decision !== undefined) return decision;
    const known = findQuestion(asking.folder, question.id);
    if (known?.end !== undefined) return undefined;
    if (!asking.isWanted()) return withdraw(asking, question);
    // Somebody has changed what the person is shown.
    if (known === undefined) restoreQuestion(asking.folder, question);
    if (performance.now() >= deadline) return 'late';
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}

// Of a run that goes on, its runner writes down what is lost. That may have been before this was asked.
async function withdraw(asking: PersonAsked, question: Question): Promise<undefined> {
  if (asking.run === '') await end(asking, question, 'withdrawn');
  else if (asking.hasEnded()) endQuestion(asking.folder, question.id, { kind: 'lost', at: Date.now() });
}

async function release(
  asking: PersonAsked,
  question: Question,
  decision: PersonDecision,
): Promise<HookAnswer | undefined> {
  // The file or a link to it may have changed since: what would be done now is not what was shown.
  if (questionOf(asking).hash !== question.hash) return askPerson(asking);
  await end(asking, question, 'released');
  return answerOf(decision);
}

async function giveUp(asking: PersonAsked, question: Question): Promise<HookAnswer | undefined> {
  const { folder, afterwards, call } = asking;
  if (afterwards === 'leave') {
    await end(asking, question, 'unanswered');
    return undefined;
  }
  const canPark = afterwards === 'park' && call.agent === '' && takeParkingPlace(folder, question);
  if (!canPark) {
    await end(asking, question, 'unanswered');
    return { kind: 'deny', reason: afterwards === 'park' && call.agent === '' ? oneAtATime : nobodyYet };
  }
  changeWaiting(folder, question, 'parked');
  // From now on, whoever decides resumes the run. Somebody may have decided just before.
  const decision = findDecision(folder, question);
  if (decision !== undefined) return release(asking, question, decision);
  return { kind: 'defer', reason: 'The person has not decided yet' };
}

async function end(asking: PersonAsked, question: Question, kind: QuestionEnd['kind']): Promise<void> {
  endQuestion(asking.folder, question.id, { kind, at: Date.now() });
  await asking.note('over', question);
}
