import { changeRun } from '../files/change-run.ts';
import type { CostCounter } from '../files/day-cost.ts';
import { listRuns } from '../files/list-runs.ts';
import { projectOf } from '../files/run-folder.ts';
import { familyCost, isScarce, isTold, tellBudget } from '../state/budget.ts';
import type { RunnerHands } from '../state/hands.ts';
import type { Run, ToldBudget } from '../state/run.ts';
import { claimDay } from './claim-day.ts';

/**
 * Says that a budget of a run, or of the day, is scarce, if that was not said yet. `count` counts what all runs have cost.
 * Fails as `changeRun` does.
 */
export async function tellBudgets(
  folder: string,
  run: Run,
  { hands, count }: { readonly hands: RunnerHands; readonly count: CostCounter },
): Promise<void> {
  for (const told of [...scarceOfRun(folder, run), ...scarceOfDay(run, hands, count)]) {
    await changeRun(folder, (now) => {
      const next = tellBudget(now, told, Date.now());
      return { run: next?.run ?? now, events: next?.events ?? [], found: undefined };
    });
  }
}

// What the others have used was said when this run began.
function scarceOfRun(folder: string, run: Run): ToldBudget[] {
  const mostUsd = run.settings.budgetUsd;
  const own = run.figures.costUsd;
  if (mostUsd === undefined || isTold(run, { of: 'run', day: 0, spentUsd: own, mostUsd })) return [];
  const spentUsd = run.parent === '' ? own : familyCost(listRuns(projectOf(folder)), run.id);
  if (!isScarce(spentUsd, mostUsd) || isScarce(spentUsd - own, mostUsd)) return [];
  return [{ of: 'run', day: 0, spentUsd, mostUsd }];
}

function scarceOfDay(run: Run, { day, env }: RunnerHands, count: CostCounter): ToldBudget[] {
  const budget = day();
  if (budget === undefined) return [];
  const { most: mostUsd, since, states } = budget;
  const told = { of: 'day', day: since, spentUsd: count(states, since), mostUsd } as const;
  const isNews = isScarce(told.spentUsd, mostUsd) && !isTold(run, told) && claimDay(env, since, run.id);
  return isNews ? [told] : [];
}
