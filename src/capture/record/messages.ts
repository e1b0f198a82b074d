import type { LineFact } from '../../core/client/line-fact.ts';
import { asFields, blocksOf, type Fields, textAt } from '../../core/client/line-fields.ts';
import type { CapturedCall, CapturedMessage } from './capture.ts';
import type { ScreenText } from './screened-line.ts';
import type { NumberedSegmentLine } from './segment-line.ts';

/** Calls that have not ended yet, by their ids. */
export type OpenCalls = Readonly<Record<string, { readonly tool: string; readonly target: string }>>;

interface CollectOptions {
  /** The calls that were open before. */
  readonly calls: OpenCalls;
  readonly screen: ScreenText;
}

interface OpenMessage extends CapturedMessage {
  text: string;
  readonly calls: OpenCall[];
  /** The id that the lines of one answer share. */
  readonly answer: string;
}

interface OpenCall extends CapturedCall {
  exit: CapturedCall['exit'];
  printed: string;
}

interface Collected {
  readonly messages: OpenMessage[];
  readonly open: Map<string, OpenCall>;
  /** The ids of the calls in `messages`; the others were made before. */
  readonly own: Set<string>;
}

/** Returns the messages in lines, and the calls that are still open behind them. */
export function collectMessages(
  numbered: readonly NumberedSegmentLine[],
  { calls, screen }: CollectOptions,
): { readonly messages: CapturedMessage[]; readonly calls: OpenCalls } {
  const open = Object.entries(calls).map(([id, call]): [string, OpenCall] => [id, newCall(call)]);
  const all: Collected = { messages: [], open: new Map(open), own: new Set() };
  for (const one of numbered) if (!one.line.isCopy) takeLine(all, one, screen);
  const left = [...all.open].slice(-mostOpen).map(([id, { tool, target }]) => [id, { tool, target }]);
  return { messages: all.messages.flatMap(closeMessage), calls: Object.fromEntries(left) };
}

// Calls that were cut off by the end of a client never end.
const mostOpen = 64;

function newCall({ tool, target }: { tool: string; target: string }, input = ''): OpenCall {
  return { tool, target, input, exit: null, printed: '' };
}

function closeMessage({ answer, calls, ...message }: OpenMessage): CapturedMessage[] {
  if (message.text.trim() === '' && calls.length === 0) return [];
  return [calls.length === 0 ? message : { ...message, calls }];
}

function takeLine(all: Collected, one: NumberedSegmentLine, screen: ScreenText): void {
  const { line } = one;
  const isAssistant = line.fields.type === 'assistant';
  const said = line.facts.flatMap((fact) => (fact.kind === 'said' ? [textSaid(fact)] : []));
  const answered = line.facts.flatMap((fact) => (fact.kind === 'answered' ? [fact.text] : []));
  if (isAssistant) addText(messageFor(all, one), [...line.leftOut, ...answered]);
  // What a sub-agent was told was said by Claude.
  else addText(newMessage(all, one, one.isAgent ? 'assistant' : 'user'), [...said, ...line.leftOut]);
  for (const fact of line.facts) {
    if (fact.kind === 'called') {
      const call = newCall(fact, inputOf(line.fields, fact, screen));
      messageFor(all, one).calls.push(call);
      all.open.set(fact.id, call);
      all.own.add(fact.id);
    } else if (fact.kind === 'finished') finish(all, fact, one);
  }
}

function textSaid({ form, text }: Extract<LineFact, { kind: 'said' }>): string {
  return form === 'shell' ? `! ${text}` : text;
}

function addText(message: OpenMessage, texts: readonly string[]): void {
  message.text = [message.text, ...texts].filter((text) => text.trim() !== '').join('\n\n');
}

function newMessage(
  all: Collected,
  { line, turn }: NumberedSegmentLine,
  role: CapturedMessage['role'],
): OpenMessage {
  const { uuid = '', at: time = 0 } = line;
  const message = { role, text: '', time, uuid, turn, calls: [], answer: answerOf(line.fields) };
  all.messages.push(message);
  return message;
}

// The client writes each part of an answer into a line of its own.
function messageFor(all: Collected, one: NumberedSegmentLine): OpenMessage {
  const last = all.messages.at(-1);
  const answer = answerOf(one.line.fields);
  if (last !== undefined && answer !== '' && last.answer === answer && last.turn === one.turn) return last;
  return newMessage(all, one, one.isAgent ? 'agent' : 'assistant');
}

function answerOf({ type, message }: Fields): string {
  return type === 'assistant' ? (textAt(asFields(message), 'id') ?? '') : '';
}

const longestInput = 2000;
const longestPrinted = 2000;

function inputOf(
  line: Fields,
  { id, target }: Extract<LineFact, { kind: 'called' }>,
  screen: ScreenText,
): string {
  const input = asFields(blocksOf(line).find((block) => block.id === id)?.input) ?? {};
  const rest = Object.entries(input).filter(([, value]) => value !== target);
  // A password may be known by its key only.
  return rest.length === 0 ? '' : cut(screen(JSON.stringify(Object.fromEntries(rest))).text, longestInput);
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function finish(
  all: Collected,
  { id, exit, printed = '' }: Extract<LineFact, { kind: 'finished' }>,
  one: NumberedSegmentLine,
): void {
  const call = all.open.get(id);
  if (call === undefined) return;
  call.exit = exit ?? null;
  const leftOut = one.line.leftOutOf.get(id) ?? [];
  call.printed = cut([printed, ...leftOut].filter((text) => text !== '').join('\n'), longestPrinted);
  if (exit === 'running') return;
  all.open.delete(id);
  // It stands in an earlier capture, which can't be changed any more.
  if (!all.own.has(id) && exit !== 0) {
    newMessage(all, one, one.isAgent ? 'agent' : 'assistant').calls.push(call);
  }
}
