import { describe, expect, test } from 'vitest';
import { userFacts } from '../../../src/core/client/said-facts.ts';

const finished = (content: string): unknown =>
  userFacts({ message: { content: [{ type: 'tool_result', tool_use_id: 't1', content, is_error: true }] } });

describe('a command that failed', () => {
  test.each([
    ['its exit code and what it printed', 'Exit code 7\noops', 'oops'],
    [
      'the beginning and the end of a long text',
      `Exit code 7\n${'a'.repeat(1500)}${'b'.repeat(1500)}`,
      `${'a'.repeat(1000)} … ${'b'.repeat(1000)}`,
    ],
    ['nothing if it printed nothing', 'Exit code 7', undefined],
  ])('has %s', (_, content, printed) => {
    expect(finished(content)).toEqual([{ kind: 'finished', id: 't1', exit: 7, printed, agent: undefined }]);
  });
});
