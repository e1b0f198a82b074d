import type { PermissionAsked } from '../../core/stream/control-line.ts';
import { exactJson } from './exact-json.ts';

/** A call of a tool about which the client asks our hook, or us over its standard input. */
export interface AskedCall {
  readonly conversation: string;
  /** Empty where the client doesn't say: a PermissionRequest hook learns no id. */
  readonly id: string;
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** The input as JSON, with sorted keys. */
  readonly exact: string;
  /** The absolute path of the folder that the client works in. */
  readonly cwd: string;
  /** The id of the sub-agent that makes the call; empty for the main conversation. */
  readonly agent: string;
  /** The client's permission mode, such as `plan`; empty if it doesn't say. */
  readonly mode: string;
  /** The id of the client's control request; empty in a hook. */
  readonly request: string;
}

/** Returns the call in the standard input of a PreToolUse or PermissionRequest hook; undefined if there is none. */
export function decodeHookCall(text: string): AskedCall | undefined {
  const fields = parse(text);
  return fields && decodeCall(fields);
}

/** What a control request doesn't say of its call, because all calls of a run have it in common. */
export interface CallPlace {
  readonly conversation: string;
  readonly cwd: string;
}

/** Returns the call that the client asks about with `can_use_tool`. */
export function requestedCall(asked: PermissionAsked, place: CallPlace): AskedCall {
  const { call, tool, input, agent, request } = asked;
  return { ...place, id: call, tool, input, exact: exactJson(input), agent, mode: '', request };
}

function decodeCall(fields: Readonly<Record<string, unknown>>): AskedCall | undefined {
  const input = recordOf(fields.tool_input);
  const tool = textOf(fields.tool_name);
  if (input === undefined || tool === '') return undefined;
  return {
    conversation: textOf(fields.session_id),
    id: textOf(fields.tool_use_id),
    tool,
    input,
    exact: exactJson(input),
    cwd: textOf(fields.cwd),
    agent: textOf(fields.agent_id),
    mode: textOf(fields.permission_mode),
    request: '',
  };
}

/** Returns a field of a call's input if it is a text, or else an empty text. */
export function inputText({ input }: Pick<AskedCall, 'input'>, key: string): string {
  return textOf(input[key]);
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function recordOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
