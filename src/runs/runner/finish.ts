import { findText } from '../../io/disk/read.ts';
import { isGone } from '../../io/disk/seen-process.ts';
import { changeRun, readRun } from '../files/change-run.ts';
import { pathIn } from '../files/run-folder.ts';
import { decideEnding } from '../state/ending.ts';
import { type Heard, whyNotDone } from '../state/heard.ts';
import type { Run, RunEnd } from '../state/run.ts';
import { hasClient, moveRun } from '../state/transitions.ts';
import { readStream, streamBegin } from './stream.ts';

/**
 * Decides what became of a run whose client has gone, from all that there is: what it has said, how it ended, and what was
 * intended. Decided once: returns undefined if somebody else has, or if the client lives.
 */
export async function finishRun(folder: string): Promise<Run | undefined> {
  const { heard } = readStream(folder, streamBegin).stream;
  const stderr = findText(pathIn(folder, 'stderr')) ?? '';
  return changeRun<Run | undefined>(folder, (run) => {
    if (!hasClient(run.state) || (run.client !== undefined && !isGone(run.client)))
      return { run, found: undefined };
    const next = endedRun(run, heard, stderr);
    return { run: next, found: next };
  });
}

function endedRun(run: Run, heard: Heard, stderr: string): Run {
  const { result } = heard;
  const { state, reason, error } = decideEnding({
    result,
    isWorkLeft: (whyNotDone(heard) ?? '') !== '',
    exit: heard.exit,
    intent: run.intent,
    stderr,
    limitEnds: heard.limitEnds,
    waitsForLimit: run.settings.waitsForLimit,
  });
  const at = Date.now();
  const end: RunEnd = {
    at,
    result: result?.text ?? '',
    error,
    denials: result?.denials.map(({ tool }) => tool) ?? [],
    exitCode: heard.exit?.code,
    signal: heard.exit?.signal ?? '',
  };
  const moved = moveRun({ ...run, client: undefined, runner: undefined, end }, { state, reason, at });
  return moved ?? run;
}

/** Writes that a run could not be started, and why. Returns it; undefined if it isn't starting any more. */
export function failStart(
  folder: string,
  why: { readonly reason: string; readonly error: string },
): Promise<Run | undefined> {
  return changeRun<Run | undefined>(folder, (run) => {
    const at = Date.now();
    const end: RunEnd = { at, result: '', error: why.error, denials: [], exitCode: undefined, signal: '' };
    const next = moveRun(
      { ...run, client: undefined, runner: undefined, end },
      { state: 'failed', reason: why.reason, at },
    );
    return next === undefined ? { run, found: undefined } : { run: next, found: next };
  });
}

/** Says whether a run is in a state that it can't be in: it should have a client, and has none that lives. */
export function isLeftAlone(folder: string): boolean {
  const { state, client, runner } = readRun(folder);
  const hasRunner = runner !== undefined && !isGone(runner);
  return hasClient(state) && !hasRunner && (client === undefined || isGone(client));
}
