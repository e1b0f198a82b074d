import { expect, test } from 'vitest';
import { decodeResult, type ResultLine } from '../../../src/core/stream/result-line.ts';
import { decideEnding, type EndSigns } from '../../../src/runs/state/ending.ts';

const none: EndSigns = {
  result: undefined,
  unanswered: [],
  isWorkLeft: false,
  exit: { code: 0, signal: '' },
  intent: undefined,
  stderr: '',
  limitEnds: undefined,
  waitsForLimit: false,
};

function result(fields: Record<string, unknown>): ResultLine {
  return decodeResult({ type: 'result', subtype: 'success', is_error: false, ...fields });
}

const apiError = { is_error: true, terminal_reason: 'api_error' };
const aborted = { subtype: 'error_during_execution', is_error: true, errors: ['[ede_diagnostic] x'] };
const deferred = {
  stop_reason: 'tool_deferred',
  deferred_tool_use: { id: 'toolu_1', name: 'Bash', input: {} },
};
const limit = { ...apiError, api_error_status: 429, result: 'You have hit your limit' };

const interrupt = { kind: 'interrupt', at: 1 } as const;
const timeout = { kind: 'timeout', at: 1 } as const;

const table: readonly [string, Partial<EndSigns>, string][] = [
  ['a good end', { result: result({ terminal_reason: 'completed' }) }, 'completed'],
  [
    'an API error that calls itself a success',
    { result: result({ ...apiError, api_error_status: 401, result: 'Invalid API key' }) },
    'failed: API error 401 | Invalid API key',
  ],
  [
    'an API error on 2.1.197',
    {
      result: result({
        is_error: true,
        terminal_reason: 'completed',
        api_error_status: 400,
        result: 'API Error: 400',
      }),
    },
    'failed: API error 400 | API Error: 400',
  ],
  [
    'a connection that was dropped',
    { result: result({ ...apiError, api_error_status: null, result: 'Connection error' }) },
    'failed: no connection to the API | Connection error',
  ],
  [
    'nobody who is logged in',
    { result: result({ ...apiError, api_error_status: null, result: 'Not logged in · Please run /login' }) },
    'failed: not logged in | Not logged in · Please run /login',
  ],
  [
    'too many turns',
    { result: result({ ...aborted, terminal_reason: 'max_turns', errors: ['Reached maximum'] }) },
    'failed: --max-turns reached | Reached maximum',
  ],
  [
    'a budget that is used up',
    { result: result({ ...aborted, terminal_reason: 'budget_exhausted', errors: ['Over'] }) },
    'failed: budget used up | Over',
  ],
  ['a deferred call', { result: result(deferred) }, 'parked: waiting for your decision'],
  [
    'a call deferred twice, which has no terminal reason',
    { result: result({ stop_reason: 'tool_deferred' }) },
    'parked: waiting for your decision',
  ],
  [
    'an interrupt that was ours, while streaming',
    { result: result({ ...aborted, terminal_reason: 'aborted_streaming' }), intent: interrupt },
    'interrupted',
  ],
  [
    'an interrupt that was ours, in a tool, on a client that exits with 1',
    {
      result: result({ ...aborted, terminal_reason: 'aborted_tools' }),
      intent: interrupt,
      exit: { code: 1, signal: '' },
    },
    'interrupted',
  ],
  [
    'an interrupt that was not ours',
    { result: result({ ...aborted, terminal_reason: 'aborted_tools' }) },
    'interrupted: interrupted by somebody else',
  ],
  [
    'an interrupt that came after the work was done',
    { result: result({ terminal_reason: 'completed' }), intent: interrupt },
    'completed',
  ],
  [
    'an interrupt while background work went on after the answer',
    { result: result({ terminal_reason: 'completed' }), isWorkLeft: true, intent: interrupt },
    'interrupted',
  ],
  [
    'an interrupt of a client that left no result',
    { intent: interrupt, exit: { code: 143, signal: '' } },
    'interrupted',
  ],
  [
    'an interrupt of a run that was about to park',
    { result: result(deferred), intent: interrupt },
    'interrupted',
  ],
  ['a time limit', { intent: timeout }, 'failed: timeout | It took longer than --timeout'],
  [
    'a time limit that came after the work was done',
    { result: result({ terminal_reason: 'completed' }), intent: timeout },
    'completed',
  ],
  [
    'an unknown conversation',
    { result: result({ ...aborted, errors: ['No conversation found'] }), exit: { code: 1, signal: '' } },
    'failed: No conversation found | No conversation found',
  ],
  ['an error without a word', { result: result({ is_error: true }) }, 'failed: failed'],
  [
    'a refused flag',
    { exit: { code: 1, signal: '' }, stderr: 'note\nError: unknown option --x\n' },
    'failed: ended without a result (exit code 1) | Error: unknown option --x',
  ],
  ['SIGTERM', { exit: { code: 143, signal: '' } }, 'failed: ended without a result (SIGTERM)'],
  ['SIGHUP', { exit: { code: 129, signal: '' } }, 'failed: ended without a result (SIGHUP)'],
  ['SIGKILL', { exit: { code: undefined, signal: 'SIGKILL' } }, 'failed: ended without a result (SIGKILL)'],
  [
    'an exit of which only is known that it was',
    { exit: { code: undefined, signal: '' } },
    'failed: ended without a result (exit code unknown)',
  ],
  [
    'a client that went while nobody looked',
    { exit: undefined },
    'lost: ended without a result, and nobody saw how',
  ],
  [
    'a result that nobody saw the exit after',
    { exit: undefined, result: result({ terminal_reason: 'completed' }) },
    'completed',
  ],
  [
    'one denied call',
    { result: result({ permission_denials: [{ tool_name: 'Bash', tool_use_id: 't', tool_input: {} }] }) },
    'completed: 1 call was denied: Bash',
  ],
  [
    'denied calls and work that was cut off',
    { result: result({ permission_denials: ['Bash', 'Write'] }), isWorkLeft: true },
    'completed: its background work was cut off; 2 calls were denied',
  ],
  [
    'a question that nobody answered',
    { result: result({}), unanswered: ['Bash'] },
    'completed: 1 question was not answered: Bash',
  ],
  [
    'questions that nobody answered, and a denied call',
    { result: result({ permission_denials: ['Write'] }), unanswered: ['Bash', 'Edit'] },
    'completed: 1 call was denied: Write; 2 questions were not answered',
  ],
  [
    'a usage limit',
    { result: result(limit), limitEnds: 9 },
    'failed: usage limit reached | You have hit your limit',
  ],
  [
    'a usage limit with --wait-for-limit',
    { result: result(limit), limitEnds: 9, waitsForLimit: true },
    'limited: usage limit reached | You have hit your limit',
  ],
  [
    'too many requests without a limit that ends',
    { result: result(limit), waitsForLimit: true },
    'failed: API error 429 | You have hit your limit',
  ],
];

test.each(table)('%s', (_, signs, expected) => {
  const { state, reason, error } = decideEnding({ ...none, ...signs });
  const words = [state, ...(reason === '' ? [] : [`: ${reason}`]), ...(error === '' ? [] : [` | ${error}`])];
  expect(words.join('')).toBe(expected);
});
