import { showLine, showText } from '../../core/text/controls.ts';
import { containHeading } from '../../core/text/escape.ts';
import type { Signed } from '../document/markers.ts';
import { stampText } from '../document/markers.ts';
import type { Decision } from '../sections/decisions.ts';
import type { TitledEntry } from '../sections/discoveries-and-dead-ends.ts';
import type { Session } from '../session/session.ts';
import { inPlanOrder } from './views.ts';

/** A session as a report tells it. Control characters in its texts are shown; the texts are markdown. */
export interface Report {
  readonly title: string;
  /** What is known of the session in a word each, such as its status. */
  readonly facts: readonly ReportRow[];
  readonly summary: string;
  readonly sections: readonly ReportSection[];
}

/** A label and what it says. */
export interface ReportRow {
  readonly label: string;
  readonly text: string;
}

/** A part of a report: paragraphs that people wrote beside a list, then the list. */
export interface ReportSection {
  readonly title: string;
  readonly prose: string;
  readonly items: readonly ReportItem[];
}

/** One entry of a report. */
export interface ReportItem {
  /** What stands before it: its number, or when it happened. */
  readonly mark: string;
  /** Whether the step is done; undefined if it is no step. */
  readonly isDone?: boolean;
  readonly title: string;
  /** When it was logged, and by whom if not by the owner; '' if that isn't known. */
  readonly when: string;
  readonly rows: readonly ReportRow[];
  readonly text: string;
  /** Whether something later replaced it. */
  readonly isGone: boolean;
}

/** Something that happened: a day and time as it is to be shown, and what it was. */
export interface ReportedEvent {
  readonly when: string;
  readonly what: string;
  readonly text: string;
}

/** What a report tells that isn't in the session's file. */
export interface ReportedMore {
  /** The sections about what worked on it, such as its conversations. */
  readonly beside: readonly ReportSection[];
  readonly happenings: readonly ReportedEvent[];
}

/** Returns everything that matters of a session, for readers who weren't there. */
export function makeReport(session: Session, { beside, happenings }: ReportedMore): Report {
  const { tldr, objective, prose } = session;
  const listed: readonly ReportSection[] = [
    { title: 'Key context', prose: prose['key-context'], items: session.keyContext.map(plainItem) },
    { title: 'Plan', prose: '', items: planItems(session) },
    { title: 'Notes', prose: '', items: session.notes.map(plainItem) },
    { title: 'Decisions', prose: prose.decisions, items: session.decisions.map(decisionItem) },
    { title: 'Dead ends', prose: prose['dead-ends'], items: session.deadEnds.map(titledItem) },
    { title: 'Discoveries', prose: prose.discoveries, items: session.discoveries.map(titledItem) },
    { title: 'Blockers', prose: prose.blockers, items: blockerItems(session) },
    { title: 'Next steps', prose: prose['next-steps'], items: session.nextSteps.map(titledItem) },
    { title: 'Files', prose: '', items: session.files.map(plainItem) },
    ...beside,
    { title: 'Timeline', prose: '', items: happenings.map(happeningItem) },
  ];
  const sections = listed.map(({ prose: said, ...more }) => ({ ...more, prose: showText(said) }));
  return {
    title: showLine(objective || session.title || session.shortname),
    facts: factsOf(session).filter(({ text }) => text !== ''),
    summary: showLine(tldr) === showLine(objective) ? '' : showText(tldr),
    sections: sections.filter(({ prose: said, items }) => said !== '' || items.length > 0),
  };
}

function factsOf(session: Session): ReportRow[] {
  const { done, total } = session.figures;
  const status = [session.status, session.closeReason || session.pauseReason].filter((text) => text !== '');
  return [
    { label: 'Session', text: session.shortname },
    { label: 'Status', text: status.join(': ') },
    { label: 'Progress', text: total === 0 ? '' : `${done}/${total} steps` },
    { label: 'Owner', text: session.owner },
    { label: 'Branch', text: session.branch },
    { label: 'Started', text: session.createdAt },
    { label: 'Closed', text: session.closedAt },
    { label: 'Updated', text: session.closedAt === '' ? session.updatedAt : '' },
    { label: 'Tasks', text: session.taskIds.join(', ') },
  ].map(({ label, text }) => ({ label, text: showLine(text) }));
}

const bare: ReportItem = { mark: '', title: '', when: '', rows: [], text: '', isGone: false };

function plainItem(one: { readonly text: string } & Partial<Signed>): ReportItem {
  return { ...bare, text: showText(one.text), when: whenOf(one) };
}

function planItems({ steps }: Session): ReportItem[] {
  return inPlanOrder(steps).map((step) => {
    return { ...plainItem(step), mark: `${step.number}.`, isDone: step.done };
  });
}

function decisionItem(decision: Decision): ReportItem {
  const { number, title, supersededBy } = decision;
  const labels = ['Context', 'Options', 'Choice', 'Rationale'] as const;
  const rows = labels.map((label) => ({
    label,
    text: showText(decision[label.toLowerCase() as Lowercase<typeof label>]),
  }));
  const isGone = supersededBy !== '';
  return {
    mark: number === undefined ? '' : `${number}.`,
    title: showLine(title),
    when: whenOf(decision),
    rows: [...rows, { label: 'Superseded by', text: showLine(supersededBy) }].filter(
      ({ text }) => text !== '',
    ),
    text: showText(decision.text),
    isGone,
  };
}

function titledItem(item: TitledEntry): ReportItem {
  return { ...plainItem(item), mark: `${item.number}.`, title: showLine(item.title) };
}

function blockerItems({ blockers }: Session): ReportItem[] {
  return blockers.map(({ number, text, resolved, by }) => {
    const when = resolved === undefined ? '' : ['resolved', resolved, by ?? ''].filter(Boolean).join(' ');
    return {
      ...bare,
      mark: `${number}.`,
      when: showLine(when),
      text: showText(text),
      isGone: resolved !== undefined,
    };
  });
}

function happeningItem({ when, what, text }: ReportedEvent): ReportItem {
  return { ...bare, mark: when, title: what, text };
}

function whenOf(stamp: Partial<Signed>): string {
  return showLine(stampText({ time: undefined, ...stamp }));
}

/** Returns a report as markdown, in which no text can open a section of its own. */
export function renderMarkdownReport({ title, facts, summary, sections }: Report): string {
  const parts = [
    `# ${containHeading(title)}`,
    facts.map(({ label, text }) => `- ${label}: ${text}`).join('\n'),
    summary,
    ...sections.map((section) =>
      [`## ${section.title}`, section.prose, section.items.map(markdownItem).join('\n')]
        .filter((part) => part !== '')
        .join('\n\n'),
    ),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function markdownItem({ mark, isDone, title, when, rows, text, isGone }: ReportItem): string {
  const tick = isDone === undefined ? '' : `[${isDone ? 'x' : ' '}] `;
  const stamp = when === '' ? '' : ` (${when})`;
  const name = [mark, title.replace(/[*\\]/g, '\\$&')].filter((part) => part !== '').join(' ');
  // After a bullet, a number with a dot would begin a list of its own.
  const number = mark === '' ? '' : `${tick === '' ? mark.replace(/\.$/, '\\.') : mark} `;
  const bold = isGone ? `~~**${name}**~~` : `**${name}**`;
  const titled = `${bold}${stamp}${text === '' ? '' : `: ${text}`}`;
  const said = title === '' ? `${tick}${number}${text}${stamp}` : titled;
  const lines = [said, ...rows.map((row) => `- ${row.label}: ${row.text.replace(/\n(?=[^\n])/g, '\n  ')}`)];
  return `- ${lines.join('\n').replace(/\n(?=[^\n])/g, '\n  ')}`;
}
