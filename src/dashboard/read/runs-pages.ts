import { isFailure } from '../../core/failure.ts';
import type { ShownRun } from '../page/run.ts';
import type { RunLogShown } from '../page/run-log.ts';
import type { ShownRuns } from '../page/run-rows.ts';
import { approvalNeeds } from './approvals.ts';
import { type Data, listAt, numberAt, recordAt, textAt, textsAt, timeAt } from './json.ts';
import { happenedIn } from './run-events.ts';
import { canGoOn, runRow, runRows, runsAtWork, shownProject, shownRun } from './run-rows.ts';
import { ask, askLines, type Sources } from './sources.ts';

/** Returns the list of runs: those that go on first, and what was spent today. */
export async function readRunList({ here }: Sources, root: string): Promise<ShownRuns> {
  const data = await ask(here, ['runs'], root);
  const runs = runRows(listAt(data, 'runs'));
  const spent = textAt(data, 'cost_today');
  return {
    runs,
    total: numberAt(data, 'total') ?? runs.length,
    spent: spent === '$0.00' ? '' : spent,
    start: shownProject(root),
  };
}

/** Where a run is, with the questions and the sessions of the whole project. */
export interface RunPagePlace {
  readonly root: string;
  readonly approvals: readonly Data[];
  readonly sessions: readonly Data[];
}

/** Returns everything that a run's page shows. Fails with `not-found`. */
export async function readRunPage(
  name: string,
  { apart }: Sources,
  { root, approvals, sessions }: RunPagePlace,
): Promise<ShownRun> {
  const [data, log] = await Promise.all([
    ask(apart, ['runs', 'show', name], root),
    readLog(name, apart, root),
  ]);
  const named = sessions.find((one) => textAt(one, 'id') === textAt(data, 'session')) ?? {};
  return { ...runFrom(data, log, approvals), sessionName: textAt(named, 'shortname') };
}

const mostShown = 100;

// What is known of a run is shown even if its log is too long to be read here.
async function readLog(name: string, apart: Sources['apart'], root: string): Promise<RunLogShown> {
  const command = `session-journal runs log ${name}`;
  try {
    const happened = happenedIn(await askLines(apart, ['runs', 'log', name], root));
    const older = Math.max(0, happened.length - mostShown);
    return { happened: happened.slice(older).reverse(), older, trouble: '', command };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { happened: [], older: 0, trouble: `${error.message}: ${command}`, command };
  }
}

function runFrom(data: Data, log: RunLogShown, approvals: readonly Data[]): Omit<ShownRun, 'sessionName'> {
  const id = textAt(data, 'id');
  const tokens = recordAt(data, 'tokens');
  const token = (key: string): number => numberAt(tokens, key) ?? 0;
  return {
    ...runRow(data),
    shortId: textAt(data, 'short_id'),
    reason: textAt(data, 'reason'),
    query: textAt(data, 'query'),
    result: textAt(data, 'result'),
    error: textAt(data, 'error'),
    session: textAt(data, 'session'),
    step: textAt(data, 'step'),
    mode: textAt(data, 'permission_mode'),
    parent: textAt(data, 'parent'),
    conversation: textAt(data, 'conversation'),
    startedAt: timeAt(data, 'started_at'),
    endedAt: timeAt(data, 'ended_at'),
    turns: numberAt(data, 'turns') ?? 0,
    used: [
      { name: 'Input', number: token('input') },
      { name: 'Cache read', number: token('cache_read') },
      { name: 'Cache write', number: token('cache_write') },
      { name: 'Output', number: token('output') },
    ],
    contextTokens: token('context'),
    windowTokens: token('window'),
    facts: factsOf(data),
    needs: approvalNeeds(
      approvals.filter((one) => textAt(one, 'run') === id),
      [data],
    ),
    log,
    stop: runsAtWork([data]).length === 0 ? '' : shownRun(data),
    goOn: canGoOn(data) ? shownRun(data) : '',
  };
}

function factsOf(data: Data): ShownRun['facts'] {
  const rows = [
    { name: 'Model', text: textAt(data, 'model') },
    { name: 'Permissions', text: textAt(data, 'permission_mode') },
    { name: 'Process', text: runsAtWork([data]).length === 0 ? '' : String(numberAt(data, 'pid') ?? '') },
    { name: 'Folder', text: textAt(data, 'cwd') },
    { name: 'Worktree', text: textAt(data, 'worktree') },
    { name: 'Started from', text: textAt(data, 'terminal') },
    { name: 'Paid by', text: textAt(data, 'paid_by') },
    { name: 'Denied', text: textsAt(data, 'permission_denials').join(', ') },
  ];
  return rows.filter(({ text }) => text !== '');
}
