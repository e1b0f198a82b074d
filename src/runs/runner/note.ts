import { changeRun } from '../files/change-run.ts';
import { type Heard, whyNotDone } from '../state/heard.ts';
import type { Run, RunState } from '../state/run.ts';
import type { RunEvent } from '../state/run-event.ts';
import { moveRun } from '../state/transitions.ts';
import type { ReadLine, Stream } from './stream.ts';

/** What was read of a run's stream since it was last written down. */
export interface News {
  readonly before: Heard;
  readonly stream: Stream;
  readonly lines: readonly ReadLine[];
  /** Said as the reason if nothing else is; empty for nothing. */
  readonly remark: string;
}

/** Writes down what a run's client has said, and where the run stands now. Fails as `changeRun` does. */
export function noteNews(folder: string, news: News): Promise<Run> {
  return changeRun(folder, (run) => {
    const events: RunEvent[] = [];
    const next = afterNews(run, news);
    return { run: next, events, found: next };
  });
}

function afterNews(run: Run, { before, stream, remark, lines }: News): Run {
  const { heard } = stream;
  const told = toldBy(run, lines);
  const state = stateAfter(run.state, before, heard);
  if (state === 'waiting' && run.state === 'waiting') return told;
  const reason = state === 'running' ? heard.retry || (whyNotDone(heard) ?? '') || remark : '';
  return moveRun(told, { state, reason, at: Date.now() }) ?? told;
}

// A hook that waits for a decision says so itself, while the client goes on saying that it is running.
function stateAfter(state: RunState, before: Heard, heard: Heard): RunState {
  if (!heard.hasBegun || !['starting', 'running', 'waiting'].includes(state)) return state;
  if (heard.activity === 'requires_action') return 'waiting';
  return state === 'waiting' && before.activity !== 'requires_action' ? 'waiting' : 'running';
}

function toldBy(run: Run, lines: readonly ReadLine[]): Run {
  const init = lines.findLast(({ said }) => said.kind === 'init')?.said;
  if (init?.kind !== 'init') return run;
  return { ...run, payer: init.payer, clientVersion: init.version };
}
