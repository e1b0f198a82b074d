import { expect, test } from 'vitest';
import { hashLine } from '../../../src/capture/record/line-hash.ts';
import { collectMessages } from '../../../src/capture/record/messages.ts';
import { readSegment, type SegmentOptions, transcriptStart } from '../../../src/capture/record/segment.ts';
import { decodeTranscriptLine, type TranscriptLine } from '../../../src/core/client/transcript-line.ts';
import { collectTurns } from '../../../src/core/client/turns.ts';
import { screenSecrets } from '../../../src/core/secrets/find.ts';
import { keptTalks } from '../../support/kept-talks.ts';

const top = '/home/ada/project/';
const options: SegmentOptions = {
  start: transcriptStart,
  screen: (text) => screenSecrets(text, []),
  placeOf: (path) => (path.startsWith(top) ? path.slice(top.length) : undefined),
};
const key = ['ghp', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'].join('_');

let made = 0;
const line = (type: string, content: unknown, more: object = {}): string => {
  made += 1;
  const follows = { uuid: `u${made}`, parentUuid: `u${made - 1}` };
  return JSON.stringify({ type, ...follows, message: { content }, version: '2.1.329', ...more });
};
const said = (text: unknown, more: object = {}): string => line('user', text, more);
const wrote = (block: object, id = ''): string =>
  line('assistant', [], { message: { id, content: [block] }, timestamp: '2026-11-29T10:00:00.000Z' });
const called = (id: string, name: string, input: unknown): object => ({ type: 'tool_use', id, name, input });
const ended = (id: string, content: unknown, more: object = {}): string =>
  said([{ type: 'tool_result', tool_use_id: id, content, is_error: 'failed' in more }], more);
const read = (texts: string[], more: Partial<SegmentOptions> = {}): ReturnType<typeof readSegment> =>
  readSegment(texts, { ...options, ...more });

test.each(keptTalks)(
  'everything that was said in $version is there once, wherever captures were taken',
  ({ lines, version }) => {
    const { turns } = collectTurns(lines.map(decodeTranscriptLine));
    const whole = read([...lines]);
    expect(whole.client).toBe(version);
    expect(
      whole.messages
        .filter(({ role }) => role === 'user')
        .map(({ text, turn }) => [turn, text.replace(/^! /, '')]),
    ).toEqual(turns.filter((turn) => turn.said !== '').map((turn) => [turn.number, turn.said]));
    const did = whole.messages.flatMap(({ calls = [], turn }) =>
      calls.map((call) => [turn, call.tool, call.target, call.exit]),
    );
    expect(did).toEqual(
      turns.flatMap((turn) =>
        turn.did.map((deed) => [turn.number, deed.tool, deed.target, deed.exit ?? null]),
      ),
    );
    expect(whole.edits.map(({ path, lines: hashes }) => [path, hashes])).toEqual([
      ['notes.md', [hashLine('one')]],
      ['notes.md', [hashLine('two')]],
    ]);
    const texts = (all: typeof whole.messages): unknown[] =>
      all.map(({ text, turn, role }) => [turn, role, text]).filter(([, , text]) => text !== '');
    for (let cut = 0; cut <= lines.length; cut += 7) {
      if (cut === 7 && version === '2.1.197') continue;
      const first = read(lines.slice(0, cut));
      const rest = read(lines.slice(cut), { start: JSON.parse(JSON.stringify(first.next)) });
      const joined = (some: unknown[]): string =>
        JSON.stringify(some.map((one) => (one as unknown[])[2]).join('\n\n'));
      expect(joined(texts([...first.messages, ...rest.messages]))).toBe(joined(texts(whole.messages)));
      expect([...first.edits, ...rest.edits]).toEqual(whole.edits);
    }
  },
);

test('the parts of one answer are one message, and pictures and thoughts leave only their sizes', () => {
  const picture = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'QUJD' } };
  const { messages } = read([
    said([{ type: 'text', text: 'See' }, picture, { type: 'document' }]),
    wrote({ type: 'thinking', thinking: 'Hm, hm' }, 'm1'),
    wrote({ type: 'text', text: 'A cat' }, 'm1'),
    wrote(called('t1', 'Read', { file_path: '/a.png' }), 'm1'),
    ended('t1', [picture], { toolUseResult: { file: { base64: 'QUJD' } } }),
    wrote({ type: 'text', text: 'Yes' }),
    wrote({ type: 'text', text: 'No' }),
  ]);
  expect(messages.map(({ role, text }) => [role, text])).toEqual([
    ['user', 'See\n\n[image image/png left out, 4 bytes]\n\n[document left out, 0 bytes]'],
    ['assistant', '[thinking left out, 6 bytes]\n\nA cat'],
    ['assistant', 'Yes'],
    ['assistant', 'No'],
  ]);
  const printed = '[image image/png left out, 4 bytes]';
  expect(messages[1]?.calls).toEqual([{ tool: 'Read', target: '/a.png', input: '', exit: 0, printed }]);
});

test('no secret is left, wherever it stands and however it is cut', () => {
  const long = `${'x '.repeat(985)}${key}`;
  const texts = [
    said(`My key is ${key}`),
    line('attachment', '', { attachment: { type: 'queued_command', prompt: key } }),
    line('attachment', '', { attachment: { type: 'file', content: key } }),
    line('system', '', {
      content: `<command-name>/x</command-name><command-args>${key}</command-args>`,
      subtype: 'local_command',
    }),
    wrote({ type: 'text', text: `It is ${key}` }),
    wrote({ type: 'thinking', thinking: key }),
    wrote(called('t1', 'Bash', { command: long, description: key })),
    ended('t1', `Exit code 1\n${'y '.repeat(490)}${key} ${'z '.repeat(3000)}`, { failed: true }),
    wrote(called('t2', 'Bash', { command: 'cat key', password: 'hunter2-Zw9xQ' })),
    ended('t2', key, { toolUseResult: { stdout: key } }),
    wrote(called('t3', 'Write', { file_path: `${top}a`, content: `one\nkey = ${key}\nlast` })),
    ended('t3', 'ok', {
      toolUseResult: { type: 'create', filePath: `${top}a`, content: `one\n${key}\nlast line` },
    }),
    said(`<b>https://ada:${key}@example.com</b>`),
  ];
  const { messages, edits, redacted } = read(texts);
  const all = JSON.stringify({ messages, edits });
  for (const part of [key, key.slice(0, 12), key.slice(-12), 'hunter2-Zw9xQ'])
    expect(all).not.toContain(part);
  expect(all).not.toContain(hashLine(key));
  expect(edits[0]?.lines).toEqual([hashLine('one'), '', hashLine('last line')]);
  expect(redacted).toBe(10);
});

test('how a call ended that stands in the capture before is said once more if it failed', () => {
  const first = read([
    said('Make it'),
    wrote(called('t1', 'Bash', { command: 'make' })),
    wrote(called('t2', 'Bash', { command: 'ls' })),
  ]);
  expect(first.next.calls).toEqual({
    t1: { tool: 'Bash', target: 'make' },
    t2: { tool: 'Bash', target: 'ls' },
  });
  const ends = [
    ended('t1', '', { toolUseResult: { backgroundTaskId: 'b' } }),
    ended('t1', 'Exit code 2\nno rule', { failed: true }),
    ended('t2', 'a'),
    ended('t9', 'Exit code 1', { failed: true }),
  ];
  const { messages, next } = read(ends, { start: first.next });
  expect(messages).toMatchObject([
    {
      role: 'assistant',
      text: '',
      turn: 1,
      calls: [{ tool: 'Bash', target: 'make', exit: 2, printed: 'no rule' }],
    },
  ]);
  expect(next.calls).toEqual({});
});

test("what a sub-agent did belongs to the turn that started it, in its own transcript and in an old client's", () => {
  const start = [said('Count'), wrote(called('a1', 'Agent', { description: 'Count' }))];
  const { agents } = read([
    ...start,
    ended('a1', 'ok', { toolUseResult: { agentId: 'ag1' } }),
    ended('a2', '', { toolUseResult: { agentId: '../x' } }),
  ]);
  expect([...agents]).toEqual([['ag1', 1]]);
  const work = [
    said('Count the files', { isSidechain: true }),
    line('assistant', [called('b1', 'Bash', { command: 'false' })], { isSidechain: true }),
    ended('b1', 'Exit code 1', { failed: true, isSidechain: true }),
    ended('b2', '', {
      isSidechain: true,
      toolUseResult: { type: 'create', filePath: `${top}n`, content: 'n' },
    }),
  ];
  const wanted = [
    { role: 'assistant', text: 'Count the files', turn: 7 },
    { role: 'agent', text: '', turn: 7, calls: [{ target: 'false', exit: 1 }] },
  ];
  const own = read(work, { agentTurn: 7 });
  expect(own.messages).toMatchObject(wanted);
  expect(own.edits).toMatchObject([{ turn: 7, path: 'n' }]);
  const before = { ...transcriptStart, calls: { b9: { tool: 'Bash', target: 'make' } } };
  const late = read([ended('b9', 'Exit code 3', { failed: true })], { agentTurn: 7, start: before });
  expect(late.messages).toMatchObject([{ role: 'agent', turn: 7, calls: [{ target: 'make', exit: 3 }] }]);
  const old = read([said('Hello'), ...work, said('Bye'), ...work.slice(0, 1)]);
  expect(old.messages.map(({ role, turn }) => [role, turn])).toEqual([
    ['user', 1],
    ['user', 2],
    ['assistant', 1],
    ['agent', 1],
    ['assistant', 2],
  ]);
});

test('what a fork copied is left to the conversation that it was copied from, and still counts as turns', () => {
  const copied = { forkedFrom: { sessionId: 'abc' } };
  const result = { type: 'create', filePath: `${top}n`, content: 'n' };
  const { messages, edits, firstUuid, lastUuid } = read([
    said('Before', copied),
    ended('t1', 'ok', { ...copied, toolUseResult: result }),
    said('After', { uuid: 'after' }),
    'not JSON',
    '{"type":"summary"}',
  ]);
  expect(messages.map(({ text, turn }) => [text, turn])).toEqual([['After', 2]]);
  expect(edits).toEqual([]);
  expect([firstUuid, lastUuid]).toEqual(['after', 'after']);
});

test('a file outside the repository is left out, long input is cut, and an empty transcript gives nothing', () => {
  const { edits, messages } = read([
    wrote(
      called('t1', 'Task', { description: 'd', prompt: `${'p'.repeat(1999 - '{"prompt":"'.length)}🎈🎈` }),
    ),
    wrote({ type: 'tool_use', name: 'Odd' }),
    ended('t1', '', { toolUseResult: { type: 'create', filePath: '/etc/x', content: 'n' } }),
  ]);
  expect(edits).toEqual([]);
  expect(messages[0]?.calls?.[0]?.input).toMatch(/p…$/);
  expect(read([])).toMatchObject({
    messages: [],
    edits: [],
    firstUuid: '',
    lastUuid: '',
    client: '',
    redacted: 0,
  });
});

test('a call whose end says nothing has no exit', () => {
  const [one] = read([wrote(called('t1', 'Bash', { command: 'ls' }))]).messages;
  expect(one?.calls).toMatchObject([{ exit: null }]);
  const facts = [
    { kind: 'finished', id: 't1', exit: undefined, printed: undefined, agent: undefined },
  ] as const;
  const line = {
    ...(decodeTranscriptLine('{}') as TranscriptLine),
    facts,
    fields: {},
    leftOut: [],
    leftOutOf: new Map(),
    edited: [],
  };
  const numbered = [{ line: { ...line, client: '', isCopy: false }, turn: 1, isAgent: false }];
  const calls = { t1: { tool: 'Bash', target: 'ls' } };
  expect(collectMessages(numbered, { calls, screen: options.screen }).messages).toMatchObject([
    { calls: [{ tool: 'Bash', exit: null }] },
  ]);
});
