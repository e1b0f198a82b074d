import { editedFiles } from '../../core/client/edited-lines.ts';
import { asFields, type Fields, parseFields, partsOf, textAt } from '../../core/client/line-fields.ts';
import { decodeLineFields } from '../../core/client/transcript-line.ts';
import { numberTurns } from '../../core/client/turn-numbers.ts';
import type { CapturedEdit, CapturedMessage } from './capture.ts';
import { commandEditsIn, type KeptEdits } from './command-edits.ts';
import { hashLines } from './hash-lines.ts';
import { collectMessages, type OpenCalls } from './messages.ts';
import { type ScreenText, screenLine } from './screened-line.ts';
import type { NumberedSegmentLine, SegmentLine } from './segment-line.ts';

// A segment is what stands in a transcript between two captures. Turns are numbered from the conversation's beginning.

/** How far turns were counted, as JSON can hold it. */
interface KeptCount {
  readonly turns: number;
  readonly last: number;
  /** The turns of the last lines, by their ids. */
  readonly recent: Readonly<Record<string, number>>;
}

/** What must be known of a transcript before a place in order to read on from there. */
export interface SegmentStart {
  readonly count: KeptCount;
  /** The calls that have not ended yet, by their ids. */
  readonly calls: OpenCalls;
}

/** The beginning of a transcript. */
export const transcriptStart: SegmentStart = { count: { turns: 0, last: 0, recent: {} }, calls: {} };

/** What a segment is read with. */
export interface SegmentOptions {
  readonly start: SegmentStart;
  readonly screen: ScreenText;
  /** Gives the path of a changed file in the repository; undefined for a file outside. */
  readonly placeOf: (path: string) => string | undefined;
  /** In a sub-agent's transcript, the turn of the conversation that started it. */
  readonly agentTurn?: number;
  /** The ids of lines that were copied from another conversation, besides those that say so. */
  readonly copied?: ReadonlySet<string>;
  /** What commands of the conversation wrote, as the client told its hooks. */
  readonly byCommand?: KeptEdits;
}

/** What is in a segment. */
export interface Segment {
  readonly messages: readonly CapturedMessage[];
  readonly edits: readonly CapturedEdit[];
  /** The calls of which what their commands wrote is among the edits. */
  readonly commandCalls: readonly string[];
  /** The ids of its first and its last line; empty if it has none. */
  readonly firstUuid: string;
  readonly lastUuid: string;
  /** The version of Claude Code that wrote it; empty if unknown. */
  readonly client: string;
  /** How many secrets were removed. */
  readonly redacted: number;
  /** The sub-agents that were started or reported in it, with the turn of that. */
  readonly agents: ReadonlyMap<string, number>;
  /** What must be known to read on behind it. */
  readonly next: SegmentStart;
}

/**
 * Returns the segment that lines of a transcript are, from a place on. What isn't a line of a transcript is left out. In
 * a fork, so are the lines that were copied: the conversation that they were copied from has them.
 */
export function readSegment(texts: Iterable<string>, options: SegmentOptions): Segment {
  const { start, placeOf, agentTurn, copied = new Set(), byCommand = new Map() } = options;
  let redacted = 0;
  const screen: ScreenText = (text) => {
    const screened = options.screen(text);
    redacted += screened.found.length;
    return screened;
  };
  const lines: SegmentLine[] = [];
  for (const text of texts) lines.push(...readLine(text, { screen, copied }));
  const { numbered, count } = numberAll(lines, { count: start.count, agentTurn });
  const { messages, calls } = collectMessages(numbered, { calls: start.calls, screen });
  const editing = { placeOf, screen: options.screen };
  const commands = commandEditsIn(numbered, { ...editing, kept: byCommand, calls: start.calls });
  const own = lines.filter(({ isCopy, uuid }) => !isCopy && uuid !== undefined);
  return {
    messages,
    // These secrets were counted where the call was told them.
    edits: [...numbered.flatMap((one) => editsOf(one, editing)), ...commands.edits],
    commandCalls: commands.calls,
    firstUuid: own[0]?.uuid ?? '',
    lastUuid: own.at(-1)?.uuid ?? '',
    client: own.findLast(({ client }) => client !== '')?.client ?? '',
    redacted,
    agents: agentsIn(numbered),
    next: { count, calls },
  };
}

interface LineReading {
  readonly screen: ScreenText;
  readonly copied: ReadonlySet<string>;
}

function readLine(text: string, { screen, copied }: LineReading): SegmentLine[] {
  const raw = parseFields(text);
  if (raw === undefined) return [];
  const { fields, leftOut, leftOutOf } = screenLine(raw, screen);
  const line = decodeLineFields(fields);
  const isCopy = line.forkedFrom !== undefined || copied.has(line.uuid ?? '');
  const client = textAt(raw, 'version') ?? '';
  return [
    {
      ...line,
      fields: keptFields(fields),
      leftOut,
      leftOutOf,
      edited: isCopy ? [] : editedFiles(raw),
      client,
      isCopy,
    },
  ];
}

// Of a long transcript, all lines are kept at a time, so no more of each than its calls' input.
function keptFields({ type, message }: Fields): Fields {
  const { id, content } = asFields(message) ?? {};
  return { type, message: { id, content: partsOf(content).filter((part) => part.type === 'tool_use') } };
}

// As many clients as ever write to one transcript, with as many calls at a time.
const mostRecent = 256;

interface Numbering {
  readonly count: KeptCount;
  readonly agentTurn: number | undefined;
}

function numberAll(
  lines: readonly SegmentLine[],
  { count, agentTurn }: Numbering,
): { numbered: NumberedSegmentLine[]; count: KeptCount } {
  if (agentTurn !== undefined) {
    return { numbered: lines.map((line) => ({ line, turn: agentTurn, isAgent: true })), count };
  }
  const counting = { ...count, recent: new Map(Object.entries(count.recent)) };
  const spoken = lines.filter(({ isSidechain }) => !isSidechain).map((line) => ({ line, kept: line }));
  const own = [...numberTurns(spoken, counting)].map(({ kept, turn }) => ({ line: kept, turn }));
  const turnOf = new Map(own.map(({ line, turn }) => [line, turn]));
  let before = count.last;
  // Old clients wrote what a sub-agent did between the lines of the conversation.
  const agents = lines.flatMap((line) => {
    before = turnOf.get(line) ?? before;
    return line.isSidechain ? [{ line, turn: before, isAgent: true }] : [];
  });
  return {
    numbered: [...own.map((one) => ({ ...one, isAgent: false })), ...agents],
    count: { ...counting, recent: Object.fromEntries([...counting.recent].slice(-mostRecent)) },
  };
}

interface Editing {
  readonly placeOf: SegmentOptions['placeOf'];
  readonly screen: ScreenText;
}

function editsOf({ line, turn }: NumberedSegmentLine, { placeOf, screen }: Editing): CapturedEdit[] {
  return line.edited.flatMap(({ path, lines }) => {
    const place = placeOf(path);
    if (place === undefined) return [];
    const { uuid = '', at: time = 0 } = line;
    return [{ turn, time, uuid, path: screen(place).text, lines: hashLines(lines, screen), command: '' }];
  });
}

function agentsIn(numbered: readonly NumberedSegmentLine[]): Map<string, number> {
  const agents = new Map<string, number>();
  for (const { line, turn } of numbered) {
    for (const fact of line.facts) {
      const agent = fact.kind === 'finished' ? fact.agent : undefined;
      // The id becomes part of a path.
      if (agent !== undefined && /^[\w-]{1,64}$/.test(agent) && !agents.has(agent)) agents.set(agent, turn);
    }
  }
  return agents;
}
