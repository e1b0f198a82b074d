/** One message of a request, its content as the client sent it. */
export interface RequestMessage {
  readonly role: string;
  readonly content: string | readonly Readonly<Record<string, unknown>>[];
}

/** The parts of a Messages API request body the tests look at. */
export interface RequestBody {
  readonly model: string;
  readonly stream?: boolean;
  readonly system?: RequestMessage['content'];
  readonly messages: readonly RequestMessage[];
  readonly tools?: readonly { readonly name: string }[];
  readonly metadata?: { readonly user_id?: string };
}

/** A recorded request: `turn` belongs to the conversation, `summary` to a compaction, `side` to the client's own chores. */
export interface ModelRequest {
  readonly kind: 'turn' | 'summary' | 'side';
  readonly body: RequestBody;
  /** The conversation that asks; undefined when the client does not say. */
  readonly sessionId: string | undefined;
  /** Text of the last message with the role `user`, tool results included. */
  readonly last: string;
  /** Text of all messages, one after the other, without the system prompt. */
  readonly text: string;
}

const summaryMark = 'detailed summary of the conversation';

/** All text in a message's content, the parts joined by newlines; tool calls appear as their JSON input. */
function contentText(content: RequestMessage['content'] | undefined): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return content;
  return content.map(partText).join('\n');
}

function partText(part: Readonly<Record<string, unknown>>): string {
  if (typeof part.text === 'string') return part.text;
  if (part.type === 'tool_use') return JSON.stringify(part.input);
  return contentText(part.content as RequestMessage['content'] | undefined);
}

/** The last message with the role `user`; undefined when there is none. */
function lastUserMessage(body: RequestBody): RequestMessage | undefined {
  return body.messages.findLast((message) => message.role === 'user');
}

function sessionOf({ metadata }: RequestBody): string | undefined {
  return metadata?.user_id?.match(/"session_id":"([^"]+)"/)?.[1];
}

/** Reads a request body into the record that scripts and tests see. */
export function describeRequest(body: RequestBody): ModelRequest {
  const last = contentText(lastUserMessage(body)?.content);
  const isSide = (body.tools ?? []).length === 0;
  const kind = last.includes(summaryMark) ? 'summary' : isSide ? 'side' : 'turn';
  const text = body.messages.map(({ content }) => contentText(content)).join('\n');
  return { kind, body, sessionId: sessionOf(body), last, text };
}
