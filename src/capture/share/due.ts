import { join } from 'node:path';
import { startDetached } from '../../io/console/start-detached.ts';
import { foldersIn } from '../../io/disk/folders.ts';
import { findText } from '../../io/disk/read.ts';
import { findStat } from '../../io/disk/stat.ts';
import { findGitFolder } from '../../io/git/folder.ts';
import { readGitHead } from '../../io/git/git.ts';
import type { Context } from '../../io/project/context.ts';
import type { Env } from '../../io/project/person.ts';
import { readYeses } from '../remote/consent.ts';
import { findStore } from '../store/store.ts';
import { readSyncState } from './sync-state.ts';

const hourMs = 3_600_000;

/**
 * Says whether captures should be synchronised: the person said yes to it, and has pushed the current branch since, or
 * it was a day ago. Starts no process.
 */
export function isSyncDue(cwd: string, env: Env, now: number): boolean {
  if (readYeses(cwd, env).length === 0) return false;
  const store = findStore(cwd);
  if (store === undefined) return false;
  const { tried, done } = readSyncState(store);
  // A remote that can't be reached is tried every hour.
  if (now - done > 24 * hourMs && now - tried > hourMs) return true;
  return pushLogs(cwd).some((path) => isPushedSince(path, tried));
}

/** Starts a process of its own that synchronises captures, if that is due. Nobody waits for it, or learns how it ends. */
export function startSyncIfDue(context: Context): void {
  const { cwd, env, now } = context;
  if (isSyncDue(cwd, env, now().getTime())) startDetached(['captures', 'sync', '--due'], context);
}

/** Returns the files by which a push of the current branch can be seen; none if the person didn't say yes to sharing. */
export function watchedPushes(cwd: string, env: Env): string[] {
  return readYeses(cwd, env).length === 0 ? [] : pushLogs(cwd);
}

function pushLogs(cwd: string): string[] {
  const git = findGitFolder(cwd);
  const branch = readGitHead(cwd)?.branch ?? 'detached';
  if (git === undefined || branch === 'detached') return [];
  const remotes = join(git.common, 'logs', 'refs', 'remotes');
  // Before the first push there is no folder for it yet.
  const names = ['origin', ...foldersIn(join(git.common, 'refs', 'remotes')), ...foldersIn(remotes)];
  return [...new Set(names)].map((name) => join(remotes, name, branch));
}

function isPushedSince(path: string, time: number): boolean {
  if ((findStat(path)?.mtimeMs ?? 0) <= time) return false;
  return /\tupdate by push$/.test(findText(path)?.trimEnd() ?? '');
}

/** Returns the addresses that the person agreed to share captures through, without passwords, and since when (in ms). */
export function sharedThrough(cwd: string, env: Env): { shown: string; at: number }[] {
  return readYeses(cwd, env).map(({ shown, at }) => ({ shown, at }));
}
