import { type ControlFunction, numbersOf, type SequencePiece, type StringSequence } from './piece.ts';

/** What a program can ask a terminal, and by which the answer is known. */
export type TerminalQuestion =
  | 'attributes'
  | 'second-attributes'
  | 'third-attributes'
  | 'status'
  | 'cursor'
  | 'dec-cursor'
  | 'dec-status'
  | 'mode'
  | 'version'
  | 'keyboard'
  | 'keys'
  | 'window'
  | 'parameters'
  | 'graphics'
  | 'presentation'
  | 'setting'
  | 'capability'
  | 'color'
  | 'pointer'
  | 'notice'
  | 'image';

const byFinal: ReadonlyMap<string, TerminalQuestion> = new Map([
  ['c', 'attributes'],
  ['>c', 'second-attributes'],
  ['=c', 'third-attributes'],
  ['?n', 'dec-status'],
  ['$p', 'mode'],
  ['?$p', 'mode'],
  ['>q', 'version'],
  ['?u', 'keyboard'],
  ['?m', 'keys'],
  ['x', 'parameters'],
  ['?S', 'graphics'],
  ['$w', 'presentation'],
]);
const windowReports: readonly number[] = [11, 13, 14, 15, 16, 18, 19];

/** Returns what a piece of output asks the terminal; each question gets one answer. */
export function questionsOf(piece: SequencePiece): TerminalQuestion[] {
  if (piece.is === 'csi') return askedByFunction(piece);
  return piece.is === 'string' && piece.end === 'whole' ? askedByString(piece) : [];
}

function askedByFunction({ prefix, params, intermediates, final }: ControlFunction): TerminalQuestion[] {
  const key = `${prefix}${intermediates}${final}`;
  if (final !== 't' && final !== 'n') return askedBy(key);
  const [first = 0] = numbersOf(params);
  if (key === 't') return windowReports.includes(first) ? ['window'] : [];
  if (key === 'n') return first === 5 ? ['status'] : first === 6 ? ['cursor'] : [];
  if (key === '?n' && first === 6) return ['dec-cursor'];
  return askedBy(key);
}

function askedBy(key: string): TerminalQuestion[] {
  const question = byFinal.get(key);
  return question === undefined ? [] : [question];
}

function askedByString(piece: StringSequence): TerminalQuestion[] {
  const text = textOf(piece);
  if (piece.kind === 'apc') return text.startsWith('G') ? ['image'] : [];
  if (piece.kind === 'dcs') {
    if (text.startsWith('$q')) return ['setting'];
    return text.startsWith('+q') ? text.split(';').map(() => 'capability') : [];
  }
  const [number, ...rest] = text.split(';');
  const asked = rest.filter((part) => part.startsWith('?') || part.endsWith('=?'));
  const question = piece.kind === 'osc' ? byNumber(Number(number)) : undefined;
  return question === undefined ? [] : asked.map(() => question);
}

/** Returns what an OSC of a number asks, if it asks, and answers, if it answers; undefined for what isn't let through. */
export function byNumber(number: number): TerminalQuestion | undefined {
  if ([4, 5, 21].includes(number) || (number >= 10 && number <= 19)) return 'color';
  if (number === 22) return 'pointer';
  return number === 99 ? 'notice' : undefined;
}

/** Returns the text of a string without what isn't printed, as terminals read it that pass over that. */
export function textOf({ content }: StringSequence): string {
  return String.fromCharCode(...content.subarray(0, 4096)).replace(/[^\x20-\x7e]/g, '');
}
