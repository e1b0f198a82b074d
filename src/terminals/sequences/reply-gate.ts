import { joinBytes } from '../frames/frame.ts';
import { createDecoder } from './decoder.ts';
import type { ControlFunction, SequencePiece, StringSequence } from './piece.ts';
import { byNumber, type TerminalQuestion, textOf } from './queries.ts';

/** Lets through what a person types, and of a terminal's answers only those that somebody asked for. */
export interface ReplyGate {
  /** Notes what the program has asked; an answer may come until some seconds later. Times are in milliseconds. */
  readonly asked: (questions: readonly TerminalQuestion[], at: number) => void;
  /** Returns what of the input may be typed. */
  readonly read: (bytes: Uint8Array, at: number) => Uint8Array;
  /**
   * Returns for how many milliseconds what is held may wait for more, because it may be the beginning of an answer; 0 if
   * nothing is held. Then `flush` is due: it was a key, such as Escape.
   */
  readonly patience: () => number;
  readonly flush: () => Uint8Array;
}

const limits = { sequence: 64, string: 4096 };
const answerMs = 10_000;
const mostAsked = 100;
const [keyMs, stringMs] = [30, 1000];

/** Returns a gate for the input of one client. */
export function createReplyGate(): ReplyGate {
  const decoder = createDecoder(limits, (piece) => {
    if (lets(piece)) typed.push(piece.raw);
  });
  let typed: Uint8Array[] = [];
  let now = 0;
  let open: { readonly question: TerminalQuestion; readonly until: number }[] = [];
  let isPasting = false;
  let isLong = false;
  function lets(piece: SequencePiece): boolean {
    if (piece.is === 'csi' && piece.final === '~')
      isPasting = piece.params === '200' || (isPasting && piece.params !== '201');
    if (piece.is === 'rest') return isLong;
    const answer = isPasting ? undefined : answerIn(piece);
    const isLet = answer === undefined || take(answer) || isKey(piece);
    if (piece.is === 'string') isLong = isLet;
    return isLet;
  }
  function take(answer: TerminalQuestion | 'unknown'): boolean {
    const at = open.findIndex(({ question, until }) => question === answer && until >= now);
    open = open.filter((_, index) => index !== at);
    return at >= 0;
  }
  return {
    asked(questions, at) {
      const added = questions.map((question) => ({ question, until: at + answerMs }));
      open = [...open.filter(({ until }) => until >= at), ...added].slice(-mostAsked);
    },
    read(bytes, at) {
      now = at;
      typed = [];
      decoder.read(bytes);
      return joinBytes(typed);
    },
    // Whoever types ESC ] types more than a digit after it only after a while.
    patience: () => (decoder.held() === 0 ? 0 : decoder.held() > 3 ? stringMs : keyMs),
    flush: decoder.flush,
  };
}

const byFinal: ReadonlyMap<string, TerminalQuestion> = new Map([
  ['?c', 'attributes'],
  ['>c', 'second-attributes'],
  ['n', 'status'],
  ['R', 'cursor'],
  ['?R', 'dec-cursor'],
  ['?n', 'dec-status'],
  ['$y', 'mode'],
  ['?$y', 'mode'],
  ['?u', 'keyboard'],
  ['>m', 'keys'],
  ['t', 'window'],
  ['x', 'parameters'],
  ['?S', 'graphics'],
]);
const byBeginning: readonly (readonly [beginning: RegExp, question: TerminalQuestion])[] = [
  [/^>\|/, 'version'],
  [/^[01]?\$r/, 'setting'],
  [/^[01]?\+r/, 'capability'],
  [/^[12]\$u/, 'presentation'],
  [/^!\|/, 'third-attributes'],
];

// Returns what a piece of input answers; undefined if it is no answer. No key sends a string.
function answerIn(piece: SequencePiece): TerminalQuestion | 'unknown' | undefined {
  if (piece.is === 'csi') return byFinal.get(`${piece.prefix}${piece.intermediates}${piece.final}`);
  return piece.is === 'string' ? answerInString(piece) : undefined;
}

function answerInString(piece: StringSequence): TerminalQuestion | 'unknown' {
  const text = textOf(piece);
  if (piece.kind === 'osc') return byNumber(Number.parseInt(text, 10)) ?? 'unknown';
  if (piece.kind === 'apc') return text.startsWith('G') ? 'image' : 'unknown';
  return byBeginning.find(([beginning]) => piece.kind === 'dcs' && beginning.test(text))?.[1] ?? 'unknown';
}

// F3 with Shift, Control and so on is sent like the place of a cursor in the first row. Reports of the colour scheme and of
// the size are sent only where a program asked for all of them.
function isKey(piece: SequencePiece): boolean {
  if (piece.is !== 'csi') return false;
  const { prefix, params, final } = piece as ControlFunction;
  if (final === 'R') return prefix === '' && /^1;(?:[2-9]|1[0-6])$/.test(params);
  return (final === 'n' && /^997;[12]$/.test(params)) || (final === 't' && params.startsWith('48;'));
}
