import { expect, test } from 'vitest';
import { clientEnv, keptVariables, missingVariables } from '../../../src/runs/state/client-env.ts';

const env = {
  PATH: '/bin',
  LC_ALL: 'C',
  ANTHROPIC_BASE_URL: 'http://x',
  https_proxy: 'http://p',
  MY_SECRET: 's',
  CLAUDECODE: '1',
  CLAUDE_CODE_MESSAGING_TOKEN: 't',
  CLAUDE_EFFORT: 'max',
  GIT_EDITOR: 'true',
  SESSION_JOURNAL_TERM: 'left',
  EMPTY: undefined,
};

test('a named list of variables goes along, and what an outer client says does not, even by name', () => {
  const kept = { PATH: '/bin', LC_ALL: 'C', ANTHROPIC_BASE_URL: 'http://x', https_proxy: 'http://p' };
  expect(keptVariables(env, [])).toEqual(kept);
  const names = ['MY_SECRET', 'CLAUDE_CODE_MESSAGING_TOKEN', 'SESSION_JOURNAL_TERM', 'EMPTY'];
  expect(keptVariables(env, names)).toEqual({ ...kept, MY_SECRET: 's' });
  expect(missingVariables(env, ['MY_SECRET', 'EMPTY', 'OTHER'])).toEqual(['EMPTY', 'OTHER']);
});

test("a client's retries are limited unless the person says otherwise", () => {
  const run = { id: 'r1', names: [] };
  expect(clientEnv(env, run)).toMatchObject({ SESSION_JOURNAL_RUN: 'r1', CLAUDE_CODE_MAX_RETRIES: '4' });
  expect(clientEnv({ CLAUDE_CODE_MAX_RETRIES: '9' }, run).CLAUDE_CODE_MAX_RETRIES).toBe('9');
});
