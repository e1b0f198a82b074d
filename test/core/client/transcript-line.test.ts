import { describe, expect, test } from 'vitest';
import { decodeTranscriptLine } from '../../../src/core/client/transcript-line.ts';

const user = (content: unknown, more: object = {}) => ({
  type: 'user',
  message: { role: 'user', content },
  ...more,
});
const queued = (prompt: unknown, more: object = {}) => ({
  type: 'attachment',
  attachment: { type: 'queued_command', prompt, ...more },
});
const wrote = (block: unknown, more: object = {}) => ({
  type: 'assistant',
  message: { content: [block] },
  ...more,
});
const said = (form: string, text: string) => [{ kind: 'said', form, text }];
const result = (content: unknown, toolUseResult: unknown = {}, is_error = true) =>
  user([{ type: 'tool_result', tool_use_id: 't1', content, is_error }], { toolUseResult });
const finished = (exit: unknown, agent?: string) => [{ kind: 'finished', id: 't1', exit, agent }];
const report = (status: string, file = '<output-file>/x</output-file>\n') =>
  `<task-notification>\n<task-id>b1</task-id>\n<tool-use-id>t1</tool-use-id>\n${file}<status>${status}</status>\n<result><status>completed</status></result>`;

const factsOf = (line: unknown) => decodeTranscriptLine(JSON.stringify(line))?.facts;

describe('what a line says', () => {
  test.each([
    ['a prompt', user('Fix it'), said('prompt', 'Fix it')],
    [
      'text beside a picture',
      user([{ type: 'image' }, { type: 'text', text: 'This' }]),
      said('prompt', 'This'),
    ],
    [
      'two texts',
      user([
        { type: 'text', text: 'a' },
        { type: 'text', text: 'b' },
      ]),
      said('prompt', 'a\nb'),
    ],
    ['an unknown command', user('/no-such foo'), said('prompt', '/no-such foo')],
    ['a tag that is the person’s', user('<b>bold</b>'), said('prompt', '<b>bold</b>')],
    ['a prompt that waited', user('And this', { promptSource: 'queued' }), said('queued', 'And this')],
    ['a person by name', user('Hi', { origin: { kind: 'human' } }), said('prompt', 'Hi')],
    ['a queued prompt', queued('also this', { commandMode: 'prompt' }), said('queued', 'also this')],
    ['a queued prompt of blocks', queued([{ type: 'text', text: 'also' }]), said('queued', 'also')],
    [
      'a command',
      user('<command-name>/x</command-name>\n<command-args>a "b"</command-args>'),
      said('command', '/x a "b"'),
    ],
    [
      'a command without arguments',
      user('<command-message>x</command-message><command-name>/x</command-name>'),
      said('command', '/x'),
    ],
    ['a command without a name', user('<command-message>x</command-message>'), said('command', '')],
    [
      'tags in arguments',
      user('<command-name>/x</command-name><command-args></command-args></command-name></command-args>'),
      said('command', '/x </command-args></command-name>'),
    ],
    [
      'a built-in command',
      {
        type: 'system',
        subtype: 'local_command',
        content: '<command-name>/rename</command-name>\n <command-args>A</command-args>',
      },
      said('command', '/rename A'),
    ],
    ['a shell line', user('<bash-input>ls</bash-input>'), said('shell', 'ls')],
    ['a shell line without its end', user('<bash-input>ls'), said('shell', '')],
    ['an interruption', user('[Request interrupted by user for tool use]'), [{ kind: 'interrupted' }]],
    ['a summary', user('All of it', { isCompactSummary: true }), [{ kind: 'summary', text: 'All of it' }]],
    [
      'a compaction',
      { type: 'system', subtype: 'compact_boundary', compactMetadata: { trigger: 'auto' } },
      [{ kind: 'compacted', trigger: 'auto' }],
    ],
    [
      'a compaction of unknown cause',
      { type: 'system', subtype: 'compact_boundary' },
      [{ kind: 'compacted', trigger: '' }],
    ],
    ['a title', { type: 'custom-title', customTitle: 'A' }, [{ kind: 'titled', text: 'A', by: 'person' }]],
    [
      'a title of the client’s',
      { type: 'ai-title', aiTitle: 'A' },
      [{ kind: 'titled', text: 'A', by: 'client' }],
    ],
    [
      'a title of old clients',
      { type: 'summary', summary: 'A' },
      [{ kind: 'titled', text: 'A', by: 'client' }],
    ],
    [
      'what a hook gave',
      { type: 'attachment', attachment: { type: 'hook_success', content: ['a', 7, 'b'] } },
      [{ kind: 'given', text: 'a\nb' }],
    ],
    ['an answer', wrote({ type: 'text', text: 'Done' }), [{ kind: 'answered', text: 'Done' }]],
    ['a thought', wrote({ type: 'thinking', thinking: 'Hm' }), [{ kind: 'thought', text: 'Hm' }]],
    [
      'a failure of the API',
      wrote({ type: 'text', text: '529' }, { isApiErrorMessage: true }),
      [{ kind: 'failed', text: '529' }],
    ],
    [
      'a call',
      wrote({ type: 'tool_use', id: 't1', name: 'Read', input: { file_path: '/a' } }),
      [{ kind: 'called', id: 't1', tool: 'Read', target: '/a' }],
    ],
    [
      'a call without input',
      wrote({ type: 'tool_use', name: 'X' }),
      [{ kind: 'called', id: '', tool: 'X', target: '' }],
    ],
    [
      'the next field that is not empty',
      wrote({ type: 'tool_use', id: 't1', name: 'Task', input: { command: '', description: 'Count' } }),
      [{ kind: 'called', id: 't1', tool: 'Task', target: 'Count' }],
    ],
    ['a result', result('fine', {}, false), finished(0)],
    ['an exit code of old clients', result('Error: Exit code 2'), finished(2)],
    [
      'a failure',
      result([{ type: 'text', text: '<tool_use_error>No such file</tool_use_error>' }]),
      finished('No such file'),
    ],
    ['a failure without words', result(''), finished('error')],
    ['a refusal', result("The user doesn't want to proceed with this tool use."), finished('stopped')],
    ['a shell in the background', result('id', { backgroundTaskId: 'b1' }, false), finished('running')],
    [
      'a sub-agent in the background',
      result('id', { isAsync: true, agentId: 'a1' }, false),
      finished('running', 'a1'),
    ],
    ['a sub-agent', result('Report', { agentId: 'a1' }, false), finished(0, 'a1')],
    [
      'a result of nothing',
      user([{ type: 'tool_result' }]),
      [{ kind: 'finished', id: '', exit: 0, agent: undefined }],
    ],
    ['a report', user(report('completed'), { origin: { kind: 'task-notification' } }), finished(0)],
    ['a report of a shell', user(report('failed', '')), finished('failed')],
    ['a report of a kill', user(report('killed')), finished('stopped')],
    [
      'a report while Claude was at work',
      queued(report('stopped'), { commandMode: 'task-notification' }),
      finished('stopped'),
    ],
  ])('%s', (_, line, facts) => {
    expect(factsOf(line)).toEqual(facts);
  });

  test.each([
    user('  '),
    user('<task-notification>without a status'),
    user('<local-command-stdout>x</local-command-stdout>'),
    user('<local-command-caveat>x'),
    user('<bash-stdout>x</bash-stdout>'),
    user('A note', { isMeta: true }),
    user('A note', { isVisibleInTranscriptOnly: true }),
    user('Another agent’s', { origin: { kind: 'agent' } }),
    user(7),
    user([{ type: 'text', text: 7 }, null]),
    { type: 'user' },
    queued('<bash-stdout>x'),
    queued('task', { commandMode: 'task-notification' }),
    queued('Another agent’s', { origin: { kind: 'agent' } }),
    { type: 'attachment', attachment: { type: 'skill_listing', content: 'x' } },
    { type: 'attachment' },
    { type: 'attachment', attachment: {} },
    { type: 'system', subtype: 'local_command' },
    { type: 'system', subtype: 'local_command', content: '<local-command-stdout>x' },
    { type: 'system', subtype: 'turn_duration', content: '<command-name>x' },
    { type: 'custom-title', customTitle: ' ' },
    { type: 'custom-title' },
    wrote(
      { type: 'text', text: 'No response requested.' },
      { message: { model: '<synthetic>', content: 'x' } },
    ),
    wrote({ type: 'text', text: ' ' }),
    wrote({ type: 'thinking', thinking: '' }),
    wrote({ type: 'image' }),
    wrote({ type: 'tool_use' }),
    { type: 'assistant' },
    { type: 'progress' },
    { type: 7 },
  ])('nothing: %j', (line) => {
    expect(factsOf(line)).toEqual([]);
  });

  test('what was used is everything that the request held, and the answer', () => {
    const usage = {
      input_tokens: 1,
      cache_creation_input_tokens: 20,
      cache_read_input_tokens: 300,
      output_tokens: 4000,
    };
    const line = { type: 'assistant', message: { id: 'm1', model: 'claude-x', content: [], usage } };
    expect(factsOf(line)).toEqual([
      { kind: 'used', message: 'm1', model: 'claude-x', context: 4321, output: 4000 },
    ]);
    const bare = { type: 'assistant', message: { usage: { input_tokens: '7' } } };
    expect(factsOf(bare)).toEqual([{ kind: 'used', message: '', model: '', context: 0, output: 0 }]);
  });
});

describe('a line', () => {
  test('has its place, time and folder', () => {
    const line = {
      uuid: 'u2',
      parentUuid: 'u1',
      timestamp: '2026-11-29T00:00:00Z',
      sessionId: 's',
      cwd: '/p',
      gitBranch: 'main',
      entrypoint: 'cli',
      isSidechain: true,
      forkedFrom: { sessionId: 'abc' },
    };
    expect(decodeTranscriptLine(JSON.stringify(line))).toEqual({
      uuid: 'u2',
      follows: ['u1'],
      at: Date.UTC(2026, 10, 29),
      conversation: 's',
      cwd: '/p',
      branch: 'main',
      isSidechain: true,
      entrypoint: 'cli',
      forkedFrom: 'abc',
      facts: [],
    });
  });

  test('after a compaction follows what the client names, or else what it kept', () => {
    const compactMetadata = { preservedSegment: { tailUuid: 'u7' } };
    const line = { uuid: 'u9', parentUuid: null, logicalParentUuid: 'u8', compactMetadata };
    expect(decodeTranscriptLine(JSON.stringify(line))?.follows).toEqual(['u8', 'u7']);
  });

  test.each(['', '7', 'null', '[]', '"text"', '{"type":', '{} {}'])('%j is none', (text) => {
    expect(decodeTranscriptLine(text)).toBeUndefined();
  });
});
