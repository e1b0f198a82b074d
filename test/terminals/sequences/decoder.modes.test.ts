import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDecoder } from '../../../src/terminals/sequences/decoder.ts';
import type { SequencePiece } from '../../../src/terminals/sequences/piece.ts';
import { runs } from '../../support/same-random.ts';
import { bytesOf } from '../../support/screens.ts';

/** What a decoder that wants to be told of modes hands on, in its order; text that it handed on in parts is one. */
function heardOf(chunks: readonly Uint8Array[]): { readonly heard: string[]; readonly text: string[] } {
  const heard: string[] = [];
  const text: string[] = [];
  let isText = false;
  const take = (piece: SequencePiece): void => {
    const raw = new TextDecoder('latin1').decode(piece.raw);
    if (isText && piece.is === 'text') text.push(`${text.pop()}${raw}`);
    else text.push(raw);
    isText = piece.is === 'text';
    if (piece.is !== 'text' && piece.is !== 'rest') heard.push(`${piece.is} ${raw}`);
  };
  const onMode = (mode: number, isOn: boolean): void => void heard.push(`mode ${mode} ${isOn}`);
  const decoder = createDecoder({ sequence: 16, string: 24, isTerse: true, onMode }, take);
  for (const chunk of chunks) decoder.read(chunk);
  return { heard, text };
}

test('a private mode that is set or reset alone is told and is text, wherever it is cut', () => {
  const bytes = bytesOf(
    ['?25l', '?2026h', '?1000;1006h', '?h', '?2\x0e5h', '?1234567h', '?25$p', '? h', '?25s', '25l']
      .map((mode) => `\x1b[${mode}`)
      .join('x'),
  );
  for (let at = 0; at <= bytes.length; at += 1) {
    const { heard, text } = heardOf([bytes.subarray(0, at), bytes.subarray(at)]);
    expect(heard).toEqual([
      'mode 25 false',
      'mode 2026 true',
      'csi \x1b[?1000;1006h',
      'csi \x1b[?h',
      'csi \x1b[?2\x0e5h',
      'csi \x1b[?1234567h',
      'csi \x1b[?25$p',
      'csi \x1b[? h',
      'csi \x1b[?25s',
      'csi \x1b[25l',
    ]);
    expect(text[0]).toBe('\x1b[?25lx\x1b[?2026hx');
  }
});

const parts = [
  '\x1b',
  '[',
  '?',
  '\x1b[?',
  '2',
  '25',
  '2026',
  ';',
  'h',
  'l',
  'm',
  '\x07',
  '\x18',
  '\x0e',
  ' ',
];
const hostile = fc
  .array(fc.constantFrom(...parts, '\x1b]0;', '\x1bP', '\u009b', 'é', 'text', '\x1b[?7l'), { maxLength: 60 })
  .map((texts) => bytesOf(texts.join('')));

test('modes are told alike, and in their place among all else, wherever hostile bytes are cut', () => {
  const property = fc.property(hostile, fc.nat({ max: 80 }), (bytes, at) => {
    const whole = heardOf([bytes]).heard;
    expect(heardOf([bytes.subarray(0, at), bytes.subarray(at)]).heard).toEqual(whole);
    expect(heardOf([...bytes].map((byte) => Uint8Array.of(byte))).heard).toEqual(whole);
  });
  fc.assert(property, { numRuns: runs(2000) });
});
