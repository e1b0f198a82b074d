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

/** What can be known of a conversation's client. */
export interface AgentSigns {
  /** Whether its process lives; undefined if that can't be told. */
  readonly isAlive: boolean | undefined;
  /** What it says itself in `sessions/PID.json`; an empty status if it is too old for that. */
  readonly client:
    | { readonly status: string; readonly waitingFor: string; readonly at: number | undefined }
    | undefined;
  readonly tail: TranscriptTail;
}

/** A state, why the person is needed (else empty), since when as far as known, and what told so. */
export interface StateSeen {
  readonly state: AgentState;
  readonly reason: 'permission' | 'question' | 'plan' | '';
  readonly at: number | undefined;
  readonly source: 'client' | 'transcript' | 'process';
}

/** Returns the state that the best of the signs tells: what the client says, then the transcript, then the process. */
export function decideState({ isAlive, client, tail }: AgentSigns): StateSeen {
  if (isAlive !== true) {
    return { state: isAlive === false ? 'ended' : 'unknown', reason: '', at: tail.at, source: 'process' };
  }
  const says = client === undefined ? undefined : byStatus.get(client.status);
  if (client === undefined || says === undefined) {
    return { state: byTail[tail.is], reason: '', at: tail.at, source: 'transcript' };
  }
  // The client says that it is idle after an error of the API, too.
  if (says === 'idle' && tail.is === 'failed') {
    return { state: 'failed', reason: '', at: tail.at, source: 'transcript' };
  }
  const reason = says === 'needs-me' ? reasonOf(client.waitingFor, tail.openTool) : '';
  return { state: says, reason, at: client.at, source: 'client' };
}

const byStatus: ReadonlyMap<string, AgentState> = new Map([
  ['busy', 'working'],
  ['waiting', 'needs-me'],
  ['idle', 'idle'],
]);

const byTail: Readonly<Record<TranscriptTail['is'], AgentState>> = {
  working: 'working',
  answered: 'done',
  interrupted: 'idle',
  failed: 'failed',
  empty: 'idle',
};

function reasonOf(waitingFor: string, openTool: string): StateSeen['reason'] {
  if (openTool === 'ExitPlanMode') return 'plan';
  return /permission|sandbox/.test(waitingFor) ? 'permission' : 'question';
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
