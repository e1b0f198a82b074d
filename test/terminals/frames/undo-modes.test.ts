import { expect, test } from 'vitest';
import { clearText, enterText, undoText } from '../../../src/terminals/frames/undo-modes.ts';

test.each([9, 1000, 1002, 1003, 1004, 1005, 1006, 1015, 1016, 1049, 2004, 2026, 2031])(
  'the mode ?%d is turned off',
  (mode) => {
    expect(undoText()).toContain(`\x1b[?${mode}l`);
  },
);

test.each([
  ['kitty keyboard', '\x1b[<99u'],
  ['modifyOtherKeys', '\x1b[>4m'],
  ['region', '\x1b[r'],
  ['colours', '\x1b[0m'],
  ['cursor shape', '\x1b[0 q'],
  ['cursor', '\x1b[?25h'],
])('%s is put right', (_, sequence) => {
  expect(undoText()).toContain(sequence);
});

test('frames end before anything else, and the normal screen comes back after what belongs to the other', () => {
  expect(undoText().startsWith('\x1b[?2026l')).toBe(true);
  expect(undoText().indexOf('\x1b[r')).toBeLessThan(undoText().indexOf('\x1b[?1049l'));
});

test('the title is kept at the start, and comes back at the end unless another terminal follows', () => {
  expect(enterText).toBe('\x1b[22;2t');
  expect(undoText()).toContain('\x1b[23;2t');
  expect(undoText({ isSwitching: true })).not.toContain('\x1b[23;2t');
});

test('nothing is cleared but for a terminal that is shown now', () => {
  expect(undoText()).not.toContain('\x1b[2J');
  expect(clearText()).toContain('\x1b[H\x1b[2J');
});
