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

/** How far git is told to let this program merge the sessions of a clone. */
export interface MergingState {
  /** Whether `.sessions/.gitattributes` names the driver, for all who clone. */
  readonly attributes: boolean;
  /** Whether this clone's configuration starts it; `stale` when the program has changed since, or is gone. */
  readonly driver: 'none' | 'stale' | 'current';
}

/** Returns how far merging is set up. Outside git nothing is. */
export async function mergingState(project: Project, context: Context): Promise<MergingState> {
  const attributes = missingLines(project).length === 0;
  const { ok, stdout } = await runGit(project.root, ['config', '--get', `${section}.driver`]);
  if (!ok || worktreeOf(project.root) === undefined) return { attributes, driver: 'none' };
  const launcher = launcherPath(context.env);
  const isOurs = launcher !== undefined && stdout.trim() === driverCommand(launcher);
  return { attributes, driver: isOurs && isProgramCurrent(context) ? 'current' : 'stale' };
}

/**
 * Lets git merge the sessions of this clone with this program: adds to `.sessions/.gitattributes`, copies the program to
 * the person's state, and names it in the clone's own configuration. Returns what was done, a sentence each. Only with
 * the person's yes. Fails with `refused` outside git, and with `unwritable`.
 */
export async function setUpMerging(project: Project, context: Context): Promise<string[]> {
  assertInGit(project);
  const done = addLines(project)
    ? ['Added the merge driver to .sessions/.gitattributes: commit it for your colleagues']
    : [];
  const isCopied = isProgramCurrent(context);
  const launcher = copyProgram(context);
  const before = await mergingState(project, context);
  await configure(project, ['name', 'session-journal: both sides of a session as one']);
  await configure(project, ['driver', driverCommand(launcher)]);
  if (!isCopied) done.push(`Copied the program to ${join(launcher, '..')}`);
  if (before.driver !== 'current') done.push(`Set ${section}.driver in this clone's git configuration`);
  return done;
}

/** Takes back what `setUpMerging` did to this clone and its `.gitattributes`. Returns what was done, a sentence each. */
export async function removeMerging(project: Project): Promise<string[]> {
  assertInGit(project);
  const { ok } = await runGit(project.root, ['config', '--local', '--remove-section', section]);
  const done = ok ? [`Removed ${section} from this clone's git configuration`] : [];
  return dropLines(project) ? [...done, 'Removed the merge driver from .sessions/.gitattributes'] : done;
}

function assertInGit(project: Project): void {
  if (worktreeOf(project.root) !== undefined) return;
  throw new Failure('refused', `Cannot set up merging: "${project.root}" is not in a git repository`, {
    hint: 'git init comes first',
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
    hint: 'Look at the repository with: git config --list --local',
  });
}

// Where the script is gone, git's own merge must take over: a command that is not found would count as a conflict whose
// file holds our side alone.
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
