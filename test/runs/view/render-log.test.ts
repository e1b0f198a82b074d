import { expect, test } from 'vitest';
import type { RunEvent } from '../../../src/runs/state/run-event.ts';
import { renderEvent, renderEventLine } from '../../../src/runs/view/render-log.ts';

const form = { kind: 'text', format: (at: number) => `t${at}` } as const;

function event(type: RunEvent['type'], data: RunEvent['data']): RunEvent {
  return { type, at: 5, data, from: undefined };
}

test.each<[RunEvent['type'], RunEvent['data'], string]>([
  ['run.message', { by: 'person', text: 'Do it' }, 'You:\n  Do it'],
  ['run.message', { by: 'claude', text: 'a\nb' }, 'Claude:\n  a\n  b'],
  ['run.message', { by: 'claude', text: 'Hm', thinking: true }, 'Claude thinks:\n  Hm'],
  ['run.message', { by: 'claude', text: 'x', agent: 't1' }, 'Claude (sub-agent):\n  x'],
  ['run.message', { by: 'client', text: 'API Error' }, 'Claude Code:\n  API Error'],
  ['run.message', { by: 'who', text: '\u001b[2J' }, 'who:\n  \\u{1b}[2J'],
  ['run.tool', { step: 'called', tool: 'Bash', input: '{"command":"ls -l"}' }, '- Bash: ls -l'],
  ['run.tool', { step: 'called', tool: 'X', input: '{"a":1}', agent: 't' }, '- X (sub-agent): {"a":1}'],
  ['run.tool', { step: 'done', tool: 'Bash', isError: true, text: 'no' }, '- Bash failed: no'],
  ['run.tool', { step: 'done', tool: 'Bash', isError: false, text: 'yes' }, ''],
  ['run.tool', { step: 'denied', tool: 'Bash', text: 'rule' }, '- Bash was denied: rule'],
  ['run.state', { state: 'running' }, '· running (t5)'],
  ['run.state', { state: 'failed', reason: 'timeout' }, '· failed: timeout (t5)'],
  ['approval.new', { id: 'a1b2c3', tool: 'Bash' }, '❗ asks you about Bash (a1b2c3)'],
  ['approval.decided', { id: 'a1b2c3', verdict: 'allow' }, '✅ approved a1b2c3'],
  ['approval.decided', { id: 'a1b2c3', verdict: 'deny' }, '⛔ denied a1b2c3'],
  ['run.settings', { name: 'x' }, '· settings: {"name":"x"}'],
  ['run.tokens', { context: 5 }, ''],
  ['run.budget', { of: 'run', text: '83 % of it' }, '❗ 83 % of it (t5)'],
])('%s %j is shown as %j', (type, data, text) => {
  expect(renderEvent(event(type, data), form)).toBe(text);
});

test('as markdown, each message has a heading', () => {
  const shown = renderEvent(event('run.message', { by: 'claude', text: 'Done' }), { ...form, kind: 'md' });
  expect(shown).toBe('### Claude\n\nDone\n');
});

test.each<[RunEvent['type'], RunEvent['data'], string]>([
  ['run.state', { state: 'failed', reason: 'timeout' }, 't5 abcd run.state failed timeout'],
  ['run.message', { by: 'claude', text: 'a\nb' }, 't5 abcd run.message claude a b'],
  [
    'run.tool',
    { step: 'called', tool: 'Bash', input: '{"command":"ls"}' },
    't5 abcd run.tool called Bash ls',
  ],
  ['run.tokens', { context: 7, costUsd: 0.5 }, 't5 abcd run.tokens context 7, $0.50'],
  ['run.tokens', { isPartial: true }, 't5 abcd run.tokens context 0, ~$0.00'],
  ['run.settings', {}, 't5 abcd run.settings'],
  ['run.budget', { of: 'day', text: '83 % of it' }, 't5 abcd run.budget 83 % of it'],
])('in a list of many runs, %s %j is %j', (type, data, line) => {
  expect(renderEventLine(event(type, data), 'abcd', form)).toBe(line);
});

test('a long text is cut in a line', () => {
  const line = renderEventLine(
    event('run.message', { by: 'claude', text: 'word '.repeat(100) }),
    'abcd',
    form,
  );
  expect(line.length).toBeLessThan(200);
});
