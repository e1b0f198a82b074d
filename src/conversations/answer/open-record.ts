import { decodeTranscriptLine } from '../../core/client/transcript-line.ts';
import { isNoise, noiseHeadBytes } from '../../core/client/transcript-noise.ts';
import { errorCode } from '../../io/disk/failures.ts';
import { readLines } from '../../io/transcripts/read-lines.ts';
import type { DigestRecord } from './digest.ts';
import { foldLine } from './rank.ts';
import { wordsOf } from './read-records.ts';

/** What can be found in one line of a transcript. */
export type LineWords = ReturnType<typeof wordsOf>;

/** Returns a record's text as it was written, out of the words of its line; undefined if they changed since. */
export function textOf({ kind, folded }: DigestRecord, line: LineWords): string | undefined {
  const texts = line.filter((one) => one.kind === kind);
  return texts.find((one) => foldLine(one.text) === folded)?.text ?? texts[0]?.text;
}

/** Returns what can be found in the line of a transcript that begins at an offset; nothing if the transcript is gone. */
export function wordsAt(path: string, offset: number): LineWords {
  try {
    const lines = readLines(path, { from: offset, isPassed: isNoise, headBytes: noiseHeadBytes });
    for (const { text } of lines) return decodeTranscriptLine(text)?.facts.flatMap(wordsOf) ?? [];
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
  return [];
}
