import { isFailure } from '../../core/failure.ts';
import { formatLocal } from '../../core/time.ts';
import type { PageRun } from '../page/run-rows.ts';
import type { SessionRun } from '../page/shown-session.ts';
import type { Need } from '../pieces/needs.ts';
import { type Data, listAt, numberAt, recordAt, textAt, timeAt } from './json.ts';
import { shownHash } from './shown-hash.ts';
import { type AskProgram, ask, isPassing } from './sources.ts';

const atWork = ['queued', 'starting', 'running', 'waiting', 'parked', 'limited', 'interrupting'];

/** Returns those of runs that go on, or will without anyone starting them. */
export function runsAtWork(runs: readonly Data[]): Data[] {
  return runs.filter((run) => atWork.includes(textAt(run, 'status')));
}

/** Returns runs as rows. */
export function runRows(runs: readonly Data[]): PageRun[] {
  return runs.map(runRow);
}

/** Returns a run as a row. */
export function runRow(run: Data): PageRun {
  return {
    id: textAt(run, 'id'),
    name: textAt(run, 'name') || textAt(run, 'id').slice(0, 8),
    status: textAt(run, 'status'),
    what: textAt(run, 'reason') || textAt(run, 'doing') || textAt(run, 'step') || textAt(run, 'query'),
    context: contextShare(run),
    cost: numberAt(run, 'cost_usd'),
    isCostSure: run.cost_is_partial !== true,
    budget: numberAt(run, 'budget_usd'),
    bypass: bypassOf(run),
  };
}

/** Returns the hash of what a page shows of a run when it offers to do something to it. */
export function shownRun(run: Data): string {
  return shownHash('run', textAt(run, 'id'), textAt(run, 'name'));
}

/** Returns the hash of what a page shows of a project when it offers to start a run there. */
export function shownProject(root: string): string {
  return shownHash('project', root);
}

/** Says whether another run can go on in a copy of this one's conversation now. */
export function canGoOn(run: Data): boolean {
  return ['running', 'completed', 'failed', 'interrupted', 'lost'].includes(textAt(run, 'status'));
}

// From 0 to 1; undefined if it isn't known.
function contextShare(run: Data): number | undefined {
  const tokens = recordAt(run, 'tokens');
  const [context, window] = [numberAt(tokens, 'context') ?? 0, numberAt(tokens, 'window') ?? 0];
  return window === 0 ? undefined : context / window;
}

// Empty if it asks.
function bypassOf(run: Data): string {
  const until = timeAt(run, 'bypass_until');
  return until === undefined ? '' : formatLocal(until);
}

/** Returns runs that have failed as things that need the person. */
export function failedNeeds(failed: readonly Data[]): Need[] {
  return failed.map((run) => {
    const id = textAt(run, 'id');
    const own = { fields: { run: id }, shown: shownRun(run) };
    return {
      kind: 'failed',
      of: {
        word: 'Run',
        name: textAt(run, 'name') || id.slice(0, 8),
        path: `runs/${encodeURIComponent(id)}`,
      },
      says: textAt(run, 'status') === 'lost' ? 'was lost' : 'has failed',
      exact: [],
      place: '',
      text: textAt(run, 'reason') || textAt(run, 'error'),
      command: `session-journal runs set ${textAt(run, 'short_id')} --archive`,
      since: timeAt(run, 'ended_at'),
      act: { act: { what: 'archive', ...own }, words: 'Seen, put it aside' },
      goOn: { what: 'continue', ...own },
      deciding: undefined,
    };
  });
}

/** Returns the runs for a session, the last one first, each with how many of the project's questions are its. */
export async function readSessionRuns(
  session: string,
  program: AskProgram,
  { root, approvals }: { readonly root: string; readonly approvals: readonly Data[] },
): Promise<SessionRun[]> {
  try {
    const data = await ask(program, ['runs', '--all', '--session', session], root);
    return listAt(data, 'runs').map((run) => sessionRun(run, approvals));
  } catch (error) {
    // The session is shown all the same.
    if (!isFailure(error) || isPassing(error)) throw error;
    return [];
  }
}

function sessionRun(run: Data, approvals: readonly Data[]): SessionRun {
  const id = textAt(run, 'id');
  return {
    id,
    name: textAt(run, 'name') || id.slice(0, 8),
    status: textAt(run, 'status'),
    step: textAt(run, 'step'),
    cost: numberAt(run, 'cost_usd'),
    isCostSure: run.cost_is_partial !== true,
    asks: approvals.filter((one) => textAt(one, 'run') === id).length,
  };
}
