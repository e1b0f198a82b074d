import { existsSync, renameSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { removeQuietly } from '../disk/files.ts';
import { temporaryBeside } from '../disk/leftovers.ts';
import { findText } from '../disk/read.ts';
import { findStat } from '../disk/stat.ts';

// A conversation's folder contains one file for each event that the conversation wants, named after the event. The
// shell guard (`hooks/start.sh`) reads nothing else. If the file is empty, the guard starts the program. If it lists
// paths, one per line, the guard starts the program only if one of these paths is newer than the file. A file for Bash
// lines also has texts, and the guard starts the program if a line begins with one of them.

/** The files that decide whether an event has to start the program again. */
export interface Watched {
  /** Absolute paths. A file that doesn't exist yet counts as newer once it is created. */
  readonly paths: readonly string[];
  /** Beginnings of Bash lines, as they stand in a JSON string. */
  readonly beginnings?: readonly string[];
  /** A time before any of them was read, in milliseconds since 1970. */
  readonly since: number;
}

/** Says whether a conversation's folder contains a file for an event. */
export function isWanted(folder: string, event: string): boolean {
  return existsSync(join(folder, event));
}

/** Says whether an event starts the program every time. */
export function isWantedAlways(folder: string, event: string): boolean {
  return findStat(join(folder, event))?.size === 0;
}

/** Says what the shell guard does: whether an event starts the program now. */
export function isDue(folder: string, event: string): boolean {
  const path = join(folder, event);
  const mark = findStat(path);
  if (mark === undefined || mark.size === 0) return mark !== undefined;
  const watched = (findText(path) ?? '').split('\n').filter((line) => line !== '');
  return watched.some((line) => (findStat(line)?.mtimeMs ?? 0) > mark.mtimeMs);
}

/** Makes an event start the program every time. Never fails, and does nothing if the folder doesn't exist. */
export function wantAlways(folder: string, event: string): void {
  const path = join(folder, event);
  try {
    // Truncate in place, so that the guard starts the program no matter when it reads the file.
    if (existsSync(path)) truncateSync(path);
    else writeFileSync(path, '', { mode: 0o600, flag: 'wx' });
  } catch {
    // There is no folder, no disk space or no permission. At worst, the program is started once too often.
  }
}

/**
 * Makes an event start the program only when one of these files is newer than `since`. Never fails: if that can't be
 * written, or a path contains a line break, the event keeps starting the program.
 */
export function wantWhenNewer(folder: string, event: string, watched: Watched): void {
  if (isWanted(folder, event)) wantFromNow(folder, event, watched);
}

/** The same, and the event may have started nothing so far. `since` may lie in the future: until then, nothing counts. */
export function wantFromNow(folder: string, event: string, watched: Watched): void {
  const { paths, beginnings = [], since } = watched;
  if (paths.some((path) => !isAbsolute(path) || /[\r\n]/.test(path))) return;
  const target = join(folder, event);
  const beside = temporaryBeside(target);
  try {
    const lines = [...paths, ...beginnings].map((line) => `${line}\n`);
    writeFileSync(beside, lines.join(''), { mode: 0o600, flag: 'wx' });
    utimesSync(beside, since / 1000, since / 1000);
    renameSync(beside, target);
  } catch {
    removeQuietly(beside);
  }
}

/** Makes an event no longer start the program. */
export function wantNever(folder: string, event: string): void {
  removeQuietly(join(folder, event));
}
