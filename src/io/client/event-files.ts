import { existsSync, renameSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { removeQuietly } from '../disk/files.ts';
import { temporaryBeside } from '../disk/leftovers.ts';

// In a conversation's folder lies one file for each event that the conversation wants, named after the event. The shell
// guard (`hooks/start.sh`) reads nothing else: an empty file starts the program, one with a path a line starts it only
// when one of these paths is newer than the file.

/** The files that decide whether an event has to be looked at again. */
export interface Watched {
  /** Absolute paths; a file that does not exist counts once it does. */
  readonly paths: readonly string[];
  /** When none of them had been read yet, in milliseconds since 1970. */
  readonly since: number;
}

/** Says whether the folder of a conversation holds a file for an event. */
export function isWanted(folder: string, event: string): boolean {
  return existsSync(join(folder, event));
}

/** Makes an event start the program each time. Never fails; nothing happens where the folder does not exist. */
export function wantAlways(folder: string, event: string): void {
  const path = join(folder, event);
  try {
    // Truncated in place: whatever moment the guard reads it at, it starts the program.
    if (existsSync(path)) truncateSync(path);
    else writeFileSync(path, '', { mode: 0o600, flag: 'wx' });
  } catch {
    // No folder, a full disk, no right to write there: the program is started once too often, or the folder is not used.
  }
}

/**
 * Makes an event start the program only once one of these files is newer than `since`. Never fails: where it cannot be
 * written, or a path cannot stand in a line, the event goes on starting the program.
 */
export function wantWhenNewer(folder: string, event: string, { paths, since }: Watched): void {
  if (paths.some((path) => !isAbsolute(path) || /[\r\n]/.test(path))) return;
  const target = join(folder, event);
  if (!existsSync(target)) return;
  const beside = temporaryBeside(target);
  try {
    writeFileSync(beside, paths.map((path) => `${path}\n`).join(''), { mode: 0o600, flag: 'wx' });
    utimesSync(beside, since / 1000, since / 1000);
    renameSync(beside, target);
  } catch {
    removeQuietly(beside);
  }
}

/** Makes an event not start the program any more. */
export function wantNever(folder: string, event: string): void {
  removeQuietly(join(folder, event));
}
