import { writeFileAtomic } from './files.ts';
import { readBytes } from './read.ts';
import { sha256 } from './sha256.ts';

// Rows that can be found out again at any time. The line before them says what rows they are and what they must look
// like, so that neither a damaged file nor one of another version is believed.

const mostBytes = 256 * 1024 * 1024;

/**
 * Returns rows as `keepRows` wrote them; none if the file is missing, damaged, or holds rows of another form. `form`
 * names what the rows are and the version of their fields.
 */
export function keptRows(path: string, form: string): readonly unknown[] {
  try {
    return decodeRows(readBytes(path, mostBytes).bytes.toString('utf8'), form) ?? [];
  } catch {
    return [];
  }
}

/** Replaces a file of rows at once; only the user can read it. Fails with `unwritable`. */
export function keepRows(path: string, form: string, rows: readonly unknown[]): void {
  // A power failure may undo it: what is lost is found out again.
  writeFileAtomic(path, encodeRows(form, rows), { mode: 0o600, fsync: false });
}

/** Returns rows as text, in two lines. */
export function encodeRows(form: string, rows: readonly unknown[]): string {
  const body = JSON.stringify(rows);
  return `${form} ${sha256(body)}\n${body}\n`;
}

/** Returns the rows that a text is; undefined if it is damaged or of another form. */
export function decodeRows(text: string, form: string): readonly unknown[] | undefined {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1, -1);
  const isWhole = text.endsWith('\n') && text.slice(0, end) === `${form} ${sha256(body)}`;
  return isWhole ? (JSON.parse(body) as unknown[]) : undefined;
}
