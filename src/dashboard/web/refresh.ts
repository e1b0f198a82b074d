import { adopt } from './adopt.ts';
import { showLooked } from './looked.ts';
import { showNotes } from './notes.ts';

/** What came of it: the page is as it should be, nobody answers, or the server could not make it. */
export type Refreshed = 'shown' | 'gone' | 'failed';

let running: Promise<Refreshed> | undefined;
let again = false;

/** Fetches this page again and shows what is different. */
export function refresh(): Promise<Refreshed> {
  if (running !== undefined) {
    again = true;
    return running;
  }
  running = load().finally(() => {
    running = undefined;
    if (again) {
      again = false;
      void refresh();
    }
  });
  return running;
}

async function load(): Promise<Refreshed> {
  let text: string;
  try {
    const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (response.status === 401) {
      location.reload();
      return 'shown';
    }
    // What the server failed to make is no page: what is shown and typed stays, and is renewed later.
    if (response.status >= 500) return 'failed';
    text = await response.text();
  } catch {
    return 'gone';
  }
  // The server escaped every text in it, and no script in it would run.
  const next = new DOMParser().parseFromString(text, 'text/html');
  if (document.title !== next.title) document.title = next.title;
  const before = placesOf();
  adopt(document.body, next.body);
  showNotes();
  showLooked();
  for (const [id, top] of placesOf()) if (before.get(id) !== top) movedAt.set(id, performance.now());
  return 'shown';
}

const glanceMs = 700;
const movedAt = new Map<string, number>();

// Where each thing stands that needs the person.
function placesOf(): Map<string, number> {
  const asked = [...document.querySelectorAll<HTMLElement>('[data-asks]')];
  return new Map(asked.map((one) => [one.dataset.asks ?? '', one.offsetTop]));
}

/**
 * Says whether what a form is about has just come to where it stands, so that whoever clicks there may have seen
 * something else. Who has opened a part of it has seen it.
 */
export function hasJustMoved(form: HTMLFormElement): boolean {
  const id = form.closest<HTMLElement>('[data-asks]')?.dataset.asks;
  const at = id === undefined || form.closest('details') !== null ? undefined : movedAt.get(id);
  return at !== undefined && performance.now() - at < glanceMs;
}
