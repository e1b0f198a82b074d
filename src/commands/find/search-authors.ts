import { basename, dirname } from 'node:path';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { signerIn } from '../../journal/document/markers.ts';
import type { Folder, SessionFile } from '../../journal/files/sessions.ts';
import { readSessionFile } from '../../journal/files/sessions.ts';
import type { Hit } from '../../journal/search/search.ts';
import { conversationOf, mine } from '../../journal/which-session/candidates.ts';

/** Who wrote something that was found, and whether that may be somebody other than the user. */
export interface Author {
  /** The session's owner, or who signed the text; '' if nobody is named. */
  readonly name: string;
  readonly isOther: boolean;
}

/** Returns the author of each hit. `path` is that of the session file it belongs to, or anything else if there is none. */
export async function readAuthors(
  hits: readonly (Pick<Hit, 'text'> & { readonly path: string })[],
  project: Project,
  context: Context,
): Promise<Author[]> {
  const files = new Map<string, SessionFile>();
  for (const path of new Set(hits.map((hit) => hit.path))) {
    const file = await readSessionFile(project, basename(dirname(path)) as Folder, basename(path));
    if (file !== undefined && !('failure' in file)) files.set(path, file);
  }
  const own = new Set(mine([...files.values()], project, context).map((file) => file.path));
  // What names no owner is the user's at a terminal, as everywhere, but may be anybody's for a model.
  const isTheirs = (path: string): boolean =>
    files.has(path) ? !own.has(path) : conversationOf(context) !== undefined;
  return hits.map(({ path, text }) => {
    const signer = signerIn(text);
    const owner = files.get(path)?.facts.owner ?? '';
    return { name: signer || owner, isOther: signer !== '' || isTheirs(path) };
  });
}
