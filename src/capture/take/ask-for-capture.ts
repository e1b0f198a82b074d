import { join } from 'node:path';
import { startDetached } from '../../io/console/start-detached.ts';
import { findStat, isFolder } from '../../io/disk/stat.ts';
import { findGitFolder } from '../../io/git/folder.ts';
import type { Context } from '../../io/project/context.ts';
import { logsOf } from './repository.ts';
import { addJob, beginWatching, ensureTakingFolder, findTakingFolder, hasWork, type Job } from './state.ts';

/**
 * Asks for a capture: writes down what is wanted, and starts a process of its own that takes it. That goes on when the
 * client or the command ends, and nobody waits for it. Does nothing outside git. Fails with `unwritable`.
 */
export function askForCapture(context: Context, job: Job): void {
  if (findGitFolder(context.cwd) === undefined) return;
  addJob(ensureTakingFolder(context.cwd, context.env), job);
  startDetached(['captures', 'take', '--queued'], context);
}

/** Returns the files by which a new commit in a repository can be seen: git's logs, and where it keeps working trees. */
export function watchedLogs(cwd: string): string[] {
  const git = findGitFolder(cwd);
  return git === undefined ? [] : [...logsOf(git), join(git.common, 'worktrees')];
}

/**
 * Says whether git's logs have something since they were looked at for captures, or work was left undone. The first time
 * in a clone, capturing begins: what is there counts as looked at. Fails with `unwritable`.
 */
export function hasNewCommits({ cwd, env, now }: Context): boolean {
  const git = findGitFolder(cwd);
  if (git === undefined) return false;
  const folder = ensureTakingFolder(cwd, env);
  const logs = logsOf(git);
  const watched = beginWatching(folder, logs, now().getTime());
  if (hasWork(folder) || (watched.open ?? []).length > 0) return true;
  return logs.some((path) => findStat(path)?.size !== watched.logs[path]?.bytes);
}

/** Says whether captures were asked for in a repository before. */
export function isCapturing({ cwd, env }: Context): boolean {
  const folder = findTakingFolder(cwd, env);
  return folder !== undefined && isFolder(folder);
}
