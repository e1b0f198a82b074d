import type { CapturedEdit } from '../record/capture.ts';
import { hashLine } from '../record/line-hash.ts';
import { type FileLines, type IndexedEdit, isAnchor } from './file-lines.ts';

// A formatter changes quotes, and commas and semicolons at the end of a line. What it was before can be tried out, since
// only the hash of a line is kept.

/** A line of a file: its number from 0, and its text. */
export interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

/**
 * Returns the newest edit that wrote a line as it was before a formatter changed it. The line must be long enough to be
 * known again, the file must have it once, and no longer what the edit wrote.
 */
export function findFormatted<Edit extends CapturedEdit>(
  file: FileLines,
  edits: readonly IndexedEdit<Edit>[],
  { line, text }: NumberedLine,
): Edit | undefined {
  const place = file.places.get(line);
  if (place === undefined || !isAnchor(file, place)) return undefined;
  const gone = hashesBefore(text).filter((hash) => !file.index.has(hash));
  return edits.findLast(({ index }) => gone.some((hash) => index.has(hash)))?.edit;
}

function hashesBefore(text: string): string[] {
  const quotes = [text, text.replaceAll("'", '"'), text.replaceAll('"', "'")];
  const all = quotes.flatMap((line) => {
    const bare = line.trimEnd().replace(/[,;]$/, '');
    return [bare, `${bare},`, `${bare};`];
  });
  return [...new Set(all.map(hashLine))].filter((hash) => hash !== hashLine(text));
}
