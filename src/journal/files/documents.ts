import { Failure, isFailure } from '../../core/failure.ts';
import type { Head } from '../../core/front-matter/fields.ts';
import { readPlainHead } from '../../core/front-matter/quick-head.ts';
import { findConflict } from '../document/damage.ts';
import type { Document, SectionAliases } from '../document/document.ts';
import { decodeDocument, redecodeDocument } from '../document/document.ts';

/** Returns the front matter of a session file's text. Fails with `damaged` if there is none that can be trusted. */
export async function decodeHead(text: string): Promise<Head> {
  // Loading gray-matter takes longer than a hook may run. Nearly all front matter is plain lines and doesn't need it.
  return readPlainHead(text) ?? (await import('../../core/front-matter/head.ts')).readHead(text);
}

/**
 * Returns the document of a session file's text. Fails with `damaged` for bad front matter or conflict markers; the
 * error names the file as `shown`.
 */
export async function decodeSession(
  text: string,
  aliases?: SectionAliases,
  shown?: string,
): Promise<Document> {
  try {
    const conflict = findConflict(text);
    if (conflict !== undefined) throw conflict;
    return decodeDocument(text, await decodeHead(text), aliases);
  } catch (error) {
    throw shown !== undefined && isFailure(error) ? inFile(error, shown) : error;
  }
}

/** Returns the document of a session file's new text, most of which is as in `like`. Fails like `decodeHead`. */
export async function redecodeSession(like: Document, text: string): Promise<Document> {
  return redecodeDocument(like, text, await decodeHead(text));
}

/** Returns a Failure that also names the file it is about; one that already has a path is returned unchanged. */
export function inFile(failure: Failure, shown: string): Failure {
  if (failure.code !== 'damaged' || 'path' in failure.data) return failure;
  const data = { ...failure.data, path: shown };
  const hint =
    failure.hint ??
    `Fix it in an editor (session-journal edit), or restore an older version: git log -p -- "${shown}"`;
  return new Failure(failure.code, `${failure.message} in "${shown}"`, { hint, data });
}
