import { formatInstant, formatLocal, formatRelative } from '../../core/time.ts';
import { type Html, html } from './html.ts';

const day = 24 * 60 * 60_000;
const wholeDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const wholeMonths =
  'January February March April May June July August September October November December'.split(' ');

/** Returns a time with these words; the exact one is shown when the pointer rests on it. */
export function timeWith(at: number, words: string): Html {
  return html`<time datetime="${formatInstant(at)}" title="${formatLocal(at)}">${words}</time>`;
}

// What is read later, such as a report, has no now: every time in it has its date.

/** Returns how long ago a time was, which the page's script keeps true; without a now, its day. */
export function ago(at: number, now: number | undefined): Html {
  if (now === undefined) return shortDay(at, now);
  const words = formatRelative(at, now);
  return html`<time datetime="${formatInstant(at)}" title="${formatLocal(at)}" data-ago>${words}</time>`;
}

/** Returns a time of day: `14:08`. */
export function clock(at: number): Html {
  return timeWith(at, formatLocal(at).slice(11));
}

/** Returns the day of a time: `Today`, `Yesterday`, `Wed`, `13 Nov` or `13 Nov 2024`; without a now, always the last. */
export function dayOf(at: number, now: number | undefined): string {
  if (now === undefined) return `${dateOf(at)} ${new Date(at).getFullYear()}`;
  const passed = midnightOf(now) - midnightOf(at);
  if (passed <= 0 && passed > -day) return 'Today';
  if (passed > 0 && passed < 1.5 * day) return 'Yesterday';
  const date = new Date(at);
  if (passed > 0 && passed < 6.5 * day) return (wholeDays[date.getDay()] as string).slice(0, 3);
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  return isThisYear ? dateOf(at) : `${dateOf(at)} ${date.getFullYear()}`;
}

/** Returns the day of a time where there is room: `Wednesday` in place of `Wed`. */
export function wholeDayOf(at: number, now: number | undefined): string {
  const name = dayOf(at, now);
  return wholeDays.find((whole) => whole.slice(0, 3) === name) ?? name;
}

/** Returns the date of a time without its year: `13 Nov`. */
export function dateOf(at: number): string {
  const date = new Date(at);
  return `${date.getDate()} ${wholeMonths[date.getMonth()]?.slice(0, 3)}`;
}

/** Returns the day of a time inside a sentence: `today`, `Wed`. */
export function dayWithin(at: number, now: number | undefined): string {
  return dayOf(at, now).replace(/^(?:Today|Yesterday)$/, (name) => name.toLowerCase());
}

/** Returns a time with all that a person says of it: `Thursday 26 November, 14:12`. */
export function fullTime(at: number): Html {
  const date = new Date(at);
  const day = wholeDays[date.getDay()];
  return timeWith(
    at,
    `${day} ${date.getDate()} ${wholeMonths[date.getMonth()]}, ${formatLocal(at).slice(11)}`,
  );
}

/** Returns the day of a time for a place where there is little room; today it is the time of day. */
export function shortDay(at: number, now: number | undefined): Html {
  if (now === undefined) return timeWith(at, dateOf(at));
  const name = dayOf(at, now);
  return timeWith(at, name === 'Today' ? formatLocal(at).slice(11) : name);
}

/** Returns day and time: `Wed 16:48`. */
export function dayAndClock(at: number, now: number | undefined): Html {
  return timeWith(at, `${dayOf(at, now)} ${formatLocal(at).slice(11)}`);
}

function midnightOf(at: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
