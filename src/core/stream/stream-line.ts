import { asFields, type Fields, parseFields, textAt } from '../client/line-fields.ts';
import { type ControlLine, decodeControl } from './control-line.ts';
import { decodeAssistant, decodeHeard, type MessageLine } from './message-line.ts';
import { numberAt } from './numbers.ts';
import { type ClientLine, decodeOwnLine, ownType } from './own-line.ts';
import { decodeResult, type ResultLine } from './result-line.ts';

// What `claude -p --output-format stream-json --verbose` prints, as measured on 2.1.197 and 2.1.329: one JSON object a
// line. Unknown kinds come with every version, and are no error.

/** The beginning of a turn: with input by stream-json, each turn has one. */
export interface InitLine {
  readonly kind: 'init';
  readonly cwd: string;
  readonly model: string;
  /** The client's name of the permission mode. */
  readonly mode: string;
  /** Who pays, as the client says; empty if it doesn't. */
  readonly payer: string;
  readonly version: string;
}

/** What the client is doing now, as it says with `CLAUDE_CODE_EMIT_SESSION_STATE_EVENTS=1`. */
export interface ActivityLine {
  readonly kind: 'activity';
  readonly activity: 'running' | 'requires_action' | 'idle';
}

/** A request to the API that failed and is tried again. */
export interface RetryLine {
  readonly kind: 'retry';
  readonly attempt: number;
  readonly most: number;
  readonly delayMs: number;
  /** The HTTP status; undefined if there was no answer. */
  readonly status: number | undefined;
  readonly error: string;
}

/** A call that was denied by a rule or a mode, before its result comes. */
export interface DeniedLine {
  readonly kind: 'denied';
  readonly tool: string;
  readonly call: string;
  readonly message: string;
}

/** A background task or a sub-agent that began, moved or ended. */
export interface TaskLine {
  readonly kind: 'task';
  readonly id: string;
  readonly step: 'started' | 'progress' | 'ended';
  /** `local_agent`, `local_bash` or what else the client says; empty if it doesn't. */
  readonly type: string;
  readonly description: string;
}

/** The background tasks that there are now. */
export interface TasksLine {
  readonly kind: 'tasks';
  readonly ids: readonly string[];
}

/** How much of a subscription's limit is used. */
export interface LimitLine {
  readonly kind: 'limit';
  /** `allowed`, `allowed_warning` or `rejected`. */
  readonly status: string;
  /** When the limit ends, in milliseconds since 1970; undefined if the client doesn't say. */
  readonly endsAt: number | undefined;
  readonly type: string;
}

/** A message of the person that was taken up, or done with. */
export interface CommandLine {
  readonly kind: 'command';
  readonly message: string;
  readonly step: string;
}

/** A line that tells nothing we need. */
export interface OtherLine {
  readonly kind: 'other';
  readonly type: string;
}

/** What a line of the client's stream says. */
export type StreamSaid =
  | InitLine
  | ActivityLine
  | RetryLine
  | DeniedLine
  | TaskLine
  | TasksLine
  | LimitLine
  | CommandLine
  | MessageLine
  | ResultLine
  | ControlLine
  | ClientLine
  | OtherLine;

/** A line of the client's stream. */
export interface StreamLine {
  /** The id of the conversation; empty if the line has none. */
  readonly conversation: string;
  /** In milliseconds since 1970; undefined for a line that doesn't say. */
  readonly at: number | undefined;
  readonly said: StreamSaid;
}

/** Returns what a line of the client's stream says; undefined if it isn't a JSON object. */
export function decodeStreamLine(text: string): StreamLine | undefined {
  const line = parseFields(text);
  if (line === undefined) return undefined;
  const type = textAt(line, 'type') ?? '';
  const said = decoders.get(type)?.(line);
  const time = Date.parse(textAt(line, 'timestamp') ?? '');
  return {
    conversation: textAt(line, 'session_id') ?? '',
    at: Number.isNaN(time) ? undefined : time,
    said: said ?? otherLine(line, type),
  };
}

type Decoder = (line: Fields) => StreamSaid | undefined;

const decoders: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ['assistant', decodeAssistant],
  ['user', decodeHeard],
  ['result', decodeResult],
  ['control_request', decodeControl],
  ['control_response', decodeControl],
  ['control_cancel_request', decodeControl],
  ['rate_limit_event', decodeLimit],
  ['command_lifecycle', decodeCommand],
  [ownType, decodeOwnLine],
  ['system', (line) => systemDecoders.get(textAt(line, 'subtype') ?? '')?.(line)],
]);

const systemDecoders: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ['init', decodeInit],
  ['session_state_changed', decodeActivity],
  ['api_retry', decodeRetry],
  ['permission_denied', decodeDenied],
  ['background_tasks_changed', decodeTasks],
  ['task_started', (line) => decodeTask(line, 'started')],
  ['task_progress', (line) => decodeTask(line, 'progress')],
  ['task_updated', (line) => decodeTask(line, hasEnded(line.patch) ? 'ended' : 'progress')],
  ['task_notification', (line) => decodeTask(line, 'ended')],
]);

function otherLine(line: Fields, type: string): OtherLine {
  const subtype = textAt(line, 'subtype');
  return { kind: 'other', type: subtype === undefined ? type : `${type}/${subtype}` };
}

function decodeInit(line: Fields): InitLine {
  return {
    kind: 'init',
    cwd: textAt(line, 'cwd') ?? '',
    model: textAt(line, 'model') ?? '',
    mode: textAt(line, 'permissionMode') ?? '',
    payer: textAt(line, 'apiKeySource') ?? '',
    version: textAt(line, 'claude_code_version') ?? '',
  };
}

function decodeActivity({ state }: Fields): ActivityLine | undefined {
  const isKnown = state === 'running' || state === 'requires_action' || state === 'idle';
  return isKnown ? { kind: 'activity', activity: state } : undefined;
}

function decodeRetry(line: Fields): RetryLine {
  return {
    kind: 'retry',
    attempt: numberAt(line, 'attempt') ?? 0,
    most: numberAt(line, 'max_retries') ?? 0,
    delayMs: numberAt(line, 'retry_delay_ms') ?? 0,
    status: numberAt(line, 'error_status'),
    error: textAt(line, 'error') ?? '',
  };
}

function decodeDenied(line: Fields): DeniedLine {
  return {
    kind: 'denied',
    tool: textAt(line, 'tool_name') ?? '',
    call: textAt(line, 'tool_use_id') ?? '',
    message: textAt(line, 'message') ?? '',
  };
}

function decodeTask(line: Fields, step: TaskLine['step']): TaskLine {
  return {
    kind: 'task',
    id: textAt(line, 'task_id') ?? '',
    step,
    type: textAt(line, 'task_type') ?? '',
    description: textAt(line, 'description') ?? '',
  };
}

// A patch tells only what has changed.
function hasEnded(patch: unknown): boolean {
  const status = textAt(asFields(patch), 'status');
  return status !== undefined && !['pending', 'running'].includes(status);
}

function decodeTasks({ tasks }: Fields): TasksLine {
  const all: unknown[] = Array.isArray(tasks) ? tasks : [];
  const ids = all.flatMap((task) => textAt(asFields(task), 'task_id') ?? []);
  return { kind: 'tasks', ids };
}

function decodeLimit(line: Fields): LimitLine {
  const info = asFields(line.rate_limit_info);
  const ends = numberAt(info, 'resetsAt');
  return {
    kind: 'limit',
    status: textAt(info, 'status') ?? '',
    // In seconds in all that was seen, but a later client may count in milliseconds.
    endsAt: ends === undefined || ends > 1e11 ? ends : ends * 1000,
    type: textAt(info, 'rateLimitType') ?? '',
  };
}

function decodeCommand(line: Fields): CommandLine {
  return { kind: 'command', message: textAt(line, 'command_uuid') ?? '', step: textAt(line, 'state') ?? '' };
}
