import { cutAtWord } from '../../core/text/cut.ts';
import { type Content, type Html, html, inline } from './html.ts';
import { icon, type Shape } from './icons.ts';
import { ago, clock, wholeDayOf } from './times.ts';

/** Something that happened. */
export interface Happened {
  readonly at: number;
  /** What it was, as the timeline calls it: `Done`, `Decision`, `Commit`. */
  readonly what: string;
  readonly text: string;
  /** The address of what it is about; empty for none. */
  readonly href: string;
  /** The conversation or run that it is of; which address that has depends on where it is shown. */
  readonly of?: { readonly kind: 'conversation' | 'run'; readonly id: string };
  readonly compaction?: ShownCompaction;
}

/** A compaction of a conversation: what its summary lost, and what the journal gave back. */
export interface ShownCompaction {
  readonly number: number | undefined;
  readonly trigger: string;
  /** How the briefing came back: `seen`, `pending` and so on. */
  readonly restored: string;
  readonly lost: readonly string[];
  /** What the journal held then, in words: `2 decisions`; empty if nobody noted it. */
  readonly held: readonly string[];
}

interface Look {
  readonly shape: Shape;
  readonly tone?: 'good' | 'bad' | 'ask' | 'now';
  /** What stands before the text; by default what it is. */
  readonly word?: string;
}

const looks: Readonly<Record<string, Look>> = {
  Started: { shape: 'open', word: 'Started' },
  Done: { shape: 'done', tone: 'good', word: '' },
  Note: { shape: 'file', word: '' },
  Decision: { shape: 'dec' },
  Discovery: { shape: 'find' },
  'Dead end': { shape: 'dead' },
  Blocked: { shape: 'block' },
  Resolved: { shape: 'yes', tone: 'good' },
  Commit: { shape: 'commit', word: '' },
  Compaction: { shape: 'seam' },
  Conversation: { shape: 'talk' },
  Run: { shape: 'run' },
  'Run done': { shape: 'done', tone: 'good', word: 'Run' },
  Terminal: { shape: 'term' },
  Failed: { shape: 'fail', tone: 'bad', word: 'Run' },
  Asks: { shape: 'ask', tone: 'ask' },
};

// The whole text stands where the link leads to.
const longest = 120;

/** Returns a list of what happened on a line, in the order given. */
export function railOf(
  happenings: readonly Happened[],
  { now, withDays }: { readonly now: number | undefined; readonly withDays: boolean },
): Html {
  let day = '';
  const rows: Html[] = [];
  for (const one of happenings) {
    const name = wholeDayOf(one.at, now);
    if (withDays && name !== day) rows.push(html`<li class="day">${name}</li>`);
    day = name;
    rows.push(
      one.compaction === undefined
        ? row(one, withDays ? clock(one.at) : ago(one.at, now))
        : seam(one, one.compaction),
    );
  }
  return html`<ol class="rail">${rows}</ol>`;
}

function row({ what, text, href }: Happened, time: Html): Html {
  const look = Object.hasOwn(looks, what) ? (looks[what] as Look) : { shape: 'file' as const };
  const { shape, tone = '', word = what } = look;
  const name = word === '' ? '' : `${word}: `;
  const words = cutAtWord(text, longest);
  const shown: Content = href === '' ? inline(words) : html`<a href="${href}">${inline(words)}</a>`;
  return html`<li${tone !== '' && html` class="${tone}"`}>${icon(shape)}<div dir="auto">${name}${shown}</div>${time}</li>`;
}

const restoredWords: Readonly<Record<string, string>> = {
  seen: 'The briefing arrived',
  prompt: 'The briefing arrived with the next prompt',
  tool: 'The briefing arrived after a tool call',
  handed: 'The briefing was handed over; whether it arrived isn’t known',
  pending: 'The briefing has not been given back yet',
};

function seam({ at }: Happened, compaction: ShownCompaction): Html {
  return html`<li class="seam">${icon('seam')}${tornStrip(clock(at), compaction)}</li>`;
}

/** Returns what is shown of a compaction: what its summary lost, and what came back, as far as that is known. */
export function tornStrip(
  time: Content,
  { number, trigger, restored, lost, held }: ShownCompaction,
  says: Content = '',
): Html {
  const lines = lost.map((text) => html`<dd dir="auto">${inline(text)}</dd>`);
  const back = restoredWords[restored] ?? `Briefing: ${restored}`;
  const known =
    restored !== '' &&
    html`<dl>${
      lines.length > 0 && html`<dt class="dim">The summary lost</dt>${lines}`
    }<dt class="dim">Restored from the journal</dt><dd>${back}${held.length > 0 && `: ${held.join(', ')}`}</dd></dl>`;
  return html`<div class="torn"><b>${compactionName(number)}</b> <span class="dim">${trigger !== '' && `${trigger}, `}</span>${time}${says}${known}</div>`;
}

/** Returns what a compaction is called. */
export function compactionName(number: number | undefined): string {
  return number === undefined ? 'Compaction' : `Compaction ${number}`;
}
