import fc from 'fast-check';
import { expect, test } from 'vitest';
import { harmlessWords, isHarmlessCall } from '../../../src/core/client/allow.ts';
import { harmless } from '../../support/harmless-calls.ts';
import { makeObserver, shells } from '../../support/real-shells.ts';
import { runs } from '../../support/same-random.ts';

test('what is allowed is in every shell one call with the words that were judged', () => {
  const observe = makeObserver();
  for (const line of harmless) {
    const words = harmlessWords(line);
    for (const shell of shells) {
      expect({ line, ...observe(shell, line) }).toMatchObject({ line, calls: [words], others: '' });
    }
  }
});

const piece = fc.constantFrom(
  ...[
    'a',
    'rm',
    'id',
    'x',
    'END',
    '-C',
    '--reopen',
    '--stdin',
    'log',
    'view',
    '=',
    'X=1',
    '/',
    '.',
    ',',
    ':',
    '%',
    '@',
    '+',
  ],
  ...[
    ' ',
    '  ',
    '\t',
    "'",
    '"',
    "''",
    '""',
    '$',
    '`',
    '\\',
    '!',
    '~',
    '*',
    '?',
    '#',
    ';',
    '|',
    '&',
    '<',
    '>',
    '(',
    ')',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '^',
    '\n',
    '\r',
    '\u00a0',
    '\u2028',
    'é',
    '—',
    '🚀',
    '$(id)',
    '`id`',
    "$'x'",
    "<<'END'",
    '\nEND',
  ],
);
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
const quoted = fc.oneof(
  text.map((one) => `'${one.replaceAll("'", '')}'`),
  text.map((one) => `"${one.replaceAll('"', '')}"`),
  fc.constantFrom('a', '--done', '3', '--flag=x', 'src/a.ts:4', '%1', '@x', '+', ','),
);
const call = fc.array(fc.oneof({ weight: 3, arbitrary: quoted }, { weight: 1, arbitrary: text }), {
  maxLength: 4,
});
const verb = fc.constantFrom('log', 'view', 'search', 'checkpoint', 'resume', 'log --stdin');

test('whatever is allowed, a shell runs as one call with exactly those words, and nothing else', () => {
  const observe = makeObserver();
  let allowed = 0;
  fc.assert(
    fc.property(verb, call, fc.boolean(), (first, parts, glued) => {
      const line = `session-journal ${first} ${parts.join(glued ? '' : ' ')}`;
      if (!isHarmlessCall(line)) return;
      allowed += 1;
      for (const shell of shells)
        expect(observe(shell, line)).toMatchObject({ calls: [harmlessWords(line)], others: '' });
    }),
    { numRuns: runs(400) },
  );
  expect(allowed).toBeGreaterThan(runs(100));
});

test('whatever the text of an allowed here-document, it arrives as it stands, and nothing of it is run', () => {
  const observe = makeObserver();
  let allowed = 0;
  const lines = fc.array(fc.oneof(text, fc.constantFrom('END', 'END ', ' END', 'rm x', 'key: value')), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(lines, fc.constantFrom("<<'END'", '<<"END"', "<< 'END'", '<<END'), (body, opening) => {
      const line = `session-journal log --stdin ${opening}\n${[...body, 'END'].join('\n')}`;
      if (!isHarmlessCall(line)) return;
      allowed += 1;
      for (const shell of shells) {
        const { calls, stdin, others } = observe(shell, line);
        expect({ calls, others }).toEqual({ calls: [['session-journal', 'log', '--stdin']], others: '' });
        // dash (0.5.12) loses bytes of a letter directly after the delimiter's text.
        if (shell === 'bash') expect(stdin).toBe(body.map((one) => `${one}\n`).join(''));
      }
    }),
    { numRuns: runs(100) },
  );
  expect(allowed).toBeGreaterThan(runs(20));
});
