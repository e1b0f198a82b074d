import type { ResultLine } from '../../core/stream/result-line.ts';
import type { RunIntent, RunState } from './run.ts';

/** All that is known when a client has ended. */
export interface EndSigns {
  /** The line that decides: of two results of the last turn, the first. Undefined if there is none. */
  readonly result: ResultLine | undefined;
  /** The tools of the calls of sub-agents that nobody decided about in time; not among the result's denials. */
  readonly unanswered: readonly string[];
  /** Whether a message, a background task or a sub-agent was still at work at that line. */
  readonly isWorkLeft: boolean;
  /** How the process ended; undefined if nobody saw it. */
  readonly exit: { readonly code: number | undefined; readonly signal: string } | undefined;
  readonly intent: RunIntent | undefined;
  readonly stderr: string;
  /** When the usage limit ends that the client told of; undefined if it told of none. */
  readonly limitEnds: number | undefined;
  readonly waitsForLimit: boolean;
}

/** What became of a run whose client has ended. */
export interface Ending {
  readonly state: Extract<RunState, 'completed' | 'failed' | 'interrupted' | 'lost' | 'parked' | 'limited'>;
  /** Why, for people; empty if it completed and nothing is to be said. */
  readonly reason: string;
  readonly error: string;
}

/** Why a run is parked whose question the person can decide about. */
export const awaitsDecision = 'waiting for your decision';

/** Why a run is parked whose question can't be decided about any more, because somebody has changed or removed its file. */
export const mustAskAgain = 'somebody changed its question, so it must be asked again';

/** Returns what became of a run, decided once from everything that is known. */
export function decideEnding(signs: EndSigns): Ending {
  const { result, isWorkLeft, intent } = signs;
  // A client that was done before our signal reached it has done what it was asked to.
  if (result !== undefined && isGood(result) && !(isWorkLeft && intent !== undefined)) {
    return completed(signs, result.denials);
  }
  if (intent !== undefined) return intended(intent);
  if (result === undefined) return withoutResult(signs);
  if (result.deferred !== undefined) return { state: 'parked', reason: awaitsDecision, error: '' };
  if (result.ending.startsWith('aborted')) {
    return { state: 'interrupted', reason: 'interrupted by somebody else', error: '' };
  }
  if (result.status === 429 && signs.limitEnds !== undefined) return limited(result, signs.waitsForLimit);
  return failed(result);
}

function isGood({ isError, deferred, ending }: ResultLine): boolean {
  return !isError && deferred === undefined && !ending.startsWith('aborted');
}

function completed(
  { isWorkLeft, unanswered }: EndSigns,
  denials: readonly { readonly tool: string }[],
): Ending {
  const denied = denials.map(({ tool }) => tool);
  const reasons = [
    isWorkLeft ? 'its background work was cut off' : '',
    counted(denied, { one: '1 call was denied', many: 'calls were denied' }),
    counted(unanswered, { one: '1 question was not answered', many: 'questions were not answered' }),
  ];
  return { state: 'completed', reason: reasons.filter((reason) => reason !== '').join('; '), error: '' };
}

function counted(tools: readonly string[], say: { readonly one: string; readonly many: string }): string {
  const [tool] = tools;
  if (tool === undefined) return '';
  return tools.length === 1 ? `${say.one}: ${tool}` : `${tools.length} ${say.many}`;
}

function intended({ kind }: RunIntent): Ending {
  if (kind === 'timeout')
    return { state: 'failed', reason: 'timeout', error: 'It took longer than --timeout' };
  return { state: 'interrupted', reason: '', error: '' };
}

function withoutResult({ exit, stderr }: EndSigns): Ending {
  const error = lastLine(stderr);
  if (exit === undefined) {
    return { state: 'lost', reason: 'ended without a result, and nobody saw how', error };
  }
  return { state: 'failed', reason: `ended without a result (${shownExit(exit)})`, error };
}

// The client ends itself at these, and says so with its exit code.
const signalCodes: Readonly<Record<number, string>> = { 129: 'SIGHUP', 130: 'SIGINT', 143: 'SIGTERM' };

function shownExit({ code, signal }: NonNullable<EndSigns['exit']>): string {
  if (signal !== '') return signal;
  return signalCodes[code ?? -1] ?? `exit code ${code ?? 'unknown'}`;
}

function limited(result: ResultLine, waitsForLimit: boolean): Ending {
  const state = waitsForLimit ? 'limited' : 'failed';
  return { state, reason: 'usage limit reached', error: messageOf(result) };
}

const byEnding: Readonly<Record<string, string>> = {
  max_turns: '--max-turns reached',
  budget_exhausted: 'budget used up',
  // 2.1.197 says it with the subtype alone.
  error_max_turns: '--max-turns reached',
  error_max_budget_usd: 'budget used up',
};

function failed(result: ResultLine): Ending {
  const { ending, status } = result;
  const error = messageOf(result);
  // The client says it only in words, and 2.1.197 says that it has completed.
  if (status === undefined && /\bnot logged in\b|\/login\b/i.test(error)) {
    return { state: 'failed', reason: 'not logged in', error };
  }
  // 2.1.197 says that it has completed then, too.
  if (ending === 'api_error' || status !== undefined || error.startsWith('API Error')) {
    const reason = status === undefined ? 'no connection to the API' : `API error ${status}`;
    return { state: 'failed', reason, error };
  }
  return {
    state: 'failed',
    reason: byEnding[ending] ?? byEnding[result.subtype] ?? (error || 'failed'),
    error,
  };
}

function messageOf(result: ResultLine): string {
  return result.errors[0] ?? result.text ?? '';
}

function lastLine(text: string): string {
  return text
    .trimEnd()
    .slice(text.trimEnd().lastIndexOf('\n') + 1)
    .trim();
}
