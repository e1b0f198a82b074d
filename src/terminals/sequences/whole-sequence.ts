import { cancels, esc, type Limits, strings } from './machine.ts';
import type { SequencePiece } from './piece.ts';

const [bracket, backslash, del, c1Lead, bell] = [0x5b, 0x5c, 0x7f, 0xc2, 0x07];

/**
 * Returns the sequence that begins with this ESC, if all of it is there and nothing in it is unusual. Most sequences are
 * like that, and taking them at once is many times faster than byte by byte. Undefined for all others.
 */
export function wholeSequence(bytes: Uint8Array, from: number, limits: Limits): SequencePiece | undefined {
  const next = bytes[from + 1] as number;
  if (next === bracket) return wholeControl(bytes, from, limits);
  return strings.has(next) ? wholeString(bytes, from, limits) : wholeEscape(bytes, from, limits);
}

// The last byte of a sequence may be beyond the limit: nothing has to be held then.
function raw(bytes: Uint8Array, from: number, end: number): Uint8Array {
  return bytes.subarray(from, end + 1);
}

function wholeControl(bytes: Uint8Array, from: number, { sequence }: Limits): SequencePiece | undefined {
  const start = from + 2;
  const first = bytes[start] as number;
  const afterPrefix = first >= 0x3c && first <= 0x3f ? start + 1 : start;
  const afterParams = skip(bytes, afterPrefix, [0x30, 0x3b]);
  const end = skip(bytes, afterParams, [0x20, 0x2f]);
  const final = bytes[end] as number;
  if (!(final >= 0x40 && final < del) || end - from > sequence) return undefined;
  return {
    is: 'csi',
    raw: raw(bytes, from, end),
    prefix: textBetween(bytes, start, afterPrefix),
    params: textBetween(bytes, afterPrefix, afterParams),
    intermediates: textBetween(bytes, afterParams, end),
    final: String.fromCharCode(final),
    controls: [],
  };
}

function wholeEscape(bytes: Uint8Array, from: number, { sequence }: Limits): SequencePiece | undefined {
  const end = skip(bytes, from + 1, [0x20, 0x2f]);
  const final = bytes[end] as number;
  if (!(final >= 0x30 && final < del) || end - from > sequence) return undefined;
  const intermediates = textBetween(bytes, from + 1, end);
  const letter = String.fromCharCode(final);
  return {
    is: 'esc',
    raw: raw(bytes, from, end),
    prefix: '',
    params: '',
    intermediates,
    final: letter,
    controls: [],
  };
}

function wholeString(bytes: Uint8Array, from: number, { string }: Limits): SequencePiece | undefined {
  const kind = strings.get(bytes[from + 1] as number);
  const last = Math.min(bytes.length - 1, from + string);
  let at = from + 2;
  while (at <= last && !mayEndString(bytes[at] as number)) at += 1;
  const isBell = bytes[at] === bell && kind === 'osc';
  const end = isBell ? at : at + 1;
  if (kind === undefined || at > last || !(isBell || isTerminator(bytes, at))) return undefined;
  return {
    is: 'string',
    raw: raw(bytes, from, end),
    kind,
    content: bytes.subarray(from + 2, at),
    end: 'whole',
  };
}

function isTerminator(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === esc && bytes[at + 1] === backslash;
}

// What is no ASCII may be a C1 control, and a bell in other strings than those of the operating system is part of them.
function mayEndString(byte: number): boolean {
  return byte === esc || byte === bell || byte === c1Lead || cancels.includes(byte);
}

function skip(bytes: Uint8Array, from: number, [least, most]: readonly [number, number]): number {
  let at = from;
  while ((bytes[at] as number) >= least && (bytes[at] as number) <= most) at += 1;
  return at;
}

function textBetween(bytes: Uint8Array, from: number, end: number): string {
  let text = '';
  for (let at = from; at < end; at += 1) text += String.fromCharCode(bytes[at] as number);
  return text;
}
