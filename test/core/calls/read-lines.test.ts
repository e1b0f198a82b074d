import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLines } from '../../../src/core/calls/read-lines.ts';
import { log, refusal } from '../../support/sample-calls.ts';

describe('decodeLines', () => {
  const lines = (source: string) => decodeLines(source, log).given.map(({ name, text }) => [name, text]);
  const refusedLines = (source: string) => refusal(() => decodeLines(source, log));

  test('reads a key a line, with or without dashes, in any case', () => {
    expect(lines('\ufeffprogress: a: b\n\nNEXT:"c"\r\n--Key-Context : d\n—decision: e\n')).toEqual([
      ['progress', 'a: b'],
      ['next', '"c"'],
      ['key-context', 'd'],
      ['decision', 'e'],
    ]);
  });

  test('a value goes on over indented lines, without their common indentation', () => {
    const source =
      'progress: first\n    ```\n      code\n\n    ```\n\nnext:\n\n\t- a\n\t\t- b\nnext:\n  x\n\ty\n';
    expect(lines(source)).toEqual([
      ['progress', 'first\n```\n  code\n\n```'],
      ['next', '- a\n\t- b'],
      ['next', '  x\n\ty'],
    ]);
  });

  test('an indented line may look like a key', () => {
    expect(lines('next: a\n  progress: b')).toEqual([['next', 'a\nprogress: b']]);
  });

  test('a flag without a value is said to be true', () => {
    expect(lines('stdin: Yes\n')).toEqual([['stdin', '']]);
    expect(refusedLines('stdin: no').message).toBe(
      'Flag "--stdin" of "log" takes no value, but "no" was given',
    );
  });

  test('names the line that starts with no key', () => {
    expect(refusedLines('next: a\n\ndesicion: b')).toMatchObject({
      code: 'misuse',
      message: 'Line 3 is not "name: value": "desicion: b"',
      hint: 'Did you mean "decision:"?',
    });
    expect(refusedLines('key context: b').hint).toBe('Did you mean "key-context:"?');
    expect(refusedLines('next: a\nand more').hint).toBe(
      'To continue the value above, indent the line. For the names, see "session-journal log --help"',
    );
    expect(refusedLines('  indented').message).toContain('Line 1 is not "name: value": "indented"');
    expect(refusedLines('json: true').message).toContain('Line 1');
  });

  test('refuses an empty value and a second use, as the arguments do', () => {
    expect(refusedLines('next:\n\nprogress: a').message).toBe('Flag "--next" of "log" needs a value');
    expect(refusedLines('decision: a\nDecision: b').message).toContain('twice');
  });

  test('nothing is an empty call', () => {
    expect(decodeLines('\n \n', log)).toEqual({ given: [], bare: [] });
  });

  test('a text of any lines comes back as it was', () => {
    const line = fc.string({ unit: 'grapheme' }).map((each) => `x${each.replace(/[\r\n]/g, '')}x`);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (texts) => {
        expect(lines(`next:\n${texts.map((each) => `  ${each}`).join('\n')}`)).toEqual([
          ['next', texts.join('\n')],
        ]);
      }),
    );
  });
});
