import { asFields, type Fields, textAt } from '../../core/client/line-fields.ts';
import {
  type Run,
  type RunEnd,
  type RunFigures,
  type RunIntent,
  type RunPlace,
  type RunSettings,
  runModes,
  runStates,
  type SeenClient,
  type ToldBudget,
  type Used,
} from './run.ts';
import { decodeSurroundings } from './surroundings.ts';

const schema = 1;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const intents: readonly RunIntent['kind'][] = ['interrupt', 'timeout'];

/** Returns a run as the JSON value of its `run.json`. */
export function encodeRun(run: Run): Fields {
  return { schema, ...run };
}

/**
 * Returns the run that a parsed `run.json` describes; undefined if it describes none, or one of a later version. What is
 * missing is empty, and an unknown mode is the strictest.
 */
export function decodeRun(value: unknown): Run | undefined {
  const fields = asFields(value);
  const id = text(fields, 'id');
  const state = runStates.find((known) => known === fields?.state);
  if (fields?.schema !== schema || state === undefined || !uuid.test(id)) return undefined;
  return {
    id,
    name: text(fields, 'name'),
    state,
    reason: text(fields, 'reason'),
    since: number(fields, 'since') ?? 0,
    query: text(fields, 'query'),
    settings: settingsOf(asFields(fields.settings)),
    place: placeOf(asFields(fields.place)),
    conversation: text(fields, 'conversation'),
    parent: text(fields, 'parent'),
    createdAt: number(fields, 'createdAt') ?? 0,
    startedAt: number(fields, 'startedAt'),
    client: seenOf(asFields(fields.client)),
    runner: seenOf(asFields(fields.runner)),
    intent: intentOf(asFields(fields.intent)),
    figures: figuresOf(asFields(fields.figures)),
    payer: text(fields, 'payer'),
    clientVersion: text(fields, 'clientVersion'),
    usedModel: text(fields, 'usedModel'),
    surroundings: decodeSurroundings(fields.surroundings),
    end: endOf(asFields(fields.end)),
    limitedUntil: number(fields, 'limitedUntil'),
    isArchived: fields.isArchived === true,
    toldBudgets: toldIn(fields.toldBudgets),
    lostStarts: number(fields, 'lostStarts') ?? 0,
    limitWaits: number(fields, 'limitWaits') ?? 0,
  };
}

function settingsOf(fields: Fields | undefined): RunSettings {
  return {
    model: text(fields, 'model'),
    maxTurns: number(fields, 'maxTurns'),
    budgetUsd: number(fields, 'budgetUsd'),
    timeoutMs: number(fields, 'timeoutMs'),
    systemPrompt: text(fields, 'systemPrompt'),
    appendSystemPrompt: text(fields, 'appendSystemPrompt'),
    allow: texts(fields?.allow),
    deny: texts(fields?.deny),
    addDirs: texts(fields?.addDirs),
    envNames: texts(fields?.envNames),
    mcpConfig: text(fields, 'mcpConfig'),
    mode: runModes.find((mode) => mode === fields?.mode) ?? 'ask',
    bypassUntil: number(fields, 'bypassUntil'),
    parkAfterMs: number(fields, 'parkAfterMs') ?? 0,
    waitsForLimit: fields?.waitsForLimit === true,
    snapshots: fields?.snapshots === true,
  };
}

function placeOf(fields: Fields | undefined): RunPlace {
  return {
    cwd: text(fields, 'cwd'),
    worktree: text(fields, 'worktree'),
    worktreeBase: text(fields, 'worktreeBase'),
    sessionFile: text(fields, 'sessionFile'),
    session: text(fields, 'session'),
    step: text(fields, 'step'),
    ticks: fields?.ticks === true,
    terminal: text(fields, 'terminal'),
    terminalId: text(fields, 'terminalId'),
  };
}

function figuresOf(fields: Fields | undefined): RunFigures {
  return {
    ...usedOf(fields),
    turns: number(fields, 'turns') ?? 0,
    isPartial: fields?.isPartial === true,
    context: number(fields, 'context') ?? 0,
    window: number(fields, 'window') ?? 0,
    reported: usedOf(asFields(fields?.reported)),
  };
}

function usedOf(fields: Fields | undefined): Used {
  const count = (key: keyof Used): number => number(fields, key) ?? 0;
  return {
    costUsd: count('costUsd'),
    input: count('input'),
    output: count('output'),
    cacheRead: count('cacheRead'),
    cacheWrite: count('cacheWrite'),
  };
}

// A process id becomes the aim of a signal, and 0 and -1 are more than one process.
function seenOf(fields: Fields | undefined): SeenClient | undefined {
  const pid = number(fields, 'pid');
  if (pid === undefined || !Number.isSafeInteger(pid) || pid <= 1) return undefined;
  return { pid, started: text(fields, 'started'), at: number(fields, 'at') ?? 0 };
}

function toldIn(value: unknown): ToldBudget[] {
  const all: unknown[] = Array.isArray(value) ? value : [];
  return all.map(asFields).map((fields) => ({
    of: fields?.of === 'day' ? 'day' : 'run',
    day: number(fields, 'day') ?? 0,
    spentUsd: number(fields, 'spentUsd') ?? 0,
    mostUsd: number(fields, 'mostUsd') ?? 0,
  }));
}

function intentOf(fields: Fields | undefined): RunIntent | undefined {
  const kind = intents.find((known) => known === fields?.kind);
  return kind && { kind, at: number(fields, 'at') ?? 0 };
}

function endOf(fields: Fields | undefined): RunEnd | undefined {
  if (fields === undefined) return undefined;
  return {
    at: number(fields, 'at') ?? 0,
    result: text(fields, 'result'),
    error: text(fields, 'error'),
    denials: texts(fields.denials),
    exitCode: number(fields, 'exitCode'),
    signal: text(fields, 'signal'),
  };
}

function text(fields: Fields | undefined, key: string): string {
  return textAt(fields, key) ?? '';
}

function texts(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [];
  return all.filter((one) => typeof one === 'string');
}

function number(fields: Fields | undefined, key: string): number | undefined {
  const value = fields?.[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
