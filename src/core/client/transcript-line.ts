import type { LineFact } from './line-fact.ts';
import { asFields, blocksOf, type Fields, joinTexts, parseFields, targetIn, textAt } from './line-fields.ts';
import { attachmentFacts, systemFacts, userFacts } from './said-facts.ts';

// How Claude Code writes a conversation to disk, as measured on 2.1.197 and 2.1.329: one JSON object a line.

/** A line of a transcript. Fields that it doesn't have are undefined. */
export interface TranscriptLine {
  readonly uuid: string | undefined;
  /** The uuids of the lines that it may follow: the first that is in the file counts. */
  readonly follows: readonly string[];
  /** In milliseconds since 1970. */
  readonly at: number | undefined;
  readonly conversation: string | undefined;
  readonly cwd: string | undefined;
  readonly branch: string | undefined;
  /** Whether a sub-agent wrote it. */
  readonly isSidechain: boolean;
  readonly entrypoint: string | undefined;
  /** The conversation that this line was copied from, if it says so. */
  readonly forkedFrom: string | undefined;
  readonly facts: readonly LineFact[];
}

/** Returns what a line of a transcript says; undefined if it isn't a JSON object. */
export function decodeTranscriptLine(text: string): TranscriptLine | undefined {
  const line = parseFields(text);
  return line === undefined ? undefined : decodeLineFields(line);
}

/** Returns what a line of a transcript says, given as the object that it is. */
export function decodeLineFields(line: Fields): TranscriptLine {
  const time = Date.parse(textAt(line, 'timestamp') ?? '');
  return {
    uuid: textAt(line, 'uuid'),
    follows: followsOf(line),
    at: Number.isNaN(time) ? undefined : time,
    conversation: textAt(line, 'sessionId'),
    cwd: textAt(line, 'cwd'),
    branch: textAt(line, 'gitBranch'),
    isSidechain: line.isSidechain === true,
    entrypoint: textAt(line, 'entrypoint'),
    forkedFrom: forkOf(line),
    facts: decoders.get(line.type)?.(line) ?? [],
  };
}

// The id becomes part of paths.
function forkOf({ forkedFrom }: Fields): string | undefined {
  const id = textAt(asFields(forkedFrom), 'sessionId') ?? '';
  return /^[A-Za-z0-9_-]{1,128}$/.test(id) ? id : undefined;
}

// A compaction begins anew, and the line that it names may never have been written.
function followsOf(line: Fields): string[] {
  const kept = asFields(asFields(line.compactMetadata)?.preservedSegment);
  const uuids = [textAt(line, 'parentUuid'), textAt(line, 'logicalParentUuid'), textAt(kept, 'tailUuid')];
  return uuids.filter((uuid) => uuid !== undefined);
}

const decoders: ReadonlyMap<unknown, (line: Fields) => LineFact[]> = new Map([
  ['user', userFacts],
  ['assistant', assistantFacts],
  ['attachment', attachmentFacts],
  ['system', systemFacts],
  ['custom-title', (line: Fields) => titleFacts(textAt(line, 'customTitle'), 'person')],
  ['ai-title', (line: Fields) => titleFacts(textAt(line, 'aiTitle'), 'client')],
  ['summary', (line: Fields) => titleFacts(textAt(line, 'summary'), 'client')],
]);

function titleFacts(text: string | undefined, by: 'person' | 'client'): LineFact[] {
  return text === undefined || text.trim() === '' ? [] : [{ kind: 'titled', text, by }];
}

function assistantFacts(line: Fields): LineFact[] {
  const message = asFields(line.message);
  if (line.isApiErrorMessage === true) return [{ kind: 'failed', text: joinTexts(blocksOf(line)) }];
  // The client's own words in Claude's place, such as for a reply that never came.
  if (textAt(message, 'model') === '<synthetic>') return [];
  return [...blocksOf(line).flatMap(assistantFact), ...usedFacts(message)];
}

function assistantFact(block: Fields): LineFact[] {
  const text = textAt(block, 'text') ?? textAt(block, 'thinking') ?? '';
  if (block.type === 'text' && text.trim() !== '') return [{ kind: 'answered', text }];
  if (block.type === 'thinking' && text.trim() !== '') return [{ kind: 'thought', text }];
  const tool = textAt(block, 'name');
  if (block.type !== 'tool_use' || tool === undefined) return [];
  return [
    {
      kind: 'called',
      id: textAt(block, 'id') ?? '',
      tool,
      target: targetIn(asFields(block.input)).slice(0, longestTarget),
    },
  ];
}

const longestTarget = 2000;

function usedFacts(message: Fields | undefined): LineFact[] {
  const usage = asFields(message?.usage);
  if (usage === undefined) return [];
  const count = (key: string): number => (typeof usage[key] === 'number' ? (usage[key] as number) : 0);
  const input = ['input_tokens', 'cache_creation_input_tokens', 'cache_read_input_tokens'].map(count);
  const output = count('output_tokens');
  return [
    {
      kind: 'used',
      message: textAt(message, 'id') ?? '',
      model: textAt(message, 'model') ?? '',
      context: input.reduce((sum, tokens) => sum + tokens, 0) + output,
      output,
    },
  ];
}
