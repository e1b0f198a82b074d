import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { screenSecrets } from '../../../src/core/secrets/find.ts';
import { chance, falseExamples, trueExamples } from '../../fixtures/secrets.ts';
import { runs } from '../../support/same-random.ts';

const isGone = ({ text, secret }: (typeof trueExamples)[number]): boolean =>
  !screenSecrets(text, []).text.includes(secret);
const token = (seed: number): string => `gh${'p'}_${chance(36, undefined, seed)}`;

describe('secrets are screened:', () => {
  test('the tables are as long as promised', () => {
    expect(trueExamples.length).toBeGreaterThanOrEqual(60);
    expect(falseExamples.length).toBeGreaterThanOrEqual(60);
  });

  test('every secret is found but the two that no form tells', () => {
    const missed = trueExamples.filter((example) => !isGone(example)).map(({ text }) => text.slice(0, 12));
    expect(missed).toEqual(['password=cor', 'I rotated it']);
  });

  test.each(trueExamples.filter(isGone))('$kind is named', ({ kind, text, secret }) => {
    const { found, text: screened } = screenSecrets(text, []);
    const at = text.indexOf(secret);
    const one = found.find(({ start, end }) => start < at + secret.length && end > at);
    expect(one?.kind).toBe(kind);
    expect(screened).toContain(`[redacted:${kind}]`);
  });

  test.each([...falseExamples])('no secret: %j', (text) => {
    expect(screenSecrets(text, [])).toEqual({ text, found: [] });
  });
});

describe('what stands around a secret stays:', () => {
  test('text before, between and behind', () => {
    const [a, b] = [token(1), token(2)];
    const { text, found } = screenSecrets(`# ${a}, then\n- ${b}.\n`, []);
    expect(text).toBe('# [redacted:github-token], then\n- [redacted:github-token].\n');
    expect(found.map(({ start, end }) => [start, end])).toEqual([
      [2, 2 + a.length],
      [11 + a.length, 11 + a.length + b.length],
    ]);
    expect(found[0]?.hint).toBe(`gh${'p'}_…`);
  });

  test('a short secret is hinted at with less', () => {
    expect(screenSecrets('postgres://app:hunter2@db/app', []).found).toEqual([
      { kind: 'password-in-url', start: 15, end: 22, hint: 'h…' },
    ]);
  });

  test('a block that is cut off ends where its base64 ends', () => {
    const block = trueExamples.filter(({ kind }) => kind === 'private-key')[1]?.text ?? '';
    expect(screenSecrets(`${block}\n\nThen we went on.`, []).text).toBe(
      '[redacted:private-key]\n\nThen we went on.',
    );
  });

  test('the more telling of two rules names what both find, and takes all of it', () => {
    const inUrl = `https://ana:${token(3)}-more@example.org`;
    expect(screenSecrets(inUrl, []).text).toBe('https://ana:[redacted:github-token]@example.org');
    const key = `sk-${chance(20)}`;
    const inUser = screenSecrets(`Bearer x1.${key}.gl${'pat'}-${chance(20)}`, []);
    expect(inUser.text).toBe('Bearer [redacted:gitlab-token]');
  });

  test('words that are no secrets stay, themselves or within a longer word', () => {
    const text = `use ${token(4)} and ${token(5)}`;
    expect(screenSecrets(text, [token(4)]).text).toBe(`use ${token(4)} and [redacted:github-token]`);
    expect(screenSecrets(text, [text]).text).toBe(text);
    expect(screenSecrets(text, ['ghp_', '']).found).toHaveLength(2);
  });
});

describe('screening holds for any text:', () => {
  const piece = fc.oneof(
    fc.constantFrom(...trueExamples.map(({ text }) => text)),
    fc.constantFrom(...falseExamples),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('\n', ' ', '"', '-----', 'token=', '://', '\u0130', '\\n'),
  );
  const mixed = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

  test('found secrets are in order, apart, and all that changes', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const screened = screenSecrets(text, []);
        let [rebuilt, at] = ['', 0];
        for (const { kind, start, end } of screened.found) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          rebuilt += `${text.slice(at, start)}[redacted:${kind}]`;
          at = end;
        }
        expect(screened.text).toBe(rebuilt + text.slice(at));
      }),
      { numRuns: runs(500) },
    );
  });

  test('a screened text of the table holds nothing more to screen', () => {
    for (const { text } of trueExamples) {
      const once = screenSecrets(text, []).text;
      expect(screenSecrets(once, []).text).toBe(once);
    }
  });

  const starts = new Map(
    trueExamples.map(({ kind, text, secret }) => [kind, text.slice(0, text.indexOf(secret) + 10)]),
  );

  // What takes more than linear time takes minutes here; the time limit is far above what any machine needs.
  test.each([
    ...starts.values(),
    ...[
      'eyJa.',
      'a://b:',
      'a:',
      '-----',
      'aws secret ',
      'token = "',
      'secret',
      '--token',
      'curl -u ',
      'Bearer ',
    ],
    ...[
      '| token ',
      '<token> ',
      'ENV a',
      'token: |\n ',
      'token string ',
      '"token", ',
      'token\n - ',
      'pass=',
      'a is the ',
    ],
    ...['token&a', 'curl \\\n', 'ghp_+', `-H 'api-key: `],
    ...['A1', '\\n', '%3D', 'sig=%2B', 'SG.aaaaaaaaaaaaaaaaa.', '1:AA', 'aaa1Q~', ' is ', '"\'>', '\n '],
  ])('one megabyte of %j comes to an end', { timeout: 60_000 }, (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    expect(screenSecrets(text, []).found).toBeDefined();
  });
});

test('a private key of megabytes is redacted as far as anybody’s goes, and no stack bursts', {
  timeout: 60_000,
}, () => {
  const lines = `${'A'.repeat(64)}\n`.repeat(140_000);
  const { text } = screenSecrets(`${'-'.repeat(5)}BEGIN RSA PRIVATE KEY-----\n${lines}`, []);
  expect(text.length).toBeLessThan(lines.length - 1_000_000);
});
