import { join } from 'node:path';
import { filesIn, foldersIn } from '../../io/disk/folders.ts';
import { maxSessionBytes, readBytes } from '../../io/disk/read.ts';
import { findStat } from '../../io/disk/stat.ts';
import type { Project } from '../../io/project/project.ts';
import { isInside } from '../../io/project/project.ts';
import { makeQuickLook } from '../search/quick-search.ts';
import type { Folder } from './sessions.ts';

/** A file that can be searched. */
export interface SearchableFile {
  readonly path: string;
  /** File name with `.md`. */
  readonly name: string;
}

/** Returns the files in a folder that may be sessions, sorted by name; none if the folder can't be read. */
export function listSessionTexts(project: Project, folder: Folder): SearchableFile[] {
  return listDocuments(project, join(project.dir, folder));
}

/** Returns the entries of every journal, with the name of the journal's folder. */
export function listEntryTexts(project: Project): { journal: string; entries: SearchableFile[] }[] {
  const dir = join(project.dir, 'journal');
  if (!isInside(project, dir)) return [];
  return foldersIn(dir).flatMap((journal) => {
    const folder = join(dir, journal, 'entries');
    return findStat(folder)?.isDirectory() === true
      ? [{ journal, entries: listDocuments(project, folder) }]
      : [];
  });
}

function listDocuments(project: Project, dir: string): SearchableFile[] {
  if (!isInside(project, dir)) return [];
  return filesIn(dir, '.md')
    .filter((name) => !name.startsWith('.'))
    .map((name) => ({ path: join(dir, name), name }));
}

/** Returns the first 10 MB of a file as text, even if they aren't valid UTF-8; '' if the file can't be read. */
export function readAnyText(path: string): string {
  return readAny(path, 'utf8');
}

/**
 * Returns a function that says whether the first 10 MB of a file contain one of these words, which are folded and have
 * no spaces; false if the file can't be read.
 */
export function wordFinder(words: readonly string[]): (path: string) => boolean {
  const look = makeQuickLook(words, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'));
  return (path) => look(readAny(path, 'latin1'));
}

function readAny(path: string, encoding: 'utf8' | 'latin1'): string {
  try {
    return readBytes(path, maxSessionBytes).bytes.toString(encoding);
  } catch {
    return '';
  }
}
