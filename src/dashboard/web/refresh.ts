import { adopt } from './adopt.ts';

let running: Promise<boolean> | undefined;
let again = false;

/** Fetches this page again and shows what is different; false if the server doesn't answer. */
export function refresh(): Promise<boolean> {
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

async function load(): Promise<boolean> {
  let text: string;
  try {
    const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (response.status === 401) {
      location.reload();
      return true;
    }
    text = await response.text();
  } catch {
    return false;
  }
  // The server escaped every text in it, and no script in it would run.
  const next = new DOMParser().parseFromString(text, 'text/html');
  if (document.title !== next.title) document.title = next.title;
  adopt(document.body, next.body);
  return true;
}
