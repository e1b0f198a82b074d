import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TerminalQuestion } from '../../../src/terminals/sequences/queries.ts';
import { createReplyGate } from '../../../src/terminals/sequences/reply-gate.ts';
import { bytesOf } from '../../support/screens.ts';

const esc = '\x1b[';

function typed(text: string, asked: readonly TerminalQuestion[] = [], now = 0): string {
  const gate = createReplyGate();
  gate.asked(asked, 0);
  return new TextDecoder().decode(gate.read(bytesOf(text), now));
}

const answers: readonly (readonly [string, TerminalQuestion])[] = [
  [`${esc}?1;2c`, 'attributes'],
  [`${esc}>0;276;0c`, 'second-attributes'],
  ['\x1bP!|00000000\x1b\\', 'third-attributes'],
  [`${esc}0n`, 'status'],
  [`${esc}12;40R`, 'cursor'],
  [`${esc}?12;40R`, 'dec-cursor'],
  [`${esc}?21n`, 'dec-status'],
  [`${esc}?2026;2$y`, 'mode'],
  [`${esc}4;1$y`, 'mode'],
  ['\x1bP>|xterm(390)\x1b\\', 'version'],
  [`${esc}?5u`, 'keyboard'],
  [`${esc}>4;2m`, 'keys'],
  [`${esc}8;24;80t`, 'window'],
  [`${esc}2;1;1;128;128;1;0x`, 'parameters'],
  [`${esc}?1;0;256S`, 'graphics'],
  ['\x1bP1$u1\x1b\\', 'presentation'],
  ['\x1bP1$r0m\x1b\\', 'setting'],
  ['\x1bP1+r544e=78\x1b\\', 'capability'],
  ['\x1bP0+r\x1b\\', 'capability'],
  ['\x1b]11;rgb:0000/0000/0000\x1b\\', 'color'],
  ['\x1b]4;1;rgb:00/00/00\x07', 'color'],
  ['\x1b]22;default\x1b\\', 'pointer'],
  ['\x1b]99;i=1:p=?;\x1b\\', 'notice'],
  ['\x1b_Gi=1;OK\x1b\\', 'image'],
];

describe('an answer', () => {
  test.each(answers)('%j is typed once it was asked for as %s, and only once', (text, question) => {
    expect(typed(`a${text}b`)).toBe('ab');
    expect(typed(`a${text}b`, [question])).toBe(`a${text}b`);
    expect(typed(`${text}${text}`, [question])).toBe(text);
    expect(
      typed(
        text,
        ['attributes', 'cursor', 'color'].filter((other) => other !== question) as TerminalQuestion[],
      ),
    ).toBe('');
  });

  test('counts for ten seconds', () => {
    expect(typed(`${esc}?1;2c`, ['attributes'], 10_000)).toBe(`${esc}?1;2c`);
    expect(typed(`${esc}?1;2c`, ['attributes'], 10_001)).toBe('');
    const gate = createReplyGate();
    for (let now = 0; now < 20_000; now += 100) gate.asked(['cursor'], now);
    expect(gate.read(bytesOf(`${esc}?1;2c`), 20_000)).toHaveLength(0);
  });

  test.each([
    '\x1b]52;c;aGk=\x07',
    '\x1b]lTitle\x1b\\',
    '\x1b]LIcon\x1b\\',
    '\x1bPx\x1b\\',
    '\x1b_x\x1b\\',
    '\x1b^1$r\x1b\\',
    '\x1bXx\x1b\\',
  ])('that no question has is never typed: %j', (text) =>
    expect(
      typed(
        `a${text}b`,
        answers.map(([, question]) => question),
      ),
    ).toBe('ab'),
  );

  test('that is too long is let through or not as a whole', () => {
    const long = `\x1b]11;${'x'.repeat(10_000)}\x1b\\`;
    expect(typed(`a${long}b`)).toBe('ab');
    expect(typed(`a${long}b`, ['color'])).toBe(`a${long}b`);
  });
});

describe('what a person types', () => {
  test.each([
    'text é日本\r\t\x7f\x03\x1c',
    `${esc}A${esc}1;5C\x1bOA${esc}3~${esc}15;2~\x1ba\x1b\x1b[A`,
    // Kitty's keys, the mouse, and focus.
    `${esc}97;5u${esc}27;5;92~${esc}<0;10;5M${esc}<0;10;5m${esc}M !!${esc}I${esc}O`,
    // F3 with other keys, the colour scheme and the size.
    `${esc}1;2R${esc}1;16R${esc}?997;1n${esc}48;24;80;0;0t`,
    `${esc}200~pasted ${esc}?1;2c \x1b]52;c;x\x07 ${esc}3~${esc}201~`,
  ])('comes through: %j', (text) => expect(typed(text)).toBe(text));

  test('answers after a paste are answers again', () => {
    expect(typed(`${esc}200~x${esc}201~${esc}?1;2c`)).toBe(`${esc}200~x${esc}201~`);
  });

  test('may be a key alone, which waits a little for more', () => {
    const gate = createReplyGate();
    expect(gate.patience()).toBe(0);
    expect(gate.read(bytesOf('a\x1b'), 0)).toEqual(bytesOf('a'));
    expect(gate.patience()).toBe(30);
    expect(gate.flush()).toEqual(bytesOf('\x1b'));
    expect(gate.patience()).toBe(0);
    gate.read(bytesOf('\x1b]1'), 0);
    expect(gate.patience()).toBe(30);
    gate.read(bytesOf('1;r'), 0);
    expect(gate.patience()).toBe(1000);
    gate.asked(['color'], 0);
    expect(gate.read(bytesOf('gb:0/0/0\x07x'), 0)).toEqual(bytesOf('\x1b]11;rgb:0/0/0\x07x'));
  });

  test('comes through byte for byte in a paste, however it is cut', () => {
    const property = fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('\x1b', '\x1b]0;', '\x1b[', 'é', '\x1bP')), {
        maxLength: 20,
      }),
      fc.nat({ max: 60 }),
      (parts, at) => {
        const bytes = bytesOf(`${esc}200~${parts.join('')}${esc}201~`);
        const gate = createReplyGate();
        const through = [bytes.subarray(0, at), bytes.subarray(at)].flatMap((part) => [
          ...gate.read(part, 0),
        ]);
        expect([...through, ...gate.flush()]).toEqual([...bytes]);
      },
    );
    fc.assert(property);
  });
});
