import { showLine, showText } from '../../core/text/controls.ts';
import { cutAtWord } from '../../core/text/cut.ts';
import { openBlockers } from '../sections/blockers.ts';
import type { Step } from '../sections/checklist.ts';
import { titledText } from '../sections/discoveries-and-dead-ends.ts';
import { decisionText } from '../session/entries.ts';
import type { Session } from '../session/session.ts';
import { commitText, type SessionCommit } from './session-commits.ts';
import { readTimeline } from './timeline.ts';
import { indent, inPlanOrder, renderBlockers, renderTitled, stepRows } from './views.ts';

/** What an overview says besides the session file: its short id, when it was changed, and what no longer holds. */
export interface OverviewFacts {
  readonly shortId: string;
  /** The owner, if it is somebody else. */
  readonly owner: string;
  readonly remarks: readonly string[];
  /** The commits that were made while it was worked on, the first one first. */
  readonly commits?: readonly SessionCommit[];
  /** Returns a time as a person reads it: `3 h ago`. */
  readonly format: (at: number) => string;
}

/** Returns an overview of a session: what it is, its plan, what was found out last, and what comes next. */
export function renderOverview(session: Session, more: OverviewFacts): string {
  const { tldr, objective } = session;
  const parts = [
    renderState(session, more),
    objective === '' ? '' : `Objective: ${showText(objective)}`,
    showLine(tldr) === showLine(objective) ? '' : showText(tldr),
    renderPlan(session),
    titled('Blockers', [openBlockersOf(session)]),
    titled('Key context', [showText(session.prose['key-context']), list(session.keyContext)]),
    titled('Key files', [list(session.keyFiles)]),
    lastOf('Decisions', standing(session), 'decisions'),
    lastOf('Discoveries', session.discoveries.map(numbered), 'discoveries'),
    titled('Dead ends', [renderTitled(session.deadEnds, session.prose['dead-ends'], '')]),
    titled('Next steps', [renderTitled(session.nextSteps, session.prose['next-steps'], '')]),
    lastOf(
      'Notes',
      session.notes.map(({ text }) => `- ${showLine(text)}`),
      'progress',
    ),
    lastOf('Commits', (more.commits ?? []).map(commitText), 'timeline'),
    titled('Resume commands (not run)', [showText(session.resumeCommands)]),
    renderLast(session, more),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

// A longer plan is shown without its done steps, and never more of it than fits on a screen.
const shortPlan = 10;
const mostSteps = 20;

function renderPlan({ steps: all, figures }: Session): string {
  const steps = inPlanOrder(all);
  if (figures.total === 0) return '';
  const isShort = steps.length <= shortPlan;
  const open = isShort ? steps : steps.filter((step) => !step.done);
  const shown = isShort ? open : around(open);
  const hidden = [
    ...(isShort || figures.done === 0 ? [] : [`${figures.done} done`]),
    ...(open.length > shown.length ? [`${open.length - shown.length} open`] : []),
  ];
  const more = hidden.length === 0 ? [] : [`… ${hidden.join(' and ')} not shown. All: view --progress`];
  const rows = stepRows(shown, () => '');
  return [`Steps: ${figures.done}/${figures.total} done`, ...rows, ...more].join('\n');
}

function around(open: readonly Step[]): readonly Step[] {
  const start = Math.max(0, open.findIndex((step) => step.current) - 2);
  return open.slice(start, start + mostSteps);
}

// Resolved ones are shown by `view --blockers`.
function openBlockersOf({ blockers, prose }: Session): string {
  const open = openBlockers(blockers);
  return open.length === 0 ? showText(prose.blockers) : renderBlockers({ blockers: open, prose });
}

function standing({ decisions }: Session): string[] {
  return decisions.filter((one) => one.supersededBy === '').map((one) => showLine(decisionText(one)));
}

function numbered(item: Session['discoveries'][number]): string {
  return `${item.number}. ${showLine(titledText(item))}`;
}

const mostLast = 3;
const longestLine = 160;

function lastOf(title: string, lines: readonly string[], flag: string): string {
  const shown = lines.slice(-mostLast).map((line) => cutAtWord(line, longestLine));
  const more = lines.length > mostLast ? ` (last ${mostLast} of ${lines.length}; all: view --${flag})` : '';
  return titled(`${title}${more}`, shown);
}

// `updated_at` also moves at a resume and a compaction, so the newest time of what was logged counts.
function renderLast(session: Session, { format }: OverviewFacts): string {
  const last = readTimeline(session).happenings.at(-1);
  if (last === undefined) return '';
  if (last.what === 'Started') return `Started: ${format(last.at)}`;
  return `Last log: ${format(last.at)} · ${last.what}: ${cutAtWord(last.text, 100)}`;
}

function renderState(session: Session, { shortId, owner, remarks }: OverviewFacts): string {
  const branch = showLine(session.branch) || 'none';
  const compactions = session.compactions === 0 ? [] : [`Compactions: ${session.compactions ?? '?'}`];
  const rows = [
    [`ID: ${showLine(shortId)}`, `Branch: ${branch}`, ...compactions].join(' · '),
    labelled('Owner', owner),
    labelled('Tasks', session.taskIds.join(', ')),
    labelled('Paused', session.pauseReason),
    labelled('Closed', session.closeReason),
    ...remarks.map(showLine),
  ].filter((row) => row !== '');
  const head = `📋 ${showLine(session.shortname)} (${showLine(session.status)})`;
  return [head, ...rows.map((row) => `   ${row}`)].join('\n');
}

function labelled(label: string, text: string): string {
  return text === '' ? '' : `${label}: ${showLine(text)}`;
}

function titled(title: string, parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? '' : [`${title}:`, ...said].join('\n');
}

function list(lines: readonly { readonly number: number; readonly text: string }[]): string {
  return lines.map((line) => `${line.number}. ${indent(line.text, 3)}`).join('\n');
}
