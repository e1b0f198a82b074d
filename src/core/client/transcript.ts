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
 * then records its summary, and in attachment lines what hooks gave to the model.
 */
export function readArrival(text: string, mark: string): Arrival {
  const lines = text.split('\n');
  const boundary = lines.findLastIndex((line) => line.includes('"compact_boundary"') && isBoundary(line));
  if (boundary < 0) return { compacted: false, arrived: false, summary: '' };
  const after = lines.slice(boundary + 1);
  const arrived = after.some((line) => holdsMark(line, mark));
  return { compacted: true, arrived, summary: after.map(summaryIn).find((text) => text !== '') ?? '' };
}

function summaryIn(line: string): string {
  if (!line.includes('"isCompactSummary"')) return '';
  const { isCompactSummary, message } = parseLine(line);
  if (isCompactSummary !== true || typeof message !== 'object' || message === null) return '';
  const content = 'content' in message ? message.content : '';
  const parts: unknown[] = Array.isArray(content) ? content : [{ text: content }];
  return parts.flatMap(textOf).join('\n');
}

function textOf(part: unknown): string[] {
  const isText = typeof part === 'object' && part !== null && 'text' in part && typeof part.text === 'string';
  return isText ? [part.text as string] : [];
}

function isBoundary(line: string): boolean {
  const { type, subtype } = parseLine(line);
  return type === 'system' && subtype === 'compact_boundary';
}

// Only the client's own record of what it passed on counts: a person or the model may quote the mark, and what a hook
// printed (`stdout`) may have been dropped.
function holdsMark(line: string, mark: string): boolean {
  if (!line.includes('"attachment"') || !line.includes(mark)) return false;
  const { type, attachment } = parseLine(line);
  if (type !== 'attachment' || typeof attachment !== 'object' || attachment === null) return false;
  return 'content' in attachment && JSON.stringify(attachment.content)?.includes(mark) === true;
}

function parseLine(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Returns the id of the conversation that a fork's transcript was copied from; undefined if its lines don't say. */
export function readForkedFrom(lines: string): string | undefined {
  return /"forkedFrom":\s*\{\s*"sessionId":\s*"([A-Za-z0-9_-]{1,128})"/.exec(lines)?.[1];
}

/** The work that a transcript shows: how often a file was edited, and when the first edit or commit was, in ms. */
export interface Work {
  readonly edits: number;
  readonly began: number | undefined;
}

const edits = new Set(['Edit', 'MultiEdit', 'Write', 'NotebookEdit']);

/** Returns the work that the lines of a transcript show after a time, in milliseconds. */
export function readWork(text: string, since: number): Work {
  const lines = text.split('\n').filter((line) => line.includes('"tool_use"'));
  const calls = lines
    .map(parseLine)
    .flatMap((line) => workIn(line).map((kind) => ({ kind, at: Date.parse(String(line.timestamp)) })));
  const later = calls.filter(({ at }) => at > since);
  return { edits: later.filter(({ kind }) => kind === 'edit').length, began: later[0]?.at };
}

function workIn({ message }: Record<string, unknown>): ('edit' | 'commit')[] {
  const content = (message as { content?: unknown } | undefined)?.content;
  return (Array.isArray(content) ? content : []).flatMap((part) => {
    const { type, name, input } = part as Record<string, unknown>;
    if (type !== 'tool_use') return [];
    if (edits.has(String(name))) return ['edit' as const];
    return name === 'Bash' && /\bgit\b.*\bcommit\b/.test(JSON.stringify(input)) ? ['commit' as const] : [];
  });
}

/** Says whether the lines of a transcript hold an answer of the model's, and not only what commands printed. */
export function hasAnswer(text: string): boolean {
  return text.split('\n').some((line) => line.includes('"assistant"') && isAnswer(line));
}

// The client writes what commands print, and errors of the API, as messages of a model "<synthetic>".
function isAnswer(line: string): boolean {
  const { type, message } = parseLine(line);
  if (type !== 'assistant' || typeof message !== 'object' || message === null) return false;
  return !('model' in message) || message.model !== '<synthetic>';
}
