import { join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { createFile, removeQuietly, writeFileAtomic } from '../../io/disk/files.ts';
import { readText } from '../../io/disk/read.ts';
import { findStat } from '../../io/disk/stat.ts';
import { runGit } from '../../io/git/process.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { assertInside, worktreeOf } from '../../io/project/project.ts';
import { copyProgram, isProgramCurrent, launcherPath, quoteForShell } from './copied-program.ts';

const lines = ['active/*.md merge=session-journal', 'archive/*.md merge=session-journal'];
const section = 'merge.session-journal';

/** Which parts of the merge driver are set up in a clone. */
export interface MergingState {
  /** Whether `.sessions/.gitattributes`, which all clones share, names the driver. */
  readonly attributes: boolean;
  /** Whether this clone's git configuration starts the driver; `stale` if its copy of the program is old or missing. */
  readonly driver: 'none' | 'stale' | 'current';
}

/** Returns which parts of the merge driver are set up; outside git, no driver is. */
export async function mergingState(project: Project, context: Context): Promise<MergingState> {
  const attributes = missingLines(project).length === 0;
  const { ok, stdout } = await runGit(project.root, ['config', '--get', `${section}.driver`]);
  if (!ok || worktreeOf(project.root) === undefined) return { attributes, driver: 'none' };
  const launcher = launcherPath(context.env);
  const isOurs = launcher !== undefined && stdout.trim() === driverCommand(launcher);
  return { attributes, driver: isOurs && isProgramCurrent(context) ? 'current' : 'stale' };
}

/**
 * Makes git merge the sessions of this clone with this program: it adds to `.sessions/.gitattributes`, copies the
 * program to the person's state, and sets the driver in the clone's git configuration. Returns what was done, one
 * sentence each. Call it only if the person asked for it. Fails with `refused` outside git, and with `unwritable`.
 */
export async function setUpMerging(project: Project, context: Context): Promise<string[]> {
  assertInGit(project);
  const done = addLines(project)
    ? [
        'Added the merge driver to .sessions/.gitattributes. Commit that file to share it with your colleagues',
      ]
    : [];
  const isCopied = isProgramCurrent(context);
  const launcher = copyProgram(context);
  const before = await mergingState(project, context);
  await configure(project, ['name', 'session-journal: merge both sides of a session']);
  await configure(project, ['driver', driverCommand(launcher)]);
  if (!isCopied) done.push(`Copied the program to ${join(launcher, '..')}`);
  if (before.driver !== 'current') done.push(`Set ${section}.driver in this clone's git configuration`);
  return done;
}

/** Undoes what `setUpMerging` did to this clone and its `.gitattributes`. Returns what was done, one sentence each. */
export async function removeMerging(project: Project): Promise<string[]> {
  assertInGit(project);
  const done = (await unsetDriver(project)) ? [`Removed ${section} from this clone's git configuration`] : [];
  return dropLines(project) ? [...done, 'Removed the merge driver from .sessions/.gitattributes'] : done;
}

/** Removes the merge driver from a clone's git configuration, and says whether it was there. */
export async function unsetDriver(project: Project): Promise<boolean> {
  return (await runGit(project.root, ['config', '--local', '--remove-section', section])).ok;
}

function assertInGit(project: Project): void {
  if (worktreeOf(project.root) !== undefined) return;
  throw new Failure('refused', `Cannot set up merging: "${project.root}" is not in a git repository`, {
    hint: 'Create a repository first: git init',
  });
}

async function configure(project: Project, [key, value]: readonly [string, string]): Promise<void> {
  const { ok } = await runGit(project.root, [
    'config',
    '--local',
    '--replace-all',
    `${section}.${key}`,
    value,
  ]);
  if (ok) return;
  throw new Failure('unwritable', `Cannot set "${section}.${key}": git refused`, {
    hint: 'Check the configuration with: git config --list --local',
  });
}

// If the script is missing, git's own merge must take over. Otherwise git would report a conflict and leave only our
// side in the file.
function driverCommand(launcher: string): string {
  const script = quoteForShell(launcher).replaceAll('%', '%%');
  const plain = 'git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B';
  return `f=${script}; if test -f "$f"; then sh "$f" %O %A %B %L %P; else ${plain}; fi`;
}

function attributesPath(project: Project): string {
  return join(project.dir, '.gitattributes');
}

function readAttributes(project: Project): string {
  const path = attributesPath(project);
  return findStat(path) === undefined ? '' : readText(path);
}

function missingLines(project: Project): string[] {
  const present = readAttributes(project)
    .split(/\r?\n/)
    .map((line) => line.trim());
  return lines.filter((line) => !present.includes(line));
}

function addLines(project: Project): boolean {
  const missing = missingLines(project);
  if (missing.length === 0) return false;
  const path = attributesPath(project);
  assertInside(project, path);
  const text = readAttributes(project);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const added = missing.map((line) => line + eol).join('');
  if (createFile(path, added)) return true;
  writeFileAtomic(path, text + (text === '' || text.endsWith('\n') ? '' : eol) + added);
  return true;
}

function dropLines(project: Project): boolean {
  const path = attributesPath(project);
  const text = readAttributes(project);
  const kept = text
    .split(/(?<=\n)/)
    .filter((line) => !lines.includes(line.trim()))
    .join('');
  if (kept === text) return false;
  assertInside(project, path);
  if (kept.trim() === '') removeQuietly(path);
  else writeFileAtomic(path, kept);
  return true;
}
