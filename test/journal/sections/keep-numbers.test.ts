import { expect, test } from 'vitest';
import type { Edit } from '../../../src/core/text/edit.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { redecodeDocument } from '../../../src/journal/document/document.ts';
import { readChecklist } from '../../../src/journal/sections/checklist.ts';
import { firstNumbers, keepNumbers } from '../../../src/journal/sections/keep-numbers.ts';
import { sessionDocument } from '../../support/session-text.ts';

/** Returns the numbers after edits that put texts in the place of others; the steps before count from 1. */
function numbersAfter(
  body: string,
  changes: readonly (readonly [string, string])[],
  newSteps: string[] = [],
): string {
  const before = sessionDocument(`## Progress\n${body}`);
  const edits = changes.map(([from, to]): Edit => {
    const start = before.text.indexOf(from, before.head.bodyStart);
    return { start, end: start + from.length, text: to };
  });
  const after = redecodeDocument(before, applyEdits(before.text, edits), before.head);
  return keepNumbers(before, after, { edits, newSteps })?.split(' / ')[0] ?? '';
}

test('a step that stays, moves, is ticked or retyped keeps its number', () => {
  const list = '- [ ] a\n- [ ] b\n- [ ] c\n';
  expect(
    numbersAfter(list, [
      ['- [ ] c\n', ''],
      ['- [ ] a', '- [x] c\n- [ ] a'],
    ]),
  ).toBe('3 1 2');
  expect(numbersAfter(list, [['[ ] b', '[x] another text']])).toBe('1 2 3');
  expect(numbersAfter(list, [['- [ ] a\n', '']])).toBe('2 3');
  expect(numbersAfter(list, [[list, '']])).toBe('/ e3b0');
});

test('of steps with one text, the one that stays keeps its number', () => {
  const list = '### Completed\n### Remaining\n- [ ] a\n- [ ] a\n- [ ] b\n';
  expect(numbersAfter(list, [['- [ ] a\n', '']])).toBe('2 3');
  expect(numbersAfter(list, [['### Remaining\n- [ ] a\n', '- [x] a\n### Remaining\n']])).toBe('1 2 3');
});

test('new steps get the next numbers in the order of the call, and others after them', () => {
  const list = '### Completed\n### Remaining\n- [ ] a\n';
  const added: [string, string][] = [
    ['### Remaining\n', '- [x] two\n- [x] unknown\n### Remaining\n'],
    ['a\n', 'a\n- [ ] one\n  more\n\n  much more\n'],
  ];
  expect(numbersAfter(list, added, ['one\nmore\n\nmuch more', 'two'])).toBe('3 4 1 2');
});

test('a new session counts its plan first, and then what the template has', () => {
  const doc = sessionDocument(
    '## Progress\n### Remaining\n- [ ] b\n- [ ] Review\n### In Progress\n- [ ] a\n',
  );
  expect(firstNumbers(doc, ['a', 'b'])).toMatch(/^2 3 1 \/ [0-9a-f]{4}$/);
  expect(firstNumbers(sessionDocument(''), [])).toBeUndefined();
  expect(readChecklist(doc).steps.length).toBe(3);
});
