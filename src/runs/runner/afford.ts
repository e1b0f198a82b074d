import { join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { writeFileAtomic } from '../../io/disk/files.ts';
import { findText } from '../../io/disk/read.ts';
import { costSince } from '../files/day-cost.ts';
import { listRuns } from '../files/list-runs.ts';
import { budgetLeft, familyCost } from '../state/budget.ts';
import type { Run } from '../state/run.ts';
import type { ListedRuns } from '../state/run-row.ts';

/** What may be spent today, in US dollars, and what counts towards it. */
export interface DayBudget {
  readonly most: number;
  /** Since when, in milliseconds since 1970. */
  readonly since: number;
  /** The folders of all projects in the person's state. */
  readonly states: readonly string[];
}

/** What is known when a run is to be paid for. */
export interface Purse {
  /** The project's folder in the person's state. */
  readonly state: string;
  /** What lists show of the project's runs; undefined if nobody has listed them yet. */
  readonly listed: ListedRuns | undefined;
  /** What may be spent today; undefined for no limit. */
  readonly day: DayBudget | undefined;
}

/**
 * Fails with `refused` if nothing is left of the budget of a run with all its continuations, or of the day's. Returns what
 * the person should know: which of them is used up by four fifths. Of the day's, that is said once.
 */
export function affordRun(run: Run, { state, listed, day }: Purse): string[] {
  const { parent, settings } = run;
  const isFree = parent === '' && day === undefined;
  const here = listed?.state === state ? listed : { state, rows: isFree ? [] : listRuns(state) };
  const spent = parent === '' ? 0 : familyCost(here.rows, parent);
  if (budgetLeft(settings.budgetUsd, spent) === 0) {
    const most = money(settings.budgetUsd as number);
    throw new Failure('refused', `The budget of ${most} is used up: ${money(spent)} with all continuations`, {
      hint: 'To give it more: --budget USD',
      data: { spent_usd: spent },
    });
  }
  const nearly = nearlyUsed('its budget', spent, settings.budgetUsd);
  if (day === undefined) return nearly;
  const today = spentOn(day, here);
  if (today < day.most) {
    const ofDay = nearlyUsed("today's budget", today, day.most);
    return [...nearly, ...(ofDay.length > 0 && isFirst(state, day) ? ofDay : [])];
  }
  throw new Failure('refused', `Today's budget of ${money(day.most)} is used up: ${money(today)}`, {
    hint: 'To change it: session-journal settings run.daily_budget USD',
    data: { spent_usd: today },
  });
}

const saidFrom = 0.8;

function nearlyUsed(what: string, spent: number, most: number | undefined): string[] {
  if (most === undefined || spent < saidFrom * most) return [];
  return [`${Math.floor((100 * spent) / most)} % of ${what} of ${money(most)} is used: ${money(spent)}`];
}

// A file names the day on which it was said last.
function isFirst(state: string, { since }: DayBudget): boolean {
  const path = join(state, 'day-budget-said');
  if (findText(path) === String(since)) return false;
  writeFileAtomic(path, String(since), { mode: 0o600, fsync: false });
  return true;
}

function spentOn({ states, since }: DayBudget, here: ListedRuns): number {
  const others = states.filter((one) => one !== here.state);
  const projects = [here, ...others.map((one) => ({ state: one, rows: listRuns(one) }))];
  return costSince(projects, since).costUsd;
}

function money(amount: number): string {
  return `$${amount.toFixed(2)}`;
}
