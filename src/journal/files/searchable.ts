import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { maxSessionBytes, readBytes } from '../../io/disk/read.ts';
import type { Project } from '../../io/project/project.ts';
import { isInside } from '../../io/project/project.ts';
import { makeQuickLook } from '../search/quick-search.ts';
import type { Folder } from './sessions.ts';

/** A file whose words can be searched. */
export interface SearchableFile {
  readonly path: string;
  /** File name with `.md`. */
  readonly name: string;
}

/** Returns the files that may be sessions in a folder, by name; a folder that cannot be read holds none. */
export function listSessionTexts(project: Project, folder: Folder): SearchableFile[] {
  return listDocuments(project, join(project.dir, folder));
}

/** Returns the entries of every journal by the name of its folder. */
export function listEntryTexts(project: Project): { journal: string; entries: SearchableFile[] }[] {
  const dir = join(project.dir, 'journal');
  if (!isInside(project, dir)) return [];
  return namesIn(dir, 'folder').flatMap((journal) => {
    const folder = join(dir, journal, 'entries');
    const isFolder = lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
    return isFolder ? [{ journal, entries: listDocuments(project, folder) }] : [];
  });
}

function listDocuments(project: Project, dir: string): SearchableFile[] {
  if (!isInside(project, dir)) return [];
  return namesIn(dir, 'file')
    .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
    .map((name) => ({ path: join(dir, name), name }));
}

function namesIn(dir: string, kind: 'file' | 'folder'): string[] {
  try {
    return readdirSync(dir, { withFileTypes: true })
      .filter((entry) => (kind === 'file' ? entry.isFile() : entry.isDirectory()))
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}

/** Returns the first 10 MB of a file as text, whatever bytes it holds; '' when it cannot be read. */
export function readAnyText(path: string): string {
  return readAny(path, 'utf8');
}

/** Says whether one of these words, folded and without spaces, is in the first 10 MB of a file; false if unreadable. */
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
