import { expect, test } from 'vitest';
import { rowOf } from '../../../src/runs/state/run-row.ts';
import { noFigures } from '../../../src/runs/state/totals.ts';
import {
  moneyText,
  renderRun,
  renderRunLine,
  renderRuns,
  stateText,
} from '../../../src/runs/view/render-run.ts';
import { runData } from '../../../src/runs/view/run-data.ts';
import { makeRun } from '../../support/make-run.ts';

const id = '0f0f0f0f-2222-4333-8444-555555555555';
const sessions = new Map([[id, 'sweep']]);
const showing = { now: 100_000, format: (at: number) => `t${at / 1000}`, width: undefined, sessions };

test.each([
  [{ costUsd: 0, isPartial: false }, '$0.00'],
  [{ costUsd: 0.0012, isPartial: false }, '$0.0012'],
  [{ costUsd: 1.234, isPartial: true }, '~$1.23'],
])('%j is shown as %s', (figures, text) => {
  expect(moneyText(figures)).toBe(text);
});

test.each([
  [{ state: 'running', reason: '', bypassUntil: undefined }, 'running'],
  [
    { state: 'running', reason: 'no output since 12:03', bypassUntil: undefined },
    'running: no output since 12:03',
  ],
  [{ state: 'running', reason: '', bypassUntil: 200_000 }, 'running: bypasses permissions until t200'],
  [{ state: 'running', reason: 'x', bypassUntil: 200_000 }, 'running: x; bypasses permissions until t200'],
  [{ state: 'running', reason: '', bypassUntil: 50_000 }, 'running'],
  [{ state: 'completed', reason: '', bypassUntil: 200_000, scarceUsd: 5 }, 'completed'],
  [{ state: 'running', scarceUsd: 5 }, 'running: over 80 % of its budget of $5.00 is used'],
] as const)('%j is shown as %s', (row, text) => {
  expect(stateText({ reason: '', bypassUntil: undefined, scarceUsd: undefined, ...row }, showing)).toBe(text);
});

test('a table shows each run on a line, and nothing of a name can break it', () => {
  const place = { ...makeRun().place, session: id };
  const rows = [
    rowOf(makeRun({ name: 'a\u001b[2Jb\nc', state: 'failed', reason: 'timeout', place })),
    rowOf(makeRun({ name: 'other' })),
  ];
  const lines = renderRuns(rows, showing).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('11111111  a\\u{1b}[2Jb c  failed: timeout  sweep');
  expect(lines[2]).toContain('other');
  expect(renderRunLine(rows[0] as (typeof rows)[0], showing)).toBe(
    '11111111 a\\u{1b}[2Jb c: failed: timeout, t1',
  );
});

const full = makeRun({
  state: 'failed',
  reason: 'API error 529',
  startedAt: 10_000,
  parent: '99999999-2222-4333-8444-555555555555',
  payer: 'ANTHROPIC_API_KEY',
  place: {
    ...makeRun().place,
    session: id,
    step: 'Fix it',
    worktree: '/srv/project/.claude/worktrees/a',
    worktreeBase: 'abcdef0123',
    terminal: 'main',
  },
  settings: { ...makeRun().settings, model: 'opus', allow: ['Bash(ls)'], deny: ['Write'] },
  figures: { ...noFigures(), costUsd: 1.5, turns: 3, input: 1200, context: 50_000, window: 200_000 },
  end: {
    at: 70_000,
    result: 'All\n\u202egreen',
    error: 'Overloaded',
    denials: ['Bash: rm x'],
    exitCode: 1,
    signal: '',
  },
});

const nothing = { pending: [], snapshots: 0 };

test('a run is shown whole, with what it waits for', () => {
  const text = renderRun(full, { pending: ['abcd1234'], snapshots: 2 }, showing);
  for (const part of [
    'failed: API error 529 (since t1)',
    'session-journal approve abcd1234',
    'sweep, step: Fix it',
    '/srv/project/.claude/worktrees/a, from commit abcdef0',
    'terminal main',
    'Continues:    99999999',
    'ask; allowed: Bash(ls); denied: Write',
    'started t10, took 1 min',
    '$1.50 of $5.00, 3 turns, paid with ANTHROPIC_API_KEY',
    '1k in, 0 out, cache 0 read, 0 written; context 50k (25 % of 200k)',
    'Bash: rm x',
    'Overloaded',
    '\\u{202e}green',
    'Snapshots:    2 contents of files that it read',
    '  Make the tests pass',
  ]) {
    expect(text).toContain(part);
  }
});

test('a session that is gone is shown by the beginning of its id', () => {
  const text = renderRun(full, nothing, { ...showing, sessions: new Map() });
  expect(text).toContain('Session:      0f0f0f0f, step: Fix it');
});

test('what is not known of a run is not shown', () => {
  const queued = makeRun({
    state: 'queued',
    startedAt: undefined,
    settings: { ...makeRun().settings, budgetUsd: undefined },
  });
  const text = renderRun(queued, nothing, showing);
  for (const part of [
    'Waits for',
    'Session',
    'Worktree',
    'Continues',
    'Time',
    'Denied',
    'Snapshots',
    'Error',
    'Result',
    ' of $',
  ]) {
    expect(text).not.toContain(part);
  }
  expect(renderRun(makeRun({ payer: 'none' }), nothing, showing)).toContain('counts against your plan');
  expect(renderRun(makeRun({ startedAt: 40_000 }), nothing, showing)).toContain('started t40, for 1 min');
});

test('the JSON of a run has all fields of the specification', () => {
  const data = runData(full, { pending: ['abcd1234'], snapshots: 2 });
  expect(Object.keys(data)).toEqual(
    expect.arrayContaining([
      ...['id', 'short_id', 'name', 'status', 'reason', 'session', 'step', 'query', 'cwd', 'worktree'],
      ...['worktree_base', 'model', 'permission_mode', 'bypass_until', 'terminal', 'pid', 'parent'],
      ...['conversation', 'started_at', 'ended_at', 'turns', 'cost_usd', 'budget_usd', 'tokens', 'result'],
      ...['error', 'permission_denials', 'pending'],
    ]),
  );
  expect(data).toMatchObject({
    short_id: '11111111',
    started_at: '1970-01-01T00:00:10Z',
    ended_at: '1970-01-01T00:01:10Z',
    bypass_until: null,
    pid: null,
    tokens: { input: 1200, output: 0, cache_read: 0, cache_write: 0, context: 50_000, window: 200_000 },
    pending: ['abcd1234'],
    snapshots: 2,
    untrusted: true,
  });
  expect(runData(makeRun({ client: { pid: 42, started: '', at: 1 } }), nothing)).toMatchObject({
    pid: 42,
    ended_at: null,
  });
});
