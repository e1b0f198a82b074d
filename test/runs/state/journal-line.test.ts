import { expect, test } from 'vitest';
import { journalLine } from '../../../src/runs/state/journal-line.ts';
import type { Run, RunEnd } from '../../../src/runs/state/run.ts';
import { makeRun } from '../../support/make-run.ts';

const end: RunEnd = { at: 481_000, result: '', error: '', denials: [], exitCode: 0, signal: '' };

function ended(changes: Partial<Run>, more: Partial<RunEnd> = {}): Run {
  const base = makeRun();
  const place = { ...base.place, session: 'abc', step: 'Write it', ticks: true };
  const figures = { ...base.figures, turns: 12, costUsd: 1.234 };
  return { ...base, name: 'api', state: 'completed', place, figures, end: { ...end, ...more }, ...changes };
}

test('a completed run leaves its first sentence and its figures, and ticks its step', () => {
  const line = journalLine(
    ended({}, { result: '\nAll green after 2 fixes. The rest is known.\nMore' }),
    false,
  );
  expect(line).toEqual({
    kind: 'progress',
    text: 'Run api: All green after 2 fixes (12 turns, 8 min)',
    ticked: 'Write it',
  });
  const base = ended({});
  const one = { ...base, figures: { ...base.figures, turns: 1, isPartial: true }, startedAt: 480_000 };
  expect(journalLine(one, true)?.text).toBe('Run api: completed (1 turn, under a minute, ~$1.23)');
  expect(journalLine({ ...base, place: { ...base.place, ticks: false } }, true)).toMatchObject({
    ticked: '',
    text: 'Run api: completed (12 turns, 8 min, $1.23)',
  });
});

test('a long answer is cut', () => {
  const { text = '' } = journalLine(ended({}, { result: 'long '.repeat(100) }), false) ?? {};
  expect(text.length).toBeLessThan(220);
  expect(text).toContain('…');
});

test('a run that failed or was lost is a blocker, and one that was interrupted is not', () => {
  const failed = journalLine(
    ended({ state: 'failed', reason: 'API error 529' }, { error: 'Overloaded' }),
    false,
  );
  expect(failed).toMatchObject({ kind: 'blocker', ticked: '' });
  expect(failed?.text).toBe('Run api: failed, API error 529: Overloaded (12 turns, 8 min)');
  const exited = ended({ state: 'failed', reason: 'ended without a result (exit code 7)' });
  const never = { ...exited, figures: { ...exited.figures, turns: 0 } };
  expect(journalLine(never, false)?.text).toBe(
    'Run api: failed, ended without a result (exit code 7), 8 min',
  );
  expect(journalLine(ended({ state: 'lost' }), false)?.kind).toBe('blocker');
  const interrupted = ended({ state: 'interrupted', startedAt: undefined, end: undefined });
  expect(journalLine(interrupted, false)).toMatchObject({
    kind: 'progress',
    text: 'Run api: interrupted (12 turns, under a minute)',
  });
});

test('a run that works for no session, or has not ended, leaves nothing', () => {
  expect(journalLine(makeRun({ state: 'completed' }), false)).toBeUndefined();
  expect(journalLine(ended({ state: 'parked' }), false)).toBeUndefined();
  expect(journalLine(ended({ end: undefined }), false)?.text).toContain('completed');
});
