import { openBlockers } from './blockers.ts';
import type { SharedSection } from './briefing-shares.ts';
import type { Decision } from './decisions.ts';
import type { Session } from './session.ts';

/** One list of the briefing: whole entries as the file has them, oldest first. */
export interface Part {
  readonly name: SharedSection;
  readonly title: string;
  readonly entries: readonly string[];
  /** The plural of its entries, and the command that shows them all. */
  readonly what: string;
  readonly command: string;
  /** Which entries stay when not all fit: the newest, or the first where these come next. */
  readonly keeps: 'newest' | 'first';
}

type ListName = Exclude<SharedSection, 'intro'>;

// Title, plural of the entries, flag of `view` that shows them; `first` where the first entries are those to keep.
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

/** Returns the lists of a session's briefing in their order, without the empty ones. */
export function briefingParts(session: Session, remarks: readonly string[]): Part[] {
  const { prose, steps } = session;
  const decisions = session.decisions.filter((decision) => decision.supersededBy === '');
  const lists: Readonly<Record<ListName, readonly string[]>> = {
    'key-context': [prose['key-context'], ...texts(session.keyContext)],
    blockers: [prose.blockers, ...texts(openBlockers(session.blockers))],
    steps: texts(steps.filter((step) => !step.done && !step.current)),
    'next-steps': [prose['next-steps'], ...session.nextSteps.map(titledText)],
    'dead-ends': [prose['dead-ends'], ...session.deadEnds.map(titledText)],
    decisions: [prose.decisions, ...decisions.map(decisionText)],
    discoveries: [prose.discoveries, ...session.discoveries.map(titledText)],
    done: doneTexts(session),
    remarks,
  };
  const names = Object.keys(forms) as ListName[];
  return names.map((name) => toPart(name, lists[name])).filter((part) => part.entries.length > 0);
}

function toPart(name: ListName, entries: readonly string[]): Part {
  const [title, what, flag, keeps = 'newest'] = forms[name];
  const real = entries.filter((entry) => /\S/.test(entry));
  return { name, title, entries: real, what, command: `session-journal view${flag}`, keeps };
}

function doneTexts({ steps, notes }: Session): string[] {
  const done = [...notes, ...steps.filter((step) => step.done)];
  return texts(done.sort((a, b) => a.item.start - b.item.start));
}

function texts(entries: readonly { readonly text: string }[]): string[] {
  return entries.map((entry) => entry.text);
}

/** Returns what an item of a plain list says, its title in front. */
export function titledText(item: { readonly title: string; readonly text: string }): string {
  return [item.title, item.text].filter((one) => one !== '').join(': ');
}

/** Returns a decision in a line or a few: number, title, and what was chosen and why. */
export function decisionText(decision: Decision): string {
  const number = decision.number === undefined ? '' : `${decision.number}. `;
  const choice = decision.choice === '' ? '' : ` → ${decision.choice}`;
  const why = decision.rationale === '' ? '' : ` (why: ${decision.rationale})`;
  const rest = choice === '' && why === '' && decision.text !== '' ? ` — ${decision.text}` : '';
  return `${number}${decision.title}${choice}${why}${rest}`;
}
