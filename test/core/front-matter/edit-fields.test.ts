import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFailure } from '../../../src/core/failure.ts';
import { editFields, renderHead } from '../../../src/core/front-matter/edit-fields.ts';
import type { Head } from '../../../src/core/front-matter/fields.ts';
import { readHead } from '../../../src/core/front-matter/head.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { nastyDocument, nastyText } from '../../support/nasty-heads.ts';

type Changes = Parameters<typeof editFields>[2];

function change(fields: string, changes: Changes): string {
  const text = `---\n${fields}---\nbody`;
  const changed = applyEdits(text, editFields(text, readHead(text), changes));
  return changed.slice(4, -8);
}

describe('a changed value', () => {
  test.each([
    ['a: b\n', 'c', 'a: c\n'],
    ['a:   b   # note\n', 'c', 'a:   c   # note\n'],
    ['a: b\r\n', 'c', 'a: c\r\n'],
    ['a: "b" # note\n', 'c "d"', 'a: "c \\"d\\"" # note\n'],
    ["a: 'b'\n", "it's", "a: 'it''s'\n"],
    ["a: 'b'\n", 'c\nd', 'a: "c\\nd"\n'],
    ['a: b\n', 'no', "a: 'no'\n"],
    ['a:\n', 'c', 'a: c\n'],
    ['a:  # note\n', 'c', 'a: c  # note\n'],
    ['a : b\n', 'c', 'a : c\n'],
    ['a: b\n', '', "a: ''\n"],
    ['a: |\n  x\n  y\n\n# own\n', 'c', 'a: c\n\n# own\n'],
    ['a: b\n  d # note\n', 'c', 'a: c # note\n'],
    ['a:\n  b # note\n', 'c', 'a:\n  c # note\n'],
    ['a: [b,\n c] # note\n', 'c', 'a: c # note\n'],
    ['a: # top\n- b\n- d # note\n', 'c', 'a: c # top # note\n'],
    ['a:\n  b: d\n', 'c', 'a: c\n'],
  ])('%j with %j becomes %j', (before, value, after) => {
    expect(change(`x: y\n${before}z: w\n`, { a: value })).toBe(`x: y\n${after}z: w\n`);
  });

  test('its quoted key stays as it is', () => {
    expect(change('"a\\tb": # c\n', { 'a\tb': 'd' })).toBe('"a\\tb": d # c\n');
    expect(change("'it''s: a': # c\n", { "it's: a": 'd' })).toBe("'it''s: a': d # c\n");
  });

  test('times and counts of our own keys are written plain, in quotes where they stood in quotes', () => {
    const before = 'updated_at: x\ncompaction_count: "1"\n';
    const changes = { updated_at: '2025-01-15T10:00:00Z', compaction_count: '2' };
    expect(change(before, changes)).toBe('updated_at: 2025-01-15T10:00:00Z\ncompaction_count: "2"\n');
  });

  test('an equal value makes no edit', () => {
    const text = '---\na: "b"\nc:\nd: [e]\n---\n';
    expect(editFields(text, readHead(text), { a: 'b', c: '', d: ['e'], gone: undefined })).toEqual([]);
  });
});

describe('a removed field', () => {
  test.each([
    ['a: b # note\n# own\nc: d\n', '# own\nc: d\n'],
    ['x: y\na:\n  - b\n  # in\n  - c\n\n# own\n', 'x: y\n\n# own\n'],
    ['a: |\n  b\n', ''],
    ['x: a -> b\na: c\n\n  # own\nz: w\n', 'x: a -> b\n\n  # own\nz: w\n'],
    ['x: |+\n  t\na: c\n\n  # own\nz: w\n', 'x: |+\n  t\n# own\nz: w\n'],
    ['a: b\n\n  # own\n', '\n  # own\n'],
  ])('%j becomes %j', (before, after) => {
    expect(change(before, { a: undefined })).toBe(after);
  });

  test('a removed field between a block scalar and another removed one leaves nothing in the block scalar', () => {
    const before = 'x: |\n  t\na: 1\n  # one\nb: 2\n  # two\n';
    expect(change(before, { a: undefined, b: undefined })).toBe('x: |\n  t\n# one\n# two\n');
  });
});

describe('a new field', () => {
  test('goes after the nearest key before it in the canonical order', () => {
    const before = 'custom: x\nstatus: a # note\nid: b\ngit_branch: c\n';
    const after =
      'custom: x\nstatus: a # note\ntask_ids: []\nupdated_at: d\nid: b\nshortname: s\ngit_branch: c\n';
    expect(change(before, { updated_at: 'd', shortname: 's', task_ids: [] })).toBe(after);
  });

  test('goes before the nearest key after it when none is before', () => {
    expect(change('x: y\nstatus: a\n', { id: 'b', owner: 'c' })).toBe('x: y\nid: b\nowner: c\nstatus: a\n');
  });

  test('goes to the end when it or everything else is unknown', () => {
    expect(change('x: y\n\n', { id: 'b', other: 'c' })).toBe('x: y\n\nid: b\nother: c\n');
    expect(change('', { id: 'b' })).toBe('id: b\n');
  });

  test('takes the line end of its neighbour', () => {
    const before = 'status: a\r\nid: b\nz: w\r\n';
    const changes = { task_ids: ['1', '#2'], shortname: 'c' };
    expect(change(before, changes)).toBe(
      "status: a\r\ntask_ids:\r\n  - '1'\r\n  - '#2'\r\nid: b\nshortname: c\nz: w\r\n",
    );
  });

  test('is written in one line, its key quoted when it must be', () => {
    expect(change('', { pause_reason: 'a\n---\n# b', no: 'c' })).toBe(
      'pause_reason: "a\\n---\\n# b"\n\'no\': c\n',
    );
  });

  test('stands in the place of a key that goes', () => {
    expect(change('status: a\n', { status: undefined, paused_at: 'b' })).toBe('paused_at: b\n');
  });
});

describe('a list written anew', () => {
  test.each([
    ['a:\n', ['x', 'no'], "a:\n  - x\n  - 'no'\n"],
    ['a: # note\r\n', ['x'], 'a: # note\r\n  - x\r\n'],
    ['a: b # note\n', ['x'], 'a: # note\n  - x\n'],
    ['a: [b, c] # note\n', ['x'], 'a: # note\n  - x\n'],
    ['a: # top\n  - b # note\n', ['x'], 'a: # top # note\n  - x\n'],
    ['a:\n- b\n- c\n', [], 'a: []\n'],
    ['a: [b] # note\n', [], 'a: [] # note\n'],
    ['a: {b: c}\n', ['x'], 'a:\n  - x\n'],
  ])('%j with %j becomes %j', (before, items, after) => {
    expect(change(`${before}z: w\n`, { a: items })).toBe(`${after}z: w\n`);
  });
});

test('a new head is written with its own line ends', () => {
  const fields = [
    ['id', 'x'],
    ['task_ids', []],
    ['created_at', '2025-01-15T10:00:00Z'],
    ['git_branch', ''],
    ['list', ['a', '1']],
  ] as const;
  expect(renderHead(fields)).toBe(
    "---\nid: x\ntask_ids: []\ncreated_at: 2025-01-15T10:00:00Z\ngit_branch: ''\nlist:\n  - a\n  - '1'\n---\n",
  );
  expect(renderHead([['id', 'x']], '\r\n')).toBe('---\r\nid: x\r\n---\r\n');
});

function readOrUndefined(text: string): Head | undefined {
  try {
    return readHead(text);
  } catch (error) {
    if (isFailure(error)) return undefined;
    throw error;
  }
}

type Want = readonly [number, string | string[] | undefined, 'any' | 'append' | 'drop'];

function wantedValue(old: unknown, [pick, value, mode]: Want): string | string[] | undefined {
  const texts =
    Array.isArray(old) && old.every((item) => typeof item === 'string') ? (old as string[]) : undefined;
  if (!texts || mode === 'any') return value;
  const added = value === undefined ? [] : [value].flat();
  return mode === 'append' ? [...texts, ...added] : [...texts.filter((_, n) => (pick >> n) % 2), ...added];
}

test('random changes of random heads read back, and leave all else as it was', () => {
  const value = fc.oneof(nastyText, nastyText, fc.constant(undefined), fc.array(nastyText, { maxLength: 3 }));
  const want = fc.tuple(fc.nat(40), value, fc.constantFrom('any', 'append', 'drop') as fc.Arbitrary<Want[2]>);
  const property = fc.property(
    nastyDocument,
    fc.array(want, { minLength: 1, maxLength: 4 }),
    (text, wants) => {
      const head = readOrUndefined(text);
      if (!head) return;
      const keys = [
        ...head.fields.keys(),
        'id',
        'status',
        'updated_at',
        'pause_reason',
        'zz',
        'no',
        'a b: c',
      ];
      const changes: Record<string, string | string[] | undefined> = {};
      for (const one of wants) {
        const key = keys[one[0] % keys.length] as string;
        changes[key] = wantedValue(head.fields.get(key)?.value, one);
      }
      const expected = new Map<string, unknown>([...head.fields].map(([key, field]) => [key, field.value]));
      for (const [key, one] of Object.entries(changes)) {
        if (one === undefined) expected.delete(key);
        else expected.set(key, one);
      }
      const edits = editFields(text, head, changes);
      const changed = applyEdits(text, edits);
      const again = readHead(changed);
      const values = [...again.fields].map(([key, field]) => [key, field.value] as const);
      expect(new Map(values)).toEqual(expected);
      expect(changed.slice(again.bodyStart)).toBe(text.slice(head.bodyStart));
      expect(editFields(changed, again, changes)).toEqual([]);
      for (const [key, field] of head.fields) {
        if (!(key in changes)) expect(changed).toContain(text.slice(field.start, field.end));
      }
    },
  );
  fc.assert(property, { numRuns: 6000 });
});
