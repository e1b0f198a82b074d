import { describe, expect, test } from 'vitest';
import { readTail } from '../../../src/core/client/agent-state.ts';
import { decodeTranscriptLine } from '../../../src/core/client/transcript-line.ts';
import { keptTalks } from '../../support/kept-talks.ts';

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
