import { changeRun } from '../files/change-run.ts';
import { type Heard, whyNotDone } from '../state/heard.ts';
import type { Run, RunState } from '../state/run.ts';
import { moveRun } from '../state/transitions.ts';
import type { StreamRead } from './stream.ts';

/** What was read of a run's stream since it was last written down. */
export interface News extends StreamRead {
  readonly before: Heard;
  /** Said as the reason if nothing else is; empty for nothing. */
  readonly remark: string;
}

/** Writes down what a run's client has said, and where the run stands now. Fails as `changeRun` does. */
export function noteNews(folder: string, news: News): Promise<Run> {
  return changeRun(folder, (run) => {
    const next = afterNews(withFigures(run, news), news);
    return { run: next, events: news.events, found: next };
  });
}

/** Returns a run with what its stream tells of its figures, its version and who pays. */
export function withFigures(run: Run, { stream, said }: StreamRead): Run {
  if (said.length === 0) return run;
  const init = said.findLast(({ kind }) => kind === 'init');
  const told = init?.kind === 'init' ? { payer: init.payer, clientVersion: init.version } : {};
  return { ...run, ...told, figures: stream.telling.counting.figures };
}

function afterNews(run: Run, { before, stream, remark }: News): Run {
  const { heard } = stream;
  const state = stateAfter(run.state, before, heard);
  // Whoever wrote that it is waiting, or being interrupted, knows why.
  if (state === run.state && state !== 'running') return run;
  const reason = state === 'running' ? heard.retry || (whyNotDone(heard) ?? '') || remark : '';
  return moveRun(run, { state, reason, at: Date.now() }) ?? run;
}

// A hook that waits for a decision says so itself, while the client goes on saying that it is running.
function stateAfter(state: RunState, before: Heard, heard: Heard): RunState {
  if (!heard.hasBegun || !['starting', 'running', 'waiting'].includes(state)) return state;
  if (heard.activity === 'requires_action') return 'waiting';
  return state === 'waiting' && before.activity !== 'requires_action' ? 'waiting' : 'running';
}
