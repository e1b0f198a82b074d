import { Failure } from '../core/failure.ts';
import { parseWhen } from '../core/time.ts';
import { readConfig } from '../io/project/config.ts';
import type { Context } from '../io/project/context.ts';
import { findProject } from '../io/project/project.ts';
import { knownProjects } from '../io/project/project-state.ts';
import { costSince } from '../runs/files/day-cost.ts';
import { listRuns } from '../runs/files/list-runs.ts';
import { budgetLeft, familyCost } from '../runs/state/budget.ts';
import type { Run } from '../runs/state/run.ts';

/** Fails with `refused` if nothing is left of the budget of a run with all its continuations, or of the day's. */
export function assertAffordable(
  { parent, settings }: Run,
  { state, context }: { readonly state: string; readonly context: Context },
): void {
  const spent = parent === '' ? 0 : familyCost(listRuns(state), parent);
  if (budgetLeft(settings.budgetUsd, spent) === 0) {
    throw new Failure(
      'refused',
      `The budget of ${money(settings.budgetUsd)} is used up: ${money(spent)} with all continuations`,
      {
        hint: 'To give it more: --budget USD',
        data: { spent_usd: spent },
      },
    );
  }
  const now = context.now().getTime();
  const { dailyBudget } = readConfig(findProject(context.cwd), context.env).runs;
  if (dailyBudget === undefined) return;
  const states = knownProjects(context.env).map((project) => project.state);
  const { costUsd } = costSince(states, parseWhen('today', now) ?? now);
  if (costUsd < dailyBudget) return;
  throw new Failure('refused', `Today's budget of ${money(dailyBudget)} is used up: ${money(costUsd)}`, {
    hint: 'To change it: session-journal settings run.daily_budget USD',
    data: { spent_usd: costUsd },
  });
}

function money(amount: number | undefined): string {
  return `$${(amount ?? 0).toFixed(2)}`;
}
