// Kept in the browser, since it is about who looks, and the server has no state of its own.
const key = `looked ${document.documentElement.dataset.project ?? ''}`;
const minute = 60_000;
const apartMs = 5 * minute;
const day = 24 * 60 * minute;

interface Looked {
  /** When somebody last had a page of this project before them. */
  readonly seen: number;
  /** The end of the stretch of time before that one; 0 for none. */
  readonly before: number;
}

/** Notes that somebody has the page before them, if so. */
export function noteLooking(): void {
  if (document.visibilityState !== 'visible' || !document.hasFocus()) return;
  const now = Date.now();
  const { seen, before } = read();
  try {
    localStorage.setItem(key, JSON.stringify({ seen: now, before: now - seen > apartMs ? seen : before }));
  } catch {
    // A browser that keeps nothing shows no line.
  }
}

/** Shows in what happened lately where it is older than the last look. */
export function showLooked(): void {
  const rail = document.querySelector('#h-since')?.closest('section')?.querySelector('.rail');
  const { before } = read();
  if (rail === null || rail === undefined || before === 0) return;
  const rows = [...rail.querySelectorAll('li:not(.looked)')];
  // A journal's times are whole minutes: what was logged in the minute of the look may be new.
  const older = rows.find((row) => timeIn(row) < before - (before % minute)) ?? null;
  const line = rail.querySelector('.looked') ?? document.createElement('li');
  line.className = 'day looked';
  const words = older === rows[0] ? 'Nothing new since you last looked' : 'You last looked';
  const text = `${words}, ${whenOf(before)}`;
  if (line.textContent !== text) line.textContent = text;
  if (!line.isConnected || line.nextElementSibling !== older) rail.insertBefore(line, older);
}

function read(): Looked {
  try {
    const { seen, before } = JSON.parse(localStorage.getItem(key) ?? '{}');
    return { seen: Number(seen) || 0, before: Number(before) || 0 };
  } catch {
    return { seen: 0, before: 0 };
  }
}

function timeIn(row: Element): number {
  return Date.parse(row.querySelector('time')?.dateTime ?? '');
}

function whenOf(at: number): string {
  const clock = new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  if (new Date(at).toDateString() === new Date().toDateString()) return `today ${clock}`;
  const isNear = Date.now() - at < 6 * day;
  const form = isNear ? ({ weekday: 'long' } as const) : ({ day: 'numeric', month: 'short' } as const);
  return `${new Date(at).toLocaleDateString('en-GB', form)} ${clock}`;
}
