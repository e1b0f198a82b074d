import { Failure } from '../../core/failure.ts';
import type { Env } from '../../io/project/person.ts';
import { costSince } from '../files/day-cost.ts';
import { listRuns } from '../files/list-runs.ts';
import { budgetLeft, budgetText, type DayBudget, familyCost, isScarce } from '../state/budget.ts';
import type { Run } from '../state/run.ts';
import type { ListedRuns } from '../state/run-row.ts';
import { claimDay } from './claim-day.ts';

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
export function affordRun(run: Run, { state, listed, day }: Purse, env: Env): string[] {
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
  const { budgetUsd } = settings;
  const nearly = isScarce(spent, budgetUsd)
    ? [budgetText({ of: 'run', spentUsd: spent, mostUsd: budgetUsd })]
    : [];
  if (day === undefined) return nearly;
  const today = spentOn(day, here);
  if (today < day.most) {
    const isNews = isScarce(today, day.most) && claimDay(env, day.since, run.id);
    return isNews ? [...nearly, budgetText({ of: 'day', spentUsd: today, mostUsd: day.most })] : nearly;
  }
  throw new Failure('refused', `Today's budget of ${money(day.most)} is used up: ${money(today)}`, {
    hint: 'To change it: session-journal settings run.daily_budget USD',
    data: { spent_usd: today },
  });
}

function spentOn({ states, since }: DayBudget, here: ListedRuns): number {
  const others = states.filter((one) => one !== here.state);
  const projects = [here, ...others.map((one) => ({ state: one, rows: listRuns(one) }))];
  return costSince(projects, since).costUsd;
}

function money(amount: number): string {
  return `$${amount.toFixed(2)}`;
}
