import { noteLooking, showLooked } from './looked.ts';
import { type Refreshed, refresh } from './refresh.ts';

// A browser opens six connections to a server at most, so all tabs share one stream: the first tab has it and tells the
// others.
const channel = new BroadcastChannel('session-journal-changes');
const retryMs = 2000;
let state: Refreshed = 'shown';
let shownAt = Date.now();

/** Keeps this page up to date. */
export function listenForChanges(): void {
  channel.addEventListener('message', ({ data }) => take(data));
  void navigator.locks.request('session-journal-events', () => new Promise<void>(() => openStream()));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void renew();
  });
  addEventListener('focus', retell);
  setInterval(retell, 10_000);
  setInterval(lookAgain, retryMs);
  retell();
}

function openStream(): void {
  const stream = new EventSource('/events');
  stream.addEventListener('change', () => tell('change'));
  stream.addEventListener('hello', () => tell('change'));
  stream.addEventListener('error', () => {
    tell('gone');
    if (stream.readyState !== EventSource.CLOSED) return;
    stream.close();
    setTimeout(openStream, retryMs);
  });
}

function tell(what: 'change' | 'gone'): void {
  channel.postMessage(what);
  take(what);
}

function take(what: unknown): void {
  if (what === 'gone') {
    state = 'gone';
    retell();
  } else if (what === 'change' && document.visibilityState === 'visible') void renew();
  else if (what === 'change') state = 'shown';
}

async function renew(): Promise<void> {
  state = await refresh();
  if (state === 'shown') shownAt = Date.now();
  retell();
}

// The server may have come back.
function lookAgain(): void {
  if (document.visibilityState === 'visible' && state !== 'shown') void renew();
}

const minute = 60_000;

function ago(at: number): string {
  const passed = Date.now() - at;
  if (passed < minute) return 'just now';
  if (passed < 60 * minute) return `${Math.floor(passed / minute)} min ago`;
  if (passed < 24 * 60 * minute) return `${Math.floor(passed / (60 * minute))} h ago`;
  const days = Math.floor(passed / (24 * 60 * minute));
  return days === 1 ? '1 day ago' : `${days} days ago`;
}

/** Makes all relative times true, and says how fresh the page is. */
function retell(): void {
  noteLooking();
  showLooked();
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-ago]')) {
    const at = Date.parse(time.dateTime);
    const words = ago(at);
    if (Date.now() - at < 14 * 24 * 60 * minute && time.textContent !== words) time.textContent = words;
  }
  const live = document.getElementById('live');
  const words = freshness();
  if (live !== null && live.textContent !== words) live.textContent = words;
  live?.classList.toggle('gone', state !== 'shown');
}

function freshness(): string {
  if (state === 'shown') return `Live. Last change ${ago(shownAt)}.`;
  const since = new Date(shownAt).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  return state === 'gone'
    ? `Not connected since ${since}. To start the server: session-journal dashboard`
    : `Not up to date since ${since}: the server could not read all of it. It is tried again.`;
}
