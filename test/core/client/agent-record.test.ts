import { describe, expect, test } from 'vitest';
import { type AgentFacts, agentRecord, decodeStatus } from '../../../src/core/client/agent-record.ts';

// What the client 2.1.329 hands to a statusline.
const said = {
  session_id: 'c1',
  model: { id: 'claude-opus-5', display_name: 'Opus 5' },
  workspace: { current_dir: '/p/src', project_dir: '/p', added_dirs: [] },
  version: '2.1.329',
  output_style: { name: 'default' },
  cost: {
    total_cost_usd: 0.31,
    total_duration_ms: 9000,
    total_api_duration_ms: 4000,
    total_lines_added: 12,
    total_lines_removed: 3,
  },
  context_window: {
    total_input_tokens: 5000,
    total_output_tokens: 700,
    context_window_size: 200_000,
    current_usage: {
      input_tokens: 10,
      output_tokens: 5,
      cache_creation_input_tokens: 100,
      cache_read_input_tokens: 4000,
    },
  },
};
const facts: AgentFacts = {
  seen: { state: 'needs-me', reason: 'permission', since: 1_764_400_000_000, source: 'client' },
  conversation: 'c1',
  branch: 'main',
  model: 'claude-opus-5',
  prompt: 'Fix it',
  summary: 'I look',
  context: 900,
  client: { pid: 12, version: '2.1.329', name: 'proj-2a', cwd: '/p' },
};
const empty: AgentFacts = {
  seen: { state: 'unknown', reason: '', since: undefined, source: 'process' },
  ...{
    conversation: '',
    branch: '',
    model: '',
    prompt: '',
    summary: '',
    context: undefined,
    client: undefined,
  },
};

describe('an agent as --json has it', () => {
  test('has what is known', () => {
    expect(agentRecord(facts, decodeStatus(said))).toEqual({
      ...{ kind: 'claude', state: 'needs-me', reason: 'permission', summary: 'I look' },
      updated: '2025-11-29T07:06:40Z',
      ...{
        model: 'claude-opus-5',
        version: '2.1.329',
        prompt: 'Fix it',
        plan: null,
        approval: null,
        sandbox: null,
      },
      ...{
        branch: 'main',
        git_sha: null,
        git_origin: null,
        name: 'proj-2a',
        role: null,
        memory: null,
      },
      ...{ session_id: 'c1', subagent: false, pid: 12, input: 5000, output: 700, cached: 4000, total: 5700 },
      ...{
        context: 4110,
        cost_usd: 0.31,
        duration_ms: 9000,
        api_ms: 4000,
        lines_added: 12,
        lines_removed: 3,
      },
      ...{ output_style: 'default', project_dir: '/p', worktree_path: null },
    });
  });

  test('has null for what is not', () => {
    const record = agentRecord(empty);
    const { kind, state, subagent, ...rest } = record;
    expect([kind, state, subagent]).toEqual(['claude', 'unknown', false]);
    expect(new Set(Object.values(rest))).toEqual(new Set([null]));
    expect(Object.keys(record)).toEqual(Object.keys(agentRecord(facts, decodeStatus(said))));
  });

  test('takes from the transcript and the client what the statusline does not say, and the other way round', () => {
    expect(agentRecord(facts)).toMatchObject({
      context: 900,
      project_dir: '/p',
      cost_usd: null,
      total: null,
    });
    expect(agentRecord(empty, decodeStatus(said))).toMatchObject({
      model: 'Opus 5',
      version: '2.1.329',
    });
    expect(agentRecord(empty, decodeStatus({ context_window: { total_input_tokens: 1 } }))).toMatchObject({
      total: null,
    });
  });

  test.each([
    undefined,
    null,
    'x',
    [],
    { cost: 3, model: null, context_window: { current_usage: 'x' } },
    { cost: { total_cost_usd: '1' }, version: '' },
  ])('reads nothing from %j', (value) =>
    expect(Object.values(decodeStatus(value)).every((figure) => figure === undefined)).toBe(true),
  );

  test('has the name of a model that has no other', () => {
    expect(decodeStatus({ model: { id: 'claude-x' } }).model).toBe('claude-x');
  });
});
