import { showLine, showText } from '../../core/text/controls.ts';
import { containHeading } from '../../core/text/escape.ts';
import { listSome } from '../../core/text/list-some.ts';
import type { Signed } from '../document/markers.ts';
import { stampText } from '../document/markers.ts';
import { openBlockers } from '../sections/blockers.ts';
import type { Step } from '../sections/checklist.ts';
import type { Decision } from '../sections/decisions.ts';
import type { TitledEntry } from '../sections/discoveries-and-dead-ends.ts';
import { titledText } from '../sections/discoveries-and-dead-ends.ts';
import type { Session } from '../session/session.ts';
import { commitsByDecision, commitText, type SessionCommit } from './session-commits.ts';

/** Returns a numbered list of all steps as `view --progress` shows them, followed by the notes. */
export function renderProgress({
  figures,
  steps,
  notes,
}: Pick<Session, 'figures' | 'steps' | 'notes'>): string {
  const rows = stepRows(inPlanOrder(steps), timed);
  const parts = [
    figures.total === 0 ? 'No steps yet' : `Steps: ${figures.done}/${figures.total} done`,
    ...rows,
    ...(notes.length === 0 ? [] : ['Notes:']),
    ...notes.map((note) => `- ${indent(note.text, 2)}${timed(note)}`),
  ];
  return parts.join('\n');
}

/** Returns steps in the order of the plan: a done step may have moved up in the file. */
export function inPlanOrder(steps: readonly Step[]): Step[] {
  return [...steps].sort((a, b) => a.number - b.number);
}

/** Returns a line for each step, with its number and tick, its text, and what `after` says about it. */
export function stepRows(steps: readonly Step[], after: (step: Step) => string): string[] {
  const width = Math.max(0, ...steps.map(({ number }) => String(number).length));
  return steps.map((step) => {
    const mark = `${String(step.number).padStart(width)}. [${step.done ? 'x' : ' '}] `;
    return `${mark}${indent(step.text, mark.length)}${after(step)}${step.current ? '  <- CURRENT' : ''}`;
  });
}

/**
 * Returns the paragraphs before the decisions, then all decisions with everything that was written about them, and the
 * commits that most likely follow each.
 */
export function renderDecisions(
  { decisions, prose }: Pick<Session, 'decisions' | 'prose'>,
  commits: readonly SessionCommit[] = [],
): string {
  const following = commitsByDecision(decisions, commits);
  const shown = decisions.map((one) => renderDecision(one, following.get(one) ?? []));
  const said = [showText(prose.decisions), ...shown].filter((part) => part !== '');
  return said.length === 0 ? 'No decisions logged' : said.join('\n\n');
}

function renderDecision(decision: Decision, commits: readonly SessionCommit[]): string {
  const number = decision.number === undefined ? '-' : `${decision.number}.`;
  const gone = decision.supersededBy === '' ? '' : ` [superseded by ${showLine(decision.supersededBy)}]`;
  const rows = (['context', 'options', 'choice', 'rationale'] as const)
    .filter((key) => decision[key] !== '')
    .map((key) => `   ${(key[0] as string).toUpperCase()}${key.slice(1)}: ${indent(decision[key], 3)}`);
  const text = decision.text === '' ? [] : [`   ${indent(decision.text, 3)}`];
  const made = commits.length === 0 ? [] : [`   Commits: ${listSome(commits.map(commitText), 5, ' · ')}`];
  return [`${number} ${indent(decision.title, 3)}${timed(decision)}${gone}`, ...rows, ...text, ...made].join(
    '\n',
  );
}

/**
 * Returns the paragraphs beside a plain list (discoveries, dead ends, next
 * steps), then its items; `none` if there is neither.
 */
export function renderTitled(items: readonly TitledEntry[], prose: string, none: string): string {
  const said = [showText(prose), ...items.map(renderItem)].filter((part) => part !== '');
  return said.length === 0 ? none : said.join('\n');
}

function renderItem({ number, title, text, ...stamp }: TitledEntry): string {
  const mark = `${number}. `;
  const body = indent(text, mark.length);
  if (title === '') return `${mark}${body}${timed(stamp)}`;
  return `${mark}${indent(title, mark.length)}${timed(stamp)}${text === '' ? '' : `: ${body}`}`;
}

/** Returns the paragraphs beside the blockers, then all blockers, the open ones first. */
export function renderBlockers({ blockers, prose }: Pick<Session, 'blockers' | 'prose'>): string {
  const beside = showText(prose.blockers);
  if (blockers.length === 0) return beside || 'No blockers';
  const open = openBlockers(blockers).map((one) => `${one.number}. ${indent(one.text, 3)}`);
  const closed = blockers.flatMap(({ number, text, resolved, by }) => {
    if (resolved === undefined) return [];
    const when = [resolved, by].filter(Boolean).map((part) => showLine(part as string));
    return [`${number}. [resolved${when.length === 0 ? '' : ` ${when.join(', ')}`}] ${indent(text, 3)}`];
  });
  const said = open.length === 0 && beside === '' ? ['No open blockers'] : open;
  return [beside, ...said, ...closed].filter((part) => part !== '').join('\n');
}

/** Returns a pull request's body: what was done, the decisions with their rationale, the dead ends, and what is open. */
export function renderPullRequest(session: Session, commits: readonly SessionCommit[] = []): string {
  const { tldr, objective, steps, notes } = session;
  const done = [...steps.filter((step) => step.done), ...notes].sort((a, b) => a.item.start - b.item.start);
  const decisions = session.decisions.filter((decision) => decision.supersededBy === '');
  const open = [
    ...steps.filter((step) => !step.done).map(({ text }) => text),
    ...openBlockers(session.blockers).map(({ text }) => `Blocked: ${text}`),
  ];
  const parts = [
    `## ${containHeading(objective || session.title || session.shortname)}`,
    tldr === objective ? '' : showText(tldr),
    section(
      'What was done',
      done.map((one) => item(one.text)),
    ),
    section('Decisions', decisions.map(decisionItem)),
    section(
      'Tried without success',
      session.deadEnds.map((one) => item(titledText(one))),
    ),
    section(
      'Commits',
      commits.map((one) => item(commitText(one))),
    ),
    section('Still open', open.map(item)),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function decisionItem({ title, choice, rationale, text }: Decision): string {
  const head = `**${title.replace(/[*\\]/g, '\\$&')}**${choice === '' ? '' : `: ${choice}`}`;
  const rest = choice === '' && rationale === '' ? text : rationale;
  return item(rest === '' ? head : `${head}\n${rest}`);
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `### ${title}\n${lines.join('\n')}`;
}

// Because it is indented into its item, no text of the file can open a section of the body.
function item(text: string): string {
  return `- ${indent(text, 2)}`;
}

function timed(stamp: Signed): string {
  return stamp.time === undefined ? '' : ` (${stampText(stamp)})`;
}

/**
 * Returns a text of a file with all lines after the first indented. It may contain anything, so control characters are
 * shown; only `view --raw` prints them.
 */
export function indent(text: string, columns: number): string {
  return showText(text).replace(/\n(?=[^\n])/g, `\n${' '.repeat(columns)}`);
}
