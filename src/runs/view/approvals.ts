import { join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { foldersIn } from '../../io/disk/folders.ts';
import { findText } from '../../io/disk/read.ts';
import { findRun } from '../files/change-run.ts';
import { runFolder } from '../files/run-folder.ts';
import { answeredInput, answerLine } from '../policy/answers.ts';
import {
  inputOf,
  isOpen,
  questionData,
  questionLines,
  questionStatus,
  ruleOf,
} from '../policy/question-view.ts';
import { shownCall } from '../policy/shown-call.ts';
import { findQuestion, type KnownQuestion, listQuestions } from '../questions/approvals.ts';
import { decideQuestion, type PersonWish } from '../questions/decide.ts';
import { noteDecision } from '../questions/note-question.ts';
import { answerRequests } from '../runner/client-questions.ts';
import { lookAfterRun } from '../runner/look-after.ts';
import { type HeldBack, noteHeldBack, notHeld } from '../runner/resume-parked.ts';
import { shortId } from '../state/choose-run.ts';
import type { RunnerHands } from '../state/hands.ts';
import type { PersonDecision } from '../state/question.ts';
import type { ListedRuns } from '../state/run-row.ts';
import { isFinal } from '../state/transitions.ts';

/**
 * Returns the questions of runs and conversations, oldest first, given what lists show of the projects' runs. `all` also
 * gives those that are decided or over.
 */
export function listApprovals(projects: readonly ListedRuns[], all: boolean): KnownQuestion[] {
  return projects
    .flatMap((listed) => foldersOf(listed, all))
    .flatMap(listQuestions)
    .filter((known) => all || isOpen(known))
    .sort((a, b) => a.question.createdAt - b.question.createdAt);
}

// A run that has ended has no question that waits.
function foldersOf({ state, rows }: ListedRuns, all: boolean): string[] {
  const runs = all ? rows : rows.filter((row) => !isFinal(row.state));
  const asked = join(state, 'asked');
  return [
    ...runs.map(({ id }) => runFolder(state, id)),
    ...foldersIn(asked).map((name) => join(asked, name)),
  ];
}

/**
 * Returns the question whose id begins so. Ids only, because a name could be of something else than what was shown. Fails
 * with `misuse`, `not-found` and `ambiguous`.
 */
export function findApproval(among: readonly KnownQuestion[], word: string): KnownQuestion {
  if (!/^[0-9a-f]{6,8}$/.test(word)) {
    const message = word === '' ? 'Which question?' : `No question has the id "${showLine(word)}"`;
    throw new Failure('misuse', message, {
      hint: 'Give at least 6 of the 8 characters of its id. To list them: session-journal approvals',
    });
  }
  const [found, other] = among.filter(({ question }) => question.id.startsWith(word));
  if (other !== undefined) {
    throw new Failure('ambiguous', `Several questions begin with "${word}"`, { hint: 'Give the whole id' });
  }
  if (found !== undefined) return found;
  throw new Failure('not-found', `There is no question "${word}"`, {
    hint: 'Those that wait for you: session-journal approvals --all-projects',
  });
}

/** Returns a question as text, whole; `when` says for people when it was asked. */
export function renderApproval(known: KnownQuestion, when: string): string {
  return questionLines(known, { by: askerOf(known), when, before: textBefore(known) }).join('\n');
}

function textBefore(known: KnownQuestion): string | undefined {
  const { tool, place } = known.question;
  return tool === 'Write' && isOpen(known) ? findText(place) : undefined;
}

/** Returns a question as JSON shows it, with the lines that show its call to people. */
export function approvalData(known: KnownQuestion): Readonly<Record<string, unknown>> {
  const { tool, place } = known.question;
  const call = { tool, place, input: inputOf(known.question), before: textBefore(known) };
  return { ...questionData(known), shown: shownCall(call) };
}

function askerOf({ folder, question }: KnownQuestion): string {
  if (question.run === '') return `conversation ${shortId(question.conversation)}`;
  return `run ${findRun(folder)?.name ?? ''} (${shortId(question.run)})`;
}

/** What a person gives with their yes. */
export interface ApprovalWords {
  /** The whole input to take in place of the asked one, as JSON; undefined for the asked one. */
  readonly edit: string | undefined;
  readonly answers: readonly string[];
  readonly always: boolean;
}

type Verdict = Pick<PersonWish, 'verdict' | 'editedInput' | 'text' | 'always'>;

/** Returns what a person's yes to a question means. Fails with `misuse` where their words don't fit it. */
export function approval({ question }: KnownQuestion, { edit, answers, always }: ApprovalWords): Verdict {
  const yes = { verdict: 'allow', text: '', always: '' } as const;
  if (question.kind === 'answer') {
    const hint = `session-journal approve ${question.id} --answer N`;
    assert(edit === undefined && !always, 'A question of Claude’s wants an answer', hint);
    assert(answers.length > 0, 'This is a question of Claude’s: it wants an answer', hint);
    return { ...yes, editedInput: answeredInput(inputOf(question), answers) };
  }
  const toSay = `To say something to Claude: session-journal deny ${question.id} --reason TEXT`;
  assert(answers.length === 0, 'This wants your permission, and no answer', toSay);
  if (!always) return { ...yes, editedInput: edit === undefined ? undefined : editedInput(edit) };
  const rule = ruleOf(question);
  const alone = 'Approve it without --always';
  assert(edit === undefined, 'Only what was asked can be approved for the rest of the run', alone);
  assert(rule !== '', 'There is no rule for this question', alone);
  assert(question.run !== '', 'This holds for runs only', alone);
  return { ...yes, editedInput: undefined, always: rule };
}

/** Returns what a person's no to a question means. */
export function refusal(reason: string): Verdict {
  return { verdict: 'deny', editedInput: undefined, text: reason, always: '' };
}

function editedInput(text: string): Readonly<Record<string, unknown>> {
  const value = parse(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw new Failure('misuse', 'Invalid --edit: it must be a JSON object, the whole input of the tool', {
    hint: 'For example: --edit \'{"command":"npm test"}\'',
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function assert(isSo: boolean, message: string, hint: string): void {
  if (!isSo) throw new Failure('misuse', message, { hint });
}

/** A decision that was written, and what was done about it. */
export interface CarriedOut {
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Who decides: where, and with what they can start a run. */
export interface Decider {
  readonly by: PersonWish['decidedBy'];
  /** The hash of the question as it was shown to them. */
  readonly shownHash: string;
  readonly hands: RunnerHands;
}

/**
 * Writes a decision, and lets the run have it: a client that waits, or one that is resumed. Sees to it that somebody
 * follows the run. Fails as `decideQuestion` does.
 */
export async function carryOut(
  known: KnownQuestion,
  verdict: Verdict,
  { by, shownHash, hands }: Decider,
): Promise<CarriedOut> {
  const { question, folder } = known;
  // Its client may have died while nobody followed it: then there is nothing to decide any more.
  if (question.run !== '') await lookAfterRun(folder, hands);
  const decision = decideQuestion(known, { ...verdict, decidedBy: by, shownHash });
  const held = question.run === '' ? notHeld : await tellRun(folder, decision, hands);
  const lines = [headOf(known, decision), ...callLines(known, decision), ...laterLines(known, held)];
  const now = findQuestion(folder, question.id) ?? known;
  return { text: lines.join('\n'), data: { ...questionData(now), ...held } };
}

async function tellRun(folder: string, decision: PersonDecision, hands: RunnerHands): Promise<HeldBack> {
  await noteDecision(folder, decision);
  await answerRequests(folder);
  const held = await lookAfterRun(folder, hands);
  await noteHeldBack(folder, held);
  return held;
}

function headOf(known: KnownQuestion, decision: PersonDecision): string {
  const status = questionStatus({ ...known, decision });
  return `✅ ${known.question.id} ${status}, for ${askerOf(known)}`;
}

function callLines({ question }: KnownQuestion, decision: PersonDecision): string[] {
  const { editedInput: edited, always, verdict } = decision;
  if (verdict === 'deny') return [];
  const { tool, place, kind } = question;
  const answer = kind === 'answer' && edited !== '' ? [answerLine(JSON.parse(edited))] : [];
  const asked =
    edited === '' ? { input: inputOf(question), place } : { input: JSON.parse(edited), place: '' };
  const rule = always === '' ? [] : [`For the rest of the run: ${always}`];
  return [...shownCall({ tool, before: undefined, ...asked }), ...answer, ...rule].map((line) => `  ${line}`);
}

function laterLines({ folder, question }: KnownQuestion, { missing, changed }: HeldBack): string[] {
  const resume = `session-journal runs resume ${shortId(question.run)}`;
  const kept = 'Your decision is kept';
  if (missing.length > 0) {
    return [
      `The run can't be resumed here. Missing: ${missing.join(', ')}. ${kept}`,
      `  When it is there: ${resume}`,
    ];
  }
  if (changed.length > 0) {
    return [
      `The run was not resumed: ${changed.join('; ')}. ${kept}`,
      `  To resume it all the same: ${resume} --as-is`,
    ];
  }
  return question.waits === 'parked' && findRun(folder)?.state !== 'waiting' ? ['The run goes on'] : [];
}
