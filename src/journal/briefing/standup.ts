import { showLine } from '../../core/text/controls.ts';
import { cutAtWord } from '../../core/text/cut.ts';
import type { TimelineRow } from './timeline.ts';

/** What one session has to tell of some days. */
export interface StandupSession {
  readonly name: string;
  readonly goal: string;
  readonly happenings: readonly TimelineRow[];
  /** What is in its way now. */
  readonly blockers: readonly string[];
  /** What comes next; empty if nothing is known. */
  readonly next: string;
}

// How each kind of happening is told, in this order; what isn't here is left out.
const kinds: Readonly<Record<string, string>> = {
  Started: 'Started',
  Done: 'Done',
  Note: 'Also',
  Decision: 'Decided',
  Discovery: 'Found',
  'Dead end': 'Dead end',
  Resolved: 'No longer blocked',
  Commit: 'Committed',
  Run: 'Run',
};

const longest = 140;

/** Returns what happened day by day, the last day first, as something that one can send; `dayOf` names a time's day. */
export function renderStandup(sessions: readonly StandupSession[], dayOf: (at: number) => string): string {
  const days = [...new Set(sessions.flatMap(({ happenings }) => happenings.map(({ at }) => dayOf(at))))];
  const told = days
    .sort()
    .reverse()
    .map((day) => renderDay(day, sessions, dayOf))
    .filter((text) => text !== '');
  const open = sessions.flatMap(outlookOf);
  const outlook = open.length === 0 ? [] : [['## Next', ...open].join('\n')];
  return [...told, ...outlook].join('\n\n');
}

function renderDay(day: string, sessions: readonly StandupSession[], dayOf: (at: number) => string): string {
  const parts = sessions.flatMap(({ name, goal, happenings }) => {
    const own = happenings.filter(({ at }) => dayOf(at) === day);
    const lines = Object.entries(kinds).flatMap(([what, word]) => linesOf(own, what, word));
    return lines.length === 0 ? [] : [[`**${showLine(goal) || name}** (${name})`, ...lines].join('\n')];
  });
  return parts.length === 0 ? '' : [`## ${day}`, ...parts].join('\n\n');
}

function linesOf(own: readonly TimelineRow[], what: string, word: string): string[] {
  // What was started stands in the heading.
  if (what === 'Started') return own.some((one) => one.what === what) ? [`- ${word}`] : [];
  return own.filter((one) => one.what === what).map(({ text }) => `- ${word}: ${lineOf(what, text)}`);
}

// What is for those who read the journal: the reason of a decision, the conversation of a commit.
const forReaders: Readonly<Record<string, RegExp>> = {
  Decision: / \(why: [\s\S]*\)$/,
  Commit: / \(conversation [^()]*\)$/,
};

function lineOf(what: string, text: string): string {
  const line = what === 'Done' || what === 'Decision' ? withoutNumber(text) : text;
  return cutAtWord(showLine(line.replace(forReaders[what] ?? '', '')), longest);
}

function withoutNumber(text: string): string {
  return text.replace(/^\d+\. /, '');
}

function outlookOf({ name, blockers, next }: StandupSession): string[] {
  return [
    ...(next === '' ? [] : [`- ${name}: ${cutAtWord(showLine(withoutNumber(next)), longest)}`]),
    ...blockers.map((text) => `- ${name} is blocked: ${cutAtWord(showLine(text), longest)}`),
  ];
}
