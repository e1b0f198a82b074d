import { cutAtWord } from '../../core/text/cut.ts';
import { formatLocal } from '../../core/time.ts';
import { type Content, type Html, html } from '../pieces/html.ts';
import type { Shape } from '../pieces/icons.ts';
import { count, section } from '../pieces/parts.ts';
import { dateOf } from '../pieces/times.ts';
import type { ReportView } from './reported.ts';

// One row a kind of thing, and one line for all of them from the first to the last moment.

interface Mark {
  readonly at: number;
  /** The end of something that takes a while. */
  readonly end?: number;
  readonly shape: Shape;
  readonly words: string;
}

interface Lane {
  readonly name: string;
  readonly marks: readonly Mark[];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const lanes: readonly { readonly name: string; readonly shapes: Readonly<Record<string, Shape>> }[] = [
  { name: 'Steps done', shapes: { Done: 'done' } },
  { name: 'Decisions', shapes: { Decision: 'dec' } },
  { name: 'Discoveries', shapes: { Discovery: 'find' } },
  { name: 'Dead ends', shapes: { 'Dead end': 'dead' } },
  { name: 'Blockers gone', shapes: { Resolved: 'yes' } },
  { name: 'Commits', shapes: { Commit: 'commit' } },
  { name: 'Compactions', shapes: { Compaction: 'seam' } },
];

// Most of the journal's times are minutes: in less, everything would stand at one place.
const leastSpan = 5 * 60_000;

/** Returns a picture of when what happened; nothing if there is nothing to compare. */
export function pictureOf(view: ReportView): Content {
  const shown = lanesOf(view).filter(({ marks }) => marks.length > 0);
  const span = spanOf(view, shown);
  if (shown.length === 0 || span.to - span.from < leastSpan) return undefined;
  const rows = shown.map(
    ({ name, marks }) =>
      html`<tr><th scope="row">${name}</th><td>${lanePicture(name, marks, span)}</td><td class="num">${marks.length}</td></tr>`,
  );
  const axis = html`<tr><td></td><td>${axisPicture(span)}</td><td></td></tr>`;
  return section(
    { id: 'course', title: 'Course', note: `${whenOf(span.from, span)} to ${whenOf(span.to, span)}` },
    html`<div class="panel pad"><table class="lanes"><tbody>${rows}${axis}</tbody></table></div>`,
  );
}

function lanesOf({ session, runs, talks }: ReportView): Lane[] {
  const points = lanes.map(({ name, shapes }) => ({
    name,
    marks: session.timeline.flatMap(({ at, what, text }): Mark[] => {
      const shape = Object.hasOwn(shapes, what) ? shapes[what] : undefined;
      return shape === undefined ? [] : [{ at, shape, words: text || what }];
    }),
  }));
  const talked = talks.flatMap(({ startedAt, lastAt, title }) => lasting('talk', title, [startedAt, lastAt]));
  const ran = runs.flatMap(({ startedAt, endedAt, name }) => lasting('run', name, [startedAt, endedAt]));
  return [...points, { name: 'Conversations', marks: talked }, { name: 'Runs', marks: ran }];
}

function lasting(shape: Shape, words: string, [at, end]: readonly (number | undefined)[]): Mark[] {
  return at === undefined ? [] : [{ at, end: end ?? at, shape, words }];
}

function spanOf({ session }: ReportView, shown: readonly Lane[]): Span {
  const marks = shown.flatMap(({ marks: own }) => own.flatMap(({ at, end = at }) => [at, end]));
  const all = [session.startedAt ?? [], marks].flat();
  // There may be more of them than a call takes arguments.
  const from = all.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  return { from, to: all.reduce((most, at) => Math.max(most, at), 0) };
}

const day = 24 * 60 * 60_000;

function whenOf(at: number, { from, to }: Span): string {
  return to - from < 1.5 * day ? `${dateOf(at)} ${formatLocal(at).slice(11)}` : dateOf(at);
}

function percent(at: number, { from, to }: Span): string {
  return (((at - from) / (to - from)) * 100).toFixed(2);
}

function lanePicture(name: string, marks: readonly Mark[], span: Span): Html {
  const drawn = marks.map((mark) => markPicture(mark, span));
  const days = ticksOf(span).map((at) => {
    const x = percent(at, span);
    return html`<line x1="${x}%" x2="${x}%" y1="0" y2="20"/>`;
  });
  return html`<svg class="lane" role="img" aria-label="${name}: ${marks.length}">${days}${drawn}</svg>`;
}

function markPicture({ at, end, shape, words }: Mark, span: Span): Html {
  const title = html`<title>${formatLocal(at)} ${cutAtWord(words, 100)}</title>`;
  if (end === undefined)
    return html`<use href="#i-${shape}" class="${shape}" x="${percent(at, span)}%" y="4" width="12" height="12" transform="translate(-6)">${title}</use>`;
  // What took minutes in weeks is still seen.
  const width = Math.max(0.6, ((end - at) / (span.to - span.from)) * 100);
  const x = Math.min(Number(percent(at, span)), 100 - width);
  return html`<rect x="${x.toFixed(2)}%" y="6" width="${width.toFixed(2)}%" height="8" rx="2">${title}</rect>`;
}

const mostTicks = 45;

// Each midnight, or every few of them where there are many.
function ticksOf({ from, to }: Span): number[] {
  const every = Math.ceil((to - from) / day / mostTicks);
  const first = new Date(from);
  const midnight = (days: number): number =>
    new Date(first.getFullYear(), first.getMonth(), first.getDate() + days).getTime();
  const ticks: number[] = [];
  for (let days = 1; midnight(days) <= to; days += Math.max(1, every)) ticks.push(midnight(days));
  return ticks;
}

function axisPicture(span: Span): Html {
  const { from, to } = span;
  const labels = [0, 1, 2, 3].map((third) => {
    const at = from + ((to - from) / 3) * third;
    const anchor = third === 0 ? 'start' : third === 3 ? 'end' : 'middle';
    const words = to - from < 1.5 * day ? formatLocal(at).slice(11) : dateOf(at);
    const isOuter = third === 0 || third === 3;
    return html`<text${!isOuter && html` class="mid"`} x="${percent(at, span)}%" y="13" text-anchor="${anchor}">${words}</text>`;
  });
  return html`<svg class="lane axis" aria-hidden="true">${labels}</svg>`;
}

/** Returns what a report has in numbers: `4 decisions, 2 commits`. */
export function figuresOf({ session, runs, talks }: ReportView): string[] {
  const figures: readonly (readonly [number, string])[] = [
    [session.decisions.length, 'decision'],
    [session.deadEnds.length, 'dead end'],
    [session.compactions, 'compaction'],
    [session.commits.length, 'commit'],
    [talks.length, 'conversation'],
    [runs.length, 'run'],
  ];
  return figures.filter(([number]) => number > 0).map(([number, word]) => count(number, word));
}
