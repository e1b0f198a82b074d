import type { RunRow } from './run-row.ts';

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
