import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameStamp } from '../../../src/core/file-stamp.ts';
import { readHead } from '../../../src/core/front-matter/head.ts';
import { readFacts } from '../../../src/journal/document/session-facts.ts';
import { decodeKnown, renderKnown } from '../../../src/journal/session/known-sessions.ts';
import { sample } from '../../support/verbs.ts';

const stamp = { bytes: 10, modified: 1.5, changed: 2.25, inode: 3 };
const facts = readFacts(readHead(sample({ head: 'task_ids: ["#1", "#2"]\npause_reason: "\\e[31m"' })));

function written(): Record<string, unknown> {
  const files = new Map([
    ['active/a.md', { stamp, facts, progress: { done: 1, total: 2 } }],
    ['archive/b.md', { stamp, facts: { ...facts, compactions: undefined }, progress: undefined }],
  ]);
  return JSON.parse(renderKnown({ counting: '{}', files }));
}

describe('what is known of session files', () => {
  test('comes back as it was written', () => {
    const known = decodeKnown(written());
    expect(known?.counting).toBe('{}');
    expect([...(known?.files ?? [])]).toEqual([
      ['active/a.md', { stamp, facts, progress: { done: 1, total: 2 } }],
      ['archive/b.md', { stamp, facts: { ...facts, compactions: undefined }, progress: undefined }],
    ]);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'x'],
    ['a list', []],
    ['another schema', { ...written(), schema: 0 }],
    ['no schema', { counting: '', rows: [] }],
    ['no counting', { schema: 2, rows: [] }],
    ['no rows', { schema: 2, counting: '' }],
    ['rows that are none', { schema: 2, counting: '', rows: {} }],
    ['a row that is none', { schema: 2, counting: '', rows: ['x'] }],
    ['an empty row', { schema: 2, counting: '', rows: [[]] }],
  ])('is not taken from %s', (_, value) => {
    expect(decodeKnown(value)).toBeUndefined();
  });

  test('is not taken from a row with anything of another type, missing or too many', () => {
    const fields = (written().rows as unknown[][])[0] as unknown[];
    const wrong = [{}, true, ['x', 1], [null, 1, 2, 3], Number.NaN];
    for (const index of fields.keys()) {
      for (const value of wrong) {
        const row = fields.map((field, at) => (at === index ? value : field));
        if (index === 3 && typeof value === 'number') continue;
        expect(decodeKnown({ ...written(), rows: [row] }), JSON.stringify([index, value])).toBeUndefined();
      }
    }
    expect(decodeKnown({ ...written(), rows: [fields.slice(0, -1)] })).toBeUndefined();
    expect(decodeKnown({ ...written(), rows: [[...fields, 'x']] })).toBeUndefined();
  });

  test('never throws, and what it takes is of the right types', () => {
    const rows = fc.array(fc.array(fc.jsonValue(), { maxLength: 18 }), { maxLength: 3 });
    const value = fc.oneof(
      fc.jsonValue(),
      fc.record({ schema: fc.constant(1), counting: fc.string(), rows }),
    );
    fc.assert(fc.property(value, (any) => void decodeKnown(any)));
  });
});

test.each(['bytes', 'modified', 'changed', 'inode'] as const)('a file of other %s is another', (key) => {
  expect(isSameStamp(stamp, { ...stamp })).toBe(true);
  expect(isSameStamp(stamp, { ...stamp, [key]: stamp[key] + 1 })).toBe(false);
});
