import { asFields, type Fields, textAt } from '../client/line-fields.ts';

// The control messages of stream-json: what the client asks and answers, and the lines that we write to its input.

/** A control message of the client's. */
export type ControlLine =
  | PermissionAsked
  | { readonly kind: 'asked'; readonly request: string; readonly subtype: string }
  | {
      readonly kind: 'control-answer';
      readonly request: string;
      readonly isError: boolean;
      readonly error: string;
      readonly response: Fields;
    }
  | { readonly kind: 'withdrawn'; readonly request: string };

/** The client asks whether a call may run (`can_use_tool`), and waits without limit. */
export interface PermissionAsked {
  readonly kind: 'permission';
  readonly request: string;
  readonly tool: string;
  readonly call: string;
  readonly input: Fields;
  readonly description: string;
  /** Why the client asks; may be empty. */
  readonly reason: string;
  /** The id of the sub-agent that asks; empty for the main conversation. */
  readonly agent: string;
}

/** Returns what a control message of the client's says; undefined for one without a request. */
export function decodeControl(line: Fields): ControlLine | undefined {
  if (line.type === 'control_response') return answerOf(asFields(line.response));
  const request = textAt(line, 'request_id');
  if (request === undefined) return undefined;
  if (line.type === 'control_cancel_request') return { kind: 'withdrawn', request };
  const asked = asFields(line.request);
  const subtype = textAt(asked, 'subtype') ?? '';
  if (subtype !== 'can_use_tool') return { kind: 'asked', request, subtype };
  return {
    kind: 'permission',
    request,
    tool: textAt(asked, 'tool_name') ?? '',
    call: textAt(asked, 'tool_use_id') ?? '',
    input: asFields(asked?.input) ?? {},
    description: textAt(asked, 'description') ?? '',
    reason: textAt(asked, 'decision_reason') ?? '',
    agent: textAt(asked, 'agent_id') ?? '',
  };
}

function answerOf(response: Fields | undefined): ControlLine | undefined {
  const request = textAt(response, 'request_id');
  if (request === undefined) return undefined;
  return {
    kind: 'control-answer',
    request,
    isError: response?.subtype === 'error',
    error: textAt(response, 'error') ?? '',
    response: asFields(response?.response) ?? {},
  };
}

/** Returns the line that says something to Claude. With a UUID, the client tells when it takes the message up. */
export function messageToClient(text: string, uuid: string): string {
  const message = { role: 'user', content: text };
  return lineOf({ type: 'user', message, parent_tool_use_id: null, session_id: '', uuid });
}

/** Returns the line that interrupts the turn. The client answers, ends the turn, and stays. */
export function interruptRequest(request: string): string {
  return requestLine(request, { subtype: 'interrupt' });
}

/** Returns the line that ends the client, after what it was told before. Between two turns, it ends at once. */
export function endRequest(request: string): string {
  return requestLine(request, { subtype: 'end_session' });
}

/** Returns the line that asks the client what it has cost until now. It answers at once, also while it is at work. */
export function costRequest(request: string): string {
  return requestLine(request, { subtype: 'get_session_cost' });
}

/** Returns the amount that an answer to `costRequest` tells, in US dollars; undefined for any other answer. */
export function costAnswered(response: Fields): number | undefined {
  const [, amount] = /^[\w ]*\bcost: *\$([\d,]+(?:\.\d+)?)/im.exec(textAt(response, 'text') ?? '') ?? [];
  return amount === undefined ? undefined : Number(amount.replaceAll(',', ''));
}

/** Returns the line that changes the client's permission mode (by the client's name). */
export function modeRequest(request: string, mode: string): string {
  return requestLine(request, { subtype: 'set_permission_mode', mode });
}

/** Returns the line that allows a call that the client has asked about, with the input that it is to run with. */
export function allowAnswer(request: string, input: Fields): string {
  return answerLine(request, { behavior: 'allow', updatedInput: input });
}

/** Returns the line that denies a call that the client has asked about; Claude is told exactly this message. */
export function denyAnswer(request: string, message: string): string {
  return answerLine(request, { behavior: 'deny', message });
}

function requestLine(request: string, content: Fields): string {
  return lineOf({ type: 'control_request', request_id: request, request: content });
}

function answerLine(request: string, response: Fields): string {
  return lineOf({
    type: 'control_response',
    response: { subtype: 'success', request_id: request, response },
  });
}

function lineOf(value: Fields): string {
  return `${JSON.stringify(value)}\n`;
}
