import { describe, expect, test } from 'vitest';
import type {
  AgentSigns,
  HookRecord,
  TranscriptTail,
  WaitReason,
} from '../../../src/core/client/agent-state.ts';
import { decideState } from '../../../src/core/client/agent-state.ts';

const tail = (is: TranscriptTail['is'], openTool = '', at: number | undefined = 7): TranscriptTail => {
  return { is, openTool, at };
};
const client = (status: string, waitingFor = ''): AgentSigns['client'] => ({ status, waitingFor, at: 9 });
const hook = (state: HookRecord['state'], reason: WaitReason = '', at = 8): HookRecord => {
  return { state, reason, at };
};
const waits = 'permission prompt';
const late = { isAlive: true, client: client('') } as const;

describe('the state of an agent', () => {
  test.each<[string, AgentSigns, string, string, string, number | undefined]>([
    // Who isn't there does nothing, and who may be there isn't declared dead.
    ['no process', { isAlive: false, client: undefined, tail: tail('working') }, 'ended', '', 'process', 7],
    [
      'a file left',
      { isAlive: false, client: client('busy'), tail: tail('working') },
      'ended',
      '',
      'process',
      7,
    ],
    [
      'ended, no process',
      { isAlive: false, client: undefined, hook: hook('ended'), tail: tail('working') },
      'ended',
      '',
      'process',
      8,
    ],
    [
      'killed at work',
      { isAlive: false, client: undefined, hook: hook('working'), tail: tail('working') },
      'ended',
      '',
      'process',
      7,
    ],
    [
      'nobody knows',
      { isAlive: undefined, client: undefined, tail: tail('answered') },
      'unknown',
      '',
      'process',
      7,
    ],
    [
      'hooks said more',
      { isAlive: undefined, client: undefined, hook: hook('done'), tail: tail('answered') },
      'unknown',
      '',
      'process',
      7,
    ],
    [
      'hooks said the end',
      { isAlive: undefined, client: undefined, hook: hook('ended'), tail: tail('answered') },
      'ended',
      '',
      'hook',
      8,
    ],
  ])('of a process that may not be there: %s', (_, signs, ...seen) => expectSeen(signs, seen));

  test.each<[string, string, string, HookRecord | undefined, TranscriptTail, string, string, string]>([
    ['busy', '', '', undefined, tail('answered'), 'working', '', 'client'],
    ['busy', '', '', undefined, tail('failed'), 'working', '', 'client'],
    [
      'busy',
      '',
      'after a question',
      hook('needs-me', 'permission'),
      tail('working'),
      'working',
      '',
      'client',
    ],
    ['busy', '', 'after a turn', hook('done'), tail('answered'), 'working', '', 'client'],
    ['idle', '', '', undefined, tail('answered'), 'idle', '', 'client'],
    ['idle', '', '', undefined, tail('working'), 'idle', '', 'client'],
    ['idle', '', '', undefined, tail('failed'), 'failed', '', 'transcript'],
    ['idle', '', 'after Stop', hook('done'), tail('answered'), 'done', '', 'hook'],
    ['idle', '', 'after StopFailure', hook('failed'), tail('failed'), 'failed', '', 'hook'],
    ['idle', '', 'after Esc', hook('working'), tail('interrupted'), 'idle', '', 'client'],
    ['idle', '', 'after Esc', hook('needs-me', 'permission'), tail('interrupted'), 'idle', '', 'client'],
    ['idle', '', 'resumed', hook('ended'), tail('answered'), 'idle', '', 'client'],
    ['waiting', waits, '', undefined, tail('working', 'Bash'), 'needs-me', 'permission', 'client'],
    [
      'waiting',
      'sandbox request',
      '',
      undefined,
      tail('working', 'Bash'),
      'needs-me',
      'permission',
      'client',
    ],
    [
      'waiting',
      'input needed',
      '',
      undefined,
      tail('working', 'AskUserQuestion'),
      'needs-me',
      'question',
      'client',
    ],
    ['waiting', waits, '', undefined, tail('working', 'ExitPlanMode'), 'needs-me', 'plan', 'client'],
    ['waiting', waits, 'of a plan', hook('needs-me', 'plan'), tail('working'), 'needs-me', 'plan', 'client'],
    [
      'waiting',
      waits,
      'of a question',
      hook('needs-me', 'question'),
      tail('working'),
      'needs-me',
      'question',
      'client',
    ],
    [
      'waiting',
      waits,
      'that says no more',
      hook('needs-me'),
      tail('working'),
      'needs-me',
      'permission',
      'client',
    ],
    [
      'waiting',
      waits,
      'of before',
      hook('working', 'plan'),
      tail('working'),
      'needs-me',
      'permission',
      'client',
    ],
    ['waiting', '', '', undefined, tail('working'), 'needs-me', 'question', 'client'],
  ])('of a client that says %s %s, with a record %s', (...row) => {
    const [status, waitingFor, , record, end, ...seen] = row;
    const since = { client: 9, hook: 8, transcript: 7 }[seen[2] as 'client' | 'hook' | 'transcript'];
    expectSeen({ isAlive: true, client: client(status, waitingFor), hook: record, tail: end }, [
      ...seen,
      since,
    ]);
  });

  test.each<[string, AgentSigns['client'], TranscriptTail, string]>([
    ['too old to say', client(''), tail('working', 'Bash'), 'working'],
    ['unknown', client('constructor'), tail('answered'), 'done'],
    ['not there', undefined, tail('answered'), 'done'],
    ['not there', undefined, tail('interrupted'), 'idle'],
    ['not there', undefined, tail('failed'), 'failed'],
    ['not there', undefined, tail('empty'), 'idle'],
  ])('of a client whose status is %s, without a record: %j %j', (...row) => {
    const [, says, end, state] = row;
    expectSeen({ isAlive: true, client: says, tail: end }, [state, '', 'transcript', 7]);
  });

  test.each<[HookRecord, TranscriptTail, string, string, string, number]>([
    // The record is newer, or nobody knows.
    [hook('working'), tail('answered'), 'working', '', 'hook', 8],
    [hook('needs-me', 'plan'), tail('working', 'ExitPlanMode'), 'needs-me', 'plan', 'hook', 8],
    [hook('done'), tail('answered'), 'done', '', 'hook', 8],
    [hook('failed'), tail('working'), 'failed', '', 'hook', 8],
    [hook('done'), tail('working', '', 8), 'done', '', 'hook', 8],
    [hook('done'), { ...tail('empty'), at: undefined }, 'done', '', 'hook', 8],
    // The transcript went on.
    [hook('working'), tail('answered', '', 9), 'working', '', 'hook', 8],
    [hook('working'), tail('interrupted', '', 9), 'idle', '', 'transcript', 9],
    [hook('working'), tail('failed', '', 9), 'failed', '', 'transcript', 9],
    [hook('needs-me', 'permission'), tail('working', '', 9), 'working', '', 'transcript', 9],
    [hook('needs-me', 'permission'), tail('answered', '', 9), 'working', '', 'transcript', 9],
    [hook('needs-me', 'permission'), tail('interrupted', '', 9), 'idle', '', 'transcript', 9],
    [hook('done'), tail('answered', '', 9), 'done', '', 'hook', 8],
    [hook('done'), tail('working', '', 9), 'working', '', 'transcript', 9],
    [hook('failed'), tail('working', '', 9), 'working', '', 'transcript', 9],
    [hook('done'), tail('empty', '', 9), 'done', '', 'hook', 8],
    // Resumed after its end.
    [hook('ended'), tail('working', '', 9), 'idle', '', 'hook', 8],
  ])('of a client that says no status, with the record %j and the transcript %j', (record, end, ...seen) => {
    expectSeen({ ...late, hook: record, tail: end }, seen);
  });

  test('of a conversation that /clear ended is ended, though the process lives', () => {
    const signs = { isAlive: true, client: undefined, hook: hook('ended'), tail: tail('answered') };
    expectSeen(signs, ['ended', '', 'hook', 8]);
  });

  test.each<[number | undefined, HookRecord, string, number]>([
    [undefined, hook('done'), 'done', 8],
    [7, hook('done'), 'done', 8],
    [8, hook('done'), 'idle', 8],
    [12, hook('done'), 'idle', 12],
    [12, hook('failed'), 'failed', 8],
  ])('that is done is idle once a person was there: at %s, %j', (...row) => {
    const [visitedAt, record, state, since] = row;
    const signs = { isAlive: true, client: client('idle'), hook: record, tail: tail('answered'), visitedAt };
    expectSeen(signs, [state, '', 'hook', since]);
  });

  test('that is done since nobody knows when is idle once a person was there', () => {
    const signs = { ...late, tail: { ...tail('answered'), at: undefined }, visitedAt: 3 };
    expectSeen(signs, ['idle', '', 'transcript', 3]);
  });
});

function expectSeen(signs: AgentSigns, [state, reason, source, since]: readonly unknown[]): void {
  expect(decideState(signs)).toEqual({ state, reason, source, since });
}
