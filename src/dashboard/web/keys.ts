import { hideNote, showNote } from './notes.ts';

const places = '.need a, .card h3 a, .rows a, .toc a, .src td a, .found a, .turn > .at a, .files a';

/** Knows the keys: `/` searches, `j` and `k` go through what is listed, `Enter` opens it, `?` names them. */
export function listenForKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

const keys: Readonly<Record<string, () => void>> = {
  '/': () => document.querySelector<HTMLInputElement>('#q-all')?.focus(),
  j: () => move(1),
  k: () => move(-1),
  g: () => document.querySelector<HTMLAnchorElement>('.brand a')?.click(),
  '?': help,
};

function move(by: number): void {
  const all = [...document.querySelectorAll<HTMLElement>(places)];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by));
  all[next]?.focus();
  all[next]?.scrollIntoView({ block: 'nearest' });
}

function help(): void {
  if (hideNote('keys')) return;
  showNote('keys', 'Keys: / search · j next · k previous · Enter open · g home · ? hide this');
}
