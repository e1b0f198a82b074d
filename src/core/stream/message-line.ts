import { asFields, type Fields, joinTexts, partsOf, textAt } from '../client/line-fields.ts';
import { countAt } from './numbers.ts';

/** A part of a message: what is said or thought, a call of a tool, or what came of one. */
export type MessagePart =
  | { readonly kind: 'text' | 'thinking'; readonly text: string }
  | { readonly kind: 'call'; readonly call: string; readonly tool: string; readonly input: Fields }
  | { readonly kind: 'outcome'; readonly call: string; readonly text: string; readonly isError: boolean };

/** The tokens of a request. Several lines of one message repeat them, and the output is only what it began with. */
export interface MessageUsage {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
}

/** A part of a message of Claude's, or of what Claude was told. */
export interface MessageLine {
  readonly kind: 'message';
  readonly by: 'claude' | 'user';
  /** The id of Claude's message, which several lines share; empty for another's. */
  readonly id: string;
  readonly model: string;
  /** The id of the call that started the sub-agent whose message it is; empty in the main conversation. */
  readonly parent: string;
  readonly parts: readonly MessagePart[];
  readonly usage: MessageUsage | undefined;
  /** Whether the client says it in Claude's place, such as an error of the API. */
  readonly isSynthetic: boolean;
  /** Whether the client repeats what it was sent. */
  readonly isReplay: boolean;
}

/** Returns what a line with a message of Claude's says. */
export function decodeAssistant(line: Fields): MessageLine {
  const message = asFields(line.message);
  const model = textAt(message, 'model') ?? '';
  const isSynthetic = model === '<synthetic>' || line.is_api_error_message === true;
  return {
    ...messageOf(line, 'claude'),
    id: textAt(message, 'id') ?? '',
    model: isSynthetic ? '' : model,
    usage: isSynthetic ? undefined : usageOf(asFields(message?.usage)),
    isSynthetic,
  };
}

/** Returns what a line with something that Claude was told says. */
export function decodeHeard(line: Fields): MessageLine {
  return { ...messageOf(line, 'user'), isSynthetic: line.isSynthetic === true };
}

function messageOf(line: Fields, by: MessageLine['by']): MessageLine {
  return {
    kind: 'message',
    by,
    id: '',
    model: '',
    parent: textAt(line, 'parent_tool_use_id') ?? '',
    parts: partsOf(asFields(line.message)?.content).flatMap(partOf),
    usage: undefined,
    isSynthetic: false,
    isReplay: line.isReplay === true,
  };
}

function partOf(block: Fields): MessagePart[] {
  if (block.type === 'text') return [{ kind: 'text', text: textAt(block, 'text') ?? '' }];
  if (block.type === 'thinking') return [{ kind: 'thinking', text: textAt(block, 'thinking') ?? '' }];
  const id = textAt(block, block.type === 'tool_use' ? 'id' : 'tool_use_id') ?? '';
  if (block.type === 'tool_use') {
    return [
      { kind: 'call', call: id, tool: textAt(block, 'name') ?? '', input: asFields(block.input) ?? {} },
    ];
  }
  if (block.type !== 'tool_result') return [];
  const text = joinTexts(partsOf(block.content));
  return [{ kind: 'outcome', call: id, text, isError: block.is_error === true }];
}

/** Returns the tokens that a message or a result tells of; undefined if it tells of none. */
export function usageOf(usage: Fields | undefined): MessageUsage | undefined {
  if (usage === undefined) return undefined;
  return {
    input: countAt(usage, 'input_tokens'),
    output: countAt(usage, 'output_tokens'),
    cacheRead: countAt(usage, 'cache_read_input_tokens'),
    cacheWrite: countAt(usage, 'cache_creation_input_tokens'),
  };
}
