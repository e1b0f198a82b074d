import { changeRun } from '../files/change-run.ts';
import { waitingIn } from '../questions/note-question.ts';
import { type Heard, whyNotDone } from '../state/heard.ts';
import type { Run, RunState } from '../state/run.ts';
import { hasClient, moveRun } from '../state/transitions.ts';
import type { StreamRead } from './stream.ts';

/** What was read of a run's stream since it was last written down. */
export interface News extends StreamRead {
  /** Said as the reason if nothing else is; empty for nothing. */
  readonly remark: string;
}

/** Writes down what a run's client has said, and where the run stands now. Fails as `changeRun` does. */
export function noteNews(folder: string, news: News): Promise<Run> {
  return changeRun(folder, (run) => {
    // Somebody else has decided how it ended.
    if (!hasClient(run.state)) return { run, found: run };
    const isAsked = waitingIn(folder).length > 0;
    const next = afterNews(withFigures(run, news), { ...news, isAsked });
    return { run: next, events: news.events, found: next };
  });
}

/** Returns a run with what its stream tells of its figures, its version and who pays. */
export function withFigures(run: Run, { stream, said }: StreamRead): Run {
  if (said.length === 0) return run;
  const init = said.findLast(({ kind }) => kind === 'init');
  const told =
    init?.kind === 'init' ? { payer: init.payer, clientVersion: init.version, usedModel: init.model } : {};
  return { ...run, ...told, figures: stream.telling.counting.figures };
}

function afterNews(run: Run, news: News & { readonly isAsked: boolean }): Run {
  const { heard } = news.stream;
  const state = stateAfter(run.state, heard, news.isAsked);
  // Whoever wrote that it is waiting, or being interrupted, knows why.
  if (state === run.state && state !== 'running') return run;
  const reason = state === 'running' ? heard.retry || (whyNotDone(heard) ?? '') || news.remark : '';
  return moveRun(run, { state, reason, at: Date.now() }) ?? run;
}

// While one of our hooks waits for a decision, the client goes on saying that it runs.
function stateAfter(state: RunState, heard: Heard, isAsked: boolean): RunState {
  if (!heard.hasBegun || !['starting', 'running', 'waiting'].includes(state)) return state;
  return isAsked || heard.activity === 'requires_action' ? 'waiting' : 'running';
}
