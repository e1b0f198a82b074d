import { showLine } from '../../core/text/controls.ts';
import { cutAtWord } from '../../core/text/cut.ts';
import { formatInstant } from '../../core/time.ts';
import type { Context } from '../../io/project/context.ts';
import type { PlacedRow } from '../../runs/view/known-runs.ts';
import { runLines, runsData, waitingQuestions, wantedRuns } from '../../runs/view/known-runs.ts';
import { shownTime } from '../reply/shown-time.ts';
import { withTerminalNow } from '../run/started-from.ts';
import { lookAfter, projectsMeant } from '../runs/project.ts';

/** What an overview says of the runs of a project. */
export interface RunsOverview {
  /** What waits for the person's decision, and how they decide. */
  readonly needs: readonly {
    readonly id: string;
    readonly text: string;
    readonly hint: string;
    readonly since: string;
  }[];
  /** A line about each run that goes on, or that failed lately. */
  readonly lines: readonly string[];
  readonly data: readonly Record<string, unknown>[];
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
  const rows = wantedRuns(listed, { all: false, session: '', state: undefined });
  const open = rows.filter(({ row }) => concerns(row, now));
  const showing = { now, format: (at: number) => shownTime(at, context), width: undefined };
  const left = open.length - mostShown;
  const shown = open.slice(0, mostShown);
  return {
    needs: waitingQuestions(rows).map(({ id, run, call, askedAt }) => ({
      id: run,
      text: `asks: ${cutAtWord(showLine(call), 120)}`,
      hint: `session-journal approve ${id} · session-journal deny ${id} --reason TEXT`,
      since: formatInstant(askedAt),
    })),
    lines: [...runLines(shown, showing), ...(left > 0 ? [`… and ${left} more`] : [])],
    data: runsData(open, withTerminalNow(context)),
  };
}

// A run that ended as it should have concerns nobody any more, and one that failed only for a while.
function concerns({ state, since }: PlacedRow['row'], now: number): boolean {
  if (ended.includes(state)) return false;
  return !['failed', 'lost'].includes(state) || now - since < lately;
}
