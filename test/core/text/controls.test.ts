import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  escapeJson,
  showControls,
  showLine,
  showText,
  stripControls,
} from '../../../src/core/text/controls.ts';

describe('stripControls', () => {
  test.each([
    ['a colour', '\x1b[31;1mred\x1b[0m', 'red'],
    ['an 8-bit CSI', '\x9b31mred', 'red'],
    ['a window title', 'a\x1b]0;title\x07b', 'ab'],
    ['a link', '\x1b]8;;https://x.example\x1b\\link\x1b]8;;\x1b\\', 'link'],
    ['a device string with 8-bit ends', 'a\x90q#1\x9cb', 'ab'],
    ['a charset switch', 'a\x1b(0b', 'ab'],
    ['a two-letter sequence', 'a\x1bcb', 'ab'],
    ['an escape at the end', 'a\x1b', 'a'],
    ['an escape that hides behind another', '\x1b\x1b[31mx', 'x'],
    ['NUL, bell, backspace, delete', 'a\0\x07\b\x7fb', 'ab'],
    ['bidi overrides and isolates', 'a\u202e\u2066\u200f\u061cb', 'ab'],
    ['zero-width spaces and a BOM', '\ufeffa\u200b\u2060b', 'ab'],
    ['tag characters', 'a\u{e0041}\u{e007f}b', 'ab'],
  ])('removes %s', (_, text, plain) => {
    expect(stripControls(text)).toBe(plain);
  });

  test('a sequence that never ends hides nothing of what follows', () => {
    expect(stripControls('\x1b]0;all the rest\nof it')).toBe('0;all the rest\nof it');
  });

  test('every line end becomes a line feed, tabs stay', () => {
    expect(stripControls('a\r\nb\rc\u2028d\u2029e\u0085f\n\tg')).toBe('a\nb\nc\nd\ne\nf\n\tg');
  });

  test.each(['👨‍👩‍👧', '❤️', '👍🏽‍🦰', 'می‌خواهم', 'ക്‍', 'Ünï café'])('keeps %s', (text) => {
    expect(stripControls(text)).toBe(text);
  });

  test('joiners that join nothing go', () => {
    expect(stripControls('\u200da \u200cb c\u200d\u200d\u200dd')).toBe('a b c\u200dd');
    expect(stripControls('\x1b[1m\u200d')).toBe('');
  });

  test('is quick with thousands of sequences that never end', () => {
    expect(stripControls('\x1b]'.repeat(50_000))).toBe('');
    expect(stripControls('\x9d'.repeat(100_000))).toBe('');
  });

  test('leaves no control character, and nothing to do for a second pass', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        '\x1b',
        '[',
        ']',
        '3',
        'm',
        '\x07',
        '\x9b',
        '\u200d',
        '\u202e',
        'a',
        '❤',
        '\ufe0f',
        '\r',
      ),
    });
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (text) => {
        const plain = stripControls(text);
        expect(plain.replace(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(stripControls(plain)).toBe(plain);
      }),
    );
  });
});

describe('showControls', () => {
  test.each([
    ['a colour', '\x1b[31mred', '\\u{1b}[31mred'],
    ['an 8-bit CSI', '\x9b31mred', '\\u{9b}31mred'],
    ['NUL, bell, backspace, delete', 'a\0\x07\b\x7fb', 'a\\u{0}\\u{7}\\u{8}\\u{7f}b'],
    ['bidi overrides and isolates', 'a\u202e\u2066\u200fb', 'a\\u{202e}\\u{2066}\\u{200f}b'],
    ['zero-width spaces and a BOM', '\ufeffa\u200bb', '\\u{feff}a\\u{200b}b'],
    ['tag characters', 'a\u{e0041}b', 'a\\u{e0041}b'],
    ['soft hyphens and fillers', 'a\u00ad\u3164b', 'a\\u{ad}\\u{3164}b'],
    ['a carriage return that hides the line before it', 'rm x\rls', 'rm x\\u{d}ls'],
    ['other line ends', 'a\u2028b\u0085c', 'a\\u{2028}b\\u{85}c'],
    ['joiners and emoji styles that belong to nothing', 'a\u200db \ufe0f', 'a\\u{200d}b \\u{fe0f}'],
    ['half a character', 'a\ud800b', 'a\\u{d800}b'],
  ])('shows %s', (_, text, shown) => {
    expect(showControls(text)).toBe(shown);
  });

  test.each(['👨‍👩‍👧', '❤️', '👍🏽‍🦰', 'می‌خواهم', 'Ünï café', 'a\n\tb', '⏸️  Session'])('keeps %s', (text) => {
    expect(showControls(text)).toBe(text);
  });

  test('CRLF is a line end like any other', () => {
    expect(showControls('ü\u{1f680}\r\nb')).toBe('ü\u{1f680}\nb');
    expect(showLine(' a \r\n\u202e b\n')).toBe('a \\u{202e} b');
    expect(showText('\n a  \n\x1bb \n')).toBe('a\n\\u{1b}b');
  });

  test('loses nothing, and leaves nothing that is not seen', () => {
    const odd = fc.constantFrom(
      '\x1b',
      '\r',
      '\u202e',
      '\u200d',
      '\u{e0041}',
      '\u00ad',
      '\ufe0f',
      '❤',
      'a',
      '\n',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: odd }), fc.string({ unit: 'binary' })), (text) => {
        fc.pre(!text.includes('\\') && !text.includes('\r\n'));
        const shown = showControls(text);
        expect(shown.replace(/[\n\t]/g, '')).not.toMatch(
          /[\p{Cc}\p{Surrogate}\u00ad\u202a-\u202e\u2066-\u2069]/u,
        );
        expect(
          shown.replace(/\\u\{([0-9a-f]+)\}/g, (__, code) => String.fromCodePoint(Number.parseInt(code, 16))),
        ).toBe(text);
        expect(showControls(shown)).toBe(shown);
      }),
    );
  });
});

test('escapeJson changes no value, and leaves no character that controls or hides', () => {
  const value = { text: 'a\u202e\x9b\x7f\u2028\u{e0041}\u00adb ❤️ é' };
  const json = escapeJson(JSON.stringify(value));
  expect(JSON.parse(json)).toEqual(value);
  expect(json).toContain('a\\u202e\\u009b\\u007f\\u2028\\udb40\\udc41\\u00adb ❤️ é');
  expect(escapeJson('{"a":"b"}')).toBe('{"a":"b"}');
});
