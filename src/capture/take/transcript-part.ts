import { dirname, join } from 'node:path';
import { decodeTranscriptLine } from '../../core/client/transcript-line.ts';
import { isNoise, noiseHeadBytes } from '../../core/client/transcript-noise.ts';
import { errorCode } from '../../io/disk/failures.ts';
import { filesIn } from '../../io/disk/folders.ts';
import { findTranscript } from '../../io/transcripts/client-folders.ts';
import { readLines } from '../../io/transcripts/read-lines.ts';

/** Which lines of a transcript are meant. */
export interface PartRange {
  /** The byte where they begin. */
  readonly from: number;
  /** The byte where they end, if that is known. */
  readonly to?: number | undefined;
  /** Else the time up to which they were written, in milliseconds since 1970. */
  readonly until?: number | undefined;
}

/**
 * Gives lines of a transcript that may say something, one by one, since all of them may not fit into memory. Returns the
 * byte behind them. If they can't be read, or the file is shorter than it was, there are none.
 */
export function* transcriptPart(path: string, range: PartRange): Generator<string, number> {
  const { from, to = Number.POSITIVE_INFINITY, until = Number.POSITIVE_INFINITY } = range;
  if ((findTranscript(path)?.stamp.bytes ?? -1) < from) return from;
  try {
    const lines = readLines(path, { from, isPassed: isNoise, headBytes: noiseHeadBytes });
    for (let next = lines.next(); ; next = lines.next()) {
      if (next.done === true) return Math.min(to, next.value.end);
      const { text, offset } = next.value;
      if (offset >= to || isLater(text, until)) {
        lines.return({ end: offset, tooLong: 0 });
        return offset;
      }
      yield text;
    }
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return from;
  }
}

/** Returns the byte behind such lines. */
export function endOfPart(path: string, range: PartRange): number {
  const lines = transcriptPart(path, range);
  for (let next = lines.next(); ; next = lines.next()) if (next.done === true) return next.value;
}

// Nearly all lines were written before, so a line is decoded only if some time in it is later.
function isLater(text: string, until: number): boolean {
  if (until === Number.POSITIVE_INFINITY) return false;
  const times = text.matchAll(/"timestamp":"(\d{4}-[^"]{1,30})"/g);
  if (!Array.from(times).some(([, time]) => Date.parse(time as string) > until)) return false;
  return (decodeTranscriptLine(text)?.at ?? 0) > until;
}

/** Returns the ids of the sub-agents of a conversation that have a transcript, and its path. */
export function agentTranscripts(path: string, conversation: string): { id: string; path: string }[] {
  const folder = join(dirname(path), conversation, 'subagents');
  return filesIn(folder, '.jsonl').flatMap((name) => {
    const id = /^agent-([\w-]{1,64})\.jsonl$/.exec(name)?.[1];
    return id === undefined ? [] : [{ id, path: join(folder, name) }];
  });
}
