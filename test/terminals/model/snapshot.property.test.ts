import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../support/same-random.ts';
import { allOf, bytesOf, expectKept, modelOf, small, terminalOf } from '../../support/screens.ts';

const esc = '\x1b[';
const number = fc.nat({ max: 22 });
const sgr = fc.constantFrom(
  ...[
    '0',
    '1',
    '2',
    '3',
    '4',
    '4:3',
    '5',
    '7',
    '8',
    '9',
    '21',
    '22',
    '23',
    '24',
    '27',
    '31',
    '42',
    '53',
    '95',
    '104',
  ],
  ...[
    '38;5;200',
    '48;5;3',
    '38;2;1;2;3',
    '48;2;9;8;7',
    '58:5:4',
    '58:2::1:2:3',
    '59',
    '39',
    '49',
    '1;2',
    '22;2',
  ],
);
const mode = fc.constantFrom(
  1,
  6,
  7,
  12,
  25,
  45,
  66,
  9,
  1000,
  1002,
  1003,
  1004,
  1006,
  1016,
  2004,
  2026,
  47,
  1047,
  1048,
  1049,
);

/** What programs write: text, movements, looks, erasing, scrolling and modes. */
const written = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('a', 'bc d', '日本', 'é', 'e\u0301', '😀', 'x'.repeat(25), ' ', 'q'),
  },
  { weight: 1, arbitrary: fc.constantFrom('\r\n', '\n', '\r', '\b', '\t', '\x07') },
  { weight: 3, arbitrary: sgr.map((code) => `${esc}${code}m`) },
  { weight: 2, arbitrary: fc.tuple(number, number).map(([x, y]) => `${esc}${y};${x}H`) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.nat({ max: 4 }), fc.constantFrom(...'@ABCDEFGIJKLMPSTXZ`abdeg'))
      .map((p) => `${esc}${p.join('')}`),
  },
  { weight: 1, arbitrary: fc.tuple(number, number).map(([from, to]) => `${esc}${from};${to}r`) },
  { weight: 2, arbitrary: fc.tuple(mode, fc.constantFrom('h', 'l')).map((p) => `${esc}?${p.join('')}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\x1b7',
      '\x1b8',
      '\x1bD',
      '\x1bE',
      '\x1bH',
      '\x1bM',
      '\x1b=',
      '\x1b>',
      '\x1b(0',
      '\x1b(B',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      `${esc}4h`,
      `${esc}4l`,
      `${esc}!p`,
      `${esc}s`,
      `${esc}u`,
      `${esc}3 q`,
      `${esc}20h`,
      `${esc}20l`,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\x1b]8;;http://a\x1b\\',
      '\x1b]8;id=1;http://b\x07',
      '\x1b]8;;\x1b\\',
      '\x1b]0;title\x07',
    ),
  },
);

const program = fc.array(written, { maxLength: 40 }).map((parts) => parts.join(''));

describe('whatever a program writes', () => {
  test('the snapshot shows the same', () => {
    fc.assert(
      fc.property(program, (text) => expectKept(text)),
      { numRuns: runs(300) },
    );
  });

  test('the snapshot with history shows the same', () => {
    fc.assert(
      fc.property(program, (text) => expectKept(text, { history: 50 })),
      { numRuns: runs(100) },
    );
  });

  test('how it is cut into chunks changes nothing', () => {
    const property = fc.property(program, fc.array(fc.nat({ max: 9 }), { minLength: 1 }), (text, cuts) => {
      const bytes = bytesOf(text);
      const model = modelOf('');
      for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
        const size = 1 + (cuts[turn % cuts.length] as number);
        model.write(bytes.subarray(at, at + size), () => undefined);
        at += size;
      }
      expect(model.snapshot()).toBe(modelOf(text).snapshot());
    });
    fc.assert(property, { numRuns: runs(100) });
  });
});

test('a resized model is as a resized terminal', () => {
  const property = fc.property(
    program,
    fc.integer({ min: 2, max: 30 }),
    fc.integer({ min: 2, max: 12 }),
    (text, cols, rows) => {
      // A wide character that a resize cuts in two is half a character.
      const narrow = text.replace(/[日本😀]/gu, 'w');
      const model = modelOf(narrow);
      const terminal = terminalOf([narrow], small);
      model.resize(cols, rows);
      terminal.resize(cols, rows);
      const copy = terminalOf([model.snapshot()], { cols, rows });
      expect(allOf(copy, 0).normal).toEqual(allOf(terminal, 0).normal);
    },
  );
  fc.assert(property, { numRuns: runs(100) });
});
