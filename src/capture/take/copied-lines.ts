import { decodeTranscriptLine } from '../../core/client/transcript-line.ts';
import { errorCode } from '../../io/disk/failures.ts';
import { findTranscript, listTranscripts, type TranscriptFile } from '../../io/transcripts/client-folders.ts';
import { readEnds } from '../../io/transcripts/read-ends.ts';
import { readLines } from '../../io/transcripts/read-lines.ts';

// A fork begins with the lines of the conversation that it was forked from, and most clients don't say so. Copied lines
// keep their ids, and the transcript that was made first is no copy.

/** Returns the ids of the lines in a transcript that may have been copied from others; empty if it is no fork. */
export function copiedLines(path: string, folders: readonly string[]): ReadonlySet<string> {
  const own = findTranscript(path);
  const first = firstId(path);
  if (own === undefined || first === undefined) return new Set();
  const older = listTranscripts(folders).filter((file) => isOlder(file, own) && firstId(file.path) === first);
  return new Set(older.flatMap((file) => [...lineIds(file.path)]));
}

function isOlder(file: TranscriptFile, own: TranscriptFile): boolean {
  if (file.id === own.id) return false;
  return file.madeAt < own.madeAt || (file.madeAt === own.madeAt && file.id < own.id);
}

const firstBytes = 64 * 1024;

function firstId(path: string): string | undefined {
  const lines = readEnds(path, firstBytes).first.map((line) => decodeTranscriptLine(line)?.uuid);
  return lines.find((id) => id !== undefined);
}

function* lineIds(path: string): Generator<string> {
  try {
    for (const { text } of readLines(path, { from: 0, isPassed: () => false, headBytes: 0 })) {
      // What a program printed may look the same. Then an id too many is taken for a copied one, which is none's.
      for (const [, id] of text.matchAll(/"uuid":"([\w-]{1,64})"/g)) yield id as string;
    }
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
}
