import { formatInstant } from '../time.ts';
import type { StateSeen } from './agent-state.ts';

/** What the client hands to a statusline, as far as we use it; undefined for what it doesn't say. */
export interface StatusFigures {
  readonly model: string | undefined;
  readonly version: string | undefined;
  readonly outputStyle: string | undefined;
  readonly projectDir: string | undefined;
  readonly costUsd: number | undefined;
  readonly durationMs: number | undefined;
  readonly apiMs: number | undefined;
  readonly linesAdded: number | undefined;
  readonly linesRemoved: number | undefined;
  /** In tokens, of the whole conversation. */
  readonly input: number | undefined;
  readonly output: number | undefined;
  /** Of the last request: what was read from the cache, and all that it held. */
  readonly cached: number | undefined;
  readonly context: number | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** Returns the figures in a statusline's input; all undefined if it is none. */
export function decodeStatus(value: unknown): StatusFigures {
  const all = fieldsOf(value);
  const [model, workspace, cost] = [fieldsOf(all.model), fieldsOf(all.workspace), fieldsOf(all.cost)];
  const held = fieldsOf(all.context_window);
  const usage = fieldsOf(held.current_usage);
  const parts = [usage.input_tokens, usage.cache_creation_input_tokens, usage.cache_read_input_tokens].map(
    numberOf,
  );
  const known = parts.filter((part) => part !== undefined);
  return {
    model: textOf(model.display_name) ?? textOf(model.id),
    version: textOf(all.version),
    outputStyle: textOf(fieldsOf(all.output_style).name),
    projectDir: textOf(workspace.project_dir),
    costUsd: numberOf(cost.total_cost_usd),
    durationMs: numberOf(cost.total_duration_ms),
    apiMs: numberOf(cost.total_api_duration_ms),
    linesAdded: numberOf(cost.total_lines_added),
    linesRemoved: numberOf(cost.total_lines_removed),
    input: numberOf(held.total_input_tokens),
    output: numberOf(held.total_output_tokens),
    cached: numberOf(usage.cache_read_input_tokens),
    context: known.length === 0 ? undefined : known.reduce((sum, part) => sum + part, 0),
  };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** What is known of an agent from elsewhere; empty texts for what isn't. */
export interface AgentFacts {
  readonly seen: StateSeen;
  readonly conversation: string;
  readonly branch: string;
  readonly model: string;
  readonly prompt: string;
  readonly summary: string;
  /** In tokens: what its last request held; undefined if the transcript doesn't say. */
  readonly context: number | undefined;
  /** Of the client that runs. */
  readonly client:
    | { readonly pid: number; readonly version: string; readonly name: string; readonly cwd: string }
    | undefined;
}

/**
 * Returns an agent as `--json` has it: all fields of a session of the terminal managers that there were before, null for
 * what isn't known. Figures are those that the client gives its statusline, where it does.
 */
export function agentRecord(facts: AgentFacts, status?: StatusFigures): Record<string, unknown> {
  const { seen, client } = facts;
  return {
    kind: 'claude',
    state: seen.state,
    reason: orNull(seen.reason),
    summary: orNull(facts.summary),
    updated: seen.since === undefined ? null : formatInstant(seen.since),
    model: orNull(facts.model) ?? orNull(status?.model),
    version: orNull(client?.version) ?? orNull(status?.version),
    prompt: orNull(facts.prompt),
    plan: null,
    approval: null,
    sandbox: null,
    branch: orNull(facts.branch),
    git_sha: null,
    git_origin: null,
    name: orNull(client?.name),
    role: null,
    memory: null,
    session_id: orNull(facts.conversation),
    subagent: false,
    pid: client?.pid ?? null,
    ...figuresOf(facts, status),
    project_dir: orNull(status?.projectDir) ?? orNull(client?.cwd),
    worktree_path: null,
  };
}

function figuresOf(facts: AgentFacts, status: StatusFigures | undefined): Record<string, unknown> {
  const { input, output } = status ?? {};
  return {
    input: input ?? null,
    output: output ?? null,
    cached: status?.cached ?? null,
    total: input === undefined || output === undefined ? null : input + output,
    context: status?.context ?? facts.context ?? null,
    cost_usd: status?.costUsd ?? null,
    duration_ms: status?.durationMs ?? null,
    api_ms: status?.apiMs ?? null,
    lines_added: status?.linesAdded ?? null,
    lines_removed: status?.linesRemoved ?? null,
    output_style: orNull(status?.outputStyle),
  };
}

function orNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
