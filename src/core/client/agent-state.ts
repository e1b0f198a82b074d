import type { LineFact } from './line-fact.ts';
import type { TranscriptLine } from './transcript-line.ts';

/** What a conversation's client is doing. */
export type AgentState = 'working' | 'needs-me' | 'done' | 'failed' | 'idle' | 'ended' | 'unknown';

/** How a transcript ends: Claude is at work or answered, the person stopped it, the API failed, or nothing was said. */
export interface TranscriptTail {
  readonly is: 'working' | 'answered' | 'interrupted' | 'failed' | 'empty';
  /** The tool that was called last, if its result isn't there. */
  readonly openTool: string;
  /** In milliseconds since 1970. */
  readonly at: number | undefined;
}

/** Why an agent waits for the person; empty if it doesn't. */
export type WaitReason = 'permission' | 'question' | 'plan' | '';

/** What a hook noted last about a conversation. */
export interface HookRecord {
  readonly state: 'working' | 'needs-me' | 'done' | 'failed' | 'ended';
  readonly reason: WaitReason;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** What can be known of a conversation's client. */
export interface AgentSigns {
  /** Whether its process lives; undefined if that can't be told. */
  readonly isAlive: boolean | undefined;
  /** What it says itself in `sessions/PID.json`; an empty status if it is too old for that. */
  readonly client:
    | { readonly status: string; readonly waitingFor: string; readonly at: number | undefined }
    | undefined;
  /** Undefined if no hook noted anything. */
  readonly hook?: HookRecord | undefined;
  readonly tail: TranscriptTail;
  /** When a person last attached to its terminal or typed there, in milliseconds since 1970. */
  readonly visitedAt?: number | undefined;
}

/** A state, why the person is needed (else empty), since when as far as known, and what told so. */
export interface StateSeen {
  readonly state: AgentState;
  readonly reason: WaitReason;
  readonly since: number | undefined;
  readonly source: 'client' | 'hook' | 'transcript' | 'process';
}

/**
 * Returns the state that the best of the signs tells: what the client says, then the hooks, then the transcript, then the
 * process. Work that is done counts as idle once a person has been there.
 */
export function decideState(signs: AgentSigns): StateSeen {
  const seen = bestSign(signs);
  const { visitedAt } = signs;
  if (seen.state !== 'done' || visitedAt === undefined || visitedAt < (seen.since ?? 0)) return seen;
  return { ...seen, state: 'idle', since: visitedAt };
}

function bestSign({ isAlive, client, hook, tail }: AgentSigns): StateSeen {
  if (isAlive !== true) {
    const ended = hook?.state === 'ended' ? hook : undefined;
    if (isAlive === undefined && ended !== undefined) return byHook(ended, 'ended');
    const state = isAlive === false ? 'ended' : 'unknown';
    return { state, reason: '', since: ended?.at ?? tail.at, source: 'process' };
  }
  const says = client === undefined ? undefined : byStatus.get(client.status);
  if (client !== undefined && says !== undefined) return byClient(says, { client, hook, tail });
  if (hook === undefined) return byTranscript(tail);
  // The client's file names this conversation, so it was resumed after it had ended.
  if (hook.state === 'ended') return client === undefined ? byHook(hook, 'ended') : byHook(hook, 'idle');
  return (tail.at ?? 0) > hook.at ? byLaterTail(hook, tail) : byHook(hook, hook.state);
}

const byStatus: ReadonlyMap<string, 'working' | 'needs-me' | 'idle'> = new Map([
  ['busy', 'working'],
  ['waiting', 'needs-me'],
  ['idle', 'idle'],
]);

interface ClientSigns extends Pick<AgentSigns, 'hook' | 'tail'> {
  readonly client: NonNullable<AgentSigns['client']>;
}

function byClient(says: 'working' | 'needs-me' | 'idle', { client, hook, tail }: ClientSigns): StateSeen {
  const seen = { state: says, reason: '', since: client.at, source: 'client' } as const;
  if (says === 'needs-me') return { ...seen, reason: reasonOf(client.waitingFor, hook, tail.openTool) };
  if (says === 'working') return seen;
  // The client says that it is idle after an answer, after an error of the API and after an interruption alike.
  if (hook?.state === 'done' || hook?.state === 'failed') return byHook(hook, hook.state);
  return tail.is === 'failed' ? byTranscript(tail) : seen;
}

function reasonOf(waitingFor: string, hook: HookRecord | undefined, openTool: string): WaitReason {
  if (openTool === 'ExitPlanMode') return 'plan';
  // Hooks ask for permission to put a question, too, and know better which of the two it is.
  if (hook?.state === 'needs-me' && hook.reason !== '') return hook.reason;
  return /permission|sandbox/.test(waitingFor) ? 'permission' : 'question';
}

function byHook({ reason, at }: HookRecord, state: AgentState): StateSeen {
  return { state, reason: state === 'needs-me' ? reason : '', since: at, source: 'hook' };
}

// No hook tells that a call was allowed, or that the person interrupted; the transcript goes on then.
function byLaterTail(hook: HookRecord, tail: TranscriptTail): StateSeen {
  if (tail.is === 'empty') return byHook(hook, hook.state);
  // Claude also writes between two calls. Only a hook tells that it has finished.
  if (tail.is !== 'answered') return byTranscript(tail);
  if (hook.state === 'needs-me') return { ...byTranscript(tail), state: 'working' };
  return byHook(hook, hook.state);
}

const byTail: Readonly<Record<TranscriptTail['is'], AgentState>> = {
  working: 'working',
  answered: 'done',
  interrupted: 'idle',
  failed: 'failed',
  empty: 'idle',
};

function byTranscript({ is, at }: TranscriptTail): StateSeen {
  return { state: byTail[is], reason: '', since: at, source: 'transcript' };
}

/** Returns how a transcript ends, from its last lines. */
export function readTail(lines: readonly TranscriptLine[]): TranscriptTail {
  const ends = lines.flatMap(({ at, facts }) => {
    return facts.flatMap((fact) => {
      const is = endOf(fact);
      return is === undefined ? [] : [{ is, at, openTool: fact.kind === 'called' ? fact.tool : '' }];
    });
  });
  return ends.at(-1) ?? { is: 'empty', openTool: '', at: undefined };
}

function endOf(fact: LineFact): TranscriptTail['is'] | undefined {
  if (fact.kind === 'answered' || fact.kind === 'interrupted' || fact.kind === 'failed') return fact.kind;
  // The client answers its own commands and shell lines itself.
  if (fact.kind === 'said') return fact.form === 'shell' || fact.form === 'command' ? 'answered' : 'working';
  return ['called', 'finished', 'thought'].includes(fact.kind) ? 'working' : undefined;
}
