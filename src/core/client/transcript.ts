/** What stands in a transcript behind the place where a compaction began. */
export interface Arrival {
  /** Whether the compaction's boundary is there yet. */
  readonly compacted: boolean;
  /** Whether a text with our mark stands behind it, and so reached the conversation. */
  readonly arrived: boolean;
}

/**
 * Returns what the lines of a transcript say about a compaction: `compact_boundary` is how the client marks one, and
 * what hooks gave to the model is recorded behind it in attachment lines.
 */
export function readArrival(text: string, mark: string): Arrival {
  const lines = text.split('\n');
  const boundary = lines.findLastIndex((line) => line.includes('"compact_boundary"') && isBoundary(line));
  if (boundary < 0) return { compacted: false, arrived: false };
  return { compacted: true, arrived: lines.slice(boundary + 1).some((line) => holdsMark(line, mark)) };
}

function isBoundary(line: string): boolean {
  const { type, subtype } = parseLine(line);
  return type === 'system' && subtype === 'compact_boundary';
}

// Only what the client's own record says was handed on: a person or the model may quote the mark, and what a hook
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

/** Returns the conversation that a branch's transcript was copied from, as its lines say; undefined if they do not. */
export function readForkedFrom(lines: string): string | undefined {
  return /"forkedFrom":\s*\{\s*"sessionId":\s*"([A-Za-z0-9_-]{1,128})"/.exec(lines)?.[1];
}
