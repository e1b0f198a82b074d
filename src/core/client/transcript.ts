import { editTools, type LineFact } from './line-fact.ts';
import { decodeTranscriptLine, type TranscriptLine } from './transcript-line.ts';

/** What a transcript has after the place where a compaction began. */
export interface Arrival {
  /** Whether the compaction's boundary is there yet. */
  readonly compacted: boolean;
  /** Whether a text with our mark comes after it, and so reached the conversation. */
  readonly arrived: boolean;
  /** The client's summary of what was before it; empty if there is none. */
  readonly summary: string;
}

/**
 * Returns what the lines of a transcript say about the last compaction. The client marks one with `compact_boundary`, and
 * then records its summary, and what hooks gave to the model.
 */
export function readArrival(text: string, mark: string): Arrival {
  const lines = text.split('\n');
  const boundary = lines.findLastIndex((line) => isBoundary(line));
  if (boundary < 0) return { compacted: false, arrived: false, summary: '' };
  const after = lines.slice(boundary + 1);
  const given = after
    .filter((line) => line.includes(mark))
    .flatMap((line) => textsIn(line, 'attachment', 'given'));
  const summaries = after.flatMap((line) => textsIn(line, 'isCompactSummary', 'summary'));
  return {
    compacted: true,
    arrived: given.some((one) => one.includes(mark)),
    summary: summaries.find((one) => one !== '') ?? '',
  };
}

function isBoundary(line: string): boolean {
  return decodeWith(line, 'compact_boundary')?.facts.some(({ kind }) => kind === 'compacted') === true;
}

function textsIn(line: string, word: string, kind: 'given' | 'summary'): string[] {
  const facts = decodeWith(line, word)?.facts ?? [];
  return facts.flatMap((fact) => (fact.kind === kind ? fact.text : []));
}

// Most lines don't have the word that such a fact needs, and aren't decoded.
function decodeWith(line: string, word: string): TranscriptLine | undefined {
  return line.includes(`"${word}"`) ? decodeTranscriptLine(line) : undefined;
}

/** Returns the id of the conversation that a fork's transcript was copied from; undefined if its lines don't say. */
export function readForkedFrom(text: string): string | undefined {
  const lines = text.split('\n').map((line) => decodeWith(line, 'forkedFrom'));
  return lines.find((line) => line?.forkedFrom !== undefined)?.forkedFrom;
}

/** The work that a transcript shows: how often a file was edited, and when the first edit or commit was, in ms. */
export interface Work {
  readonly edits: number;
  readonly began: number | undefined;
}

/** Returns the work that the lines of a transcript show after a time, in milliseconds. */
export function readWork(text: string, since: number): Work {
  const later = text
    .split('\n')
    .flatMap((line) => decodeWith(line, 'tool_use') ?? [])
    .filter(({ at }) => at !== undefined && at > since)
    .flatMap(({ at, facts }) => facts.map((fact) => ({ at, fact })));
  const edits = later.filter(({ fact }) => fact.kind === 'called' && editTools.has(fact.tool));
  const first = later.find(
    ({ fact }) => fact.kind === 'called' && (editTools.has(fact.tool) || isCommit(fact)),
  );
  return { edits: edits.length, began: first?.at };
}

function isCommit({ tool, target }: Extract<LineFact, { kind: 'called' }>): boolean {
  return tool === 'Bash' && /\bgit\b[\s\S]*\bcommit\b/.test(target);
}

const ofModel: readonly LineFact['kind'][] = ['answered', 'thought', 'called'];

/** Says whether the lines of a transcript hold an answer of the model's, and not only what commands printed. */
export function hasAnswer(text: string): boolean {
  return text.split('\n').some((line) => {
    return decodeWith(line, 'assistant')?.facts.some(({ kind }) => ofModel.includes(kind)) === true;
  });
}
