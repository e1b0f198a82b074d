import type { Surroundings } from './surroundings.ts';

/** The ways in which a run may use tools: see `policy.ts`. */
export const runModes = ['ask', 'edits', 'plan', 'unattended', 'bypass'] as const;

/** How a run may use tools. */
export type RunMode = (typeof runModes)[number];

/** The states of a run. `transitions.ts` says what may follow what. */
export const runStates = [
  'draft',
  'queued',
  'starting',
  'running',
  'waiting',
  'parked',
  'limited',
  'interrupting',
  'completed',
  'failed',
  'interrupted',
  'lost',
] as const;

/** Where a run stands. */
export type RunState = (typeof runStates)[number];

/** What a person asked for when they started a run. A run that continues another one inherits most of it. */
export interface RunSettings {
  /** Empty for the client's default. */
  readonly model: string;
  readonly maxTurns: number | undefined;
  /** In US dollars, over all continuations; undefined for none. */
  readonly budgetUsd: number | undefined;
  readonly timeoutMs: number | undefined;
  readonly systemPrompt: string;
  readonly appendSystemPrompt: string;
  /** Rules in the client's form, such as `Bash(npm test)`. */
  readonly allow: readonly string[];
  readonly deny: readonly string[];
  /** Absolute paths. */
  readonly addDirs: readonly string[];
  /** The names of variables, besides the usual ones, that the client gets. Their values are never written down. */
  readonly envNames: readonly string[];
  /** The absolute path of the person's file; empty for none. */
  readonly mcpConfig: string;
  readonly mode: RunMode;
  /** When the mode `bypass` ends, in milliseconds since 1970; undefined in another mode. */
  readonly bypassUntil: number | undefined;
  /** How long a question waits before the run is parked, in milliseconds. */
  readonly parkAfterMs: number;
  readonly waitsForLimit: boolean;
  readonly snapshots: boolean;
}

/** What a run works on. */
export interface RunPlace {
  /** The absolute path of the folder that the client runs in. */
  readonly cwd: string;
  /** The absolute path of a worktree that was made for the run; empty if none was. */
  readonly worktree: string;
  /** The commit that the worktree began at; empty without one. */
  readonly worktreeBase: string;
  /** The absolute path of the session's file, and the session's id; empty if the run works for none. */
  readonly sessionFile: string;
  readonly session: string;
  /** The text of the step that it works for; empty if for none. */
  readonly step: string;
  readonly ticks: boolean;
  /** The name of the terminal that it was started from; empty for none. */
  readonly terminal: string;
  /** What stays when that terminal is renamed; empty for none. */
  readonly terminalId: string;
}

/** Money in US dollars, and tokens. */
export interface Used {
  readonly costUsd: number;
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
}

/** What a run used, over all its clients, sub-agents included. */
export interface RunFigures extends Used {
  readonly turns: number;
  /** Whether a part is unknown: a client has not told of it yet, or ended without a result. */
  readonly isPartial: boolean;
  /** The tokens of the main conversation's last message, and the size of the model's window; 0 if unknown. */
  readonly context: number;
  readonly window: number;
  /** What the client reported last. A run that continues this one begins with it, because some clients count on. */
  readonly reported: Used;
}

/** A process of a run, as it was seen. The start time tells it from a later process with its id. */
export interface SeenClient {
  readonly pid: number;
  /** In ticks since boot; empty if the system didn't say. */
  readonly started: string;
  readonly at: number;
}

/** Why a run is to end before it is done. Written before the signal. */
export interface RunIntent {
  readonly kind: 'interrupt' | 'timeout';
  readonly at: number;
}

/** A budget of which four fifths were used when that was said. */
export interface ToldBudget {
  /** The run's, over all continuations, or that of a day. */
  readonly of: 'run' | 'day';
  /** When the day began, in milliseconds since 1970; 0 for a run's. */
  readonly day: number;
  /** In US dollars. */
  readonly spentUsd: number;
  readonly mostUsd: number;
}

/** How a run ended. */
export interface RunEnd {
  readonly at: number;
  /** The client's last answer, screened for secrets; empty if there is none. */
  readonly result: string;
  readonly error: string;
  /** The calls that were denied, as one line each. */
  readonly denials: readonly string[];
  readonly exitCode: number | undefined;
  readonly signal: string;
}

/** A headless Claude Code process that we supervise, or that waits for its turn: what `run.json` in its folder has. */
export interface Run {
  /** A UUID. */
  readonly id: string;
  readonly name: string;
  readonly state: RunState;
  /** Why it is in this state, for people, such as `no output since 12:03`; may be empty. */
  readonly reason: string;
  /** Since when it is in this state, in milliseconds since 1970, as all times here. */
  readonly since: number;
  readonly query: string;
  readonly settings: RunSettings;
  readonly place: RunPlace;
  /** The id of the conversation; chosen by us before the client starts. */
  readonly conversation: string;
  /** The id of the run that this one continues; empty for none. */
  readonly parent: string;
  readonly createdAt: number;
  readonly startedAt: number | undefined;
  /** The client's process, while it lives as far as known. */
  readonly client: SeenClient | undefined;
  /** The process that follows the client. */
  readonly runner: SeenClient | undefined;
  readonly intent: RunIntent | undefined;
  readonly figures: RunFigures;
  /** Who pays, as the client says (`apiKeySource`); empty if unknown. */
  readonly payer: string;
  readonly clientVersion: string;
  /** The model that the client says it uses; empty if unknown. */
  readonly usedModel: string;
  /** What the client was started with last; undefined before that. */
  readonly surroundings: Surroundings | undefined;
  readonly end: RunEnd | undefined;
  /** When the usage limit ends, in milliseconds since 1970; only while it is `limited`. */
  readonly limitedUntil: number | undefined;
  readonly isArchived: boolean;
  /** What was said of its budgets while it was at work, each once. */
  readonly toldBudgets: readonly ToldBudget[];
  /** How often its runner was killed before it had started the client, one after the other. */
  readonly lostStarts: number;
  /** How often it waited for the usage limit to end. */
  readonly limitWaits: number;
}
