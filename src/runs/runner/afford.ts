import { Failure } from '../../core/failure.ts';
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

/** Fails with `refused` if nothing is left of the budget of a run with all its continuations, or of the day's. */
export function assertAffordable(run: Run, { state, listed, day }: Purse): void {
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
  const today = day === undefined ? 0 : spentOn(day, here);
  if (day === undefined || today < day.most) return;
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
