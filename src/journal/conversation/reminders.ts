import { asRecord } from '../../io/disk/json.ts';

/** What a conversation was reminded of. */
export interface Reminded {
  /** When, in milliseconds, the last ones only. */
  readonly times: readonly number[];
  /** The facts of the last reminder, so that it isn't said again. */
  readonly facts: string;
  /** How many reminders in a row no log came after; with the third one, reminders stop. */
  readonly vain: number;
}

const gapMs = 15 * 60_000;
const dayMs = 24 * 60 * 60_000;
const mostPerDay = 4;
const mostInVain = 3;

/** What a reminder is decided by: the facts, and in milliseconds, the time and that of the last log. */
export interface ReminderNow {
  readonly now: number;
  readonly logged: number;
  readonly facts: string;
}

/** Returns what to remember if a reminder is given now; undefined if none may be given. */
export function nextReminded(
  reminded: Reminded | null,
  { now, logged, facts }: ReminderNow,
): Reminded | undefined {
  const { times, vain, facts: said } = reminded ?? { times: [], vain: 0, facts: '' };
  const today = times.filter((time) => now - time < dayMs);
  const last = today.at(-1);
  const isTooSoon = last !== undefined && now - last < gapMs;
  if (isTooSoon || today.length >= mostPerDay || vain >= mostInVain || facts === said) return undefined;
  const isInVain = logged <= (times.at(-1) ?? Number.POSITIVE_INFINITY);
  return { times: [...today, now], facts, vain: isInVain ? vain + 1 : 1 };
}

/** Returns what was kept of the reminders, from parsed JSON; null for anything else. */
export function decodeReminded(value: unknown): Reminded | null {
  const { times, facts, vain } = asRecord(value) ?? {};
  if (!Array.isArray(times) || typeof facts !== 'string' || typeof vain !== 'number') return null;
  return { times: times.filter((time) => typeof time === 'number'), facts, vain };
}
