import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFailure } from '../../io/disk/failures.ts';
import { writeFileAtomic } from '../../io/disk/files.ts';
import { sweepLeftovers } from '../../io/disk/leftovers.ts';
import { findStat } from '../../io/disk/stat.ts';
import type { Context } from '../../io/project/context.ts';
import type { Env } from '../../io/project/person.ts';
import { ensureStateDir, stateDir } from '../../io/project/person.ts';

const folder = 'merge-driver';
const launcherName = 'merge.sh';
const parts = /^(?!hooks?\.).+\.cjs$|^THIRD_PARTY\.txt$/;

/** Returns the path of the script that git starts, whether it exists or not; undefined without a home folder. */
export function launcherPath(env: Env): string | undefined {
  const dir = stateDir(env);
  return dir === undefined ? undefined : join(dir, folder, launcherName);
}

/** Returns the text of the script that git starts, for the version of the program that is running now. */
function renderLauncher(copy: string): string {
  return [
    '#!/bin/sh',
    '# Merges session files for git. Written by session-journal merge-driver --install; --uninstall leaves it here.',
    '# Arguments: the base, our file, their file, the length of conflict markers, and the path.',
    'here=$(dirname "$0")',
    `for node in ${quoteForShell(process.execPath)} node; do`,
    '  command -v "$node" >/dev/null 2>&1 || continue',
    `  "$node" "$here/${copy}/cli.cjs" merge-driver -- "$@" >&2`,
    '  code=$?',
    '  [ "$code" -eq 0 ] && exit 0',
    `  [ "$code" -eq 1 ] && grep -q '^<<<<<<<' "$2" && exit 1`,
    '  break',
    'done',
    '# Fall back to the merge that git does on its own.',
    'exec git merge-file --marker-size="$4" -L ours -L base -L theirs "$2" "$1" "$3"',
    '',
  ].join('\n');
}

/** Returns a text as one word of a POSIX shell. */
export function quoteForShell(word: string): string {
  return `'${word.replaceAll('\\', process.platform === 'win32' ? '/' : '\\').replaceAll("'", "'\\''")}'`;
}

/** Says whether the copy of the program that git starts exists and is the version that is running now. */
export function isProgramCurrent(context: Context): boolean {
  const launcher = launcherPath(context.env);
  if (launcher === undefined || findStat(launcher) === undefined) return false;
  try {
    return readFileSync(launcher, 'utf8') === renderLauncher(copyName(readProgram(context)));
  } catch {
    return false;
  }
}

/**
 * Copies the program to the user's state folder, where a plugin update doesn't remove it, with the script that git
 * starts. Returns the script's path. Throws a Failure `unwritable` if it can't write.
 */
export function copyProgram(context: Context): string {
  const dir = ensureStateDir(context.env, folder);
  const files = readProgram(context);
  const copy = copyName(files);
  const launcher = join(dir, launcherName);
  try {
    mkdirSync(join(dir, copy), { recursive: true, mode: 0o700 });
    sweepLeftovers(join(dir, copy));
    for (const [name, text] of files) writeFileAtomic(join(dir, copy, name), text, { fsync: false });
    writeFileAtomic(launcher, renderLauncher(copy), { mode: 0o700 });
    for (const name of readdirSync(dir)) {
      if (/^[0-9a-f]{12}$/.test(name) && name !== copy)
        rmSync(join(dir, name), { recursive: true, force: true });
    }
  } catch (error) {
    throw writeFailure(error, dir);
  }
  return launcher;
}

function readProgram({ templates }: Context): Map<string, string> {
  const dist = join(templates, '..', 'dist');
  const names = readdirSync(dist).filter((name) => parts.test(name));
  return new Map(names.sort().map((name) => [name, readFileSync(join(dist, name), 'utf8')]));
}

function copyName(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(`${name}\0${text}\0`);
  return hash.digest('hex').slice(0, 12);
}
