import { changeRun } from '../files/change-run.ts';
import type { Run, RunEnd, RunIntent } from '../state/run.ts';
import { hasClient, isFinal, moveRun } from '../state/transitions.ts';
import { markUnsettled } from './unsettled.ts';

/**
 * Writes down that a run is to end before it is done, which must be known before its client gets a signal. A run without a
 * client is interrupted at once, and what follows from that is left to the caller. Returns the run as it was found, and as it is now.
 */
export function intendToEnd(
  folder: string,
  kind: RunIntent['kind'],
): Promise<{ readonly before: Run; readonly run: Run }> {
  return changeRun(folder, (before) => {
    const run = isFinal(before.state) ? before : ending(before, { kind, at: Date.now() });
    if (isEndedHere(before, run)) markUnsettled(folder);
    return { run, found: { before, run } };
  });
}

/** Says whether a run ended because that was intended: one that was to begin, or to go on, and had no client. */
export function isEndedHere(before: Run, run: Run): boolean {
  return before.state !== 'draft' && !isFinal(before.state) && isFinal(run.state);
}

function ending(run: Run, intent: RunIntent): Run {
  const meant = { ...run, intent: run.intent ?? intent };
  const { at } = intent;
  if (hasClient(run.state)) return moveRun(meant, { state: 'interrupting', reason: '', at }) ?? meant;
  const end: RunEnd = { at, result: '', error: '', denials: [], exitCode: undefined, signal: '' };
  // One that was put away, or waits for a limit to end, has done something before.
  const reason = run.startedAt === undefined ? 'was not started' : '';
  return moveRun({ ...meant, end }, { state: 'interrupted', reason, at }) ?? run;
}
