import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { processStat } from '../../../src/io/disk/seen-process.ts';
import { findAgent } from '../../../src/terminals/files/terminal-agent.ts';
import { makeFolder } from '../../support/folder.ts';

const said = (text: string): object => ({ type: 'user', message: { role: 'user', content: text } });
const called = (id: string, command: string): object => ({
  type: 'assistant',
  message: { role: 'assistant', content: [{ type: 'tool_use', id, name: 'Bash', input: { command } }] },
});
const finished = (id: string): object => ({
  type: 'user',
  message: { role: 'user', content: [{ type: 'tool_result', tool_use_id: id, content: 'ok' }] },
});
const answered = (text: string): object => ({
  type: 'assistant',
  message: { role: 'assistant', content: [{ type: 'text', text }] },
});

// This process stands for a client that waits.
function callOf(lines: readonly object[]): string | undefined {
  const home = makeFolder();
  const { pid } = process;
  const says = { pid, sessionId: 'talk-1', cwd: home, startedAt: Date.now(), status: 'waiting' };
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(home, '.claude', name)), { recursive: true });
    writeFileSync(join(home, '.claude', name), text);
  };
  write(`sessions/${pid}.json`, JSON.stringify({ ...says, procStart: processStat(pid).started }));
  const common = {
    sessionId: 'talk-1',
    cwd: home,
    timestamp: '2026-11-29T12:00:00.000Z',
    isSidechain: false,
  };
  const texts = lines.map((line, at) => JSON.stringify({ ...common, uuid: `u${at}`, ...line }));
  write('projects/place/talk-1.jsonl', `${texts.join('\n')}\n`);
  return findAgent({ childPid: pid, conversations: [], visitedAt: 0 }, { HOME: home })?.call;
}

test.each<[string, readonly object[], string]>([
  [
    'the call without a result',
    [said('go'), called('1', 'curl https://a'), finished('1'), called('2', 'make it')],
    'Bash: make it',
  ],
  [
    'the one that is left of two',
    [said('go'), called('1', 'ls'), called('2', 'rm x'), finished('1')],
    'Bash: rm x',
  ],
  ['nothing where two are left', [said('go'), called('1', 'ls'), called('2', 'rm x')], ''],
  ['nothing of an earlier turn', [said('go'), called('1', 'ls'), said('and now?')], ''],
  ['nothing after an answer', [said('go'), called('1', 'ls'), finished('1'), answered('done')], ''],
  ['nothing in a conversation that begins', [], ''],
])('an agent waits with %s', (_, lines, wanted) => expect(callOf(lines)).toBe(wanted));

test('an agent waits with a call that is read, not with one whose result is too far back', () => {
  const many = Array.from({ length: 4000 }, (_, at) => [called(`m${at}`, 'true'), finished(`m${at}`)]).flat();
  const lines = [said('go'), called('first', 'early'), ...many, finished('first'), called('last', 'late')];
  expect(callOf(lines)).toBe('Bash: late');
});
