import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { dropItems } from '../../../src/journal/document/list-drop.ts';
import { bareHead } from '../../support/head.ts';
import { documentOf } from '../../support/log-into.ts';

const drop = (
  body: string,
  indexes: number[],
  more: { placeholder?: string; refilled?: boolean } = {},
): string => {
  const doc = documentOf(bareHead + body);
  const { items } = doc.outline;
  const dropped = items.filter((_item, index) => indexes.includes(index));
  return applyEdits(doc.text, dropItems(doc, dropped, { of: items, ...more })).slice(bareHead.length);
};

describe('a dropped item', () => {
  test.each([
    ['takes its lines with it', '- a\n  b\n\n  c\n- d\n', [0], '- d\n'],
    ['takes the blank line before it, not the one behind the list', '- a\n\n- b\n\nx\n', [1], '- a\n\nx\n'],
    ['takes the blank line behind it if it was the first', '# x\n- a\n\n- b\n', [0], '# x\n- b\n'],
    ['leaves one blank line between two texts', 'x\n\n- a\n\ny\n', [0], 'x\n\ny\n'],
    ['leaves a blank line where texts would run together', 'x\n- a\n***\n', [0], 'x\n\n***\n'],
    ['keeps a later number a list', 'x\n1. a\n2. b\n', [0], 'x\n\n2. b\n'],
    ['needs no gap before what parts itself', 'x\n- a\n# y\n', [0], 'x\n# y\n'],
    ['needs no gap behind a heading', '# x\n- a\n***\n', [0], '# x\n***\n'],
    ['several at once from a long list', '- a\n- b\n- c\n- d\n- e\n', [1, 2, 4], '- a\n- d\n'],
    ['needs no gap between items', '- x\n- a\n- y\n', [1], '- x\n- y\n'],
    ['goes with its neighbours', '- a\n\n- b\n\n- c\n', [0, 1], '- c\n'],
    ['leaves no line of dashes below a text', 'x\n- a\n- b\n---\n', [0, 1], 'x\n\n---\n'],
    ['needs no gap between a text and an item that may follow it', 'x\n- a\n- b\n', [0], 'x\n- b\n'],
    ['goes with all others', '- a\n\n- b\n\nx\n', [0, 1], '\nx\n'],
    ['at the end of a text without a line end', '- a\n- b', [1], '- a\n'],
  ])('%s', (...[, before, indexes, after]) => {
    expect(drop(before, indexes)).toBe(after);
  });

  test('makes room for a placeholder when it was the last', () => {
    expect(drop('x\n\n- a\n\n- b\n\ny\n', [0, 1], { placeholder: '(none yet)' })).toBe(
      'x\n\n(none yet)\n\ny\n',
    );
    expect(drop('- a\n- b\n', [0], { placeholder: '(none yet)' })).toBe('- b\n');
  });

  test('leaves the blank lines around it if other items take its place', () => {
    expect(drop('x\n\n- a\n\ny\n', [0], { refilled: true })).toBe('x\n\n\ny\n');
  });
});
