import { expect, test } from 'vitest';
import { decodeStreamLine, type StreamSaid } from '../../../src/core/stream/stream-line.ts';

function said(fields: Record<string, unknown>): StreamSaid | undefined {
  return decodeStreamLine(JSON.stringify({ session_id: 'c1', ...fields }))?.said;
}

function system(subtype: string, fields: Record<string, unknown> = {}): StreamSaid | undefined {
  return said({ type: 'system', subtype, ...fields });
}

test.each(['', 'Error: no', '[]', '"text"', '{"type":'])('the line %j is none of the stream', (line) => {
  expect(decodeStreamLine(line)).toBeUndefined();
});

test('a line tells whose it is', () => {
  expect(decodeStreamLine('{"type":"x","session_id":"c1"}')).toEqual({
    conversation: 'c1',
    at: undefined,
    said: { kind: 'other', type: 'x' },
  });
  expect(decodeStreamLine('{"timestamp":"1970-01-01T00:00:01Z"}')?.at).toBe(1000);
  expect(decodeStreamLine('{}')).toEqual({
    conversation: '',
    at: undefined,
    said: { kind: 'other', type: '' },
  });
});

test('an unknown kind is named and no error', () => {
  expect(system('peer_message_hold')).toEqual({ kind: 'other', type: 'system/peer_message_hold' });
  expect(said({ type: 'system' })).toEqual({ kind: 'other', type: 'system' });
});

test('the beginning of a turn', () => {
  const fields = { cwd: '/p', model: 'claude-x', permissionMode: 'default', apiKeySource: 'none' };
  expect(system('init', { ...fields, claude_code_version: '2.1.329' })).toEqual({
    kind: 'init',
    cwd: '/p',
    model: 'claude-x',
    mode: 'default',
    payer: 'none',
    version: '2.1.329',
  });
  expect(system('init')).toEqual({ kind: 'init', cwd: '', model: '', mode: '', payer: '', version: '' });
});

test('what the client is doing', () => {
  for (const activity of ['running', 'requires_action', 'idle']) {
    expect(system('session_state_changed', { state: activity })).toEqual({ kind: 'activity', activity });
  }
  expect(system('session_state_changed', { state: 'asleep' })?.kind).toBe('other');
});

test('a retry', () => {
  const fields = { attempt: 3, max_retries: 10, retry_delay_ms: 500, error_status: 529, error: 'overloaded' };
  expect(system('api_retry', fields)).toEqual({
    kind: 'retry',
    attempt: 3,
    most: 10,
    delayMs: 500,
    status: 529,
    error: 'overloaded',
  });
  expect(system('api_retry', { error_status: null })).toEqual({
    kind: 'retry',
    attempt: 0,
    most: 0,
    delayMs: 0,
    status: undefined,
    error: '',
  });
});

test('a denied call', () => {
  const fields = { tool_name: 'Bash', tool_use_id: 't1', message: 'needs approval' };
  expect(system('permission_denied', fields)).toEqual({
    kind: 'denied',
    tool: 'Bash',
    call: 't1',
    message: 'needs approval',
  });
  expect(system('permission_denied')).toMatchObject({ tool: '', call: '', message: '' });
});

test.each([
  ['task_started', {}, 'started'],
  ['task_progress', {}, 'progress'],
  ['task_updated', { patch: { is_backgrounded: true } }, 'progress'],
  ['task_updated', { patch: { status: 'running' } }, 'progress'],
  ['task_updated', { patch: { status: 'completed' } }, 'ended'],
  ['task_updated', { patch: { status: 'killed' } }, 'ended'],
  ['task_notification', {}, 'ended'],
])('%s with %j: a task has %s', (subtype, fields, step) => {
  expect(system(subtype, { task_id: 'a', task_type: 'local_bash', description: 'd', ...fields })).toEqual({
    kind: 'task',
    id: 'a',
    step,
    type: 'local_bash',
    description: 'd',
  });
});

test('a task that says nothing of itself', () => {
  expect(system('task_started')).toEqual({
    kind: 'task',
    id: '',
    step: 'started',
    type: '',
    description: '',
  });
});

test('the background tasks', () => {
  const tasks = [{ task_id: 'a' }, 'b', { task_id: 'c' }, {}];
  expect(system('background_tasks_changed', { tasks })).toEqual({ kind: 'tasks', ids: ['a', 'c'] });
  expect(system('background_tasks_changed')).toEqual({ kind: 'tasks', ids: [] });
});

test.each([
  [1_800_000_000, 1_800_000_000_000],
  [1_800_000_000_000, 1_800_000_000_000],
  [undefined, undefined],
])('a usage limit that resets at %s ends at %s', (resetsAt, endsAt) => {
  const info = { status: 'rejected', resetsAt, rateLimitType: 'five_hour' };
  expect(said({ type: 'rate_limit_event', rate_limit_info: info })).toEqual({
    kind: 'limit',
    status: 'rejected',
    endsAt,
    type: 'five_hour',
  });
});

test('a usage limit that says nothing', () => {
  expect(said({ type: 'rate_limit_event' })).toEqual({
    kind: 'limit',
    status: '',
    endsAt: undefined,
    type: '',
  });
});

test('a message of the person that was taken up', () => {
  expect(said({ type: 'command_lifecycle', command_uuid: 'u', state: 'started' })).toEqual({
    kind: 'command',
    message: 'u',
    step: 'started',
  });
  expect(said({ type: 'command_lifecycle' })).toEqual({ kind: 'command', message: '', step: '' });
});
