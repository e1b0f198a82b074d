import { expect, test } from 'vitest';
import type { CompactionRow } from '../../../src/journal/briefing/compaction-table.ts';
import { compactionText, renderCompactions } from '../../../src/journal/briefing/compaction-table.ts';

const row: CompactionRow = {
  number: 1,
  at: '2025-01-15T10:00:00Z',
  trigger: 'auto',
  restored: 'seen',
  conversation: 'abcdefgh-1234',
};

test('each compaction says how its memory came back, and the last line how many are confirmed', () => {
  const text = renderCompactions(
    [
      row,
      { ...row, number: 2, trigger: 'manual', restored: 'prompt' },
      { ...row, number: 3, restored: 'tool' },
      { ...row, number: null, restored: 'pending' },
    ],
    4,
  );
  const [head, ...rows] = text.split('\n');
  expect(head).toMatch(/#.*WHEN.*TRIGGER.*MEMORY.*CONVERSATION/);
  expect(rows.slice(0, 4).map((line) => line.trim().split(/\s{2,}/))).toEqual([
    ['1', '2025-01-15T10:00:00Z', 'auto', 'restored', 'abcdefgh'],
    ['2', '2025-01-15T10:00:00Z', 'manual', 'restored at the next prompt', 'abcdefgh'],
    ['3', '2025-01-15T10:00:00Z', 'auto', 'restored after a tool call', 'abcdefgh'],
    ['?', '2025-01-15T10:00:00Z', 'auto', 'not confirmed yet', 'abcdefgh'],
  ]);
  expect(text.split('\n').at(-1)).toBe('4 compactions, 3 restores confirmed');
});

test('one is one', () => {
  expect(renderCompactions([row], 1)).toMatch(/\n\n1 compaction, 1 restore confirmed$/);
});

test('without any it says so, and what the session file counts', () => {
  expect(renderCompactions([], 0)).toBe('No compactions seen in this clone');
  expect(renderCompactions([], undefined)).toBe('No compactions seen in this clone');
  expect(renderCompactions([], 5)).toContain('The session file counts 5');
});

test('in a timeline, a compaction is one line', () => {
  expect(compactionText(row, 0)).toBe('1 (automatic): memory restored');
  expect(compactionText({ ...row, number: null, trigger: 'manual', restored: 'tool' }, 2)).toBe(
    '(manual): memory restored after a tool call, 2 entries missing from its summary',
  );
});
