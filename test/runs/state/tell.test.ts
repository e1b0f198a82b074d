import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeStreamLine } from '../../../src/core/stream/stream-line.ts';
import type { RunEvent } from '../../../src/runs/state/run-event.ts';
import { beginTelling, type Telling, tellLine } from '../../../src/runs/state/tell.ts';
import { nothingUsed } from '../../../src/runs/state/totals.ts';

const options = { screen: (text: string) => text.replaceAll('hunter2', '[redacted]'), now: 77 };

function tell(lines: readonly string[], query = 'Do it'): RunEvent[] {
  let telling: Telling = beginTelling(query, nothingUsed);
  let end = 0;
  return lines.flatMap((line) => {
    end += line.length + 1;
    const decoded = decodeStreamLine(line);
    if (decoded === undefined) return [];
    const told = tellLine(telling, { ...decoded, end }, options);
    telling = told.telling;
    return told.events;
  });
}

function shown({ type, data }: RunEvent): string {
  const { by, step, tool, text, input, agent, context } = data;
  return [type, by, step, tool, text, input, context, agent && 'below']
    .filter((one) => one !== undefined)
    .join(' ');
}

function scene(version: string, name: string): string[] {
  return readFileSync(`test/fixtures/streams/${version}/${name}.jsonl`, 'utf8').trimEnd().split('\n');
}

const init = '{"type":"system","subtype":"init"}';

function message(content: object[], more: object = {}): string {
  return JSON.stringify({ type: 'assistant', message: { id: 'm', content }, ...more });
}

test.each(['2.1.197', '2.1.329'])('%s: the events of a tool that runs', (version) => {
  expect(tell(scene(version, 'tool')).map(shown)).toEqual([
    'run.message person Do it',
    'run.message claude I look.',
    'run.tokens 0 110',
    'run.tool called Bash {"command":"echo found"}',
    'run.tool done Bash found',
    'run.message claude It is there.',
    'run.tokens 200 110',
  ]);
});

test('the events of a sub-agent say so', () => {
  expect(tell(scene('2.1.329', 'agent')).map(shown)).toContain('run.message claude It has seen. below');
  expect(tell(scene('2.1.197', 'agent')).map(shown)).not.toContain('run.message claude Look into it below');
});

test('a call that a rule denies, and an error of the API', () => {
  expect(tell(scene('2.1.329', 'denied')).map(shown).join('\n')).toContain('run.tool denied Bash mkdir in');
  expect(tell(scene('2.1.329', 'refused')).map(shown)).toContain(
    'run.message client API Error: 400 no such thing',
  );
});

test('the query comes once, with the first turn', () => {
  const events = tell([init, init]);
  expect(events.map(shown)).toEqual(['run.message person Do it']);
});

test.each(['', ' \n'])('a run that only resumes has no query (%j)', (query) => {
  expect(tell([init], query)).toEqual([]);
});

test('each event knows its line and its place in it, and when it was', () => {
  const content = [
    { type: 'text', text: 'a' },
    { type: 'text', text: ' ' },
    { type: 'thinking', thinking: 'b' },
  ];
  const line = message(content, { timestamp: '1970-01-01T00:00:01Z' });
  expect(tell([init, line])).toMatchObject([
    { at: 77, from: { end: init.length + 1, part: 0 } },
    { at: 1000, data: { by: 'claude', text: 'a' }, from: { end: init.length + line.length + 2, part: 0 } },
    { at: 1000, data: { text: 'b', thinking: true }, from: { part: 1 } },
  ]);
});

test('secrets are taken out of everything that is said, called and returned', () => {
  const lines = [
    init,
    message([{ type: 'text', text: 'it is hunter2' }]),
    message([{ type: 'tool_use', id: 't', name: 'Bash', input: { command: 'login hunter2' } }]),
    JSON.stringify({ type: 'user', message: { content: [{ type: 'tool_result', content: 'hunter2' }] } }),
  ];
  const events = tell(lines, 'use hunter2');
  expect(events).toHaveLength(4);
  expect(JSON.stringify(events)).not.toContain('hunter2');
});

test('a long text is cut, never within a character, and says how much is missing', () => {
  const text = `${'a'.repeat(32_767)}🌍🌍`;
  const [, event] = tell([init, message([{ type: 'text', text }])]);
  expect(event?.data.text).toBe(`${'a'.repeat(32_767)}… (3 more characters)`);
});

test('an outcome whose call nobody has seen is still told', () => {
  const line = JSON.stringify({
    type: 'user',
    message: { content: [{ type: 'tool_result', tool_use_id: 'x', is_error: true }] },
  });
  expect(tell([line])).toMatchObject([{ data: { step: 'done', call: 'x', tool: '', isError: true } }]);
});

test('the figures are told when they change, as partial until the result', () => {
  const used = JSON.stringify({
    type: 'assistant',
    message: { id: 'm', content: [], usage: { input_tokens: 5 } },
  });
  const done = JSON.stringify({ type: 'result', num_turns: 2, total_cost_usd: 0.5 });
  expect(tell([used, used, done]).map(({ data }) => data)).toMatchObject([
    { context: 5, costUsd: 0, isPartial: true },
    { context: 5, costUsd: 0.5, turns: 2 },
  ]);
});
