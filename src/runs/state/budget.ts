import type { Run, ToldBudget } from './run.ts';
import type { RunEvent } from './run-event.ts';
import type { RunRow } from './run-row.ts';

/** What may be spent today, in US dollars, and what counts towards it. */
export interface DayBudget {
  readonly most: number;
  /** Since when, in milliseconds since 1970. */
  readonly since: number;
  /** The folders of all projects in the person's state. */
  readonly states: readonly string[];
}

/**
 * Returns what a run and all that it continues, or that continues the same run, have cost together, in US dollars. The
 * budget of a run holds over all of them.
 */
export function familyCost(rows: readonly RunRow[], id: string): number {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const root = rootOf(byId, id);
  return rows.filter((row) => rootOf(byId, row.id) === root).reduce((sum, { costUsd }) => sum + costUsd, 0);
}

function rootOf(byId: ReadonlyMap<string, RunRow>, id: string): string {
  const seen = new Set<string>();
  let at = id;
  while (!seen.has(at)) {
    seen.add(at);
    at = byId.get(at)?.parent || at;
  }
  return at;
}

/** Returns what is left of a budget, in US dollars; undefined for no limit. Never below nothing. */
export function budgetLeft(budget: number | undefined, spent: number): number | undefined {
  // The client takes amounts such as 0.3, and no sums such as 0.30000000000000004.
  return budget === undefined ? undefined : Math.max(0, Math.round((budget - spent) * 1e6) / 1e6);
}

const saidFrom = 0.8;

/** Says whether so much of a budget is used, in US dollars, that a person should know. */
export function isScarce(spentUsd: number, mostUsd: number | undefined): mostUsd is number {
  return mostUsd !== undefined && mostUsd > 0 && spentUsd >= saidFrom * mostUsd;
}

/** Returns how much of a budget is used, for people. */
export function budgetText({ of, spentUsd, mostUsd }: Omit<ToldBudget, 'day'>): string {
  const whose = of === 'day' ? "today's budget" : 'its budget';
  // Sums such as 3 + 1.1 are a little less than they should be.
  const share = Math.floor((100 * spentUsd) / mostUsd + 1e-6);
  return `${share} % of ${whose} of $${mostUsd.toFixed(2)} is used: $${spentUsd.toFixed(2)}`;
}

/** Says whether it was said of a run's budget, or of this day's, that it is scarce. */
export function isTold({ toldBudgets }: Pick<Run, 'toldBudgets'>, { of, day }: ToldBudget): boolean {
  return toldBudgets.some((told) => told.of === of && told.day === day);
}

/** Returns a run of which that is said now, and the event that says it; undefined if it was said before. */
export function tellBudget(
  run: Run,
  told: ToldBudget,
  at: number,
): { readonly run: Run; readonly events: readonly RunEvent[] } | undefined {
  if (isTold(run, told)) return undefined;
  const { of, spentUsd, mostUsd } = told;
  const data = { of, spentUsd, mostUsd, text: budgetText(told) };
  return {
    run: { ...run, toldBudgets: [...run.toldBudgets, told] },
    events: [{ type: 'run.budget', at, data, from: undefined }],
  };
}
