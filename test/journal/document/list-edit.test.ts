import { describe, expect, test } from 'vitest';
import { renderItems } from '../../../src/journal/document/list-edit.ts';
import { bareHead } from '../../support/head.ts';
import { logInto } from '../../support/log-into.ts';

const next = (list: string, ...texts: string[]): string => {
  const head = `${bareHead}## Next Steps\n`;
  return logInto(
    head + list,
    texts.flatMap((text) => ['--next', text]),
  ).slice(head.length);
};

describe('a list continues in its own style:', () => {
  test.each([
    ['numbers', '1. a\n2. b\n', '3. x\n'],
    ['the same number for all', '1. a\n1. b\n', '1. x\n'],
    ['a gap in the numbers', '1. a\n5. b\n', '6. x\n'],
    ['brackets', '7) a\n', '8) x\n'],
    ['indentation', '  * a\n', '  * x\n'],
    ['a wide gap', '-   a\n', '-   x\n'],
    ['a tab', '-\ta\n', '-\tx\n'],
    ['no text in its last item', '- a\n-\n', '- x\n'],
    ['a blank line between items', '- a\n\n- b\n', '\n- x\n'],
    ['a blank line in its only item', '- a\n\n  b\n', '\n- x\n'],
    ['a blank line in an item, none between them', '- a\n\n  b\n- c\n', '- x\n'],
    ['the last of several lists', '1. a\n\n* b\n', '* x\n'],
    ['the highest number there is', '999999999. a\n', '999999999. x\n'],
  ])('%s', (_name, before, line) => {
    expect(next(before, 'x')).toBe(before + line);
  });
});

test('later lines are aligned with the text, and blank lines separate paragraphs', () => {
  expect(next('9. a\n', 'x\ny', 'z\n\nq')).toBe('9. a\n10. x\n    y\n11. z\n\n    q\n');
  expect(next('1.\ta\n', 'x\ny')).toBe('1.\ta\n2.\tx\n\ty\n');
  expect(next('- a\n\n- b\n', 'x', 'y')).toBe('- a\n\n- b\n\n- x\n\n- y\n');
});

test('if the last item is removed, the one before it decides the number', () => {
  const head = `${bareHead}## Next Steps\n`;
  const change = (list: string, ...args: string[]) => logInto(head + list, args).slice(head.length);
  expect(change('1. a\n2. b\n', '--drop-next', '2', '--next', 'x')).toBe('1. a\n2. x\n');
  expect(change('3. a\n', '--drop-next', '3', '--next', 'x')).toBe('1. x\n');
  expect(change('- a\n\n- b\n', '--drop-next', 'a', '--drop-next', 'b', '--next', 'x')).toBe('- x\n');
  expect(change('- a\n\n- b\n', '--drop-next', 'a', '--next', 'x')).toBe('- b\n\n- x\n');
});

test.each([
  ['(none yet)\n', '1. x\n'],
  ['\n(none yet)\n\n', '\n1. x\n\n'],
  ['- None currently\n', '- x\n'],
  ['4. (none yet)\n', '1. x\n'],
  ['- (none yet)\n- [x] a\n', '- x\n- [x] a\n'],
  ['None', '1. x'],
  [`none${' '.repeat(300)}\n`, `1. x\n`],
  ['None of this\n', 'None of this\n\n1. x\n'],
])('a placeholder makes room: %j', (before, after) => {
  expect(next(before, 'x')).toBe(after);
});

test('lines that are moved keep their inside and take the indentation of the list', () => {
  const style = { indent: '  ', bullet: '-', gap: ' ', number: 1, step: 1, loose: false } as const;
  expect(renderItems([{ raw: '- a\n\n  b\n' }], style, '\n')).toBe('  - a\n\n    b\n');
});
