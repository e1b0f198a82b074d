import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stripControls } from '../../../src/core/text/controls.ts';

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
