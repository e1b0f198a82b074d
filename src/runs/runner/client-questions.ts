import { allowAnswer, denyAnswer, type PermissionAsked } from '../../core/stream/control-line.ts';
import type { StreamSaid } from '../../core/stream/stream-line.ts';
import { readRun } from '../files/change-run.ts';
import { sayToClient } from '../launch/say.ts';
import { requestedCall } from '../policy/asked-call.ts';
import { answerOf } from '../policy/decided.ts';
import type { HookAnswer } from '../policy/hook-answer.ts';
import { opinionOnRequest } from '../policy/policy.ts';
import { circumstancesOf } from '../questions/answer-hook.ts';
import { endQuestion, keepQuestion, listQuestions } from '../questions/approvals.ts';
import { questionOf } from '../questions/ask-person.ts';
import { noteQuestion } from '../questions/note-question.ts';
import { placeOf } from '../questions/real-place.ts';
import type { Question, QuestionEnd } from '../state/question.ts';
import type { Run } from '../state/run.ts';
import { isFinal } from '../state/transitions.ts';
import type { StreamRead } from './stream.ts';

// What a run's hook left to the client, and the client's own rules don't decide, the client asks about on its standard
// output (`can_use_tool`). It waits for the answer without limit, but such a call can't be parked.

/**
 * Writes down what a run's client has asked about since, answers what the run's mode or the person has decided, and takes
 * down what the client no longer wants to know. Fails as `changeRun` does.
 */
export async function tendRequests(folder: string, { said, stream }: StreamRead): Promise<void> {
  // What an earlier client of the run asked went with it.
  const begun = said.findLastIndex((one) => one.kind === 'client' && one.step === 'started');
  const since = said.slice(begun + 1);
  const { asked, activity } = stream.heard;
  const isAsking = activity === 'requires_action';
  // Those of before have their question, unless somebody has changed or removed it.
  const due = asked.filter((one) => isAsking || since.includes(one));
  for (const one of due) await keepRequest(folder, readRun(folder), one);
  for (const one of since) if (one.kind === 'withdrawn') await withdrawRequest(folder, one.request);
  await closeOver(folder, new Set(since.flatMap(callsOver)));
  if (isAsking) await answerRequests(folder);
}

async function keepRequest(folder: string, run: Run, asked: PermissionAsked): Promise<void> {
  const questions = listQuestions(folder);
  if (questions.some(({ question }) => question.request === asked.request)) return;
  const call = requestedCall(asked, { conversation: run.conversation, cwd: run.place.cwd });
  const opinion = opinionOnRequest(call, circumstancesOf(folder, run, call));
  const wants = opinion.kind === 'ask' ? opinion.wants : 'permission';
  const fresh = questionOf({ run: run.id, call, place: () => placeOf(call), wants });
  const question = keepQuestion(folder, fresh);
  const earlier = questions.filter((one) => one.question.toolUseId === call.id);
  // Its hook has asked already, and was killed before it had the answer.
  for (const { question: left, end } of earlier) if (end === undefined) await close(folder, left, 'replaced');
  // The rules of the person's client ask about what they have just approved.
  const before = earlier.find((one) => one.question.hash === fresh.hash);
  const known = before?.decision === undefined ? opinion : answerOf(before.decision);
  if (known.kind !== 'allow' && known.kind !== 'deny') return noteQuestion(folder, 'asked', question);
  if (await say(folder, question, known)) await close(folder, question, 'released');
}

/**
 * Tells a run's client what was decided about its questions and not told yet. Those that it can't take stay. What has
 * changed since it was shown is asked again.
 */
export async function answerRequests(folder: string): Promise<void> {
  for (const { question, decision, end } of listQuestions(folder)) {
    if (question.waits !== 'client' || decision === undefined || end !== undefined) continue;
    const now = questionNow(question, readRun(folder).place.cwd);
    if (now.hash !== question.hash) await askAgain(folder, question, now);
    else if (await say(folder, question, answerOf(decision))) await close(folder, question, 'released');
  }
}

function callsOver(one: StreamSaid): string[] {
  if (one.kind !== 'message') return [];
  return one.parts.flatMap((part) => (part.kind === 'outcome' ? [part.call] : []));
}

// Of a call that is over, whoever was to take its question down was killed: the hook before it had the decision, or a
// runner after it had told the client.
async function closeOver(folder: string, calls: ReadonlySet<string>): Promise<void> {
  if (calls.size === 0) return;
  for (const { question, decision, end } of listQuestions(folder)) {
    if (end !== undefined || !calls.has(question.toolUseId)) continue;
    const isTold = question.waits === 'client' && decision !== undefined;
    await close(folder, question, isTold ? 'released' : 'withdrawn');
  }
}

function questionNow(question: Question, cwd: string): Omit<Question, 'id'> {
  const { run, conversation, toolUseId: id, tool, input: exact, agent, request, said } = question;
  const call = { conversation, id, tool, input: JSON.parse(exact), exact, cwd, agent, mode: '', request };
  return { ...questionOf({ run, call, place: () => placeOf(call), wants: question.kind }), said };
}

// Of two who see that it has changed, one asks again.
async function askAgain(folder: string, before: Question, now: Omit<Question, 'id'>): Promise<void> {
  if (!endQuestion(folder, before.id, { kind: 'replaced', at: Date.now() })) return;
  await noteQuestion(folder, 'asked', keepQuestion(folder, now));
}

async function withdrawRequest(folder: string, request: string): Promise<void> {
  const known = listQuestions(folder).find(({ question }) => question.request === request);
  if (known !== undefined && known.end === undefined) await close(folder, known.question, 'withdrawn');
}

/**
 * Writes down that the client of a run has gone with questions open. The one of a parked run isn't lost, but nobody wants
 * to know any more if that run has ended.
 */
export function loseQuestions(folder: string, { state }: Pick<Run, 'state'>): void {
  for (const { question, end } of listQuestions(folder)) {
    const isParked = question.waits === 'parked';
    if (end !== undefined || (isParked && !isFinal(state))) continue;
    endQuestion(folder, question.id, { kind: isParked ? 'withdrawn' : 'lost', at: Date.now() });
  }
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
