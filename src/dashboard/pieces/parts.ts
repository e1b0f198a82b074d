import { type Content, type Html, html } from './html.ts';
import { icon, type Shape } from './icons.ts';

/** How a state looks; only what needs the person and what failed is a filled pill. */
export type Tone = '' | 'ask' | 'bad' | 'now' | 'good';

interface Look {
  readonly shape: Shape;
  readonly tone: Tone;
  /** What it is called; by default what it was given as. */
  readonly word?: string;
}

const looks: Readonly<Record<string, Look>> = {
  active: { shape: 'now', tone: 'now' },
  paused: { shape: 'wait', tone: '' },
  completed: { shape: 'done', tone: 'good' },
  abandoned: { shape: 'no', tone: '' },
  damaged: { shape: 'fail', tone: 'bad' },
  'needs-me': { shape: 'ask', tone: 'ask', word: 'needs you' },
  waiting: { shape: 'ask', tone: 'ask', word: 'needs you' },
  permission: { shape: 'ask', tone: 'ask', word: 'Permission' },
  question: { shape: 'q', tone: 'ask', word: 'Question' },
  blocker: { shape: 'block', tone: 'ask', word: 'Blocked' },
  working: { shape: 'run', tone: 'now' },
  running: { shape: 'run', tone: 'now' },
  starting: { shape: 'run', tone: 'now' },
  idle: { shape: 'open', tone: '' },
  unknown: { shape: 'open', tone: '' },
  open: { shape: 'open', tone: '' },
  archived: { shape: 'book', tone: '' },
  ended: { shape: 'done', tone: '' },
  done: { shape: 'done', tone: 'good' },
  failed: { shape: 'fail', tone: 'bad' },
  lost: { shape: 'fail', tone: 'bad' },
  interrupted: { shape: 'no', tone: '' },
  interrupting: { shape: 'no', tone: '' },
  denied: { shape: 'no', tone: '' },
  parked: { shape: 'wait', tone: '', word: 'put away' },
  queued: { shape: 'queue', tone: '' },
  limited: { shape: 'queue', tone: '' },
  draft: { shape: 'hand', tone: '' },
};

/** Returns a state: its shape and its word. A state that nobody knows is shown as its word alone. */
export function state(name: string, word?: string): Html {
  const look = Object.hasOwn(looks, name) ? looks[name] : undefined;
  if (look === undefined) return html`<span class="st">${word ?? name}</span>`;
  return html`<span class="${`st ${look.tone}`.trim()}">${icon(look.shape)}${word ?? look.word ?? name}</span>`;
}

/** Returns how a state looks in a list of what happened: its name begins with a capital letter there. */
export function stateLook(name: string): { shape: Shape; tone: Tone; name: string } {
  const {
    shape,
    tone,
    word = name,
  } = (Object.hasOwn(looks, name) ? looks[name] : undefined) ?? {
    shape: 'open',
    tone: '',
  };
  return { shape, tone, name: `${word.charAt(0).toUpperCase()}${word.slice(1)}` };
}

/** Returns the shape of a state, with its word for those who can't see it. */
export function stateIcon(name: string): Html {
  const look = Object.hasOwn(looks, name) ? looks[name] : undefined;
  return icon(look?.shape ?? 'open', look?.word ?? name);
}

/** Returns the progress of a plan: one piece a step, up to 60 of them. */
export function progress(done: number, total: number, hasCurrent: boolean): Html {
  const words = total === 0 ? 'No steps yet' : `${done} of ${total} steps done`;
  const count = Math.min(total, 60);
  const filled = total === 0 ? 0 : Math.floor((done / total) * count);
  const width = 100 / Math.max(count, 1);
  const pieces = Array.from({ length: Math.max(count, 1) }, (_, index) => {
    const isLast = index >= count - 1;
    const kind = index < filled ? 'd' : index === filled && hasCurrent && total > 0 ? 'c' : '';
    const size = isLast ? width : width * 0.94;
    return html`<rect x="${(index * width).toFixed(2)}" width="${size.toFixed(2)}" height="6"${kind !== '' && html` class="${kind}"`}/>`;
  });
  return html`<svg class="seg" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label="${words}">${pieces}</svg>`;
}

/** Returns a bar that is filled up to a share of 1. */
export function bar(share: number, words: string): Html {
  const filled = Math.max(0, Math.min(1, share)) * 100;
  return html`<svg class="seg" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label="${words}"><rect width="100" height="6"/><rect width="${filled.toFixed(1)}" height="6" class="${share > 0.9 ? 'w' : 'c'}"/></svg>`;
}

/** Returns a section under a heading; `more` stands at the right of it. */
export function section(
  heading: { id: string; title: string; note?: Content; more?: Content },
  body: Content,
): Html {
  const { id, title, note, more } = heading;
  return html`<section aria-labelledby="h-${id}"><div class="head"><h2 id="h-${id}">${title}</h2>${
    note !== undefined && note !== '' && html`<span class="sm dim">${note}</span>`
  }${more !== undefined && html`<span class="more">${more}</span>`}</div>${body}</section>`;
}

/** Returns what is shown where there is nothing: a sentence, and the next command. */
export function empty(sentence: string, command = ''): Html {
  return html`<p class="dim">${sentence}</p>${command !== '' && html`<pre class="cmd gap"><code>${command}</code></pre>`}`;
}

/** Returns a whole number with commas: `1,204,771`. The system's own way would load its data for all languages. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Returns a count with its word: `1 step`, `2 steps`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

/** Returns an amount of money: `$0.84`, `$4`, `under $0.01`, and `~` before one that isn't sure. */
export function dollars(amount: number, isSure = true): string {
  if (amount > 0 && amount < 0.005) return 'under $0.01';
  return `${isSure ? '' : '~'}$${amount.toFixed(2).replace(/\.00$/, '')}`;
}
