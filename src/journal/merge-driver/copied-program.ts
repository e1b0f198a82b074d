import { join } from 'node:path';
import { writeFailure } from '../../io/disk/failures.ts';
import { writeFileAtomic } from '../../io/disk/files.ts';
import { makeFolder, readNames, removeFolder } from '../../io/disk/folders.ts';
import { sweepLeftovers } from '../../io/disk/leftovers.ts';
import { findText, readText } from '../../io/disk/read.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import { findStat } from '../../io/disk/stat.ts';
import type { Context } from '../../io/project/context.ts';
import type { Env } from '../../io/project/person.ts';
import { ensureStateDir, stateDir } from '../../io/project/person.ts';

const folder = 'merge-driver';
const launcherName = 'merge.sh';
const parts = /^(?!hooks?\.).+\.cjs$|^THIRD_PARTY\.txt$/;

/** Returns the path of the script that git starts; undefined without a home folder. It may not exist. */
export function launcherPath(env: Env): string | undefined {
  const dir = stateDir(env);
  return dir === undefined ? undefined : join(dir, folder, launcherName);
}

/** Returns the script that git starts, as it should be with the program that is running now. */
function renderLauncher(copy: string): string {
  return [
    '#!/bin/sh',
    '# Merges session files for git: session-journal merge-driver --install wrote this, --uninstall leaves it.',
    '# Given are the base, our file, their file, the length of conflict markers, and the path.',
    'here=$(dirname "$0")',
    `for node in ${quoteForShell(process.execPath)} node; do`,
    '  command -v "$node" >/dev/null 2>&1 || continue',
    `  "$node" "$here/${copy}/cli.cjs" merge-driver -- "$@" >&2`,
    '  code=$?',
    '  [ "$code" -eq 0 ] && exit 0',
    `  [ "$code" -eq 1 ] && grep -q '^<<<<<<<' "$2" && exit 1`,
    '  break',
    'done',
    '# As git does without us.',
    'exec git merge-file --marker-size="$4" -L ours -L base -L theirs "$2" "$1" "$3"',
    '',
  ].join('\n');
}

/** Returns a text as one word of a POSIX shell. */
export function quoteForShell(word: string): string {
  return `'${word.replaceAll('\\', process.platform === 'win32' ? '/' : '\\').replaceAll("'", "'\\''")}'`;
}

/** Says whether the copy of the program that git starts is there and is the program that is running now. */
export function isProgramCurrent(context: Context): boolean {
  const launcher = launcherPath(context.env);
  if (launcher === undefined || findStat(launcher) === undefined) return false;
  try {
    return findText(launcher) === renderLauncher(copyName(readProgram(context)));
  } catch {
    return false;
  }
}

/**
 * Copies the program to the person's own state, where an update of the plugin does not remove it, with the script that
 * git starts; returns the script's path. Fails with `unwritable`.
 */
export function copyProgram(context: Context): string {
  const dir = ensureStateDir(context.env, folder);
  const files = readProgram(context);
  const copy = copyName(files);
  const launcher = join(dir, launcherName);
  try {
    makeFolder(join(dir, copy), 0o700);
    sweepLeftovers(join(dir, copy));
    for (const [name, text] of files) writeFileAtomic(join(dir, copy, name), text, { fsync: false });
    writeFileAtomic(launcher, renderLauncher(copy), { mode: 0o700 });
    for (const name of readNames(dir)) {
      if (/^[0-9a-f]{12}$/.test(name) && name !== copy) removeFolder(join(dir, name));
    }
  } catch (error) {
    throw writeFailure(error, dir);
  }
  return launcher;
}

function readProgram({ templates }: Context): Map<string, string> {
  const dist = join(templates, '..', 'dist');
  const names = readNames(dist).filter((name) => parts.test(name));
  return new Map(names.map((name) => [name, readText(join(dist, name))]));
}

function copyName(files: ReadonlyMap<string, string>): string {
  return sha256([...files].map(([name, text]) => `${name}\0${text}\0`).join('')).slice(0, 12);
}
