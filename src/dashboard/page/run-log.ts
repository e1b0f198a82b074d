import { cutAtWord } from '../../core/text/cut.ts';
import type { PageFrame } from '../pieces/frame.ts';
import { type Content, type Html, html, paragraphs } from '../pieces/html.ts';
import { icon, type Shape } from '../pieces/icons.ts';
import { count, empty, section, state, stateLook } from '../pieces/parts.ts';
import { dayAndClock } from '../pieces/times.ts';

/** Something that a run said or did. */
export interface RunHappened {
  readonly kind:
    | 'said'
    | 'called'
    | 'failed'
    | 'denied'
    | 'state'
    | 'asked'
    | 'decided'
    | 'refused'
    | 'answered'
    | 'set'
    | 'money';
  /** Who spoke, which tool was called, or where the run stood then. */
  readonly word: string;
  readonly text: string;
  /** Whether a sub-agent did. */
  readonly isBelow: boolean;
  readonly at: number | undefined;
}

/** What a run has said and done, as far as its page shows it. */
export interface RunLogShown {
  /** The last first. */
  readonly happened: readonly RunHappened[];
  /** How many more there are before them. */
  readonly older: number;
  /** Why it can't be shown; empty if it can. */
  readonly trouble: string;
  /** The command that prints all of it. */
  readonly command: string;
}

interface Look {
  readonly shape: Shape;
  readonly tone?: 'good' | 'bad' | 'ask';
  /** What stands after the word. */
  readonly says: string;
}

const looks: Readonly<Record<RunHappened['kind'], Look>> = {
  said: { shape: 'talk', says: '' },
  called: { shape: 'run', says: '' },
  failed: { shape: 'fail', tone: 'bad', says: ' failed' },
  denied: { shape: 'no', says: ' was denied' },
  state: { shape: 'open', says: '' },
  asked: { shape: 'ask', tone: 'ask', says: ' was asked for' },
  decided: { shape: 'yes', tone: 'good', says: ' allowed by you' },
  refused: { shape: 'no', says: ' denied by you' },
  answered: { shape: 'yes', tone: 'good', says: ' answered by you' },
  set: { shape: 'gear', says: '' },
  money: { shape: 'ask', tone: 'ask', says: '' },
};

// The whole text is in the log.
const longest = 2000;

/** Returns what a run has said and done, the last first. */
export function runLogOf({ happened, older, trouble, command }: RunLogShown, frame: PageFrame): Html {
  const rows = happened.map((one) => row(one, frame));
  const more = older > 0 && html`<p class="dim">${count(older, 'older event')}: <code>${command}</code></p>`;
  const list = rows.length === 0 ? empty('It has said nothing yet.') : html`<ol class="rail">${rows}</ol>`;
  return section(
    { id: 'ev', title: 'Events', note: rows.length > 0 && 'newest first' },
    trouble === '' ? html`${list}${more}` : html`<p>${state('failed', trouble)}</p>`,
  );
}

function row({ kind, word, text, isBelow, at }: RunHappened, { now }: PageFrame): Html {
  const { says } = looks[kind];
  const { shape, tone = '', name } = kind === 'state' ? stateLook(word) : { ...looks[kind], name: word };
  const head = html`<b>${name}</b>${says}${isBelow && html` <span class="dim">(sub-agent)</span>`}`;
  return html`<li${tone !== '' && html` class="${tone}"`}>${icon(shape)}<div dir="auto">${head}${bodyOf(kind, text)}</div>${at !== undefined && dayAndClock(at, now)}</li>`;
}

function bodyOf(kind: RunHappened['kind'], text: string): Content {
  const shown = cutAtWord(text, longest);
  if (shown === '') return undefined;
  if (kind === 'said') return paragraphs(shown);
  return ['called', 'set'].includes(kind) ? html`: <code>${shown}</code>` : html`: ${shown}`;
}
