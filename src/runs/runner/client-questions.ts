import { allowAnswer, denyAnswer, type PermissionAsked } from '../../core/stream/control-line.ts';
import { sayToClient } from '../launch/say.ts';
import { requestedCall } from '../policy/asked-call.ts';
import { answerOf } from '../policy/decided.ts';
import type { HookAnswer } from '../policy/hook-answer.ts';
import { opinionOfRun } from '../questions/answer-hook.ts';
import { endQuestion, type KnownQuestion, keepQuestion, listQuestions } from '../questions/approvals.ts';
import { questionOf } from '../questions/ask-person.ts';
import { noteQuestion } from '../questions/note-question.ts';
import { placeOf } from '../questions/real-place.ts';
import type { Question, QuestionEnd } from '../state/question.ts';
import type { Run } from '../state/run.ts';

// What a run's hook left to the client, and the client's own rules don't decide, the client asks about on its standard
// output (`can_use_tool`). It waits for the answer without limit, but such a call can't be parked.

/**
 * Writes down what a run's client asks about, unless that was done before, or answers it at once where the run's mode does.
 */
export async function keepRequest(folder: string, run: Run, asked: PermissionAsked): Promise<void> {
  const questions = listQuestions(folder);
  if (questions.some(({ question }) => question.request === asked.request)) return;
  const call = requestedCall(asked, { conversation: run.conversation, cwd: run.place.cwd });
  const opinion = opinionOfRun(folder, run, call);
  const place = () => placeOf(call);
  const wants = opinion.kind === 'ask' ? opinion.wants : 'permission';
  const fresh = questionOf({ run: run.id, call, place, wants });
  // The person's rules of the client ask about what the person has just approved.
  const before = questions.find(({ question, decision }) => {
    return decision !== undefined && question.toolUseId === call.id && question.hash === fresh.hash;
  });
  if (before?.decision !== undefined) return void (await say(folder, fresh, answerOf(before.decision)));
  if (opinion.kind === 'allow' || opinion.kind === 'deny') return void (await say(folder, fresh, opinion));
  await noteQuestion(folder, 'asked', keepQuestion(folder, fresh));
}

/** Tells a run's client what was decided about its questions and not told yet. Those that it can't take stay. */
export async function answerRequests(folder: string): Promise<void> {
  for (const { question, decision, end } of listQuestions(folder)) {
    if (question.waits !== 'client' || decision === undefined || end !== undefined) continue;
    if (await say(folder, question, answerOf(decision))) await close(folder, question, 'released');
  }
}

/** Takes down a question that the client no longer has. */
export async function withdrawRequest(folder: string, request: string): Promise<void> {
  const known = listQuestions(folder).find(({ question }) => question.request === request);
  if (known !== undefined && known.end === undefined) await close(folder, known.question, 'withdrawn');
}

/** Writes down that the client has died with questions open, and returns them. One that is parked isn't lost. */
export function loseQuestions(folder: string): KnownQuestion[] {
  const lost = listQuestions(folder).filter(
    ({ question, end }) => end === undefined && question.waits !== 'parked',
  );
  for (const { question } of lost) endQuestion(folder, question.id, { kind: 'lost', at: Date.now() });
  return lost;
}

function say(
  folder: string,
  { request, input }: Pick<Question, 'request' | 'input'>,
  answer: HookAnswer,
): Promise<boolean> {
  const { kind, reason } = answer;
  const given = kind === 'allow' ? (answer.input ?? JSON.parse(input)) : undefined;
  return sayToClient(folder, given === undefined ? denyAnswer(request, reason) : allowAnswer(request, given));
}

async function close(folder: string, question: Question, kind: QuestionEnd['kind']): Promise<void> {
  endQuestion(folder, question.id, { kind, at: Date.now() });
  await noteQuestion(folder, 'over', question);
}
