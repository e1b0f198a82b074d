import { describe, expect, test } from 'vitest';
import { formatMinute } from '../../../src/core/time.ts';
import { inOrder } from '../../../src/journal/briefing/in-order.ts';
import { readTimeline, renderTimeline, sessionSince } from '../../../src/journal/briefing/timeline.ts';
import { full } from '../../support/full-session.ts';
import { sessionOf } from '../../support/session-of.ts';

const form = { format: (at: number) => formatMinute(at).replace('T', ' '), width: undefined };
const at = (text: string): number => Date.parse(`${text}Z`);

describe('the timeline', () => {
  test('has everything with a time, in order, and counts the rest', () => {
    const { happenings, untimed } = readTimeline({ ...full, createdAt: '2025-01-15T09:00:00Z' });
    expect(happenings.map(({ what, text }) => `${what}: ${text}`)).toEqual([
      'Started: Stop the race',
      'Done: 1. reproduce',
      'Note: noted',
      'Decision: 1. Lock *first* → a (why: simpler)',
      'Discovery: GC: runs twice',
      'Discovery: no title',
      'Resolved: key a\\u{1b}[31mb\\u{7}\\u{202e}c\\u{9b}1m',
    ]);
    expect(untimed).toBe(8);
  });

  test('has a heading for each day', () => {
    const happenings = inOrder([
      { at: at('2025-01-16T08:00'), what: 'Note', text: 'b' },
      { at: at('2025-01-15T10:30'), what: 'Decision', text: 'a' },
    ]);
    expect(renderTimeline({ happenings, untimed: 0 }, form)).toBe(
      '2025-01-15\n  10:30Z  Decision  a\n\n2025-01-16\n  08:00Z  Note      b',
    );
  });

  test('says what has no time, and when there is nothing', () => {
    expect(renderTimeline({ happenings: [], untimed: 2 }, form)).toBe(
      'Nothing happened\n\n2 entries without a time not shown',
    );
    expect(renderTimeline({ happenings: [], untimed: 0 }, form)).toBe('Nothing happened');
  });

  test('cuts lines to the terminal, and long texts elsewhere', () => {
    const happenings = [{ at: at('2025-01-15T10:30'), what: 'Note', text: 'word '.repeat(100) }];
    const narrow = renderTimeline({ happenings, untimed: 0 }, { ...form, width: 60 });
    for (const line of narrow.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
    expect(narrow).toContain('…');
    expect(renderTimeline({ happenings, untimed: 0 }, form).length).toBeLessThan(260);
  });
});

test('a session since a time has open steps and what happened from then on', () => {
  const since = sessionSince(full, at('2025-01-15T12:15'));
  expect(since.steps.map(({ number }) => number)).toEqual([2, 3]);
  expect(since.notes).toEqual([]);
  expect(since.decisions.map(({ title }) => title)).toEqual(['Lock *first*']);
  expect(since.discoveries).toHaveLength(2);
  expect(since.deadEnds).toEqual([]);
  expect(since.blockers.map(({ number }) => number)).toEqual([1, 3]);
  expect(sessionSince(sessionOf('## Decisions\nSee docs.\n'), 0).prose.decisions).toBe('');
});

test('in one minute, the start comes first, then what has no seconds in its order, then the rest', () => {
  const rows = [
    { at: at('2025-01-15T10:00:40'), what: 'Commit' },
    { at: at('2025-01-15T10:00'), what: 'Done' },
    { at: at('2025-01-15T10:00'), what: 'Decision' },
    { at: at('2025-01-15T10:00:20'), what: 'Run' },
    { at: at('2025-01-15T10:00:50'), what: 'Started' },
    { at: at('2025-01-15T09:59:59'), what: 'Note' },
  ];
  expect(inOrder(rows).map(({ what }) => what)).toEqual([
    'Note',
    'Started',
    'Done',
    'Decision',
    'Run',
    'Commit',
  ]);
});
