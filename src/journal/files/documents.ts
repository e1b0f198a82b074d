import { Failure, isFailure } from '../../core/failure.ts';
import type { Head } from '../../core/front-matter/fields.ts';
import { readPlainHead } from '../../core/front-matter/quick-head.ts';
import { findConflict } from '../document/damage.ts';
import type { Document, SectionAliases } from '../document/document.ts';
import { decodeDocument, redecodeDocument } from '../document/document.ts';

/** Returns the head of a session file's text. Throws a Failure `damaged` when it has none that can be trusted. */
export async function decodeHead(text: string): Promise<Head> {
  // gray-matter takes longer to load than a hook may take: heads of plain lines, nearly all of them, do without.
  return readPlainHead(text) ?? (await import('../../core/front-matter/head.ts')).readHead(text);
}

/**
 * Returns the document of a session file's text. Throws a Failure `damaged` for a bad head or conflict markers, which
 * names the file as `shown` says.
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

/** Returns the document of a session file's new text, in which most is as in `like`. Fails as `decodeHead` does. */
export async function redecodeSession(like: Document, text: string): Promise<Document> {
  return redecodeDocument(like, text, await decodeHead(text));
}

/** Returns a Failure that also names the file it is about; one that names a path already comes back as it is. */
export function inFile(failure: Failure, shown: string): Failure {
  if (failure.code !== 'damaged' || 'path' in failure.data) return failure;
  const data = { ...failure.data, path: shown };
  const hint =
    failure.hint ?? `Mend it in an editor, or bring an older version back: git log -p -- "${shown}"`;
  return new Failure(failure.code, `${failure.message} in "${shown}"`, { hint, data });
}
