import type { AddedLines } from '../record/added-lines.ts';
import { hashLine, isTelling } from '../record/line-hash.ts';
import type { AttributedFile } from './attribution.ts';
import { rangesOf } from './line-ranges.ts';

/** The hashes of the lines that a conversation wrote, by the paths that it wrote them to. */
export type WrittenLines = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Returns which of the lines that a commit added a conversation wrote. A short line, which could be anybody's, counts
 * only beside another one.
 */
export function attributedFiles({ byPath, numbers }: AddedLines, written: WrittenLines): AttributedFile[] {
  return [...byPath].flatMap(([path, lines]) => {
    const own = writtenNumbers({ lines, numbers: numbers.get(path) ?? [] }, written.get(path));
    return own.length === 0 ? [] : [{ path, ranges: rangesOf(own) }];
  });
}

interface FileLines {
  readonly lines: readonly string[];
  /** In the same order. */
  readonly numbers: readonly number[];
}

function writtenNumbers({ lines, numbers }: FileLines, written: ReadonlySet<string> | undefined): number[] {
  if (written === undefined) return [];
  const own = numbers.flatMap((number, index) => {
    const line = lines[index] as string;
    return written.has(hashLine(line)) ? [{ number, isSure: isTelling(line) }] : [];
  });
  const isSure = new Set(own.flatMap((one) => (one.isSure ? one.number : [])));
  // From each sure line on, both ways, as long as the lines stand together.
  for (const { number } of own) if (isSure.has(number - 1)) isSure.add(number);
  for (const { number } of own.toReversed()) if (isSure.has(number + 1)) isSure.add(number);
  return own.map(({ number }) => number).filter((number) => isSure.has(number));
}
