import type { SequencePiece, StringKind } from './piece.ts';

/** How many bytes of an incomplete sequence may be held. */
export interface Limits {
  readonly sequence: number;
  readonly string: number;
  /** Whether what only draws counts as text: nobody but the screen cares about it, and it is most of what comes. */
  readonly isTerse?: boolean;
  /** Told of each private mode that is set or reset alone, which then counts as text, too. Only with `isTerse`. */
  readonly onMode?: (mode: number, isOn: boolean) => void;
}

/** Where a reader of what a program writes stands. The states are those of the VT500, as xterm.js has them. */
export interface Machine {
  readonly limits: Limits;
  state: State;
  /** Whether the last byte may be the first of a C1 control, and isn't among the held ones yet. */
  isLead: boolean;
  /** The bytes of the sequence that isn't complete. */
  held: number[];
  /** How many of them introduce it. */
  opening: number;
  /** Codes of the control characters among them. */
  controls: number[];
  kind: StringKind;
  readonly take: (piece: SequencePiece) => void;
}

type State =
  | 'ground'
  | 'esc'
  | 'csi'
  | 'long-csi'
  | 'string'
  | 'string-esc'
  | 'long-string'
  | 'long-string-esc';

/** The control characters that mean more than where the cursor goes: ENQ, BEL, SO and SI. */
export const ownControls: readonly number[] = [0x05, 0x07, 0x0e, 0x0f];

/** The first byte of a character that isn't ASCII. */
export const leading = 0xa0;
/** A byte that only follows such a first one, or that no text has. */
export const following = 0xa1;
/** The byte that begins a sequence. */
export const esc = 0x1b;

const drawing = new Set([...'@ABCDEFGHIJKLMPSTXZ`abdefgmr'].map((letter) => letter.charCodeAt(0)));

/** Says whether a control function with this last byte, and numbers only, does nothing but draw. */
export function draws(final: number | undefined): boolean {
  return final !== undefined && drawing.has(final);
}

const [bell, backslash, terminator] = [0x07, 0x5c, 0x9c];
const bracket = 0x5b;
/** The last bytes of what sets and resets modes. */
export const [set, reset] = [0x68, 0x6c];
/** The bytes that break a sequence off. */
export const cancels: readonly number[] = [0x18, 0x1a];
/** Which string a letter after ESC begins. */
export const strings: ReadonlyMap<number, StringKind> = new Map([
  [0x5d, 'osc'],
  [0x50, 'dcs'],
  [0x5f, 'apc'],
  [0x5e, 'pm'],
  [0x58, 'sos'],
]);
const isC1 = (code: number): boolean => code >= 0x80 && code <= 0x9f;

const steps: Readonly<Record<State, (machine: Machine, code: number) => void>> = {
  ground: onGround,
  esc: onEscape,
  csi: onParams,
  'long-csi': onLongParams,
  string: onString,
  'string-esc': endString,
  'long-string': onLongString,
  'long-string-esc': endLongString,
};

/** Takes one byte, or both of a C1 control; `code` is what it means. */
export function stepOn(machine: Machine, code: number, raw: readonly number[]): void {
  // ESC ends a string, whatever follows it.
  if (machine.state.endsWith('string-esc') && code !== backslash) {
    machine.held.pop();
    if (machine.state === 'string-esc') giveString(machine, 0, 'whole');
    else giveRest(machine, true);
    begin(machine, 'esc', [esc]);
  }
  const isInString = machine.state.endsWith('string');
  if (isC1(code) && !(isInString && code === terminator)) {
    giveUp(machine);
    // A C1 control stands for ESC and the letter of this code.
    openOrGive(machine, code - 0x40, raw);
  } else if (code === esc && !isInString) {
    giveUp(machine);
    begin(machine, 'esc', raw);
  } else {
    machine.held.push(...raw);
    steps[machine.state](machine, code);
  }
}

/** Hands on what is too long to be held, and at the end of a chunk what needn't be held. */
export function keepLimits(machine: Machine, isEnd: boolean): void {
  const { state, limits, held } = machine;
  if ((state === 'esc' || state === 'csi') && held.length > limits.sequence) {
    giveText(machine);
    machine.state = state === 'csi' ? 'long-csi' : 'ground';
  } else if (state === 'string' && held.length > limits.string) {
    giveString(machine, 0, 'long');
    machine.state = 'long-string';
  } else if (isEnd && state === 'long-string') {
    giveRest(machine, false);
    machine.state = state;
  } else if (isEnd && state === 'long-csi') {
    giveText(machine);
    machine.state = state;
  }
}

function begin(machine: Machine, state: State, raw: readonly number[]): void {
  machine.state = state;
  machine.held = [...raw];
  machine.controls = [];
  machine.opening = raw.length;
}

function openOrGive(machine: Machine, letter: number, raw: readonly number[]): void {
  const kind = strings.get(letter);
  begin(machine, kind === undefined ? 'csi' : 'string', raw);
  if (kind !== undefined) machine.kind = kind;
  else if (letter !== bracket) giveText(machine);
}

// What was being read ends before its time.
function giveUp(machine: Machine): void {
  if (machine.state === 'string') giveString(machine, 0, 'cut');
  else if (machine.state === 'long-string') giveRest(machine, true);
  else giveText(machine);
}

function onGround(machine: Machine, code: number): void {
  if (!ownControls.includes(code)) giveText(machine);
  else machine.take({ is: 'control', raw: clear(machine), code });
}

// In a sequence, control characters are obeyed and what is no ASCII is no sequence. Returns whether that was it.
function isNoPart(machine: Machine, code: number): boolean {
  if (cancels.includes(code) || code === leading) giveText(machine);
  else if (code < 0x20) machine.controls.push(code);
  else return code >= 0x7f;
  return true;
}

function onEscape(machine: Machine, code: number): void {
  if (isNoPart(machine, code) || code < 0x30) return;
  const text = asciiOf(machine.held);
  if (text.length === 1 && (code === bracket || strings.has(code))) {
    const { held, controls } = machine;
    openOrGive(machine, code, held);
    machine.controls = controls;
  } else giveFunction(machine, { is: 'esc', prefix: '', params: '', intermediates: text.slice(0, -1) });
}

function onParams(machine: Machine, code: number): void {
  if (isNoPart(machine, code) || code < 0x40) return;
  const text = asciiOf(machine.held.slice(machine.opening));
  const [, prefix, params, intermediates] = /^([<-?]?)([\d:;]*)([ -/]*)[@-~]$/.exec(text) ?? [];
  const isDrawing = machine.limits.isTerse === true && `${prefix}${intermediates}` === '' && draws(code);
  if (prefix === undefined || params === undefined || intermediates === undefined) giveText(machine);
  else if (isDrawing && machine.controls.length === 0) giveText(machine);
  else if (`${prefix}${intermediates}` === '?' && isOneMode(machine, code, params)) giveText(machine);
  else giveFunction(machine, { is: 'csi', prefix, params, intermediates });
}

/** How many digits the number of a mode may have that counts as text. */
export const mostModeDigits = 6;

// Tells of a mode, if it is one alone and somebody wants to know.
function isOneMode({ limits, controls }: Machine, code: number, params: string): boolean {
  if (limits.onMode === undefined || controls.length > 0 || (code !== set && code !== reset)) return false;
  if (!/^\d+$/.test(params) || params.length > mostModeDigits) return false;
  limits.onMode(Number(params), code === set);
  return true;
}

function onLongParams(machine: Machine, code: number): void {
  if (cancels.includes(code) || code === leading || (code >= 0x40 && code < 0x7f)) giveText(machine);
}

function onString(machine: Machine, code: number): void {
  if (code === esc) machine.state = 'string-esc';
  else if (cancels.includes(code)) giveString(machine, 0, 'cut');
  else if (code === terminator) giveString(machine, 2, 'whole');
  else if (code === bell && machine.kind === 'osc') giveString(machine, 1, 'whole');
}

function endString(machine: Machine): void {
  giveString(machine, 2, 'whole');
}

function onLongString(machine: Machine, code: number): void {
  if (code === esc) machine.state = 'long-string-esc';
  else if ([...cancels, terminator].includes(code) || (code === bell && machine.kind === 'osc'))
    giveRest(machine, true);
}

function endLongString(machine: Machine): void {
  giveRest(machine, true);
}

/** Returns the bytes that are held, and is ready for text. */
export function clear(machine: Machine): Uint8Array {
  const raw = Uint8Array.from(machine.held);
  machine.state = 'ground';
  machine.held = [];
  return raw;
}

function giveText(machine: Machine): void {
  const raw = clear(machine);
  if (raw.length > 0) machine.take({ is: 'text', raw });
}

type Read = Pick<Extract<SequencePiece, { is: 'csi' | 'esc' }>, 'is' | 'prefix' | 'params' | 'intermediates'>;

function giveFunction(machine: Machine, read: Read): void {
  const final = String.fromCharCode(machine.held.at(-1) as number);
  machine.take({ ...read, final, controls: machine.controls, raw: clear(machine) });
}

function giveString(machine: Machine, closing: number, end: 'whole' | 'long' | 'cut'): void {
  const { kind, opening } = machine;
  const raw = clear(machine);
  machine.take({ is: 'string', raw, kind, content: raw.subarray(opening, raw.length - closing), end });
}

function giveRest(machine: Machine, isLast: boolean): void {
  const raw = clear(machine);
  if (isLast || raw.length > 0) machine.take({ is: 'rest', raw, isLast });
}

function asciiOf(bytes: readonly number[]): string {
  return String.fromCharCode(...bytes.filter((byte) => byte >= 0x20 && byte < 0x7f));
}
