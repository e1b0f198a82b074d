import { formatInstant } from '../../core/time.ts';
import { shortId } from '../state/choose-run.ts';
import type { Run } from '../state/run.ts';

/** What lies beside a run. */
export interface BesideRun {
  /** The ids of the questions that wait for a person. */
  readonly pending: readonly string[];
  /** How many contents of files are kept. */
  readonly snapshots: number;
}

/** Returns a run as it is in the JSON output. */
export function runData(run: Run, { pending, snapshots }: BesideRun): Record<string, unknown> {
  const { place, settings, figures, end } = run;
  return {
    id: run.id,
    short_id: shortId(run.id),
    name: run.name,
    status: run.state,
    reason: run.reason,
    session: place.session,
    step: place.step,
    query: run.query,
    cwd: place.cwd,
    worktree: place.worktree,
    worktree_base: place.worktreeBase,
    model: run.usedModel || settings.model,
    permission_mode: settings.mode,
    bypass_until: time(settings.bypassUntil),
    terminal: place.terminal,
    pid: run.client?.pid ?? null,
    parent: run.parent,
    conversation: run.conversation,
    started_at: time(run.startedAt),
    ended_at: time(end?.at),
    turns: figures.turns,
    cost_usd: figures.costUsd,
    cost_is_partial: figures.isPartial,
    budget_usd: settings.budgetUsd ?? null,
    paid_by: run.payer,
    tokens: tokensOf(run),
    result: end?.result ?? '',
    error: end?.error ?? '',
    permission_denials: end?.denials ?? [],
    pending,
    snapshots,
    archived: run.isArchived,
    untrusted: true,
  };
}

function tokensOf({
  figures: { input, output, cacheRead, cacheWrite, context, window },
}: Run): Record<string, number> {
  return { input, output, cache_read: cacheRead, cache_write: cacheWrite, context, window };
}

function time(at: number | undefined): string | null {
  return at === undefined ? null : formatInstant(at);
}
