import { writeFileAtomic } from './files.ts';
import { readBytes } from './read.ts';
import { sha256 } from './sha256.ts';

// Rows that can be found out again at any time. The first line of their file says what rows they are and what they must
// look like, so that neither a damaged file nor one of another version is believed.

const mostBytes = 256 * 1024 * 1024;

/**
 * Returns rows as `keepRows` wrote them; none if the file is missing, damaged, or holds rows of another form. `form`
 * names what the rows are and the version of their fields.
 */
export function keptRows(path: string, form: string): readonly unknown[] {
  try {
    const { bytes } = readBytes(path, mostBytes);
    const end = bytes.indexOf('\n');
    const body = bytes.toString('utf8', end + 1);
    return bytes.toString('utf8', 0, end) === headOf(form, body) ? (JSON.parse(body) as unknown[]) : [];
  } catch {
    return [];
  }
}

/** Replaces a file of rows at once; only the user can read it. Fails with `unwritable`. */
export function keepRows(path: string, form: string, rows: readonly unknown[]): void {
  const body = JSON.stringify(rows);
  // A power failure may undo it: what is lost is found out again.
  writeFileAtomic(path, `${headOf(form, body)}\n${body}`, { mode: 0o600, fsync: false });
}

function headOf(form: string, body: string): string {
  return `${form} ${sha256(body)}`;
}
