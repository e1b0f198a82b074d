import { showLine } from '../../core/text/controls.ts';
import { cutAtWord } from '../../core/text/cut.ts';
import { formatInstant } from '../../core/time.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { shortId } from '../../runs/state/choose-run.ts';
import type { PlacedRow } from '../../runs/view/known-runs.ts';
import {
  blockerOf,
  costsOfDays,
  runLines,
  runsData,
  runsToResume,
  waitingQuestions,
  wantedRuns,
} from '../../runs/view/known-runs.ts';
import { shownTime } from '../reply/shown-time.ts';
import { withTerminalNow } from '../run/started-from.ts';
import { lookAfter, projectsMeant } from '../runs/project.ts';
import type { FailedRun, StatusNeed } from './needs-you.ts';

/** What an overview says of the runs of a project. */
export interface RunsOverview {
  /** What waits for the person's decision. */
  readonly needs: readonly StatusNeed[];
  /** What failed or was lost lately, with what the person can do. */
  readonly failed: readonly FailedRun[];
  /** A line about each run that goes on, or that failed lately. */
  readonly lines: readonly string[];
  readonly data: readonly Record<string, unknown>[];
  /** Those that ended in the last days, the last one first. */
  readonly ended: readonly Record<string, unknown>[];
  /** What they cost on each of the last 14 days, in US dollars; the last one is today. */
  readonly days: readonly { readonly day: string; readonly usd: number }[];
  /** What all runs of a day may cost, in all projects; undefined for no limit. */
  readonly dailyBudget: number | undefined;
}

// More of them are only counted: an overview fits on a screen.
const mostShown = 8;
const lately = 24 * 60 * 60_000;
const ended: readonly string[] = ['completed', 'interrupted'];

/** Returns what an overview says of the runs of this project. */
export async function runsOverview(context: Context): Promise<RunsOverview> {
  const projects = projectsMeant(context, false);
  const listed = await lookAfter(projects, context);
  const now = context.now().getTime();
  const { runs } = readConfig(undefined, context.env);
  const rows = wantedRuns(listed, { all: false, session: '', state: undefined });
  const open = rows.filter(({ row }) => concerns(row, now));
  const showing = {
    now,
    format: (at: number) => shownTime(at, context),
    width: undefined,
    sessions: new Map(),
  };
  const left = open.length - mostShown;
  const shown = open.slice(0, mostShown);
  return {
    needs: [...runsToResume(listed).map(toResume), ...waitingQuestions(rows).map(toDecide)],
    failed: shown.filter(({ row }) => hasFailed(row)).map((one) => failureOf(one, runs.costInJournal)),
    lines: [...runLines(shown, showing), ...(left > 0 ? [`… and ${left} more`] : [])],
    data: runsData(open, withTerminalNow(context)),
    ended: endedLately(rows, now),
    days: daysOf(listed, context.now()),
    dailyBudget: runs.dailyBudget,
  };
}

function toDecide({ run, call, ways, askedAt }: ReturnType<typeof waitingQuestions>[number]) {
  return {
    kind: 'approval',
    id: run,
    text: `asks: ${cutAtWord(showLine(call), 120)}`,
    hint: ways,
    since: formatInstant(askedAt),
  } as const;
}

function toResume({ name, why, command, since }: ReturnType<typeof runsToResume>[number]) {
  return { kind: 'changed', id: name, text: why, hint: command, since: formatInstant(since) } as const;
}

function failureOf(placed: PlacedRow, hasCost: boolean): FailedRun {
  const { id, name, session, state, reason, since } = placed.row;
  const short = shortId(id);
  const need: StatusNeed = {
    kind: 'failed',
    run: id,
    id: name,
    text: `${state === 'lost' ? 'was lost' : 'has failed'}${reason === '' ? '' : `: ${reason}`}`,
    hint: `session-journal runs show ${short} · to put it aside: session-journal runs set ${short} --archive`,
    since: formatInstant(since),
  };
  return { need, session, line: session === '' ? '' : blockerOf(placed, hasCost) };
}

function hasFailed({ state }: PlacedRow['row']): boolean {
  return ['failed', 'lost'].includes(state);
}

const shownDays = 14;

function daysOf(listed: Parameters<typeof costsOfDays>[0], now: Date): RunsOverview['days'] {
  const begins = Array.from({ length: shownDays }, (_, at) => {
    return new Date(now.getFullYear(), now.getMonth(), now.getDate() - shownDays + 1 + at).getTime();
  });
  const costs = costsOfDays(listed, begins);
  return begins.map((at, index) => ({ day: formatInstant(at), usd: costs[index] as number }));
}

function endedLately(rows: readonly PlacedRow[], now: number): RunsOverview['ended'] {
  return rows
    .filter(({ row }) => (ended.includes(row.state) || hasFailed(row)) && now - row.since < 7 * lately)
    .sort((one, other) => other.row.since - one.row.since)
    .slice(0, mostShown)
    .map(({ row: { id, name, state, reason, since } }) => {
      return { id, name, status: state, reason, ended_at: formatInstant(since), untrusted: true };
    });
}

// A run that ended as it should have concerns nobody any more, and one that failed only for a while.
function concerns(row: PlacedRow['row'], now: number): boolean {
  if (ended.includes(row.state)) return false;
  return !hasFailed(row) || now - row.since < lately;
}
