import { decodeTranscriptLine } from '../core/client/transcript-line.ts';
import { isNoise, noiseHeadBytes } from '../core/client/transcript-noise.ts';
import { readLines } from '../io/client/read-lines.ts';
import type { DigestRecord } from './digest.ts';
import { wordsOf } from './digest.ts';
import { foldLine } from './rank.ts';

/** What can be found in one line of a transcript. */
export type LineWords = ReturnType<typeof wordsOf>;

/** Returns a record's text as it was written, out of the words of its line; undefined if they changed since. */
export function textOf({ kind, folded }: DigestRecord, line: LineWords): string | undefined {
  const texts = line.filter((one) => one.kind === kind);
  return texts.find((one) => foldLine(one.text) === folded)?.text ?? texts[0]?.text;
}

// How many lines an answer may come after its question.
const mostLines = 40;

/** Returns what can be found in the lines of a transcript from an offset on, at most 40 of them, a list for each line. */
export function textsFrom(path: string, offset: number): LineWords[] {
  const found: LineWords[] = [];
  try {
    const lines = readLines(path, { from: offset, isPassed: isNoise, headBytes: noiseHeadBytes });
    for (const { text } of lines) {
      found.push(decodeTranscriptLine(text)?.facts.flatMap(wordsOf) ?? []);
      if (found.length === mostLines) break;
    }
  } catch {
    // The transcript was removed since it was listed.
  }
  return found;
}
