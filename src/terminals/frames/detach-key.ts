import { fromLatin1, toLatin1 } from './latin1.ts';

/** What to do with keys that were typed. */
export interface KeysRead {
  /** What goes to the terminal. */
  readonly send: Uint8Array;
  /** Whether the detach key was pressed and nothing followed yet: detach, if nothing does within the patience. */
  readonly isPressed: boolean;
  /** Whether something else followed the detach key: detach now. */
  readonly isDetached: boolean;
  /** Whether the end may be the beginning of the detach key: call `flush` if nothing follows. */
  readonly isHolding: boolean;
}

/** Finds the detach key in what is typed, however the terminal encodes it and however it is split. */
export interface KeyReader {
  readonly read: (bytes: Uint8Array) => KeysRead;
  /** Returns what was held back, because nothing followed. */
  readonly flush: () => Uint8Array;
}

// Ctrl+\ as one byte, as kitty's keyboard protocol says it (with Caps Lock and Num Lock, and what happened to the key),
// and as xterm's modifyOtherKeys says it. Texts pasted in brackets are no keys.
const esc = '\x1b';
const key = new RegExp(
  String.raw`\x1c|${esc}\[92(?::\d*)*;(\d+)(?::(\d))?(?:;[\d:]*)?u|${esc}\[27;5;92~|${esc}\[200~`,
  'g',
);
const cutKey = String.raw`(?:\[(?:2(?:7(?:;(?:5(?:;(?:9(?:2)?)?)?)?)?|0(?:0)?)?|9(?:2[\d:;]{0,24})?)?)?$`;
const beginning = new RegExp(esc + cutKey);
const endOfPaste = '\x1b[201~';
const locks = 64 | 128;
const control = 4;

interface Reading {
  held: string;
  isPressed: boolean;
  isPasting: boolean;
}

/** Returns a reader for Ctrl+\. Pressed twice, it goes to the terminal once. */
export function makeKeyReader(): KeyReader {
  const state: Reading = { held: '', isPressed: false, isPasting: false };
  return {
    read: (bytes) => readKeys(state, state.held + toLatin1(bytes)),
    flush: () => {
      const { held } = state;
      state.held = '';
      return fromLatin1(held);
    },
  };
}

function readKeys(state: Reading, text: string): KeysRead {
  let send = '';
  let at = 0;
  state.held = '';
  while (at < text.length) {
    if (state.isPasting) {
      const end = text.indexOf(endOfPaste, at);
      state.isPasting = end < 0;
      // The end may be cut: it is found when the rest comes.
      const next = end < 0 ? text.length - cutEnd(text.slice(at)) : end + endOfPaste.length;
      send += text.slice(at, next);
      state.held = end < 0 ? text.slice(next) : '';
      at = end < 0 ? text.length : next;
      continue;
    }
    const found = nextKey(text, at);
    const until = found?.index ?? holdFrom(text, at);
    const isOther = until > at || found?.event === 'paste';
    if (state.isPressed && isOther) return answer(send, { isDetached: true });
    send += text.slice(at, until);
    if (found === undefined) {
      state.held = text.slice(until);
      break;
    }
    send += takeKey(state, found);
    at = until + found.text.length;
  }
  return answer(send, { isPressed: state.isPressed, isHolding: state.held !== '' });
}

interface Found {
  readonly index: number;
  readonly text: string;
  readonly event: 'press' | 'more' | 'paste';
}

function nextKey(text: string, from: number): Found | undefined {
  key.lastIndex = from;
  for (let match = key.exec(text); match !== null; match = key.exec(text)) {
    const [whole, modifiers, event] = match;
    const isControl = modifiers === undefined || ((Number(modifiers) - 1) & ~locks) === control;
    if (!isControl) continue;
    const kind = whole === '\x1b[200~' ? 'paste' : event === '2' || event === '3' ? 'more' : 'press';
    return { index: match.index, text: whole, event: kind };
  }
  return undefined;
}

// A key that is released or repeated is the same press.
function takeKey(state: Reading, { event, text }: Found): string {
  if (event === 'paste') {
    state.isPasting = true;
    return text;
  }
  if (event === 'more') return state.isPressed ? '' : text;
  state.isPressed = !state.isPressed;
  return state.isPressed ? '' : text;
}

function holdFrom(text: string, from: number): number {
  const rest = text.slice(from);
  return from + (beginning.exec(rest)?.index ?? rest.length);
}

function cutEnd(text: string): number {
  for (let length = Math.min(endOfPaste.length - 1, text.length); length > 0; length -= 1)
    if (text.endsWith(endOfPaste.slice(0, length))) return length;
  return 0;
}

function answer(send: string, more: Partial<KeysRead>): KeysRead {
  return { isPressed: false, isDetached: false, isHolding: false, ...more, send: fromLatin1(send) };
}
