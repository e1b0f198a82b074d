const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const written =
  /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:[Zz]|([+-])(\d\d):?(\d\d))?)?$/;

/** Returns a time in milliseconds as UTC to the second: `2025-01-15T10:00:00Z`. */
export function formatInstant(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** Returns a time in milliseconds as UTC to the minute: `2025-01-15T10:00Z`. */
export function formatMinute(ms: number): string {
  return new Date(ms).toISOString().replace(/:\d\d\.\d{3}Z$/, 'Z');
}

/** Returns a time in milliseconds as part of a file name that every system allows: `2025-01-15T10-00-00Z`. */
export function fileStamp(ms: number): string {
  return formatInstant(ms).replaceAll(':', '-');
}

/**
 * Returns a written time in milliseconds. It may have seconds, a fraction of them, only minutes, or be a date alone,
 * and is in UTC unless it has an offset. Returns undefined for anything else, and for dates that don't exist.
 */
export function parseInstant(text: string): number | undefined {
  const match = written.exec(text.trim());
  if (match === null) return undefined;
  const [, date, clock = '00:00', second = '00', fraction = '', sign, hours = '00', minutes = '00'] = match;
  const stamp = `${date}T${clock}:${second}`;
  const local = Date.parse(`${stamp}Z`);
  // Date.parse doesn't reject an impossible day: it rolls over into the next month.
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(stamp)) return undefined;
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const offset = Number(hours) * hour + Number(minutes) * minute;
  return local + Number(fraction.padEnd(3, '0').slice(0, 3)) + (sign === '-' ? offset : -offset);
}

const units: Readonly<Record<string, number>> = { m: minute, min: minute, h: hour, d: day, w: 7 * day };

/**
 * Returns the time in milliseconds that a person's words mean: `today` and `yesterday` (from midnight), `30m`, `2h`,
 * `3d` or `1w` ago, `10:30` (today), or a written date or time, local unless it has a zone. Undefined for anything else.
 */
export function parseWhen(text: string, nowMs: number): number | undefined {
  const word = text.trim().toLowerCase();
  if (word === 'today') return midnight(nowMs, 0);
  if (word === 'yesterday') return midnight(nowMs, 1);
  const [, count, unit = ''] = /^(\d{1,5}) ?(m|min|h|d|w)$/.exec(word) ?? [];
  if (count !== undefined) return nowMs - Number(count) * (units[unit] as number);
  const [, hours, minutes] = /^(\d\d?):(\d\d)$/.exec(word) ?? [];
  if (hours !== undefined) return clockTime(nowMs, Number(hours), Number(minutes));
  const at = parseInstant(text);
  const hasZone = /[z]$|t.*[+-]\d\d:?\d\d$/.test(word);
  return at === undefined || hasZone ? at : at + zoneAt(at);
}

function clockTime(nowMs: number, hours: number, minutes: number): number | undefined {
  if (hours > 23 || minutes > 59) return undefined;
  const date = new Date(nowMs);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate(), hours, minutes).getTime();
}

function midnight(nowMs: number, daysAgo: number): number {
  const date = new Date(nowMs);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - daysAgo).getTime();
}

function zoneAt(ms: number): number {
  return new Date(ms).getTimezoneOffset() * minute;
}

/** Returns a time in milliseconds as the local date and time to the minute: `2025-01-15 10:00`. */
export function formatLocal(ms: number): string {
  return formatMinute(ms - zoneAt(ms))
    .replace('T', ' ')
    .replace('Z', '');
}

/** Returns a duration in milliseconds as words: `2 days`, `1 day 3 h`, `3 h 5 min`, `45 min`, `under a minute`. */
export function formatSpan(ms: number): string {
  if (!(ms >= minute)) return 'under a minute';
  const days = Math.floor(ms / day);
  const hours = Math.floor((ms % day) / hour);
  const minutes = Math.floor((ms % hour) / minute);
  if (days > 1) return `${days} days`;
  if (days === 1) return hours > 0 ? `1 day ${hours} h` : '1 day';
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
  return `${minutes} min`;
}

/**
 * Returns how long ago a time was (both in milliseconds): `just now`, `3 h ago`,
 * `2 days ago`. After 5 weeks it returns the date.
 */
export function formatRelative(fromMs: number, nowMs: number): string {
  const passed = nowMs - fromMs;
  if (passed < minute) return 'just now';
  if (passed < hour) return `${Math.floor(passed / minute)} min ago`;
  if (passed < day) return `${Math.floor(passed / hour)} h ago`;
  const days = Math.floor(passed / day);
  if (days < 14) return days === 1 ? '1 day ago' : `${days} days ago`;
  if (days < 35) return `${Math.floor(days / 7)} weeks ago`;
  return formatInstant(fromMs).slice(0, 10);
}
