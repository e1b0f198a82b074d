import { showLine } from '../../core/text/controls.ts';
import type { PersonDecision, Question, QuestionEnd } from '../state/question.ts';
import { alwaysRule } from './always-rule.ts';
import { type AskedChoice, answerLine, choicesOf } from './answers.ts';
import { shownCall } from './shown-call.ts';

/** A question with all that is known of it, to be shown. */
export interface SeenQuestion {
  readonly question: Question;
  readonly decision: PersonDecision | undefined;
  readonly end: QuestionEnd | undefined;
  /** Whether somebody wrote a decision who has no key. */
  readonly isForged: boolean;
}

/** Returns where a question stands, in a word. A decision that could not be carried out any more doesn't count. */
export function questionStatus({ question, decision, end }: SeenQuestion): string {
  if (decision !== undefined && (end === undefined || end.kind === 'released')) {
    if (decision.verdict === 'deny') return 'denied';
    if (question.kind === 'answer') return 'answered';
    return decision.editedInput === '' ? 'approved' : 'approved, changed';
  }
  if (end !== undefined) return end.kind;
  return question.waits === 'parked' ? 'parked' : 'pending';
}

/** Says whether a person can still decide about a question. */
export function isOpen({ decision, end }: SeenQuestion): boolean {
  return decision === undefined && end === undefined;
}

/** Returns the input of a question's call, parsed. */
export function inputOf({ input }: Pick<Question, 'input'>): Readonly<Record<string, unknown>> {
  return JSON.parse(input);
}

/** Returns the rule that `--always` would make of a question; empty if it has none. */
export function ruleOf(question: Question): string {
  const { tool, input, place } = question;
  return alwaysRule({ tool, input: inputOf(question), exact: input }, place);
}

/** What is shown with a question, but not part of it. */
export interface QuestionSetting {
  /** The name of the run, or what else asks. */
  readonly by: string;
  /** When it was asked, for people. */
  readonly when: string;
  /** What the file has now that a call of Write would replace; undefined if it isn't there. */
  readonly before: string | undefined;
}

/** Returns the lines that show a question whole, and below them what the agent says about it. */
export function questionLines(seen: SeenQuestion, { by, when, before }: QuestionSetting): string[] {
  const { question, isForged } = seen;
  const { id, tool, place, said, agent, waits } = question;
  const call = shownCall({ tool, input: inputOf(question), place, before });
  const of = agent === '' ? '' : `, a sub-agent's (${showLine(agent)})`;
  return [
    `${id}  ${showLine(tool)}  ${questionStatus(seen)}  ${showLine(by)}${of}, ${when}`,
    ...call.map((line) => `  ${line}`),
    ...(said === '' ? [] : [`  Claude says about it: ${JSON.stringify(said)}`]),
    ...(waits === 'client' && isOpen(seen) ? ['  It waits in the client, and cannot be put away'] : []),
    ...(isForged ? ['  ❗ A decision was forged: somebody who is not you wrote one. It was ignored'] : []),
    ...(isOpen(seen) ? [`  ${deciding(question)}`] : []),
    ...decisionLines(seen),
  ];
}

/** Returns the commands with which a person decides about a question, in short. */
export function waysOf({ id, kind }: Pick<Question, 'id' | 'kind'>): string {
  return kind === 'answer'
    ? `session-journal approve ${id} --answer N|TEXT`
    : `session-journal approve ${id} · session-journal deny ${id} --reason TEXT`;
}

function deciding(question: Question): string {
  const { id, kind } = question;
  if (kind === 'answer') return `To answer: ${waysOf(question)}`;
  const rule = ruleOf(question);
  const always = rule === '' ? '' : `, or for the rest of the run with --always`;
  return `To decide: session-journal approve ${id}${always} · session-journal deny ${id} --reason TEXT`;
}

function decisionLines({ question, decision }: SeenQuestion): string[] {
  if (decision === undefined) return [];
  const { editedInput, text, always } = decision;
  return [
    ...(editedInput === '' ? [] : [`  ${editedLine(question, editedInput)}`]),
    ...(text === '' ? [] : [`  Reason: ${showLine(text)}`]),
    ...(always === '' ? [] : [`  For the rest of the run: ${always}`]),
  ];
}

function editedLine({ kind }: Question, editedInput: string): string {
  return kind === 'answer' ? answerLine(JSON.parse(editedInput)) : `Changed to: ${editedInput}`;
}

/** Returns a question as `approvals --json` has it. */
export function questionData(seen: SeenQuestion): Readonly<Record<string, unknown>> {
  const { question, decision } = seen;
  const { id, run, conversation, tool, place, hash, said, kind, agent, createdAt, waits } = question;
  return {
    id,
    hash,
    run,
    conversation,
    tool,
    input: inputOf(question),
    place,
    rule: ruleOf(question),
    choices: kind === 'answer' ? choicesOf(inputOf(question)).map(choiceData) : [],
    reason: said,
    agent,
    kind,
    status: questionStatus(seen),
    can_be_parked: waits !== 'client' && agent === '',
    is_forged: seen.isForged,
    created_at: new Date(createdAt).toISOString(),
    decided_at: decision === undefined ? null : new Date(decision.decidedAt).toISOString(),
    decided_by: decision?.decidedBy ?? null,
    untrusted: true,
  };
}

function choiceData({ question, labels, about, takesSeveral }: AskedChoice): Record<string, unknown> {
  const options = labels.map((label, at) => ({ label, about: about[at] }));
  return { question, options, takes_several: takesSeveral };
}
