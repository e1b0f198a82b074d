import { basename, join } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import { parseInstant } from '../../core/time.ts';
import { filesIn, foldersIn } from '../../io/disk/folders.ts';
import { readText } from '../../io/disk/read.ts';
import type { Project } from '../../io/project/project.ts';
import { isInside } from '../../io/project/project.ts';
import type { SessionFile } from './sessions.ts';
import { journalFolder } from './sessions.ts';

/** A journal entry: a file that records the state of a session at a checkpoint, a pause and so on. */
export interface EntryFile {
  readonly path: string;
  /** File name without `.md`. */
  readonly name: string;
  /** In milliseconds since 1970; undefined if the name says no time. */
  readonly at: number | undefined;
  /** `checkpoint`, `pause` …; '' if the name says none. */
  readonly kind: string;
}

/** Returns a session's entries, the newest first: their names begin with the time. */
export function listEntries(project: Project, file: Pick<SessionFile, 'name' | 'facts'>): EntryFile[] {
  const folder = journalFolder(project, file);
  return folder === undefined ? [] : entriesIn(project, join(folder, 'entries'));
}

/**
 * Returns the entries that a name means, of any session of the project: exactly this name or path, or else those that
 * begin with it, from 4 characters on.
 */
export function findEntries(project: Project, wanted: string): EntryFile[] {
  const name = basename(wanted.trim().replaceAll('\\', '/'), '.md');
  const journal = join(project.dir, 'journal');
  if (!isInside(project, journal)) return [];
  const all = foldersIn(journal).flatMap((folder) => entriesIn(project, join(journal, folder, 'entries')));
  const same = all.filter((entry) => entry.name === name);
  if (same.length > 0 || name.length < 4) return same.length < 2 ? same : samePath(same, wanted);
  return all.filter((entry) => entry.name.startsWith(name));
}

function samePath(entries: EntryFile[], wanted: string): EntryFile[] {
  const exact = entries.filter(({ path }) => path.replaceAll('\\', '/').endsWith(wanted.trim()));
  return exact.length === 1 ? exact : entries;
}

// A link could lead to files that are no entries.
function entriesIn(project: Project, folder: string): EntryFile[] {
  if (!isInside(project, folder)) return [];
  return filesIn(folder, '.md')
    .reverse()
    .map((file) => {
      const name = basename(file, '.md');
      const at = entryTime(name);
      const kind = at === undefined ? undefined : /^[\d:T-]+Z?-(.*)$/.exec(name)?.[1];
      return { path: join(folder, file), name, at, kind: (kind ?? '').replace(/-\d+$/, '') };
    });
}

/** Returns the time that an entry's file name begins with, in milliseconds since 1970; undefined if there is none. */
export function entryTime(name: string): number | undefined {
  const [, day, ...clock] = /^(\d{4}-\d\d-\d\d)T(\d\d)[-:](\d\d)[-:](\d\d)/.exec(name) ?? [];
  return day === undefined ? undefined : parseInstant(`${day}T${clock.join(':')}Z`);
}

/** Returns the first line of an entry's note, or '' if it has none or can't be read. */
export function entryNote(entry: EntryFile): string {
  try {
    return /\n## Note\r?\n+([^\r\n]+)/.exec(readText(entry.path))?.[1] ?? '';
  } catch (error) {
    if (!isFailure(error)) throw error;
    return '';
  }
}
