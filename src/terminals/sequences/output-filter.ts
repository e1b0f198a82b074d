import { joinBytes } from '../frames/frame.ts';
import { createDecoder } from './decoder.ts';
import { type ControlFunction, numbersOf, type SequencePiece, type StringSequence } from './piece.ts';
import { questionsOf, type TerminalQuestion, textOf } from './queries.ts';

/** Lets through what may reach the terminals of those who are attached. */
export interface OutputFilter {
  /** Returns what of the output may be sent on now; a sequence is sent once it is complete. */
  readonly read: (bytes: Uint8Array) => Uint8Array;
  /** Returns what the program has asked the terminal, as far as it was sent on; told once each. */
  readonly takeQuestions: () => TerminalQuestion[];
}

// How much of a text a program may put into the clipboard, as it is encoded.
const longestCopy = 100 * 1024;
// Modes reach everybody.
const limits = { sequence: 256, string: longestCopy + 16, isTerse: true, onMode: () => undefined };

/**
 * Returns a filter for the one who leads, or for those who only look. Nobody's clipboard is read. Only the lead gets what
 * rings, notifies, copies or asks, because its terminal answers for all.
 */
export function createOutputFilter(role: 'lead' | 'view'): OutputFilter {
  const decoder = createDecoder(limits, (piece) => {
    if (lets(piece)) sent.push(piece.raw);
  });
  let sent: Uint8Array[] = [];
  let questions: TerminalQuestion[] = [];
  // Whether the string that goes on is let through.
  let isOpen = false;
  function lets(piece: SequencePiece): boolean {
    if (piece.is === 'rest') return isOpen;
    const isLet = mayLead(piece) && (role === 'lead' || mayView(piece));
    if (piece.is === 'string') isOpen = isLet;
    if (isLet && role === 'lead') questions.push(...questionsOf(piece));
    return isLet;
  }
  return {
    read(bytes) {
      sent = [];
      decoder.read(bytes);
      return joinBytes(sent);
    },
    takeQuestions() {
      const taken = questions;
      questions = [];
      return taken;
    },
  };
}

const enquiry = 0x05;
const bell = 0x07;

// What a terminal answers to with a text of somebody's choice, or with what is on the screen, is asked by nobody.
function mayLead(piece: SequencePiece): boolean {
  if (piece.is === 'control') return piece.code !== enquiry;
  if (piece.is === 'csi') return !reportsText(piece);
  return piece.is !== 'string' || mayLeadString(piece);
}

function reportsText({ prefix, params, intermediates, final }: ControlFunction): boolean {
  const key = `${prefix}${intermediates}${final}`;
  return key === '*y' || (key === 't' && [20, 21].includes(numbersOf(params)[0] as number));
}

function mayLeadString(piece: StringSequence): boolean {
  // Some terminals go on reading where others see that it was cut off.
  if (piece.end === 'cut') return false;
  if (piece.kind !== 'osc') return true;
  const text = textOf(piece);
  const asks = text.includes('?');
  switch (Number.parseInt(text, 10)) {
    case 50:
      return !asks;
    case 52:
      return isShort(piece) && !asks;
    // The clipboard of kitty, which is also read by this, and what iTerm2 copies and tells.
    case 5522:
      return false;
    case 1337:
      return !/^1337;(?:copy|report)/i.test(text) || (isShort(piece) && /^1337;copy=/i.test(text));
    default:
      return true;
  }
}

function isShort({ end, content }: StringSequence): boolean {
  return end === 'whole' && content.length <= longestCopy;
}

// Titles, hyperlinks and colours.
const shown: readonly number[] = [0, 1, 2, 4, 8, 10, 11, 12, 17, 19, 104, 110, 111, 112, 117, 119];

function mayView(piece: SequencePiece): boolean {
  if (piece.is === 'control') return piece.code !== bell;
  if (piece.is === 'string') return mayViewString(piece);
  if (piece.is !== 'csi') return true;
  // Neither their windows nor their printers are meant.
  return questionsOf(piece).length === 0 && !['t', 'i', '?i'].includes(`${piece.prefix}${piece.final}`);
}

function mayViewString(piece: StringSequence): boolean {
  const text = textOf(piece);
  // Pictures in sixels.
  if (piece.kind === 'dcs') return /^[\d;]*q/.test(text);
  const number = /^\d+(?=;|$)/.exec(text)?.[0];
  return (
    piece.kind === 'osc' &&
    piece.end === 'whole' &&
    shown.includes(Number(number ?? -1)) &&
    questionsOf(piece).length === 0
  );
}
