import type { RunSettings } from './run.ts';

/** Returns the settings of a run for which nothing was said; `budgetUsd` is undefined for no limit. */
export function usualSettings(budgetUsd: number | undefined): RunSettings {
  return {
    model: '',
    maxTurns: undefined,
    budgetUsd,
    timeoutMs: undefined,
    systemPrompt: '',
    appendSystemPrompt: '',
    allow: [],
    deny: [],
    addDirs: [],
    envNames: [],
    mcpConfig: '',
    mode: 'ask',
    bypassUntil: undefined,
    parkAfterMs: 5 * 60_000,
    waitsForLimit: false,
    snapshots: false,
  };
}

/**
 * Returns the settings that a run has from the one that it continues: all but how long that might work, and a bypass that
 * is over.
 */
export function inheritedSettings(parent: RunSettings, now: number): RunSettings {
  const isOver = parent.mode === 'bypass' && (parent.bypassUntil ?? 0) <= now;
  const mode = isOver ? { mode: 'ask' as const, bypassUntil: undefined } : {};
  return { ...parent, ...mode, maxTurns: undefined, timeoutMs: undefined };
}
