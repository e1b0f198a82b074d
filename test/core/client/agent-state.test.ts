import { describe, expect, test } from 'vitest';
import type { AgentSigns, TranscriptTail } from '../../../src/core/client/agent-state.ts';
import { decideState, readTail } from '../../../src/core/client/agent-state.ts';
import { decodeTranscriptLine } from '../../../src/core/client/transcript-line.ts';
import { keptTalks } from '../../support/kept-talks.ts';

const tail = (is: TranscriptTail['is'], openTool = ''): TranscriptTail => ({ is, openTool, at: 7 });
const client = (status: string, waitingFor = ''): AgentSigns['client'] => ({ status, waitingFor, at: 9 });

describe('the state of an agent', () => {
  test.each([
    // Who isn't there does nothing, and who may be there isn't declared dead.
    [false, undefined, tail('working'), 'ended', '', 'process'],
    [false, client('busy'), tail('working'), 'ended', '', 'process'],
    [undefined, undefined, tail('answered'), 'unknown', '', 'process'],
    // What the client says.
    [true, client('busy'), tail('answered'), 'working', '', 'client'],
    [true, client('idle'), tail('answered'), 'idle', '', 'client'],
    [true, client('idle'), tail('working'), 'idle', '', 'client'],
    [true, client('idle'), tail('failed'), 'failed', '', 'transcript'],
    [true, client('busy'), tail('failed'), 'working', '', 'client'],
    [
      true,
      client('waiting', 'permission prompt'),
      tail('working', 'Bash'),
      'needs-me',
      'permission',
      'client',
    ],
    [true, client('waiting', 'sandbox request'), tail('working', 'Bash'), 'needs-me', 'permission', 'client'],
    [
      true,
      client('waiting', 'input needed'),
      tail('working', 'AskUserQuestion'),
      'needs-me',
      'question',
      'client',
    ],
    [
      true,
      client('waiting', 'permission prompt'),
      tail('working', 'ExitPlanMode'),
      'needs-me',
      'plan',
      'client',
    ],
    [true, client('waiting'), tail('working'), 'needs-me', 'question', 'client'],
    // A client that is too old to say it, or says what we don't know, and one whose file isn't there.
    [true, client(''), tail('working', 'Bash'), 'working', '', 'transcript'],
    [true, client('constructor'), tail('answered'), 'done', '', 'transcript'],
    [true, undefined, tail('answered'), 'done', '', 'transcript'],
    [true, undefined, tail('interrupted'), 'idle', '', 'transcript'],
    [true, undefined, tail('failed'), 'failed', '', 'transcript'],
    [true, undefined, tail('empty'), 'idle', '', 'transcript'],
  ] as const)('alive %s, client %j, transcript %j: %s %s', (...row) => {
    const [isAlive, says, end, state, reason, source] = row;
    const at = source === 'client' ? 9 : 7;
    expect(decideState({ isAlive, client: says, tail: end })).toEqual({ state, reason, at, source });
  });
});

describe('the end of a transcript', () => {
  const said = (content: unknown) => ({ type: 'user', message: { role: 'user', content } });
  const wrote = (...content: unknown[]) => ({ type: 'assistant', message: { content } });
  const text = { type: 'text', text: 'Done' };
  const call = { type: 'tool_use', id: 't1', name: 'Bash', input: { command: 'ls' } };
  const at = Date.parse('2026-11-29T10:00:00Z');

  test.each([
    ['empty', '', []],
    ['empty', '', [{ type: 'custom-title', customTitle: 'x' }]],
    ['working', '', [said('Go on')]],
    ['answered', '', [said('Go on'), wrote(text), { type: 'system', subtype: 'turn_duration' }]],
    ['working', 'Bash', [said('Go on'), wrote(text), wrote(call)]],
    ['working', '', [wrote(call), said([{ type: 'tool_result', tool_use_id: 't1', content: 'x' }])]],
    ['working', '', [said('Go on'), wrote({ type: 'thinking', thinking: 'Hm' })]],
    ['interrupted', '', [wrote(call), said('[Request interrupted by user]')]],
    [
      'failed',
      '',
      [said('Go on'), { ...wrote({ type: 'text', text: 'API Error: 529' }), isApiErrorMessage: true }],
    ],
    ['answered', '', [wrote(call), said('<bash-input>ls</bash-input>')]],
    ['answered', '', [said('<command-name>/rename</command-name>')]],
  ])('is %s, open call %j: %j', (is, openTool, lines) => {
    const decoded = lines.flatMap((line) => {
      return decodeTranscriptLine(JSON.stringify({ ...line, timestamp: new Date(at).toISOString() })) ?? [];
    });
    expect(readTail(decoded)).toEqual({ is, openTool, at: is === 'empty' ? undefined : at });
  });

  test.each(keptTalks)('of a kept conversation of $version is an answer', ({ lines }) => {
    expect(readTail(lines.flatMap((line) => decodeTranscriptLine(line) ?? [])).is).toBe('answered');
  });
});
