import type { MessageLine, MessagePart } from '../../core/stream/message-line.ts';
import type { StreamLine, StreamSaid } from '../../core/stream/stream-line.ts';
import type { RunFigures, Used } from './run.ts';
import type { RunEvent, RunEventType } from './run-event.ts';
import { beginCounting, type Counting, countLine } from './totals.ts';

// Makes the events of a run of its stream. The same stream always makes the same events, so that a runner that takes over
// reads it from the beginning and goes on where the one before stopped.

/** What must be remembered of a run's stream to make events of its next line. */
export interface Telling {
  readonly counting: Counting;
  /** Said as the first message, once there is a conversation; empty if it is said, or if there is none. */
  readonly query: string;
  /** The tools of the calls that have no outcome yet, by the call's id. */
  readonly calls: Readonly<Record<string, string>>;
}

/** A line of the stream, and where it ends in its file. */
export interface ToldLine extends Pick<StreamLine, 'said' | 'at'> {
  readonly end: number;
}

/** What is needed besides the line. */
export interface TellOptions {
  /** Returns a text without what looks like a secret. */
  readonly screen: (text: string) => string;
  /** In milliseconds since 1970: for lines that have no time of their own. */
  readonly now: number;
}

/** Returns what is known before the first line. */
export function beginTelling(query: string, before: Used): Telling {
  return { counting: beginCounting(before), query, calls: {} };
}

/** Returns the events of a line, and what is known after it. */
export function tellLine(
  telling: Telling,
  { said, at, end }: ToldLine,
  { screen, now }: TellOptions,
): { readonly telling: Telling; readonly events: RunEvent[] } {
  const after = remember(telling, said);
  const made = [...saidEvents(telling, said), ...tokenEvents(telling, after)];
  const events = made.map(
    ([type, data], part): RunEvent => ({
      type,
      at: at ?? now,
      data: screenTexts(data, screen),
      from: { end, part },
    }),
  );
  return { telling: after, events };
}

type Data = Readonly<Record<string, string | number | boolean>>;
type Made = readonly [RunEventType, Data];

function remember(telling: Telling, said: StreamSaid): Telling {
  const counting = countLine(telling.counting, said);
  const query = said.kind === 'init' ? '' : telling.query;
  return {
    counting,
    query,
    calls: said.kind === 'message' ? callsAfter(telling.calls, said) : telling.calls,
  };
}

function callsAfter(calls: Telling['calls'], { parts }: MessageLine): Telling['calls'] {
  const begun = parts.flatMap((part) => (part.kind === 'call' ? [[part.call, part.tool] as const] : []));
  const done = new Set(parts.map((part) => (part.kind === 'outcome' ? part.call : '')));
  if (begun.length === 0 && done.size === 0) return calls;
  return Object.fromEntries([...Object.entries(calls), ...begun].filter(([call]) => !done.has(call)));
}

function saidEvents({ query, calls }: Telling, said: StreamSaid): Made[] {
  if (said.kind === 'init') {
    return query.trim() === '' ? [] : [['run.message', { by: 'person', text: query }]];
  }
  if (said.kind === 'denied') {
    const { call, tool, message } = said;
    return [['run.tool', { step: 'denied', call, tool, text: message }]];
  }
  return said.kind === 'message' ? said.parts.flatMap((part) => partEvents(said, part, calls)) : [];
}

function partEvents(line: MessageLine, part: MessagePart, calls: Telling['calls']): Made[] {
  const agent = line.parent === '' ? {} : { agent: line.parent };
  if (part.kind === 'call') {
    const { call, tool, input } = part;
    return [['run.tool', { step: 'called', call, tool, input: JSON.stringify(input), ...agent }]];
  }
  if (part.kind === 'outcome') {
    const { call, text, isError } = part;
    return [['run.tool', { step: 'done', call, tool: calls[call] ?? '', isError, text, ...agent }]];
  }
  // What a person or a hook tells Claude isn't in the stream, and what a sub-agent is asked is in the call.
  if (line.by !== 'claude' || part.text.trim() === '') return [];
  const by = line.isSynthetic ? 'client' : 'claude';
  return [
    ['run.message', { by, ...(part.kind === 'thinking' && { thinking: true }), text: part.text, ...agent }],
  ];
}

function tokenEvents(before: Telling, after: Telling): Made[] {
  const [old, figures] = [before.counting.figures, after.counting.figures];
  const isNew =
    old.context !== figures.context || old.costUsd !== figures.costUsd || old.reported !== figures.reported;
  return isNew ? [['run.tokens', tokenData(figures)]] : [];
}

// What the client reported is for the next run only.
function tokenData({ reported: _, isPartial, ...counts }: RunFigures): Data {
  return { ...counts, ...(isPartial && { isPartial }) };
}

const longest: Readonly<Record<string, number>> = { text: 32_768, input: 8_192 };

function screenTexts(data: Data, screen: TellOptions['screen']): Data {
  const entries = Object.entries(data).map(([key, value]) => {
    const most = longest[key];
    const isText = most !== undefined && typeof value === 'string';
    return [key, isText ? shortened(screen(value), most) : value];
  });
  return Object.fromEntries(entries);
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}… (${text.length - most} more characters)`;
}
