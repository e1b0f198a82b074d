import { basename } from 'node:path';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { shownPath } from '../../io/project/project.ts';
import { entryTime } from '../../journal/files/entry-files.ts';
import type { SearchableFile } from '../../journal/files/searchable.ts';
import { listEntryTexts, listSessionTexts, readAnyText, wordFinder } from '../../journal/files/searchable.ts';
import { textPlaces } from '../../journal/search/places.ts';
import type { Hit, Query } from '../../journal/search/search.ts';
import { findHits } from '../../journal/search/search.ts';
import { readPlaces } from './searched-files.ts';

/** What is searched for in a journal. */
export interface JournalSearch {
  readonly project: Project;
  readonly context: Context;
  readonly query: Query;
}

/** A hit, and the path of its session file; for an entry without a session, the name of its journal. */
export interface OwnedHit extends Hit {
  readonly path: string;
}

interface FoundFile extends SearchableFile {
  readonly isActive: boolean;
}

/** Returns what is found in the sessions of a project, active and archived. */
export async function searchSessions({ project, context, query }: JournalSearch): Promise<OwnedHit[]> {
  const aliases = readConfig(project, context.env).sectionAliases;
  const hits: OwnedHit[] = [];
  for (const { path, name, isActive } of sessionFiles(project).filter(likelyFiles(query))) {
    const text = readAnyText(path);
    const read = await readPlaces(text, name, aliases);
    if (read === undefined) continue;
    const searched = { file: shownPath(project, path), text, session: read.name, isActive, time: read.time };
    hits.push(...findHits(searched, read.places, query).map((hit) => ({ ...hit, path })));
  }
  return hits;
}

/** Returns what is found in the journal entries of a project. */
export function searchEntries({ project, query }: JournalSearch): OwnedHit[] {
  const files = sessionFiles(project);
  return listEntryTexts(project).flatMap(({ journal, entries }) => {
    const hitting = entries.filter(likelyFiles(query));
    if (hitting.length === 0) return [];
    const owner = findOwner(journal, files);
    const session = owner === undefined ? journal : basename(owner.name, '.md');
    const isActive = owner?.isActive ?? false;
    return hitting.flatMap(({ path, name }) => {
      const text = readAnyText(path);
      const time = entryTime(name) ?? 0;
      const searched = { file: shownPath(project, path), text, session, isActive, time };
      const places = textPlaces(text).map((place) => ({ ...place, what: 'Entry' }));
      return findHits(searched, places, query).map((hit) => ({ ...hit, path: owner?.path ?? journal }));
    });
  });
}

function sessionFiles(project: Project): FoundFile[] {
  return (['active', 'archive'] as const).flatMap((folder) => {
    return listSessionTexts(project, folder).map((file) => ({ ...file, isActive: folder === 'active' }));
  });
}

// Files without any of the words need not be read closely. An expression has no words to look for.
function likelyFiles({ words, pattern }: Query): (file: SearchableFile) => boolean {
  const mayHit = pattern === undefined ? wordFinder(words) : () => true;
  return ({ path }) => mayHit(path);
}

// Finds the session by its file name if that has the id, or by the id in its front matter.
function findOwner(journal: string, files: readonly FoundFile[]): FoundFile | undefined {
  const byName = files.find(({ name }) => name === `${journal}.md` || name.endsWith(`-${journal}.md`));
  const idLine = new RegExp(`^id:.*${journal.replace(/[^\w-]/g, '')}["']?\\s*$`, 'm');
  return byName ?? files.find(({ path }) => idLine.test(readAnyText(path).slice(0, 2000)));
}
