import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinBytes } from '../../../src/terminals/frames/frame.ts';
import { createDecoder } from '../../../src/terminals/sequences/decoder.ts';
import { numbersOf, type SequencePiece } from '../../../src/terminals/sequences/piece.ts';
import { runs } from '../../support/same-random.ts';
import { bytesOf } from '../../support/screens.ts';

const limits = { sequence: 16, string: 24 };

function piecesOf(
  chunks: readonly Uint8Array[],
  isTerse = false,
): { pieces: SequencePiece[]; held: Uint8Array } {
  const pieces: SequencePiece[] = [];
  const decoder = createDecoder({ ...limits, isTerse }, (piece) => pieces.push(piece));
  for (const chunk of chunks) decoder.read(chunk);
  const count = decoder.held();
  const held = decoder.flush();
  expect(held.length).toBe(count);
  expect(decoder.held()).toBe(0);
  return { pieces, held };
}

function told(piece: SequencePiece): string {
  const text = new TextDecoder('latin1').decode(piece.raw);
  if (piece.is === 'csi' || piece.is === 'esc') {
    const { prefix, params, intermediates, final, controls } = piece;
    return `${piece.is} ${[prefix, params, intermediates, final, ...controls].join('|')}`;
  }
  if (piece.is === 'string')
    return `${piece.kind} ${piece.end} ${new TextDecoder('latin1').decode(piece.content)}`;
  return piece.is === 'rest' ? `rest ${piece.isLast} ${text}` : `${piece.is} ${text}`;
}

const tell = (text: string): string[] => piecesOf([bytesOf(text)]).pieces.map(told);

describe('the decoder takes apart', () => {
  test.each<[string, string[]]>([
    ['plain é\r\n\ttext', ['text plain Ã©\r\n\ttext']],
    [
      'a\x07b\x0e\x0f\x05',
      ['text a', 'control \x07', 'text b', 'control \x0e', 'control \x0f', 'control \x05'],
    ],
    ['\x1b[m\x1b[?25;1h\x1b[1;2 q\x1b[>0q', ['csi |||m', 'csi ?|25;1||h', 'csi |1;2| |q', 'csi >|0||q']],
    ['\x1b7\x1b(0\x1b#8', ['esc |||7', 'esc ||(|0', 'esc ||#|8']],
    ['\u009b1mx\u0084\u009d0;t\u009c', ['csi |1||m', 'text x', 'text Â\x84', 'osc whole 0;t']],
    ['\x1b]0;a\x07\x1b]2;b\x1b\\c', ['osc whole 0;a', 'osc whole 2;b', 'text c']],
    [
      '\x1bP$qm\x1b\\\x1b_Ga=q\x1b\\\x1b^p\x1b\\\x1bXs\u009c',
      ['dcs whole $qm', 'apc whole Ga=q', 'pm whole p', 'sos whole s'],
    ],
    // What stands in a sequence, and ends it before its time.
    ['\x1b[1\n\x0e2m', ['csi |12||m|10|14']],
    ['\x1b\x7f\x0f[1\x7fm', ['csi |1||m|15']],
    ['\x1b[1\x18x\x1b\x1ay', ['text \x1b[1\x18', 'text x', 'text \x1b\x1a', 'text y']],
    ['\x1b[1\x1b[2m', ['text \x1b[1', 'csi |2||m']],
    ['\x1b[1éx', ['text \x1b[1Ã', 'text ©x']],
    ['\x1b[1©x', ['text \x1b[1Â', 'text ©', 'text x']],
    ['\x1b[1?2h\x1b[ 1m', ['text \x1b[1?2h', 'text \x1b[ 1m']],
    ['\x1b(\u009bm', ['text \x1b(', 'csi |||m']],
    ['\x1b]0;a\x18b', ['osc cut 0;a\x18', 'text b']],
    ['\x1b]0;a\u009b1m', ['osc cut 0;a', 'csi |1||m']],
    ['\x1b]0;a\x1b[1m', ['osc whole 0;a', 'csi |1||m']],
    ['\x1bP1\x07\n\x1b\x1b7', ['dcs whole 1\x07\n', 'text \x1b', 'esc |||7']],
    ['\x1b]0;é\x07', ['osc whole 0;Ã©']],
    // What is too long to be held.
    [`\x1b[${'1;'.repeat(10)}m!`, [`text \x1b[${'1;'.repeat(7)}1`, `text ${';1;1;m'.slice(0, 6)}`, 'text !']],
    [`\x1b[${'1'.repeat(20)}`, [`text \x1b[${'1'.repeat(15)}`, 'text 11111']],
    [
      `\x1b[${'1'.repeat(20)}é\x1b[${'1'.repeat(20)}\x18`,
      [
        `text \x1b[${'1'.repeat(15)}`,
        'text 11111Ã',
        'text ©',
        `text \x1b[${'1'.repeat(15)}`,
        'text 11111\x18',
      ],
    ],
    [`\x1b${' '.repeat(20)}`, [`text \x1b${' '.repeat(16)}`, 'text     ']],
    [`\x1b]0;${'a'.repeat(30)}\x07b`, [`osc long 0;${'a'.repeat(21)}`, 'rest true aaaaaaaaa\x07', 'text b']],
    [
      `\x1bP${'a'.repeat(30)}\x07\x1b\\b`,
      [`dcs long ${'a'.repeat(23)}`, 'rest true aaaaaaa\x07\x1b\\', 'text b'],
    ],
    [
      `\x1bP${'a'.repeat(30)}\x1b[mb`,
      [`dcs long ${'a'.repeat(23)}`, 'rest true aaaaaaa', 'csi |||m', 'text b'],
    ],
    [
      `\x1bP${'a'.repeat(30)}\u009bmb`,
      [`dcs long ${'a'.repeat(23)}`, 'rest true aaaaaaa', 'csi |||m', 'text b'],
    ],
    [
      `\x1bP${'a'.repeat(30)}\x18\x1bP${'a'.repeat(30)}`,
      [
        `dcs long ${'a'.repeat(23)}`,
        'rest true aaaaaaa\x18',
        `dcs long ${'a'.repeat(23)}`,
        'rest false aaaaaaa',
      ],
    ],
  ])('%j', (text, pieces) => expect(tell(text)).toEqual(pieces));
});

// Neighbouring text counts as one, and so does what a long sequence is made of.
function joined(pieces: readonly SequencePiece[]): string[] {
  const parts: string[] = [];
  for (const piece of pieces) {
    const part = told(piece);
    const kind = /^(?:text|rest)/.exec(part)?.[0];
    const last = parts.at(-1) ?? '';
    if (kind === 'text' && last.startsWith('text ')) parts.push(`${parts.pop()}${part.slice(5)}`);
    else if (kind === 'rest' && last.startsWith('rest false ')) {
      parts.pop();
      parts.push(
        `rest ${(piece as { isLast?: boolean }).isLast} ${last.slice(11)}${part.replace(/^rest \w+ /, '')}`,
      );
    } else parts.push(part);
  }
  return parts;
}

/** Bytes as hostile programs write them. */
const hostile = fc
  .array(
    fc.oneof(
      fc
        .constantFrom(
          '\x1b',
          '[',
          ']',
          'P',
          '_',
          '\\',
          '?',
          '5',
          ';',
          'm',
          'h',
          ' ',
          '\x07',
          '\x18',
          'é',
          '日',
          '\u009b',
          '\u009c',
          '\u009d',
          '\u0090',
          '\x0e',
          '\n',
          '52',
          'q',
        )
        .map(bytesOf),
      fc.uint8Array({ maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map(joinBytes);

test('nothing is lost or added, wherever it is cut', () => {
  const property = fc.property(hostile, fc.array(fc.nat({ max: 7 }), { minLength: 1 }), (bytes, cuts) => {
    const chunks: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; at += chunks.at(-1)?.length ?? 0) {
      chunks.push(bytes.subarray(at, at + 1 + (cuts[chunks.length % cuts.length] as number)));
    }
    const whole = piecesOf([bytes], bytes.length % 2 === 0);
    const cut = piecesOf(chunks, bytes.length % 2 === 0);
    const single = piecesOf(
      [...bytes].map((byte) => Uint8Array.of(byte)),
      bytes.length % 2 === 0,
    );
    expect(joined(cut.pieces)).toEqual(joined(whole.pieces));
    expect(joined(single.pieces)).toEqual(joined(whole.pieces));
    expect(cut.held).toEqual(whole.held);
    expect(joinBytes([...cut.pieces.map(({ raw }) => raw), cut.held])).toEqual(bytes);
  });
  fc.assert(property, { numRuns: runs(2000) });
});

test('what only draws is text for those who ask for no more, wherever it is cut', () => {
  const text = 'a\x1b[1;31mb\x1b[Kc\x1b[?25l\x1b[>4;2m\x1b[1 q\x1b[1\x0em\x1b[6n\x1b[s\x1b[2';
  const terse = [
    'text a\x1b[1;31mb\x1b[Kc',
    'csi ?|25||l',
    'csi >|4;2||m',
    'csi |1| |q',
    'csi |1||m|14',
    'csi |6||n',
    'csi |||s',
  ];
  const bytes = bytesOf(text);
  for (let at = 0; at < bytes.length; at += 1) {
    const { pieces, held } = piecesOf([bytes.subarray(0, at), bytes.subarray(at)], true);
    expect([joined(pieces), new TextDecoder().decode(held)]).toEqual([terse, '\x1b[2']);
  }
});

test('no more than the limits is held', () => {
  const property = fc.property(fc.array(hostile, { maxLength: 5 }), (chunks) => {
    const decoder = createDecoder(limits, () => undefined);
    for (const chunk of chunks) {
      decoder.read(chunk);
      expect(decoder.held()).toBeLessThanOrEqual(limits.string + 2);
    }
  });
  fc.assert(property, { numRuns: runs(300) });
});

test('a string that goes on with nothing is still a string', () => {
  const chunks = [`\x1bP${'a'.repeat(22)}`, 'a', '', 'b\x1b\\'].map(bytesOf);
  expect(piecesOf(chunks).pieces.map(told)).toEqual([`dcs long ${'a'.repeat(23)}`, 'rest true b\x1b\\']);
});

test('what was flushed is no part of what comes', () => {
  const pieces: string[] = [];
  const decoder = createDecoder(limits, (piece) => pieces.push(told(piece)));
  decoder.read(bytesOf('\x1b'));
  expect(decoder.flush()).toEqual(bytesOf('\x1b'));
  decoder.read(bytesOf('[m'));
  expect(pieces).toEqual(['text [m']);
});

test('numbers are read as terminals do', () => {
  expect(numbersOf('1;;25:3;x')).toEqual([1, 0, 25, 0]);
  expect(numbersOf('')).toEqual([0]);
});
