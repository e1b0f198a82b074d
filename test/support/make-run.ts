import type { Run, RunFigures, RunPlace, RunSettings } from '../../src/runs/state/run.ts';

const settings: RunSettings = {
  model: '',
  maxTurns: undefined,
  budgetUsd: 5,
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
  parkAfterMs: 300_000,
  waitsForLimit: false,
  snapshots: false,
};

const place: RunPlace = {
  cwd: '/srv/project',
  worktree: '',
  worktreeBase: '',
  sessionFile: '',
  session: '',
  step: '',
  ticks: false,
  terminal: '',
  terminalId: '',
};

const nothingUsed = { costUsd: 0, input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };

const figures: RunFigures = {
  ...nothingUsed,
  turns: 0,
  isPartial: false,
  context: 0,
  window: 0,
  reported: nothingUsed,
};

/** Returns a run that has just been started in /srv/project, with what a test says of it. */
export function makeRun(changes: Partial<Run> = {}): Run {
  return {
    id: '11111111-2222-4333-8444-555555555555',
    name: 'Make the tests pass',
    state: 'starting',
    reason: '',
    since: 1_000,
    query: 'Make the tests pass',
    settings,
    place,
    conversation: 'aaaaaaaa-2222-4333-8444-555555555555',
    parent: '',
    createdAt: 1_000,
    startedAt: 1_000,
    client: undefined,
    runner: undefined,
    intent: undefined,
    figures,
    payer: '',
    clientVersion: '',
    usedModel: '',
    surroundings: undefined,
    end: undefined,
    limitedUntil: undefined,
    isArchived: false,
    toldBudgets: [],
    lostStarts: 0,
    limitWaits: 0,
    ...changes,
  };
}
