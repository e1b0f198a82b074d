import { describe, expect, test } from 'vitest';
import {
  countKinds,
  heldEntries,
  lostEntries,
  renderLosses,
} from '../../../src/journal/briefing/summary-losses.ts';
import { sessionWith } from '../../support/session-of.ts';

const lost = (text: string, summary: string): readonly string[] =>
  lostEntries([{ kind: 'Decision', text }], summary)[0]?.missing ?? [];

test('what a summary should not lose is key context, decisions, dead ends, open blockers and the current step', () => {
  const session = sessionWith({
    keyContext: ['port 9090'],
    open: ['Write it', 'Ship it'],
    blockers: ['no key'],
    deadEnds: ['Sleeping: flaky'],
    decisions: [{ title: 'Lock first' }],
    discoveries: ['It races'],
  });
  const held = heldEntries(session);
  expect(held.map(({ kind }) => kind)).toEqual([
    'Current step',
    'Key context',
    'Blocker',
    'Dead end',
    'Decision',
  ]);
  expect(held[0]?.text).toBe('Write it');
  expect(heldEntries(sessionWith({}))).toEqual([]);
});

test('of many entries the newest of each kind count, and a long one is cut', () => {
  const keyContext = Array.from(
    { length: 250 },
    (_, at) => `fact_${at} ${at === 249 ? 'word '.repeat(900) : ''}`,
  );
  const held = heldEntries(sessionWith({ keyContext }));
  expect(held).toHaveLength(200);
  expect(held[0]?.text).toContain('fact_50');
  expect(held.at(-1)?.text.length).toBeLessThanOrEqual(1000);
});

describe('an entry is lost', () => {
  test('by its paths, identifiers, numbers and words in backticks, as whole words', () => {
    const text =
      '3. Guard `the sweep` in src/a.ts:14 with sync.Mutex, tile-worker-1 and maxRetries, see RFC-42.';
    expect(lost(text, '')).toEqual([
      'the sweep',
      'src/a.ts:14',
      'sync.Mutex',
      'tile-worker-1',
      'maxRetries',
      'RFC-42',
    ]);
    expect(lost(text, 'the\nsweep (src/a.ts:14): sync.Mutex; tile-worker-1, maxRetries. RFC-42')).toEqual([]);
    expect(lost('port 90', 'port 9090, then 90')).toEqual([]);
    expect(lost('port 90', 'port 9090')).toEqual(['90']);
  });

  test('never if nothing tells it from others', () => {
    expect(lost('7. Keep the lock, whatever happens', '')).toEqual([]);
  });
});

describe('what is shown', () => {
  const entry = (at: number) => ({ kind: 'Decision', text: `Use x${at}`, missing: [`x${at}`] });

  test('is each lost entry with the words that are missing, and that the journal gave it back', () => {
    expect(renderLosses([], { number: '1', isBack: true })).toBe('');
    expect(renderLosses([entry(1)], { number: '2', isBack: true })).toBe(
      'Compaction #2: 1 entry not in the summary, given back by the journal:\n- Decision: Use x1 (missing: x1)',
    );
    expect(renderLosses([entry(1), entry(2)], { number: '?', isBack: false })).toMatch(
      /^Compaction #\?: 2 entries not in the summary:\n/,
    );
  });

  test('is at most ten entries, and three words of each', () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ ...entry(at), missing: ['a1', 'b2', 'c3', 'd4'] }));
    const text = renderLosses(many, { number: '1', isBack: true });
    expect(text.split('\n')).toHaveLength(12);
    expect(text).toContain('(missing: a1, b2, c3, …)');
    expect(text).toContain('… 2 more: --json');
  });
});

test('entries are counted by their kinds', () => {
  const held = ['Decision', 'Key context', 'Decision'].map((kind) => ({ kind, text: 'x' }));
  expect(countKinds(held)).toEqual({ Decision: 2, 'Key context': 1 });
});
