import { showLine, showText } from '../../core/text/controls.ts';
import { formatMinute } from '../../core/time.ts';
import type { ReportItem, ReportSection } from '../../journal/briefing/report.ts';
import { count, dollars } from '../pieces/parts.ts';
import { costOf } from './lists.ts';
import type { ReportedRun, ReportedTalk } from './reported.ts';

/** What a report tells of a session that its file doesn't hold. */
export interface ReportedBeside {
  readonly runs: readonly ReportedRun[];
  readonly talks: readonly ReportedTalk[];
}

const bare: ReportItem = { mark: '', title: '', when: '', rows: [], text: '', isGone: false };

/** Returns the sections of a markdown report about a session's runs and conversations. */
export function sectionsBeside({ runs, talks }: ReportedBeside): ReportSection[] {
  const sections: readonly ReportSection[] = [
    { title: 'Runs', prose: costOf(runs), items: runs.map(runItem) },
    { title: 'Conversations', prose: '', items: talks.map(talkItem) },
  ];
  return sections.filter(({ items }) => items.length > 0);
}

function runItem({ name, status, query, result, startedAt, cost, isCostSure }: ReportedRun): ReportItem {
  const rows = [
    { label: 'Asked', text: showText(query) },
    { label: 'Result', text: showText(result) },
  ];
  return {
    ...bare,
    title: showLine(name),
    when: startedAt === undefined ? '' : minuteOf(startedAt),
    text: showLine([status, cost === undefined ? '' : dollars(cost, isCostSure)].filter(Boolean).join(', ')),
    rows: rows.filter(({ text }) => text !== ''),
  };
}

function talkItem({ id, title, startedAt, lastAt, turns, author }: ReportedTalk): ReportItem {
  const facts = [
    `conversation ${id.slice(0, 8)}`,
    turns === undefined ? '' : count(turns, 'turn'),
    author === '' ? '' : `says ${author}`,
  ];
  return {
    ...bare,
    title: showLine(title),
    when: startedAt === undefined ? '' : periodOf(startedAt, lastAt ?? startedAt),
    text: showLine(facts.filter(Boolean).join(', ')),
  };
}

function periodOf(from: number, to: number): string {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  if (start === end) return start;
  const isOneDay = start.slice(0, 10) === end.slice(0, 10);
  return `${start} to ${isOneDay ? end.slice(11) : end}`;
}

function minuteOf(at: number): string {
  return formatMinute(at).replace('T', ' ');
}
