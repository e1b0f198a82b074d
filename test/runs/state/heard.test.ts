import { expect, test } from 'vitest';
import { decodeStreamLine } from '../../../src/core/stream/stream-line.ts';
import { type Heard, hear, nothingHeard, whyNotDone } from '../../../src/runs/state/heard.ts';

type Line = Readonly<Record<string, unknown>>;

function heardOf(...lines: Line[]): Heard {
  return lines.reduce((heard: Heard, line) => {
    const said = decodeStreamLine(JSON.stringify(line))?.said;
    return said === undefined ? heard : hear(heard, said);
  }, nothingHeard);
}

const system = (subtype: string, more: Line = {}): Line => ({ type: 'system', subtype, ...more });
const state = (name: string): Line => system('session_state_changed', { state: name });
const result = (more: Line = {}): Line => ({
  type: 'result',
  subtype: 'success',
  terminal_reason: 'completed',
  ...more,
});
const task = (subtype: string, id: string): Line => system(subtype, { task_id: id });

test('a client is done after its result, when nothing of it is at work', () => {
  expect(whyNotDone(heardOf(system('init'), state('running')))).toBeUndefined();
  expect(whyNotDone(heardOf(state('running'), system('init'), result()))).toBe('finishing');
  expect(whyNotDone(heardOf(system('init'), result(), state('idle')))).toBe('');
  expect(whyNotDone(heardOf(result({ queued_turn_count: 1 })))).toBe('has another message to answer');
  expect(whyNotDone(heardOf(task('task_started', 'a'), result(), state('idle')))).toBe('waiting for 1 task');
  expect(whyNotDone(heardOf(task('task_started', 'a'), task('task_started', 'b'), result()))).toBe(
    'waiting for 2 tasks',
  );
  expect(whyNotDone(heardOf(task('task_started', 'a'), result(), task('task_notification', 'a')))).toBe('');
  expect(whyNotDone(heardOf(result({ stop_reason: 'tool_deferred', queued_turn_count: 2 })))).toBe('');
});

test('of two results for one turn the first counts, and a new turn has its own', () => {
  const heard = heardOf(system('init'), result({ result: 'one' }), result({ result: 'two' }));
  expect(heard.result?.text).toBe('one');
  expect(heardOf(result({ result: 'one' }), system('init'), result({ result: 'three' })).result?.text).toBe(
    'three',
  );
});

test('what is being tried again is told until something else is heard', () => {
  const retry = system('api_retry', { attempt: 3, max_retries: 10, error_status: 529, error: 'overloaded' });
  expect(heardOf(retry).retry).toBe('trying again 3/10 (529)');
  expect(heardOf({ ...retry, error_status: null }).retry).toBe('trying again 3/10 (overloaded)');
  expect(heardOf(retry, { type: 'assistant', message: { content: [] } }).retry).toBe('');
});

test('a limit that was hit, the tasks there are now, and lines that mean nothing are heard', () => {
  const limit = (status: string): Line => ({
    type: 'rate_limit_event',
    rate_limit_info: { status, resetsAt: 2 },
  });
  expect(heardOf(limit('allowed')).limitEnds).toBeUndefined();
  expect(heardOf(limit('rejected')).limitEnds).toBe(2000);
  const now = system('background_tasks_changed', { tasks: [{ task_id: 'x' }] });
  expect(heardOf(now)).toMatchObject({ tasks: ['x'], hadTasks: true });
  expect(heardOf(system('unknown'))).toEqual({ ...nothingHeard, hasBegun: true });
});

test('what an earlier client said is forgotten when another one starts', () => {
  const own = (subtype: string, more: Line = {}): Line => ({ type: 'session_journal', subtype, ...more });
  const ended = heardOf(result(), own('client_ended', { code: 0, signal: '' }));
  expect(ended).toMatchObject({ exit: { code: 0, signal: '' } });
  expect(heardOf(result(), own('client_started'))).toEqual(nothingHeard);
});

test('what the client asks about is heard until it is answered, or withdrawn', () => {
  const ask = (request: string): Line => ({
    type: 'control_request',
    request_id: request,
    request: { subtype: 'can_use_tool', tool_name: 'Read', input: {}, tool_use_id: `of ${request}` },
  });
  const outcome = { type: 'tool_result', tool_use_id: 'of a', content: 'read' };
  const both = [ask('a'), ask('b')];
  const names = (heard: Heard): string[] => heard.asked.map(({ request }) => request);
  const said = { type: 'assistant', message: { content: [{ type: 'text', text: 'Wait' }] } };
  expect(names(heardOf(...both, said))).toEqual(['a', 'b']);
  expect(names(heardOf(...both, { type: 'user', message: { content: [outcome] } }))).toEqual(['b']);
  expect(names(heardOf(...both, { type: 'control_cancel_request', request_id: 'b' }))).toEqual(['a']);
});
