import { findText } from '../../io/disk/read.ts';
import { isGone } from '../../io/disk/seen-process.ts';
import { changeRun, readRun } from '../files/change-run.ts';
import { pathIn } from '../files/run-folder.ts';
import { listQuestions } from '../questions/approvals.ts';
import { decideEnding } from '../state/ending.ts';
import { type Heard, whyNotDone } from '../state/heard.ts';
import type { Question } from '../state/question.ts';
import type { Run, RunEnd } from '../state/run.ts';
import { hasClient, moveRun } from '../state/transitions.ts';
import { withFigures } from './note.ts';
import { beginStream, readStream } from './stream.ts';

/** What is needed to decide an end. */
export interface Finishing {
  /** Returns a text without secrets. */
  readonly screen: (text: string) => string;
  /** Called before the end is written, by the one who decides it. */
  readonly deciding: () => void;
}

/**
 * Decides what became of a run whose client has gone, from all that there is: what it has said, how it ended, and what was
 * intended. Decided once: returns undefined if somebody else has, or if the client or another runner lives. A run whose
 * runner was killed before it had started the client is queued again, twice at most.
 */
export function finishRun(folder: string, { screen, deciding }: Finishing): Promise<Run | undefined> {
  const read = readStream(folder, beginStream(readRun(folder), folder), screen);
  const stderr = screen(findText(pathIn(folder, 'stderr')) ?? '');
  return changeRun<Run | undefined>(folder, (run) => {
    const isAlive = [run.client, otherRunner(run)].some((seen) => seen !== undefined && !isGone(seen));
    if (!hasClient(run.state) || isAlive) return { run, found: undefined };
    if (wasNeverStarted(run, read.stream.heard)) {
      const next = queuedAgain(run);
      return { run: next, found: next };
    }
    deciding();
    const unanswered = unansweredIn(folder);
    const next = endedRun(withFigures(run, read), { heard: read.stream.heard, stderr, screen, unanswered });
    return { run: next, events: read.events, found: next };
  });
}

function otherRunner({ runner }: Run): Run['runner'] {
  return runner?.pid === process.pid ? undefined : runner;
}

// What was lost so often is not started again by itself.
const mostLostStarts = 3;

function wasNeverStarted({ state, client, intent, lostStarts }: Run, heard: Heard): boolean {
  const isUnseen = client === undefined && !heard.hasBegun && heard.exit === undefined;
  return state === 'starting' && isUnseen && intent === undefined && lostStarts < mostLostStarts - 1;
}

function queuedAgain(run: Run): Run {
  const freed = { ...run, runner: undefined, lostStarts: run.lostStarts + 1 };
  return moveRun(freed, { state: 'queued', reason: 'waiting for a free slot', at: Date.now() }) ?? run;
}

function unansweredIn(folder: string): Question[] {
  return listQuestions(folder).flatMap(({ question, end }) => (end?.kind === 'unanswered' ? [question] : []));
}

interface Signs {
  readonly heard: Heard;
  /** Those that nobody answered in time. */
  readonly unanswered: readonly Question[];
  readonly stderr: string;
  readonly screen: (text: string) => string;
}

function endedRun(run: Run, { heard, stderr, screen, unanswered }: Signs): Run {
  const { result, exit, limitEnds } = heard;
  // The client counts what nobody has answered among what was denied.
  const open = new Set(unanswered.map(({ toolUseId }) => toolUseId));
  const denials = result?.denials.filter(({ call }) => !open.has(call)) ?? [];
  const { state, reason, error } = decideEnding({
    result: result && { ...result, denials },
    // The main conversation was told to ask again.
    unanswered: unanswered.filter(({ agent }) => agent !== '').map(({ tool }) => tool),
    isWorkLeft: (whyNotDone(heard) ?? '') !== '',
    exit,
    intent: run.intent,
    stderr,
    limitEnds,
    // Once only.
    waitsForLimit: run.settings.waitsForLimit && run.limitWaits === 0,
  });
  const end: RunEnd = {
    at: Date.now(),
    result: screen(result?.text ?? ''),
    error: screen(error),
    denials: denials.map(({ tool }) => tool),
    exitCode: exit?.code,
    signal: exit?.signal ?? '',
  };
  return endWith(run, {
    state,
    reason: screen(reason),
    end,
    limitedUntil: state === 'limited' ? limitEnds : undefined,
  });
}

function endWith(
  run: Run,
  { state, reason, ...more }: Pick<Run, 'state' | 'reason' | 'end' | 'limitedUntil'>,
): Run {
  const gone = { ...run, ...more, client: undefined, runner: undefined };
  const limitWaits = run.limitWaits + (state === 'limited' ? 1 : 0);
  return moveRun({ ...gone, limitWaits }, { state, reason, at: more.end?.at ?? 0 }) ?? run;
}

/** Writes that a run could not be started, and why. Returns it; undefined if it isn't starting any more. */
export function failStart(folder: string, error: string): Promise<Run | undefined> {
  return changeRun<Run | undefined>(folder, (run) => {
    const end: RunEnd = { at: Date.now(), result: '', error, denials: [], exitCode: undefined, signal: '' };
    const why = { state: 'failed', reason: 'could not be started', end, limitedUntil: undefined } as const;
    const next = run.state === 'starting' ? endWith(run, why) : run;
    return { run: next, found: next === run ? undefined : next };
  });
}
