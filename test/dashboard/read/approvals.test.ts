import { describe, expect, test } from 'vitest';
import { approvalNeeds } from '../../../src/dashboard/read/approvals.ts';
import { needsFrom } from '../../../src/dashboard/read/overview.ts';
import { failedNeeds, runRows, runsAtWork } from '../../../src/dashboard/read/run-rows.ts';

const runs = [{ id: 'r1', name: 'Backfill', status: 'waiting' }];
const bash = {
  id: '91be0400',
  run: 'r1',
  conversation: 'c1',
  tool: 'Bash',
  kind: 'permission',
  input: { command: 'rm -rf /\n\n\n\nls', timeout: 5000 },
  place: '/srv',
  reason: 'Only lists',
  agent: '',
  created_at: '2025-01-15T10:00:00Z',
};
const one = (changes: object) => approvalNeeds([{ ...bash, ...changes }], runs)[0];

describe('what a run asks', () => {
  test('is shown whole, with the commands that decide', () => {
    expect(one({})).toMatchObject({
      kind: 'permission',
      of: { word: 'Run', name: 'Backfill', path: 'runs/r1' },
      says: 'wants to run a command',
      exact: [
        { name: '', text: 'rm -rf /\n\n\n\nls' },
        { name: 'timeout', text: '5000' },
      ],
      place: '/srv',
      text: 'Claude says about it, unchecked: “Only lists”',
      command: 'session-journal approve 91be0400 · session-journal deny 91be0400 --reason TEXT',
      since: 1736935200000,
    });
  });

  test('says who asks, and what is wrong with it', () => {
    expect(one({ run: 'unknown-run', tool: 'Write', agent: 'a', is_forged: true, reason: '' })).toMatchObject(
      {
        of: { word: 'Run', name: 'unknown-' },
        says: 'wants to change a file, for a sub-agent',
        text: expect.stringMatching(/^A decision was forged/),
      },
    );
    expect(one({ run: '', conversation: '../x', tool: 'mcp__a__b', place: '' })).toMatchObject({
      of: { word: 'Conversation', path: 'conversations/..%2Fx' },
      says: 'wants to use mcp__a__b',
    });
  });

  test('is a question with its answers, if it is one of Claude’s', () => {
    const options = [
      { label: 'A', about: 'a' },
      { label: 'B', about: '' },
    ];
    const choice = { question: 'Which?', options, takes_several: false };
    const asked = one({ kind: 'answer', choices: [choice] });
    expect(asked).toMatchObject({ kind: 'question', says: 'asks you', exact: [] });
    expect(asked?.deciding).toMatchObject({
      edit: undefined,
      choices: [{ question: 'Which?', options, takesSeveral: false }],
    });
    expect(asked?.command).toMatch(/^session-journal approve 91be0400 --answer N · /);
    const two = one({ kind: 'answer', choices: [choice, { ...choice, takes_several: true }] });
    expect(two?.deciding?.choices.map(({ takesSeveral }) => takesSeveral)).toEqual([false, true]);
    expect(two?.command).toContain('--answer N --answer N');
    expect(one({ kind: 'answer', input: { odd: 1 }, place: '' })?.exact).toEqual([
      { name: 'odd', text: '1' },
    ]);
  });

  test('can be decided about this hash only, with a command to change or a whole input', () => {
    const rule = 'Bash(rm) in /srv';
    const decided = one({ hash: 'ab', rule })?.deciding;
    expect(decided).toMatchObject({ id: '91be0400', hash: 'ab', rule });
    expect(decided?.edit).toEqual({ field: 'command', text: bash.input.command });
    expect(one({ rule, run: '' })?.deciding?.rule).toBe('');
    const odd = one({ input: { command: 'ls\u200b' } })?.deciding?.edit;
    expect(odd).toEqual({ field: 'input', text: '{\n  "command": "ls\\u200b"\n}' });
    expect(one({ tool: 'Write', input: {} })?.deciding?.edit).toEqual({ field: 'input', text: '{}' });
  });

  test('that changes a file is shown as the change', () => {
    const changed = { tool: 'Edit', input: { file_path: 'a' }, shown: ['File a', '- one', '+ two'] };
    expect(one(changed)?.exact).toEqual([{ name: '', text: 'File a\n- one\n+ two', isChange: true }]);
  });

  test('comes before all else, and its conversation does not wait a second time', () => {
    const conversations = [
      { id: 'c1', state: 'needs-me' },
      { id: 'c2', state: 'needs-me' },
    ];
    const failed = { id: 'r2', status: 'failed', short_id: 'r2', reason: 'exit 1' };
    // Of the other one, the blocker that it left in its session tells.
    const told = { ...failed, id: 'r3' };
    const status = { runs: [...runs, failed, told], needs_you: [{ kind: 'failed', run: 'r2' }] };
    const needs = needsFrom({ status, conversations, approvals: [bash] });
    expect(needs.map(({ kind, of }) => [kind, of.name])).toEqual([
      ['permission', 'Backfill'],
      ['question', 'c2'],
      ['failed', 'r2'],
    ]);
  });
});

describe('runs as --json has them', () => {
  test('are at work until they end', () => {
    const states = ['draft', 'queued', 'running', 'waiting', 'parked', 'completed', 'failed', 'lost'];
    const at = runsAtWork(states.map((status) => ({ status }))).map(({ status }) => status);
    expect(at).toEqual(['queued', 'running', 'waiting', 'parked']);
  });

  test('become rows; until when one asks nothing is a time', () => {
    const [row] = runRows([
      {
        id: 'abcdef0123',
        doing: 'Bash: npm test',
        step: 'Test it',
        bypass_until: '2025-01-15T10:00:00Z',
        cost_is_partial: true,
      },
    ]);
    expect(row).toMatchObject({
      name: 'abcdef01',
      isCostSure: false,
      context: undefined,
      what: 'Bash: npm test',
    });
    expect(row?.bypass).toMatch(/^2025-01-15 \d\d:\d\d/);
  });

  test('that failed need the person', () => {
    const lost = { id: 'r3', name: 'n', status: 'lost', error: 'gone', short_id: 's3' };
    expect(failedNeeds([lost])).toMatchObject([
      { says: 'was lost', text: 'gone', command: 'session-journal runs set s3 --archive' },
    ]);
  });
});

test('a run whose question somebody changed is shown with the command that has it asked again', () => {
  const one = {
    kind: 'changed',
    id: 'api-tests',
    text: 'somebody changed it',
    hint: 'session-journal runs resume 1',
  };
  const needs = needsFrom({ status: { needs_you: [one] }, conversations: [], approvals: [] });
  expect(needs).toMatchObject([
    { of: { word: 'Run', name: 'api-tests' }, text: one.text, command: one.hint, deciding: undefined },
  ]);
});
