import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CallSpec } from '../../../src/core/calls/call-spec.ts';
import { flagText, flagTexts, hasFlag } from '../../../src/core/calls/call-spec.ts';
import { decodeArgv } from '../../../src/core/calls/read-argv.ts';
import type { Failure } from '../../../src/core/failure.ts';
import { leave, log, refusal, resume, textFlag } from '../../support/sample-calls.ts';

function given(argv: string[], spec = log): [string, string][] {
  return decodeArgv(argv, spec).given.map(({ name, text }) => [name, text]);
}

function refused(argv: string[], spec = log): Failure {
  return refusal(() => decodeArgv(argv, spec));
}

describe('decodeArgv', () => {
  test('reads values behind a space or an equals sign, byte for byte and in order', () => {
    expect(given(['--next', ' a ', '--progress=b=c', '--next', '$HOME `x` \\'])).toEqual([
      ['next', ' a '],
      ['progress', 'b=c'],
      ['next', '$HOME `x` \\'],
    ]);
  });

  test('reads long dashes as they were typed', () => {
    expect(given(['—progress', 'done', '–next=x', '—stdin'])).toEqual([
      ['progress', 'done'],
      ['next', 'x'],
      ['stdin', ''],
    ]);
  });

  test('reads the global flags with every verb', () => {
    expect(given(['-C', '/a b', '--session=9e1f', '--json', '-h', '--keep-secret'], leave)).toEqual([
      ['C', '/a b'],
      ['session', '9e1f'],
      ['json', ''],
      ['help', ''],
      ['keep-secret', ''],
    ]);
    expect(given(['-C=/x', '--help'], leave)).toEqual([
      ['C', '/x'],
      ['help', ''],
    ]);
  });

  test('refuses a global flag that means nothing to the verb', () => {
    const spec: CallSpec = { ...leave, without: ['session'] };
    expect(given(['--keep-secret'], spec)).toEqual([['keep-secret', '']]);
    expect(refused(['--session', 'x'], spec).message).toBe('"leave" takes no "--session"');
  });

  test('reads a letter that stands for a flag, and a text after a flag of one word', () => {
    const limit = textFlag('limit', { isOneWord: true });
    const spec: CallSpec = { ...log, flags: [textFlag('progress', { short: 'm' }), limit] };
    expect(given(['-m', 'did it'], spec)).toEqual([['progress', 'did it']]);
    expect(decodeArgv(['--limit', '5', 'two', 'words'], spec).bare).toEqual(['two words']);
    expect(refused(['--progress', '5', 'two'], spec).message).toContain('Unexpected "two"');
  });

  test('a flag of the verb comes before the global one of its name', () => {
    const spec: CallSpec = { ...leave, flags: [textFlag('json')] };
    expect(given(['--json', 'x'], spec)).toEqual([['json', 'x']]);
  });

  test('words before the flags are one text, also behind global flags', () => {
    expect(decodeArgv(['did', 'the  thing', '-', '-5', '— so', '--next', 'x'], log).bare).toEqual([
      'did the  thing - -5 — so',
    ]);
    expect(decodeArgv(['-C', '/x', '--json', 'did', 'it'], log).bare).toEqual(['did it']);
  });

  test('behind a double dash nothing is a flag', () => {
    expect(decodeArgv(['--', '--next', '-x', '--'], log)).toEqual({ given: [], bare: ['--next -x --'] });
    expect(decodeArgv(['--last', '--', '-x'], resume).bare).toEqual(['-x']);
    expect(decodeArgv(['--'], leave)).toEqual({ given: [], bare: [] });
  });

  test('a value may start with a dash, but not be a known flag', () => {
    expect(
      given([
        '--next',
        '-5 degrees',
        '--progress',
        '--force',
        '--rationale=--next',
        '--decision',
        '--next is a flag',
      ]),
    ).toEqual([
      ['next', '-5 degrees'],
      ['progress', '--force'],
      ['rationale', '--next'],
      ['decision', '--next is a flag'],
    ]);
    const failure = refused(['--decision', '--next', 'x']);
    expect(failure.message).toBe('Flag "--decision" of "log" needs a value, but "--next" follows');
    expect(failure.hint).toBe('If that is the value, write --decision=--next');
    expect(refused(['--decision', '—next=x']).message).toContain('"—next=x" follows');
    expect(refused(['--decision', '-h']).message).toContain('"-h" follows');
  });

  test.each([
    [['--decision']],
    [['--decision=']],
    [['--decision', '']],
    [['--decision', ' \n']],
    [['--decision', '--']],
  ])('refuses %j: a value is missing', (argv) => {
    expect(refused(argv)).toMatchObject({
      code: 'misuse',
      message: 'Flag "--decision" of "log" needs a value',
      hint: 'Write --decision TITLE',
    });
  });

  test('a missing value without a placeholder is a text', () => {
    expect(refused(['--next']).hint).toBe('Write --next TEXT');
    expect(refused(['-C']).message).toBe('Flag "-C" of "log" needs a value');
  });

  test('refuses a flag given twice that does not repeat', () => {
    expect(refused(['--decision', 'a', '--decision=b']).message).toBe(
      'Flag "--decision" of "log" was given twice',
    );
    expect(refused(['--json', '--json']).message).toContain('twice');
  });

  test('refuses a value for a flag that takes none', () => {
    expect(refused(['--stdin=yes']).message).toBe(
      'Flag "--stdin" of "log" takes no value, but "yes" was given',
    );
  });

  test('names an unknown flag and the nearest one', () => {
    expect(refused(['--desicion', 'x'])).toMatchObject({
      code: 'misuse',
      message: 'Unknown flag "--desicion" for "log"',
      hint: 'Did you mean "--decision"? For all flags, see "session-journal log --help"',
    });
    expect(refused(['--constructor']).hint).toBe(
      'For its flags, see "session-journal log --help". If this is text, put its flag or "--" before it',
    );
    expect(refused(['--next:', 'x']).message).toBe('Unknown flag "--next:" for "log"');
    expect(refused(['-progress', 'x']).hint).toContain('"--progress"');
    expect(refused(['—desicion']).message).toContain('"—desicion"');
    expect(refused(['-m', 'x']).message).toContain('"-m"');
    expect(refused(['--C', 'x']).message).toContain('"--C"');
    expect(refused(['-rfv'], resume).message).toContain('"-rfv"');
  });

  test('a flag and its text in one argument are two', () => {
    expect(refused(['--progress done'])).toMatchObject({
      message: 'Cannot read "--progress done": the flag and its text must be two arguments',
      hint: 'Write --progress "TEXT"',
    });
  });

  test('refuses words that belong to nothing', () => {
    expect(refused(['--next', 'a', 'b', 'c'])).toMatchObject({
      message: 'Unexpected "b c" in "log": it belongs to no flag',
      hint: 'If a value has several words, put it in quotes: --next "a …"',
    });
    expect(refused(['a', '--json', 'b']).hint).toBe('Put the whole text in quotes: "a …"');
    expect(refused(['a', '--json', '--', 'b']).hint).toBe('Put the whole text in quotes: "a …"');
    expect(refused(['x'], leave)).toMatchObject({
      message: 'Unexpected "x" in "leave": it belongs to no flag',
      hint: 'See "session-journal leave --help"',
    });
    expect(refused(['a', '--last', 'b', 'c'], resume).message).toBe('Too many arguments for "resume": "c"');
    expect(refused(['a', 'b', 'c', 'd'], resume).message).toBe('Too many arguments for "resume": "c d"');
  });

  test('an empty word is refused, it was surely meant to be one', () => {
    expect(refused([''], resume).message).toBe('Empty text for "resume"');
    expect(refused(['', ' ']).message).toBe('Empty text for "log"');
  });

  test('messages stay short and plain', () => {
    const { message } = refused([`\x1b[31m${'é\n'.repeat(5000)}`], leave);
    expect(message.length).toBeLessThan(120);
    expect(message).not.toMatch(/\p{Cc}/u);
  });

  test('returns a call or throws a Failure of misuse, whatever the arguments', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('--next', '--decision=a', '--', '-C', '--json', '—next', '-h', ''),
    );
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom(log, resume, leave), (argv, spec) => {
        try {
          decodeArgv(argv, spec);
        } catch (error) {
          expect(error).toMatchObject({ name: 'Failure', code: 'misuse' });
        }
      }),
    );
  });
});

test('hasFlag, flagText and flagTexts read a call', () => {
  const call = decodeArgv(['--next', 'a', '--stdin', '--next=b'], log);
  expect([hasFlag(call, 'stdin'), hasFlag(call, 'json')]).toEqual([true, false]);
  expect([flagText(call, 'next'), flagText(call, 'decision')]).toEqual(['a', undefined]);
  expect([flagTexts(call, 'next'), flagTexts(call, 'decision')]).toEqual([['a', 'b'], []]);
});
