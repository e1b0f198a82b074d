import { createDecoder } from './decoder.ts';
import { type ControlFunction, numbersOf, type SequencePiece, type StringSequence } from './piece.ts';
import { cleanTitle, readDirectory } from './title.ts';

/** The character sets that were chosen: those of G0 to G3 by their final letter, and which of them is in use. */
export interface Charsets {
  readonly sets: readonly string[];
  readonly inUse: number;
}

/** What a program set that no cell shows. */
export interface TrackedState {
  /** DEC's private modes that it touched; of those for the mouse, the last one touched stands behind the others. */
  readonly modes: ReadonlyMap<number, boolean>;
  readonly insert: boolean;
  readonly newLine: boolean;
  /** By which mode it is in the alternate screen; 0 for the normal one. */
  readonly alternate: number;
  /** As DECSCUSR has it; 0 for the terminal's own. */
  readonly cursorShape: number;
  /** Kitty's stack of keyboard flags for each screen, the flags in force at the end. */
  readonly keyboard: { readonly normal: readonly number[]; readonly alternate: readonly number[] };
  /** -1 if it isn't set. */
  readonly modifyOtherKeys: number;
  readonly charsets: Charsets;
  /** What was saved with the cursor of each screen. */
  readonly saved: { readonly normal: Charsets; readonly alternate: Charsets };
  readonly title: string;
  /** Empty if the program doesn't say where it is. */
  readonly cwd: string;
}

/** Follows what a program sets, by the bytes it writes. */
export interface Tracker {
  readonly read: (bytes: Uint8Array) => void;
  readonly state: () => TrackedState;
  /** Returns how many bytes of an incomplete sequence are held. */
  readonly held: () => number;
}

/**
 * The modes of the mouse. In some terminals they exclude each other, so that the last one counts, and turning one off turns
 * off all.
 */
export const mouseModes: readonly number[] = [9, 1000, 1002, 1003, 1005, 1006, 1015, 1016];

// The private modes that are followed, apart from those that choose the screen.
const followedModes: readonly number[] = [
  1, 5, 6, 7, 9, 12, 25, 45, 66, 1000, 1002, 1003, 1004, 1005, 1006, 1007, 1015, 1016, 2004, 2026, 2027, 2031,
];
// A soft reset leaves the mouse, the colours of the screen, blinking and what isn't DEC's.
const untouchedBySoftReset: readonly number[] = [
  5, 9, 12, 1000, 1002, 1003, 1005, 1006, 1007, 1015, 1016, 2027, 2031,
];
const screenModes: readonly number[] = [47, 1047, 1049];
const mostTitles = 10;
const deepestKeyboard = 8;
const ascii: Charsets = { sets: ['B', 'B', 'B', 'B'], inUse: 0 };

type Writable<T> = { -readonly [key in keyof T]: T[key] };
type Screen = 'normal' | 'alternate';

interface Tracked extends Writable<Omit<TrackedState, 'modes' | 'keyboard' | 'saved'>> {
  modes: Map<number, boolean>;
  keyboard: Record<Screen, number[]>;
  saved: Record<Screen, Charsets>;
  titles: string[];
  readonly host: string;
}

/** Returns a tracker; `host` is the name of this machine, so that a path on another one isn't taken for one here. */
export function createTracker(host = ''): Tracker {
  // A path may be long; whatever else is asked of a string here is short.
  const tracked: Tracked = { ...initial(), title: '', cwd: '', titles: [], host };
  const onMode = (mode: number, isOn: boolean): void => setMode(tracked, mode, isOn);
  const limits = { sequence: 64, string: 4096, isTerse: true, onMode };
  const decoder = createDecoder(limits, (piece) => follow(tracked, piece));
  return {
    read: decoder.read,
    state: () => tracked,
    held: decoder.held,
  };
}

function initial(): Omit<Tracked, 'title' | 'cwd' | 'titles' | 'host'> {
  return {
    modes: new Map(),
    insert: false,
    newLine: false,
    alternate: 0,
    cursorShape: 0,
    keyboard: { normal: [0], alternate: [0] },
    modifyOtherKeys: -1,
    charsets: ascii,
    saved: { normal: ascii, alternate: ascii },
  };
}

function follow(tracked: Tracked, piece: SequencePiece): void {
  if (piece.is === 'control') shift(tracked, piece.code);
  else if (piece.is === 'string') onString(tracked, piece);
  else if (piece.is === 'esc' || piece.is === 'csi') {
    for (const code of piece.controls) shift(tracked, code);
    if (piece.is === 'esc') onEscape(tracked, piece);
    else onControl(tracked, piece);
  }
}

function shift(tracked: Tracked, code: number): void {
  if (code === 0x0e || code === 0x0f) use(tracked, code === 0x0e ? 1 : 0);
}

function use(tracked: Tracked, inUse: number): void {
  tracked.charsets = { ...tracked.charsets, inUse };
}

function onString(tracked: Tracked, { kind, end, content }: StringSequence): void {
  if (kind !== 'osc' || end !== 'whole') return;
  const [, number, text = ''] = /^(\d+);(.*)$/s.exec(new TextDecoder().decode(content)) ?? [];
  if (number === '0' || number === '2') tracked.title = cleanTitle(text);
  if (number === '7') tracked.cwd = readDirectory(text, tracked.host) ?? tracked.cwd;
}

const levels: ReadonlyMap<string, number> = new Map([
  ['n', 2],
  ['o', 3],
  ['|', 3],
  ['}', 2],
  ['~', 1],
]);
const slots: ReadonlyMap<string, number> = new Map([
  ['(', 0],
  [')', 1],
  ['*', 2],
  ['+', 3],
]);

function onEscape(tracked: Tracked, { intermediates, final }: ControlFunction): void {
  const level = levels.get(final);
  const slot = slots.get(intermediates);
  if (intermediates === '') {
    if (level !== undefined) use(tracked, level);
    else if (final === 'c') Object.assign(tracked, initial());
    else if (final === '7') saveCursor(tracked);
    else if (final === '8') restoreCursor(tracked);
    else if (final === '=' || final === '>') setMode(tracked, 66, final === '=');
  } else if (slot !== undefined) {
    const { sets, inUse } = tracked.charsets;
    tracked.charsets = { sets: sets.map((set, at) => (at === slot ? final : set)), inUse };
  } else if (intermediates === '%' && (final === '@' || final === 'G')) {
    tracked.charsets = { sets: ['B', ...tracked.charsets.sets.slice(1)], inUse: 0 };
  }
}

function screenOf({ alternate }: Tracked): Screen {
  return alternate === 0 ? 'normal' : 'alternate';
}

function saveCursor(tracked: Tracked): void {
  tracked.saved[screenOf(tracked)] = tracked.charsets;
}

function restoreCursor(tracked: Tracked): void {
  tracked.charsets = tracked.saved[screenOf(tracked)];
}

function onControl(tracked: Tracked, { prefix, params, intermediates, final }: ControlFunction): void {
  const numbers = numbersOf(params);
  const [first = 0, second = 0] = numbers;
  const isOn = final === 'h';
  switch (`${prefix}${intermediates}${final}`) {
    case '?h':
    case '?l':
      for (const mode of numbers) setMode(tracked, mode, isOn);
      break;
    case 'h':
    case 'l':
      if (numbers.includes(4)) tracked.insert = isOn;
      if (numbers.includes(20)) tracked.newLine = isOn;
      break;
    case '!p':
      resetSoftly(tracked);
      break;
    case ' q':
      tracked.cursorShape = first <= 6 ? first : tracked.cursorShape;
      break;
    case 's':
      saveCursor(tracked);
      break;
    case 'u':
      restoreCursor(tracked);
      break;
    case 't':
      keepTitle(tracked, first, second);
      break;
    case '>m':
    case '>n':
      if (first === 4 || params === '') tracked.modifyOtherKeys = final === 'm' && second > 0 ? second : -1;
      break;
    default:
      if (final === 'u' && intermediates === '') setKeyboard(tracked, prefix, params);
  }
}

function setMode(tracked: Tracked, mode: number, isOn: boolean): void {
  if (followedModes.includes(mode)) {
    // The last one counts where several exclude each other, as those of the mouse do.
    if (mouseModes.includes(mode)) tracked.modes.delete(mode);
    tracked.modes.set(mode, isOn);
  } else if (mode === 1048 || (mode === 1049 && isOn)) {
    if (isOn) saveCursor(tracked);
    else restoreCursor(tracked);
  }
  if (!screenModes.includes(mode)) return;
  const entered = tracked.alternate === 0 ? mode : tracked.alternate;
  tracked.alternate = isOn ? entered : 0;
  if (mode === 1049 && !isOn) restoreCursor(tracked);
}

function resetSoftly(tracked: Tracked): void {
  const { saved, keyboard, modifyOtherKeys, alternate, newLine } = tracked;
  const modes = new Map([...tracked.modes].filter(([mode]) => untouchedBySoftReset.includes(mode)));
  Object.assign(tracked, initial(), { saved, keyboard, modifyOtherKeys, alternate, modes, newLine });
  saved[screenOf(tracked)] = ascii;
}

function keepTitle(tracked: Tracked, action: number, which: number): void {
  if (which === 1) return;
  if (action === 22) tracked.titles = [...tracked.titles, tracked.title].slice(-mostTitles);
  if (action === 23) tracked.title = tracked.titles.pop() ?? tracked.title;
}

function setKeyboard(tracked: Tracked, prefix: string, params: string): void {
  const stack = tracked.keyboard[screenOf(tracked)];
  const [first = 0, how = 0] = numbersOf(params);
  const now = stack.at(-1) as number;
  if (prefix === '>') stack.push(first);
  if (prefix === '<') stack.splice(Math.max(stack.length - Math.max(first, 1), 0));
  if (prefix === '=') stack.splice(-1, 1, how === 2 ? now | first : how === 3 ? now & ~first : first);
  if (stack.length === 0) stack.push(0);
  if (stack.length > deepestKeyboard) stack.shift();
}
