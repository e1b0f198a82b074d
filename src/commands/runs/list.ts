import { misuse } from '../../core/calls/call-draft.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../../core/calls/call-spec.ts';
import { renderTable } from '../../core/text/columns.ts';
import { showLine } from '../../core/text/controls.ts';
import { counted } from '../../core/text/count.ts';
import { formatInstant } from '../../core/time.ts';
import type { Context } from '../../io/project/context.ts';
import { runStates } from '../../runs/state/run.ts';
import type { PlacedRow } from '../../runs/view/known-runs.ts';
import {
  costOf,
  runFolders,
  runsData,
  runsTable,
  wantedRuns,
  withWords,
} from '../../runs/view/known-runs.ts';
import type { Reply } from '../reply/command.ts';
import { shownTime } from '../reply/shown-time.ts';
import { withTerminalNow } from '../run/started-from.ts';
import { lookAfter, projectsMeant } from './project.ts';
import { runsSession, sessionNames } from './session.ts';

// A list that is longer is shown from its beginning.
const mostShown = 20;

/** `runs list`: a table of the runs, those that go on first. */
export async function listThem(call: Call, context: Context): Promise<Reply> {
  const [stray] = call.bare;
  if (stray !== undefined) {
    throw misuse(
      `Unknown word "${showLine(stray)}"`,
      `To show a run: session-journal runs show ${showLine(stray)}`,
    );
  }
  const projects = projectsMeant(context, hasFlag(call, 'all-projects'));
  const listed = await lookAfter(projects, context);
  const all = hasFlag(call, 'all');
  const rows = wantedRuns(listed, { all, session: await runsSession(call, context), state: stateOf(call) });
  const reply = await replyOf(rows, all ? rows.length : mostShown, {
    call,
    isEmpty: isEmpty(listed),
    context,
  });
  const cost = costOf(listed, midnight(context.now()));
  const spent = cost === '$0.00' ? [] : [`Today: ${cost}`];
  return { ...reply, text: [reply.text, ...spent].join('\n'), data: { ...reply.data, cost_today: cost } };
}

function isEmpty(listed: Parameters<typeof costOf>[0]): boolean {
  return listed.every(({ rows }) => rows.length === 0);
}

function midnight(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
}

function stateOf(call: Call): (typeof runStates)[number] | undefined {
  const text = flagText(call, 'status');
  const state = runStates.find((one) => one === text);
  if (text === undefined || state !== undefined) return state;
  throw misuse(`Invalid --status "${showLine(text)}"`, `It takes one of: ${runStates.join(', ')}`);
}

const mostFound = 10;

/** `runs search`: the runs whose name or query has all the words. */
export async function searchThem(call: Call, context: Context): Promise<Reply> {
  const words = call.bare.flatMap((text) => text.split(/\s+/)).filter((word) => word !== '');
  if (words.length === 0)
    throw misuse('Nothing to search for', 'For example: session-journal runs search api tests');
  const projects = projectsMeant(context, hasFlag(call, 'all-projects'));
  const listed = await lookAfter(projects, context);
  const all = hasFlag(call, 'all');
  const found = withWords(wantedRuns(listed, { all, session: '', state: undefined }), words);
  return replyOf(found, all ? found.length : mostFound, { call, isEmpty: isEmpty(listed), context });
}

interface Asked {
  readonly call: Call;
  /** Whether there are no runs at all. */
  readonly isEmpty: boolean;
  readonly context: Context;
}

async function replyOf(
  rows: readonly PlacedRow[],
  most: number,
  { call, isEmpty, context }: Asked,
): Promise<Reply> {
  const some = rows.slice(0, most);
  const left = rows.length - some.length;
  const showing = {
    now: context.now().getTime(),
    format: (at: number) => shownTime(at, context),
    width: context.terminal?.columns,
    sessions: await namesFor(some, { call, context }),
  };
  const none = isEmpty ? 'No runs here. To start one: session-journal run "QUERY"' : 'No such runs here';
  const text = some.length === 0 ? none : runsTable(some, showing);
  const more = left === 0 ? [] : [`… ${counted(left, 'more run')}: --all`];
  const data = hasFlag(call, 'json')
    ? { runs: runsData(some, withTerminalNow(context)), total: rows.length }
    : {};
  return { text: [text, ...more].join('\n'), data, isForeign: some.length > 0 };
}

// Where no run works for a session, none is looked for.
async function namesFor(
  rows: readonly PlacedRow[],
  { call, context }: Omit<Asked, 'isEmpty'>,
): ReturnType<typeof sessionNames> {
  const states = new Set(rows.flatMap(({ row, state }) => (row.session === '' ? [] : [state])));
  const projects = states.size === 0 ? [] : projectsMeant(context, hasFlag(call, 'all-projects'));
  return sessionNames(projects.filter(({ state }) => states.has(state)).map(({ folder }) => folder));
}

/** `runs dirs`: the folders in which runs have worked, the last used first. */
export async function listFolders(call: Call, context: Context): Promise<Reply> {
  const folders = runFolders(projectsMeant(context, hasFlag(call, 'all-projects')));
  const rows = folders.map(({ path, runs, lastAt }) => [
    showLine(path),
    String(runs),
    shownTime(lastAt, context),
  ]);
  const columns = [
    { title: 'FOLDER', shrink: 0 },
    { title: 'RUNS', align: 'right' },
    { title: 'LAST' },
  ] as const;
  const text =
    rows.length === 0
      ? 'No runs have worked here yet'
      : renderTable(rows, columns, context.terminal?.columns);
  const data = folders.map(({ path, runs, lastAt }) => ({ path, runs, last_at: formatInstant(lastAt) }));
  return { text, data: { folders: data } };
}
