import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { changeOfLines } from '../../../src/journal/merge/line-edits.ts';

const texts = fc.array(fc.constantFrom('a', 'b', 'ab', 'abc', 'ü\u{1f600}', '', 'x\r'), { maxLength: 8 });
const text = fc.tuple(texts, fc.boolean()).map(([lines, ends]) => lines.join('\n') + (ends ? '\n' : ''));

test('the edits make the new text of the old one', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applyEdits(before, changeOfLines(before, after).edits)).toBe(after);
    }),
  );
});

test('a retyped line is edited only where it differs, and lines are counted', () => {
  const change = changeOfLines('one\n- [ ] two\nthree\n', 'zero\none\n- [x] two!\nthree\n');
  expect(change).toEqual({
    edits: [
      { start: 0, end: 0, text: 'zero\n' },
      { start: 7, end: 13, text: 'x] two!' },
    ],
    added: 2,
    removed: 1,
  });
  expect(changeOfLines('same\n', 'same\n')).toEqual({ edits: [], added: 0, removed: 0 });
  expect(changeOfLines('', 'new')).toMatchObject({ added: 1, removed: 0 });
});
