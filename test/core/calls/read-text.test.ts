import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FlagSpec } from '../../../src/core/calls/call-spec.ts';
import { decodeText } from '../../../src/core/calls/read-text.ts';
import type { Failure } from '../../../src/core/failure.ts';
import { runs } from '../../support/same-random.ts';
import { leave, log, refusal, resume } from '../../support/sample-calls.ts';

/** Returns what was read, with bare text under an empty name. */
function read(source: string, spec = log): string[][] {
  const { given, bare } = decodeText(source, spec);
  return [...bare.map((each) => ['', each]), ...given.map(({ name, text }) => [name, text])];
}

function refused(source: string, spec = log): Failure {
  return refusal(() => decodeText(source, spec));
}

describe('flags in a text', () => {
  test('a flag of one word leaves what follows to the verb', () => {
    const spec = { ...log, flags: [{ ...(log.flags[1] as FlagSpec), name: 'limit', isOneWord: true }] };
    expect(decodeText('--limit 5 two words', spec)).toEqual({
      given: [{ name: 'limit', text: '5' }],
      bare: ['two words'],
    });
  });

  test('a value runs to the next known flag', () => {
    expect(read('--decision Use mutex over channels --rationale simpler')).toEqual([
      ['decision', 'Use mutex over channels'],
      ['rationale', 'simpler'],
    ]);
    expect(read('  --next a\n\n  b  --next=c d\n--file  e\t')).toEqual([
      ['next', 'a\n\n  b'],
      ['next', 'c d'],
      ['file', 'e'],
    ]);
  });

  test('the forms of the seed', () => {
    expect(read('--name="fix-auth" --rationale="simpler than channels"')).toEqual([
      ['name', 'fix-auth'],
      ['rationale', 'simpler than channels'],
    ]);
    expect(
      read('--decision "Using sync.Mutex over channels" \\\n  --rationale="Simpler, sufficient"'),
    ).toEqual([
      ['decision', 'Using sync.Mutex over channels'],
      ['rationale', 'Simpler, sufficient'],
    ]);
  });

  test('long dashes are read as two short ones', () => {
    expect(read('—progress done –next more')).toEqual([
      ['progress', 'done'],
      ['next', 'more'],
    ]);
  });

  test('text in front of the flags is bare, quotes around it are taken off', () => {
    expect(read('did the   thing --next x')).toEqual([
      ['', 'did the   thing'],
      ['next', 'x'],
    ]);
    expect(read('"did it"')).toEqual([['', 'did it']]);
    expect(read(' \n ')).toEqual([]);
  });

  test('a flag that takes nothing leaves the following words bare', () => {
    expect(read('--json did it --next x')).toEqual([
      ['', 'did it'],
      ['json', ''],
      ['next', 'x'],
    ]);
    expect(refused('--stdin=yes or no').message).toBe(
      'Flag "--stdin" of "log" takes no value, but "yes" was given',
    );
    expect(refused('did --json it').message).toBe('Unexpected "it" in "log": it belongs to no flag');
    expect(refused('--next a --json b').hint).toContain('--next "a …"');
  });

  test('a directory or session is one word', () => {
    expect(read('--session 9e1f -C "/a b" did it')).toEqual([
      ['', 'did it'],
      ['session', '9e1f'],
      ['C', '/a b'],
    ]);
    expect(read("-C '/unclosed did it")).toEqual([
      ['', 'did it'],
      ['C', "'/unclosed"],
    ]);
  });

  test('help is asked for alone, elsewhere it is spoken of', () => {
    expect(read('--help')).toEqual([['help', '']]);
    expect(read('-h')).toEqual([['help', '']]);
    expect(read('--next add a --help text, git -C x, ls -h --file y')).toEqual([
      ['next', 'add a --help text, git -C x, ls -h'],
      ['file', 'y'],
    ]);
    expect(refused('--next --help').message).toContain('"--help" follows');
  });

  test('words of a verb with a number of them', () => {
    expect(read('9e1f --last “a b”', resume)).toEqual([
      ['', '9e1f'],
      ['', 'a b'],
      ['last', ''],
    ]);
    expect(refused('a b c', resume).message).toBe('Too many arguments for "resume": "c"');
    expect(refused('a --lats', resume).hint).toContain('"--last"');
    expect(refused('a', leave).message).toContain('Unexpected "a"');
    expect(refused('""', resume).message).toBe('Empty text for "resume"');
  });
});

describe('unknown flags in a text', () => {
  test('are refused where a flag is expected', () => {
    expect(refused('--force is needed').message).toBe('Unknown flag "--force" for "log"');
    expect(refused('--json --force').message).toBe('Unknown flag "--force" for "log"');
    expect(refused('--next "a" --force').message).toBe('Unknown flag "--force" for "log"');
    expect(refused('—desicion x').message).toBe('Unknown flag "—desicion" for "log"');
    expect(refused('--next: x').message).toBe('Unknown flag "--next:" for "log"');
    expect(refused('-m x').message).toBe('Unknown flag "-m" for "log"');
  });

  test('are refused within a text when they resemble a known one', () => {
    expect(refused('did it --desicion x')).toMatchObject({
      message: 'Unknown flag "--desicion" for "log"',
      hint: 'Did you mean "--decision"? For all flags, see "session-journal log --help"',
    });
    expect(refused('did it --next: x').message).toBe('Unknown flag "--next:" for "log"');
    expect(refused('--decision "a" --rationle b').hint).toContain('"--rationale"');
  });

  test.each([
    'Use --force-with-lease when pushing',
    'see --constructor and --__proto__',
    'a -- b — c – d - e',
    'the --next, --file. and (--name) flags, x--next, --next/',
    'run `git --fiel x` and "say --desicion"',
    '— so it is',
    '—so it is',
    '-5 degrees',
    'a -progress b',
  ])('%j is text', (source) => {
    expect(read(source)).toEqual([['', source]]);
  });

  test('a value may start with an unknown flag', () => {
    expect(read('--next --force-with-lease is better --file=--name')).toEqual([
      ['next', '--force-with-lease is better'],
      ['file', '--name'],
    ]);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    '--next',
    '--json',
    '—file',
    '--desicion',
    '"',
    "'",
    '“',
    '”',
    '`',
    '\\',
    '\n',
    ' ',
    '=',
    'a',
    '-C',
    '--help',
  );

  test('is read, or refused as misuse', () => {
    const source = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(source, fc.constantFrom(log, resume, leave), (each, spec) => {
        try {
          decodeText(each, spec);
        } catch (error) {
          expect(error).toMatchObject({ name: 'Failure', code: 'misuse' });
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  test('without flags and quotes comes back byte for byte, apart from white space around it', () => {
    const plain = fc
      .string({ unit: 'binary', minLength: 1 })
      .map((each) => `x${each.replaceAll(/-|—|–/g, '')}`);
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        expect(read(`--next  ${a}\n--file=${b}`)).toEqual([
          ['next', a.trim()],
          ['file', b.trim()],
        ]);
        expect(read(a)).toEqual([['', a.trim()]]);
      }),
    );
  });

  test('in quotes comes back with all its flags', () => {
    const inner = fc.array(
      fc.constantFrom('--next', '--json', 'a', "don't", '“b”', '$x', '\\', '--desicion'),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(inner, (words) => {
        expect(read(`--progress "${words.join(' ')}" --file x`)).toEqual([
          ['progress', words.join(' ')],
          ['file', 'x'],
        ]);
      }),
    );
  });

  // What takes more than linear time takes minutes here; the time limit is far above what any machine needs.
  test('of 200 KB is read', { timeout: 60_000 }, () => {
    const parts = ['"a ', '`a ', 'a ', ' ', '"', '--x ', '“a” ', '--next "a ', "--next 'a' b "];
    for (const part of parts) read(`--next x${part.repeat(200_000 / part.length)}`);
  });
});
