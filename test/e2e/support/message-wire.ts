/** A tool the scripted model calls: the client really runs it. */
export interface ToolCall {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What the scripted model answers: text, then tool calls, and the token count it claims to have read. */
export interface Reply {
  readonly text?: string;
  readonly tools?: readonly ToolCall[];
  readonly inputTokens?: number;
  /** Refuses the request with this message instead. */
  readonly refusal?: string;
  /** The HTTP status of the refusal: 400 if not given. With 0, the connection is dropped without an answer. */
  readonly status?: number;
}

/** The refusal that makes any client compact at once and ask again. */
export const tooLong: Reply = { refusal: 'prompt is too long: 990000 tokens > 200000 maximum' };

interface Block {
  readonly type: 'text' | 'tool_use';
  readonly [field: string]: unknown;
}

interface Message {
  readonly [field: string]: unknown;
  readonly content: readonly Block[];
  readonly stop_reason: string;
  readonly usage: Readonly<Record<string, number>>;
}

function blocksOf(reply: Reply, serial: number): Block[] {
  const tools = (reply.tools ?? []).map((tool, index): Block => {
    return { type: 'tool_use', id: `toolu_${serial}_${index}`, name: tool.name, input: tool.input };
  });
  const text = reply.text ?? (tools.length > 0 ? '' : 'OK');
  return text === '' ? tools : [{ type: 'text', text }, ...tools];
}

/** The Messages API's plain JSON form of a reply; `serial` makes its ids unique. */
export function renderMessage(reply: Reply, model: string, serial: number): Message {
  return {
    id: `msg_${serial}`,
    type: 'message',
    role: 'assistant',
    model,
    content: blocksOf(reply, serial),
    stop_reason: (reply.tools ?? []).length > 0 ? 'tool_use' : 'end_turn',
    stop_sequence: null,
    usage: {
      input_tokens: reply.inputTokens ?? 100,
      output_tokens: 10,
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 0,
    },
  };
}

function blockEvents(block: Block, index: number): [string, object][] {
  const isText = block.type === 'text';
  const start = isText ? { type: 'text', text: '' } : { ...block, input: {} };
  const delta = isText
    ? { type: 'text_delta', text: block.text }
    : { type: 'input_json_delta', partial_json: JSON.stringify(block.input) };
  return [
    ['content_block_start', { index, content_block: start }],
    ['content_block_delta', { index, delta }],
    ['content_block_stop', { index }],
  ];
}

/** The same message as the body of a server-sent event stream. */
export function renderStream(message: Message): string {
  const { content, stop_reason, usage } = message;
  const events: [string, object][] = [
    ['message_start', { message: { ...message, content: [], stop_reason: null } }],
    ...content.flatMap(blockEvents),
    ['message_delta', { delta: { stop_reason, stop_sequence: null }, usage }],
    ['message_stop', {}],
  ];
  return events
    .map(([type, data]) => `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`)
    .join('');
}
