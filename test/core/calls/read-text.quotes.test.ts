import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/core/calls/read-text.ts';
import type { Failure } from '../../../src/core/failure.ts';
import { log, refusal } from '../../support/sample-calls.ts';

/** Returns what was read, with bare text under an empty name. */
function read(source: string): string[][] {
  const { given, bare } = decodeText(source, log);
  return [...bare.map((each) => ['', each]), ...given.map(({ name, text }) => [name, text])];
}

function refused(source: string): Failure {
  return refusal(() => decodeText(source, log));
}

describe('quotes in a text', () => {
  test.each(['"…"', "'…'", '“…”', '”…”', '„…“', '„…”', '‘…’', '‚…‘', '«…»', '« … »', '»…«'])(
    '%s around the whole value are taken off, flags within are text',
    (marks) => {
      const quoted = marks.replace('…', "it is --next\nnot O'Hara");
      expect(read(`--progress ${quoted} --file x`)).toEqual([
        ['progress', "it is --next\nnot O'Hara"],
        ['file', 'x'],
      ]);
      expect(read(`--progress=${quoted}`)).toEqual([['progress', "it is --next\nnot O'Hara"]]);
      expect(read(quoted)).toEqual([['', "it is --next\nnot O'Hara"]]);
    },
  );

  test.each([
    "don't do $HOME `x` $(id) ! %s $1 \\",
    "don't",
    '"unclosed and more',
    "'tis",
    '5" pipe',
    '"a" and "b"',
    '"a", "b" and "c"',
    "'a' and 'b'",
    '"quoted" first',
    'last "quoted"',
    '"a"b',
    '"foo" \\',
    '"a" "b',
    '"a "b"',
    '”',
    '"',
    'a\\nb\\',
  ])('%j is kept byte for byte', (source) => {
    expect(read(source)).toEqual([['', source]]);
    expect(read(`--progress ${source} --file x`)).toEqual([
      ['progress', source],
      ['file', 'x'],
    ]);
  });

  test('quotes and apostrophes within quotes stay', () => {
    expect(read('"Use "x" here" --next b')[0]).toEqual(['', 'Use "x" here']);
    expect(read("'the dogs' bowl' --next b")[0]).toEqual(['', "the dogs' bowl"]);
    expect(read('"a 5" pipe is ok"')).toEqual([['', 'a 5" pipe is ok']]);
    expect(read('“it’s “so” --next”')).toEqual([['', 'it’s “so” --next']]);
    expect(read('"Fix (the "x")." --next b')[1]).toEqual(['next', 'b']);
  });

  test('an unclosed quote hides no flag', () => {
    expect(read('"unclosed --next foo')).toEqual([
      ['', '"unclosed'],
      ['next', 'foo'],
    ]);
    expect(read('"foo --next "bar"')).toEqual([
      ['', '"foo'],
      ['next', 'bar'],
    ]);
    expect(read("'dogs' bowl --next the boss'")).toEqual([
      ['', "'dogs' bowl"],
      ['next', "the boss'"],
    ]);
    expect(read('5" --next 6" --file "x')).toEqual([
      ['', '5"'],
      ['next', '6"'],
      ['file', '"x'],
    ]);
  });

  test('flags in a quoted passage or a code span of a text are text, on one line', () => {
    expect(read('see `git --file x`, "a --next b" and “run `x --name` --next” --next c')).toEqual([
      ['', 'see `git --file x`, "a --next b" and “run `x --name` --next”'],
      ['next', 'c'],
    ]);
    expect(read('a `b\n--next c` d')).toEqual([
      ['', 'a `b'],
      ['next', 'c` d'],
    ]);
    expect(read('the ` letter --next the ` too')).toHaveLength(2);
    expect(read('x "y --next "z"')).toEqual([
      ['', 'x "y'],
      ['next', 'z'],
    ]);
  });

  test.each(['--progress ""', '--progress=', '--progress', '--progress " "', '--progress= --next x'])(
    'refuses %j: a value is missing',
    (source) => {
      expect(refused(source).message).toMatch(/^Flag "--progress" of "log" needs a value$/);
    },
  );

  test('a flag in the place of a value is named', () => {
    expect(refused('--progress --next x')).toMatchObject({
      message: 'Flag "--progress" of "log" needs a value, but "--next" follows',
      hint: 'If that is the value, write --progress=--next',
    });
    expect(refused('--session --next x').message).toContain('needs a value');
  });
});
