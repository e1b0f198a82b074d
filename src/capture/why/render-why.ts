import { shortConversation } from '../../conversations/find/render-list.ts';
import { quote } from '../../core/calls/call-draft.ts';
import { showLine } from '../../core/text/controls.ts';
import { counted } from '../../core/text/count.ts';
import { cutToLetters } from '../../core/text/cut.ts';
import { foldLine } from '../../core/text/indent.ts';
import { formatInstant } from '../../core/time.ts';
import { nearDecision, type WeighedDecision } from '../../journal/session/near-decision.ts';
import type { WhyFound } from './find-reasons.ts';
import type { WhyAnswer, WhySource } from './why-answer.ts';
import { placesOf, type WhyGroup } from './why-groups.ts';

/** A decision of a journal session. */
interface KnownDecision extends WeighedDecision {
  /** The session's id, and its name. */
  readonly id: string;
  readonly session: string;
  readonly number: number | undefined;
  readonly title: string;
  readonly choice: string;
  readonly rationale: string;
  readonly options: string;
}

/** What answers are shown with. */
export interface WhyForm {
  /** What was asked about, as it was typed. */
  readonly word: string;
  /** How many answers are shown. */
  readonly limit: number;
  readonly format: (at: number) => string;
  /** In terminal columns; undefined for any width. */
  readonly width: number | undefined;
  /** Returns a text without its secrets: a transcript has all that was said. */
  readonly screen: (text: string) => string;
  /** The names of the journal sessions that conversations work on, by the conversations' ids. */
  readonly sessions: ReadonlyMap<string, string>;
  readonly decisions: readonly KnownDecision[];
}

type Told = WhyForm & { readonly found: WhyFound };

/** Returns answers as text. */
export function renderWhy(groups: readonly WhyGroup[], told: Told): string {
  const { word, found, limit } = told;
  const shown = groups.slice(0, limit);
  const more = groups.length - shown.length;
  const missing = `${counted(found.missing, 'capture')} not on this machine. Get them: session-journal captures sync`;
  return [
    `🔎 ${showLine(word)}`,
    ...shown.map((group) => renderGroup(group, told)),
    ...(more > 0 ? [`${counted(more, 'more answer')}: add -n ${groups.length}`] : []),
    ...(found.missing > 0 ? [missing] : []),
    ...(found.passed > 0
      ? [`${counted(found.passed, 'conversation')} not read: too many name this file`]
      : []),
  ].join('\n\n');
}

const longestWords = 500;

function renderGroup({ answer, answers }: WhyGroup, told: Told): string {
  const { line, source } = answer;
  const head = answers.length === 1 ? `${placesOf(answers)}  ${line.text.trim()}` : placesOf(answers);
  const words = source === undefined ? [] : wordRows(source, told);
  const rows = [commitRow(answer, told), reasonRow(answer, told), ...writerRows(source), ...words];
  const { width } = told;
  const below = rows.map((row) => foldLine(showLine(row), '   ', width));
  return [foldLine(showLine(head), '', width), ...below].join('\n');
}

function commitRow({ commit, line }: WhyAnswer, { format }: Told): string {
  if (commit === '') return 'Not committed';
  return `Commit ${commit.slice(0, 8)} by ${line.author}, ${format(line.authorTime * 1000)}: ${line.subject}`;
}

function reasonRow(answer: WhyAnswer, told: Told): string {
  const { source } = answer;
  if (source === undefined) return `No conversation: ${reasonOf(answer, told)}`;
  const of = shortConversation(source.conversation);
  if (source.turn === undefined) return reasonOf(answer, told);
  const how = source.command === '' ? 'Written' : `Perhaps written by a command`;
  const since = source.isFormatted ? ', and formatted since: quotes, or a comma or semicolon at the end' : '';
  return `${how} in turn ${source.turn} of conversation ${of}${since} (${source.confidence}: ${ruleTexts[source.rule]})`;
}

function writerRows(source: WhySource | undefined): string[] {
  if (source === undefined || source.writer === '') return [];
  return [`This was pushed by ${source.writer}, says ${source.author}`];
}

const ruleTexts: Readonly<Record<WhySource['rule'], string>> = {
  commit: 'captured at this commit',
  trailer: 'the commit names the conversation',
  author: 'author and time of a captured commit',
  patch: 'the patch of a captured commit',
  lines: 'the lines of a captured commit',
  call: 'the conversation made this commit',
  edits: 'the commit has several lines of it',
  uncommitted: 'the conversation wrote this line',
};

type Reasoned = Pick<WhyAnswer, 'source' | 'commit' | 'isOlder' | 'line'>;

function reasonOf({ source, commit, isOlder, line }: Reasoned, { found, screen }: Told): string {
  if (source === undefined) {
    if (isOlder) return 'the line is older than the first conversation here';
    if (commit === '') return 'none here wrote this line';
    return found.missing > 0 ? 'none is known on this machine' : 'none is known for this commit';
  }
  const of = shortConversation(source.conversation);
  if (source.isClaimed) return `Claimed by the commit's message, not confirmed: conversation ${of}`;
  if (screen(line.text) !== line.text)
    return `Not told: the line has a secret, and nothing is kept of such lines`;
  const perhaps = source.perhaps === undefined ? '' : `, or perhaps by a command of turn ${source.perhaps}`;
  return `By hand or by a formatter${perhaps}, in the commit of conversation ${of}`;
}

function wordRows(source: WhySource, told: Told): string[] {
  if (source.turn === undefined) return [];
  const decision = decisionOf(source, told);
  const { word } = told;
  return [
    ...(source.prompt === '' ? [] : [`Asked: ${cutToLetters(told.screen(source.prompt), longestWords)}`]),
    ...(source.answer === '' ? [] : [`Claude: ${cutToLetters(told.screen(source.answer), longestWords)}`]),
    ...(decision === undefined ? [] : decisionRows(decision)),
    `Ask it: session-journal why ${quote(word)} --ask`,
  ];
}

function decisionRows({ session, number, title, choice, rationale, options }: KnownDecision): string[] {
  const said = [
    title,
    ...(choice === '' ? [] : [`→ ${choice}`]),
    ...(rationale === '' ? [] : [`(why: ${rationale})`]),
  ];
  return [
    `Decision ${number ?? '-'} of ${session}: ${cutToLetters(said.join(' '), longestWords)}`,
    ...(options === '' ? [] : [`Options: ${cutToLetters(options, longestWords)}`]),
  ];
}

function decisionOf(source: WhySource, { decisions, sessions }: Told): KnownDecision | undefined {
  const session = source.session || (sessions.get(source.conversation) ?? '');
  if (session === '') return undefined;
  const own = decisions.filter(({ id, session: name }) => id === session || name === session);
  return nearDecision(own, { paths: [source.path], at: source.time });
}

/** Returns an answer as `--json` gives it. */
export function answerData(answer: WhyAnswer, told: Told): Record<string, unknown> {
  const { line, file, commit, source } = answer;
  const isKnown = source?.turn !== undefined;
  const decision = source === undefined || !isKnown ? undefined : decisionOf(source, told);
  return {
    file,
    line: line.line,
    text: line.text,
    commit: commit === '' ? null : commit,
    author: commit === '' ? null : line.author,
    at: commit === '' ? null : formatInstant(line.authorTime * 1000),
    rule: source?.rule ?? null,
    confidence: isKnown ? source?.confidence : null,
    capture: source?.capture || null,
    conversation: source?.conversation ?? null,
    turn: source?.turn ?? null,
    prompt: told.screen(source?.prompt ?? '') || null,
    answer: told.screen(source?.answer ?? '') || null,
    decision: decision === undefined ? null : decisionData(decision),
    ...(source?.isFormatted ? { formatted: true } : {}),
    ...(isKnown ? {} : { reason: reasonOf(answer, told) }),
    ...(source?.writer ? { writer: source.writer, says: source.author } : {}),
    untrusted: true,
  };
}

function decisionData({ session, number, title, choice, rationale, options }: KnownDecision) {
  return { session, number: number ?? null, title, choice, rationale, options };
}
