import { describe, expect, test } from 'vitest';
import { type Failure, isFailure } from '../../../src/core/failure.ts';
import { readHead } from '../../../src/core/front-matter/head.ts';

function fieldsOf(text: string): Record<string, unknown> {
  return Object.fromEntries([...readHead(text).fields].map(([key, field]) => [key, field.value]));
}

function failureOf(text: string): Failure {
  try {
    readHead(text);
  } catch (error) {
    if (isFailure(error)) return error;
    throw error;
  }
  throw new Error(`readable: ${text}`);
}

const seed = `---
id: 019abc12-3456-7def-8901-234567890abc
shortname: fix-sweep-bug
status: active
task_ids:
  - 019def45-6789-7abc-0123-456789abcdef
created_at: 2025-01-15T10:00:00Z
compaction_count: 2
git_branch: fix/sweep-trigger
git_last_commit: abc123f
---

# Session: Fix Sweep Trigger Bug
`;

describe('what is read', () => {
  test('the seed reads as it was written', () => {
    expect(fieldsOf(seed)).toEqual({
      id: '019abc12-3456-7def-8901-234567890abc',
      shortname: 'fix-sweep-bug',
      status: 'active',
      task_ids: ['019def45-6789-7abc-0123-456789abcdef'],
      created_at: '2025-01-15T10:00:00Z',
      compaction_count: '2',
      git_branch: 'fix/sweep-trigger',
      git_last_commit: 'abc123f',
    });
  });

  test('the frame of the head is found', () => {
    const { open, fieldsStart, fieldsEnd, bodyStart, eol } = readHead('\ufeff--- \t\r\na: b\n---\nbody');
    expect({ open, fieldsStart, fieldsEnd, bodyStart, eol }).toEqual({
      open: 1,
      fieldsStart: 8,
      fieldsEnd: 13,
      bodyStart: 17,
      eol: '\r\n',
    });
  });

  test.each(
    '1234567 0123456 123e456 12e34567 0x1f no on true null 1.0 ~ 08 -1 1e3 .inf 2025-01-15T10:00:00Z = <<'.split(
      ' ',
    ),
  )('%s stays the text that was written', (value) => {
    expect(fieldsOf(`---\na: ${value}\nb: [${value}]\n---\n`)).toEqual({ a: value, b: [value] });
  });

  test('a value of 10^30 and a value of shell code are plain text', () => {
    const shell = 'BASH_VERSINFO[$(touch PWNED)]';
    expect(fieldsOf(`---\na: ${10n ** 30n}\nb: ${shell}\n---\n`)).toEqual({
      a: String(10n ** 30n),
      b: shell,
    });
  });

  test.each([
    ['', ''],
    [' # note', ''],
    [" don't-panic", "don't-panic"],
    [` '"quoted: colon"'`, '"quoted: colon"'],
    [' "#lead"', '#lead'],
    [" '- dash'", '- dash'],
    [' 2 # note', '2'],
    [' |\n  two\n\n  lines\n', 'two\n\nlines\n'],
    [' >-\n  one\n  line', 'one line'],
    [' a\n  b', 'a b'],
    [' "x\nid: 3"', 'x id: 3'],
    ['\n  below', 'below'],
    [' []', []],
    [' [\na,\nb ]', ['a', 'b']],
    ['\n- a\n-\n- [b, {c: d}]', ['a', '', ['b', { c: 'd' }]]],
    ['\n  sub: 1\n  other:', { sub: '1', other: '' }],
  ])('the value %j reads as %j', (source, value) => {
    expect(fieldsOf(`---\nkey:${source}\nlast: x\n---\n`)).toEqual({ key: value, last: 'x' });
  });

  test('lines of the body and of later rules are never read', () => {
    const body = 'id: wrong\n\n---\nupdated_at: wrong\n```\ncompaction_count: 9\n```\n';
    expect(fieldsOf(`---\nid: x\n---\n${body}`)).toEqual({ id: 'x' });
  });

  test.each(['---\n---\n', '---\n---', '---\r\n---\r\n', '---\n\n---\n', '---\n# only\n#\n---\n'])(
    '%j is a head without fields',
    (text) => {
      expect(readHead(text).fields.size).toBe(0);
    },
  );

  test('the same damaged text fails every time', () => {
    expect(failureOf('---\na: [\n---\n').message).toBe(failureOf('---\na: [\n---\n').message);
  });
});

describe('what is refused', () => {
  test.each([
    ['', 'no "---" line opens it', 1],
    ['\n---\na: b\n---\n', 'no "---" line opens it', 1],
    ['\ufeff\ufeff---\na: b\n---\n', 'no "---" line opens it', 1],
    ['----\na: b\n---\n', 'no "---" line opens it', 1],
    ['---js\nglobalThis.ran = true\n---\n', 'no "---" line opens it', 1],
    ['---', 'no "---" line closes it', 1],
    ['---\na: b\n', 'no "---" line closes it', 1],
    ['---\na: b\n----\n---x\n --- \n', 'no "---" line closes it', 1],
    ['---\na: b\n----\n---\n', 'a line of it begins with "---"', 3],
    ['---\na: b\n...\n---\n', 'a line "..." stands in it', 3],
    ['---\n%YAML 1.2\na: b\n---\n', 'a directive ("%") stands in it', 2],
    ['---\na: b\nc: \0\n---\n', 'it holds a NUL byte', 3],
    ['---\na: b\rc: d\n---\n', 'a carriage return stands alone', 2],
    ['---\r\na: b\r\n<<<<<<< HEAD\r\nc: d\r\n---\r\n', 'a conflict marker stands in it', 3],
    ['---\na: b\n=======\nc: d\n---\n', 'a conflict marker stands in it', 3],
    ['---\na: 1\n"a": 2\n---\n', '"a" appears twice', 3],
    ['---\nid: x\nstatus: a\n# c\n\nstatus: b\n---\n', '"status" appears twice', 6],
    ['---\na:\n  b: 1\n  b: 2\n---\n', '"b" appears twice', 4],
    ['---\na: {b: 1, b: 2}\n---\n', 'a key appears twice', 2],
    ['---\n? a\n: b\n---\n', 'a field must begin its own line', 2],
    ['---\n  a: b\n---\n', 'a field must begin its own line', 2],
    ['---\na: "1"b: 2\n---\n', 'a field must begin its own line', 2],
    ['---\n{a: 1, b: 2}\n---\n', 'each field needs its own line "key: value"', 2],
    ['---\n[a]: 1\n---\n', 'each field needs its own line "key: value"', 2],
    ['---\na: "1"#b\n---\n', 'a comment needs a space before its "#"', 2],
    ['---\nhello\n---\n', 'it holds something else than "key: value" lines', 2],
    ['---\n-\n---\n', 'it holds something else than "key: value" lines', 2],
    ['---\n\u00a0\n---\n', 'it holds something else than "key: value" lines', 2],
    ['---\na: fix: b\n---\n', 'a value that holds ": " needs quotes', 2],
    ['---\na: b\n  c: d\n---\n', 'bad indentation of a mapping entry', 3],
    ['---\na: &x b\nc: *x\n---\n', 'anchors and aliases are not allowed', 2],
    ['---\na: b\nc: *x\n---\n', 'anchors and aliases are not allowed', 3],
    ['---\na: !!js/function x\n---\n', 'tags are not allowed', 2],
    ['---\na: b\nc:\n  - !!str x\n---\n', 'tags are not allowed', 4],
    ['---\na: !<?> x\n---\n', 'tags are not allowed', 2],
    ['---\na: !mine x\n---\n', 'tags are not allowed', 2],
    ['---\na: b\n__proto__: x\n---\n', '"__proto__" cannot be a key', 3],
    ['---\na: {__proto__: {polluted: yes}}\n---\n', '"__proto__" cannot be a key', 2],
  ])('%j: %s (line %i)', (text, reason, line) => {
    const failure = failureOf(text);
    expect(failure.message).toBe(`Cannot read the head: ${reason} (line ${line})`);
    expect(failure.code).toBe('damaged');
    expect(failure.data).toEqual({ line });
  });

  test('nothing runs and no prototype changes', () => {
    expect(Object.hasOwn(globalThis, 'ran')).toBe(false);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  const aliasBomb = `a: &a [x, x]\n${Array.from({ length: 5000 }, (_, n) => `b${n}: [*a, *a]\n`).join('')}`;
  test.each([
    ['a flow nested 20,000 deep', `a: ${'['.repeat(20_000)}\n`, 'it nests deeper than 64 levels'],
    ['a block nested 20,000 deep', `a:\n  ${'- '.repeat(20_000)}x\n`, 'it nests deeper than 64 levels'],
    ['an alias bomb', aliasBomb, 'anchors and aliases are not allowed'],
    ['a line of 5 MB', `a: ${'x'.repeat(5e6)}\n`, 'it is larger than 256 KB'],
    ['a million fields', 'a: b\n'.repeat(1e6), 'it is larger than 256 KB'],
    ['250,000 blank lines', '\n'.repeat(250_000), 'more than 256 blanks follow each other'],
    ['250,000 line separators', `#${'\u2028'.repeat(250_000)}\n`, 'more than 256 blanks follow each other'],
  ])('%s is refused at once', (_name, head, reason) => {
    const before = performance.now();
    expect(failureOf(`---\n${head}---\n`).message).toContain(reason);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
