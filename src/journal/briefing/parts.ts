import type { List } from '../../core/lazy.ts';
import { chain } from '../../core/lazy.ts';
import { openBlockers } from '../sections/blockers.ts';
import type { ProseSection } from '../sections/prose.ts';
import type { Entry } from '../session/entries.ts';
import type { Session } from '../session/session.ts';
import type { SharedSection } from './shares.ts';

/** One list of the briefing, with all its entries in the order of the file, oldest first. */
export interface Part {
  readonly name: SharedSection;
  readonly title: string;
  readonly entries: List<Entry>;
  /** The plural name of its entries; `command` shows all of them. */
  readonly what: string;
  readonly command: string;
  /** Which entries stay if not all of them fit: the newest, or the first in lists of what comes next. */
  readonly keeps: 'newest' | 'first';
}

type ListName = Exclude<SharedSection, 'intro'>;

// Title, plural name of the entries, flag of `view` that shows them, and `first` if the first entries are to be kept.
const forms: Readonly<
  Record<ListName, readonly [title: string, what: string, flag: string, keeps?: 'first']>
> = {
  'key-context': ['Key context', 'key context lines', ''],
  blockers: ['Open blockers', 'blockers', ' --blockers'],
  steps: ['Open steps', 'open steps', ' --progress', 'first'],
  'next-steps': ['Next steps', 'next steps', '', 'first'],
  'dead-ends': ['Dead ends', 'dead ends', ' --dead-ends'],
  decisions: ['Decisions', 'decisions', ' --decisions'],
  discoveries: ['Discoveries', 'discoveries', ' --discoveries'],
  done: ['Done', 'done steps and notes', ' --progress'],
  remarks: ['Since the last log', 'remarks', '', 'first'],
};

/**
 * Returns the lists of a session's briefing in their order, without the empty ones. Prose may be cut off after `most`
 * UTF-16 units.
 */
export function briefingParts(session: Session, remarks: readonly string[], most: number): Part[] {
  const { entries } = session;
  const prose = (name: ProseSection): Entry[] => saying(session.proseUpTo(name, most));
  const lists: Readonly<Record<ListName, List<Entry>>> = {
    'key-context': [...saying(session.prose['key-context']), ...texts(session.keyContext)],
    blockers: [...prose('blockers'), ...texts(openBlockers(session.blockers))],
    steps: entries.steps,
    'next-steps': chain([prose('next-steps'), entries['next-steps']]),
    'dead-ends': chain([prose('dead-ends'), entries['dead-ends']]),
    decisions: chain([prose('decisions'), entries.decisions]),
    discoveries: chain([prose('discoveries'), entries.discoveries]),
    done: entries.done,
    remarks: remarks.flatMap(saying),
  };
  const names = Object.keys(forms) as ListName[];
  return names.map((name) => toPart(name, lists[name])).filter((part) => part.entries.length > 0);
}

function toPart(name: ListName, entries: List<Entry>): Part {
  const [title, what, flag, keeps = 'newest'] = forms[name];
  return { name, title, entries, what, command: `session-journal view${flag}`, keeps };
}

function texts(entries: readonly { readonly text: string }[]): Entry[] {
  return entries.flatMap(({ text }) => saying(text));
}

// An empty text isn't an entry.
function saying(text: string): Entry[] {
  return /\S/.test(text) ? [() => text] : [];
}
