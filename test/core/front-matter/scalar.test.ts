import fc from 'fast-check';
import yaml from 'js-yaml';
import { describe, expect, test } from 'vitest';
import {
  renderFieldScalar,
  renderFlowItem,
  renderLike,
  renderScalar,
} from '../../../src/core/front-matter/scalar.ts';
import { nastyText } from '../../support/nasty-heads.ts';

describe('a scalar', () => {
  test.each(
    "fix/sweep-trigger 019abc12-3456-7def-8901-234567890abc abc123f PROJ-7 bd-a1b2 don't-panic me@example.org a:b x#y ../x 修复 🚀 2025-01-15-note".split(
      ' ',
    ),
  )('%s is written plain', (value) => {
    expect(renderScalar(value)).toBe(value);
  });

  test('a sentence is written plain', () => {
    expect(renderScalar('Waiting for review (Anna), of course'.replace(',', ';'))).toBe(
      'Waiting for review (Anna); of course',
    );
  });

  const misread = [
    ...'y n Y NO yes on Off TRUE null Null ~ nan .NaN .inf .INF inf = << - ? : #12 @a `a %a &a *a !a |a >a [a] {a}'.split(
      ' ',
    ),
    ...'0 1 01 08 0123456 1234567 123e456 12e34567 1E5 1.0 .5 1. . e1 .e1 0x1f 0o17 0b1 0x 1_000 1:30 190:20:30.15'.split(
      ' ',
    ),
    ...'2025-01-15 2025-1-5 2025-01-15T10:00:00Z 2025-01-15t10:00:00 --- ... +1 -1 a: 1,000 a,b'.split(' '),
    ...['', ' ', ' a', 'a ', 'a: b', 'a #b', '- dash', '2025-01-15 10:00:00', '\u00a0', '"a"'],
  ];
  test.each(misread)('%j is quoted', (value) => {
    expect(renderScalar(value)).toBe(`'${value}'`);
  });

  test.each([
    ["'a", "'''a'"],
    ['a\nb', '"a\\nb"'],
    ['\r\t"\\', '"\\r\\t\\"\\\\"'],
    ['\0\x1b\x7f\x85', '"\\x00\\x1b\\x7f\\x85"'],
    ['\u2028\ufeff\u202e\ud800', '"\\u2028\\ufeff\\u202e\\ud800"'],
  ])('%j is written %s', (value, written) => {
    expect(renderScalar(value)).toBe(written);
  });

  test('reads back as the same text, on one line, in both schemas', () => {
    const same = fc.property(nastyText, (value) => {
      const text = `a: ${renderScalar(value)} # c\nb: [${renderFlowItem(value)}, ${renderFlowItem(value)}]\n`;
      const wanted = { a: value, b: [value, value] };
      expect(text.split(/[\r\n]/)).toHaveLength(3);
      expect(yaml.safeLoad(text)).toEqual(wanted);
      expect(yaml.safeLoad(text, { schema: yaml.FAILSAFE_SCHEMA })).toEqual(wanted);
    });
    fc.assert(same, { numRuns: 5000 });
  });
});

describe('a scalar in its place', () => {
  test.each([
    ['created_at', '2025-01-15T10:00:00Z', '2025-01-15T10:00:00Z'],
    ['created_at', '2025-01-15', "'2025-01-15'"],
    ['git_branch', '2025-01-15T10:00:00Z', "'2025-01-15T10:00:00Z'"],
    ['compaction_count', '12', '12'],
    ['duration_hours', '28.5', '28.5'],
    ['compaction_count', '08', "'08'"],
    ['compaction_count', '1e3', "'1e3'"],
    ['git_last_commit', '12', "'12'"],
    ['status', 'active', 'active'],
  ])('the field %s with %s is written %s', (key, value, written) => {
    expect(renderFieldScalar(key, value)).toBe(written);
  });

  test.each([
    ['"a"', 'b', '"b"'],
    ["'a'", 'b', "'b'"],
    ["'a'", 'b\n', '"b\\n"'],
    ['a', 'b', 'b'],
    ['', 'no', "'no'"],
  ])('in the place of %s, %j is written %s', (old, value, written) => {
    expect(renderLike(old, value, renderScalar)).toBe(written);
  });

  test('an item in brackets with a colon is quoted', () => {
    expect([renderFlowItem('a:b'), renderFlowItem('a?'), renderFlowItem('a')]).toEqual([
      "'a:b'",
      "'a?'",
      'a',
    ]);
  });
});
