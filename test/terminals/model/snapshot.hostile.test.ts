import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attacks, liveParts } from '../../support/hostile-sequences.ts';
import { runs } from '../../support/same-random.ts';
import { allOf, bytesOf, expectKept, modelOf, terminalOf } from '../../support/screens.ts';

const esc = '\x1b[';

describe('nothing live is in a snapshot', () => {
  test.each(attacks)('of %j', (attack) => {
    const model = modelOf(`before${attack}`);
    for (const snapshot of [
      model.snapshot(),
      model.snapshot(100),
      model.frame(10, 5),
      model.styled().join('\n'),
    ]) {
      expect(liveParts(snapshot)).toEqual([]);
      // Nobody who reads it answers.
      const reader = terminalOf([]);
      const answers: string[] = [];
      reader.onData((text) => answers.push(text));
      reader.onTitleChange((title) => answers.push(title));
      reader.onBell(() => answers.push('bell'));
      terminalOf([snapshot], { cols: 20, rows: 6 }, reader);
      expect(answers).toEqual([]);
    }
  });

  test('of all of them, in any order and cut anywhere', () => {
    const part = fc.oneof(
      fc.constantFrom(...attacks),
      fc.constantFrom('\x1b', '\x1b]', '\x1b\\', '\x07', `${esc}?1049h`, 'text', '\x18'),
    );
    const property = fc.property(fc.array(part, { maxLength: 12 }), fc.nat({ max: 200 }), (parts, length) => {
      const model = modelOf(parts.join('').slice(0, length));
      expect(liveParts(model.snapshot(50))).toEqual([]);
      expect(liveParts(model.frame(11, 7))).toEqual([]);
    });
    fc.assert(property, { numRuns: runs(300) });
  });
});

describe('no program breaks the model', () => {
  test('with bytes that are no text', () => {
    const bytes = fc.array(
      fc.oneof(
        fc.uint8Array({ maxLength: 8 }),
        fc
          .constantFrom(
            '\x1b[',
            '\x1b]',
            '\x1bP',
            '?',
            ';',
            '1',
            '9'.repeat(12),
            'h',
            'J',
            'X',
            'T',
            'S',
            'L',
            '\u009b',
          )
          .map(bytesOf),
      ),
      { maxLength: 40 },
    );
    const property = fc.property(bytes, (chunks) => {
      const model = modelOf('');
      for (const chunk of chunks) model.write(chunk, () => undefined);
      expect(() => [
        model.snapshot(9),
        model.peek(),
        model.styled(),
        model.history(),
        model.frame(4, 4),
      ]).not.toThrow();
    });
    fc.assert(property, { numRuns: runs(500) });
  });

  test.each([...'STLMIZb@PXABCDEFGHJKade'])('by asking for %s two thousand million times', (final) => {
    const model = modelOf(`one\r\ntwo${esc}2000000000${final}`);
    expect(model.peek().lines).toHaveLength(6);
  });

  test('by erasing what is before the last place of the screen', () => {
    for (const erase of [`${esc}1J`, `${esc}?1J`]) {
      expect(modelOf(`text${esc}6;20H${erase}b`, { cols: 20, rows: 6 }, 0).peek().lines).toEqual([
        '',
        '',
        '',
        '',
        '',
        `${' '.repeat(19)}b`,
      ]);
    }
    expect(modelOf(`text${esc}2;20H${esc}1Jb`).peek().lines[0]).toBe('');
  });

  test('with a switch of screens that is longer than what is followed', () => {
    const model = modelOf(`under${esc}?${'0'.repeat(70)}1049habove`);
    expect(model.snapshot()).toContain(`${esc}?1049h`);
    expect(allOf(terminalOf([model.snapshot()]), 0)).toMatchObject({ type: 'alternate' });
  });

  test('with looks that no terminal should have', () => {
    expectKept(`${esc}4m\x1b7${esc}m\x1b8x\x1b]8;;http://a\x07y${esc}24mz`);
    expectKept(`${esc}?7l${esc}1;20H日${esc}1;20Hx${esc}1;19H日${esc}?7h`);
    expectKept(`${esc}?7l${'x'.repeat(25)}${esc}1J`);
    expectKept(`${'x'.repeat(19)}日本${esc}1;18H${esc}41m${esc}K`);
    expectKept(`${'x'.repeat(40)}${esc}1;5H${esc}K${esc}2;1H${esc}42m${esc}3X`);
    expectKept(`${'x'.repeat(30)}${esc}1;1H${esc}P${esc}2;1H${esc}X`);
    expectKept(`${esc}41m${'x'.repeat(150)}${esc}m${'y'.repeat(10)}${esc}3X`, { history: 20 });
  });

  test('by more history than a snapshot may have', () => {
    const line = `${esc}31mred ${esc}32mgreen ${esc}44mblue${esc}m `;
    const model = modelOf(`${line.repeat(25)}\r\n`.repeat(1500), { cols: 500, rows: 10 }, 10_000);
    const snapshot = model.snapshot(10_000);
    expect(snapshot.length).toBeLessThan(1024 * 1024);
    expect(snapshot.length).toBeGreaterThan(256 * 1024);
  });
});
