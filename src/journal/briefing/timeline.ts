import { renderTable } from '../../core/text/columns.ts';
import { showLine } from '../../core/text/controls.ts';
import { counted } from '../../core/text/count.ts';
import { cutAtWord } from '../../core/text/cut.ts';
import { parseInstant } from '../../core/time.ts';
import { titledText } from '../sections/discoveries-and-dead-ends.ts';
import { decisionText } from '../session/entries.ts';
import type { Session } from '../session/session.ts';
import { inOrder } from './in-order.ts';

/** Something that happened in a session, and when. */
export interface TimelineRow {
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly what: string;
  readonly text: string;
  /** What it is of, if that isn't the session: a conversation, by its id or the beginning of it, or a run. */
  readonly of?: { readonly kind: 'conversation' | 'run'; readonly id: string };
}

/** What a session's file says has happened, in order of time. */
export interface Timeline {
  readonly happenings: readonly TimelineRow[];
  /** How many done steps, notes, decisions and so on have no time. */
  readonly untimed: number;
}

type Said = Pick<
  Session,
  'createdAt' | 'objective' | 'steps' | 'notes' | 'decisions' | 'discoveries' | 'deadEnds' | 'blockers'
>;

/** Returns everything in a session's file that has a time, in order. */
export function readTimeline(session: Said): Timeline {
  const all = [
    { time: session.createdAt, what: 'Started', text: session.objective },
    ...session.steps.flatMap(({ done, number, text, time }) =>
      done ? [{ time, what: 'Done', text: `${number}. ${text}` }] : [],
    ),
    ...session.notes.map(({ text, time }) => ({ time, what: 'Note', text })),
    ...session.decisions.map((one) => ({ time: one.time, what: 'Decision', text: decisionText(one) })),
    ...session.discoveries.map((one) => ({ time: one.time, what: 'Discovery', text: titledText(one) })),
    ...session.deadEnds.map((one) => ({ time: one.time, what: 'Dead end', text: titledText(one) })),
    ...session.blockers.flatMap(({ resolved: time, text }) =>
      time === undefined ? [] : [{ time, what: 'Resolved', text }],
    ),
  ];
  const happenings = all.flatMap(({ time, what, text }) => {
    const at = parseInstant(time ?? '');
    return at === undefined ? [] : [{ at, what, text: showLine(text) }];
  });
  return { happenings: inOrder(happenings), untimed: all.length - happenings.length };
}

// How much of a text a line shows where the width of the output is not known, in UTF-16 units.
const longestText = 200;

/** How a timeline is printed. */
export interface TimelineForm {
  /** Returns a time as `2025-01-15 10:00`. */
  readonly format: (at: number) => string;
  /** In terminal columns; undefined for any width. */
  readonly width: number | undefined;
}

/** Returns a timeline with a heading for each day and a line for each happening. */
export function renderTimeline({ happenings, untimed }: Timeline, { format, width }: TimelineForm): string {
  const times = happenings.map(({ at }) => format(at).split(' ') as [string, string]);
  const cells = happenings.map(({ what, text }, index) => {
    return [(times[index] as [string, string])[1], what, cutAtWord(text, longestText)];
  });
  const columns = [{ title: '' }, { title: '' }, { title: '', shrink: 1, min: 10 }];
  // One table for all days, so that their columns are aligned.
  const lines = renderTable(cells, columns, width === undefined ? undefined : width - 2).split('\n');
  const days = new Map<string, string[]>();
  for (const [index, [day]] of times.entries()) {
    days.set(day, [...(days.get(day) ?? [day]), `  ${lines[index]}`]);
  }
  const shown = [...days.values()].map((day) => day.join('\n'));
  const rest = untimed === 0 ? [] : [`${counted(untimed, 'entry')} without a time not shown`];
  return [...(shown.length === 0 ? ['Nothing happened'] : shown), ...rest].join('\n\n');
}

/** Returns the session with only those done steps, notes, decisions and so on that happened at or after a time. */
export function sessionSince(session: Session, since: number): Session {
  const isNew = ({ time }: { readonly time: string | undefined }): boolean => isSince(time, since);
  return {
    ...session,
    steps: session.steps.filter((step) => !step.done || isNew(step)),
    notes: session.notes.filter(isNew),
    decisions: session.decisions.filter(isNew),
    discoveries: session.discoveries.filter(isNew),
    deadEnds: session.deadEnds.filter(isNew),
    blockers: session.blockers.filter(({ resolved }) => resolved === undefined || isSince(resolved, since)),
    prose: { ...session.prose, decisions: '', discoveries: '', 'dead-ends': '', blockers: '' },
  };
}

function isSince(time: string | undefined, since: number): boolean {
  return (parseInstant(time ?? '') ?? Number.NEGATIVE_INFINITY) >= since;
}
