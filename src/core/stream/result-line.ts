import { asFields, type Fields, textAt } from '../client/line-fields.ts';
import { type MessageUsage, usageOf } from './message-line.ts';
import { countAt, numberAt } from './numbers.ts';

/**
 * What a model was used for, sub-agents included: since the conversation began on 2.1.329, and since the process began on
 * 2.1.197.
 */
export interface ModelUsage {
  readonly model: string;
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
  readonly costUsd: number;
  /** The size of the model's window in tokens; 0 if unknown. */
  readonly window: number;
}

/** A call that waits for a decision, after its hook has put it off. */
export interface DeferredCall {
  readonly call: string;
  readonly tool: string;
  readonly input: Fields;
}

/** The end of a turn. `isError` and `ending` decide: an error of the API has the subtype `success`. */
export interface ResultLine {
  readonly kind: 'result';
  readonly subtype: string;
  readonly isError: boolean;
  /** `completed`, `api_error`, `max_turns`, `budget_exhausted`, `tool_deferred`, `aborted_tools` …; may be empty. */
  readonly ending: string;
  /** Claude's last answer, or the text of an error of the API; undefined if the line has none. */
  readonly text: string | undefined;
  readonly errors: readonly string[];
  /** The HTTP status of an error of the API. */
  readonly status: number | undefined;
  readonly turns: number;
  readonly durationMs: number;
  /** What the main conversation used in this turn; undefined if the client doesn't say. */
  readonly usage: MessageUsage | undefined;
  /** In US dollars, for as long as `models`; undefined if the client doesn't say. */
  readonly costUsd: number | undefined;
  readonly models: readonly ModelUsage[];
  /** The calls that were denied in this turn. */
  readonly denials: readonly DeferredCall[];
  readonly deferred: DeferredCall | undefined;
  /** How many messages wait to be answered; 0 if the client is too old to say. */
  readonly queued: number;
}

/** Returns what the last line of a turn says. */
export function decodeResult(line: Fields): ResultLine {
  const deferred = deferredOf(line);
  return {
    kind: 'result',
    subtype: textAt(line, 'subtype') ?? '',
    isError: line.is_error === true,
    // A second deferral has no `terminal_reason`.
    ending: deferred === undefined ? (textAt(line, 'terminal_reason') ?? '') : 'tool_deferred',
    text: textAt(line, 'result'),
    errors: listOf(line.errors).filter((error) => typeof error === 'string'),
    status: numberAt(line, 'api_error_status'),
    turns: countAt(line, 'num_turns'),
    durationMs: countAt(line, 'duration_ms'),
    usage: usageOf(asFields(line.usage)),
    costUsd: numberAt(line, 'total_cost_usd'),
    models: Object.entries(asFields(line.modelUsage) ?? {}).map(modelOf),
    denials: listOf(line.permission_denials).map(denialOf),
    deferred,
    queued: countAt(line, 'queued_turn_count'),
  };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function deferredOf(line: Fields): DeferredCall | undefined {
  const isDeferred = line.stop_reason === 'tool_deferred' || line.terminal_reason === 'tool_deferred';
  if (!isDeferred && asFields(line.deferred_tool_use) === undefined) return undefined;
  const call = asFields(line.deferred_tool_use);
  return {
    call: textAt(call, 'id') ?? '',
    tool: textAt(call, 'name') ?? '',
    input: asFields(call?.input) ?? {},
  };
}

// Earlier clients wrote the tool's name alone.
function denialOf(denial: unknown): DeferredCall {
  const fields = asFields(denial);
  return {
    call: textAt(fields, 'tool_use_id') ?? '',
    tool: textAt(fields, 'tool_name') ?? (typeof denial === 'string' ? denial : ''),
    input: asFields(fields?.tool_input) ?? {},
  };
}

function modelOf([model, usage]: [string, unknown]): ModelUsage {
  const fields = asFields(usage);
  return {
    model,
    input: countAt(fields, 'inputTokens'),
    output: countAt(fields, 'outputTokens'),
    cacheRead: countAt(fields, 'cacheReadInputTokens'),
    cacheWrite: countAt(fields, 'cacheCreationInputTokens'),
    costUsd: countAt(fields, 'costUSD'),
    window: countAt(fields, 'contextWindow'),
  };
}
