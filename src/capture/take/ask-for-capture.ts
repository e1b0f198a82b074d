import { join } from 'node:path';
import { startDetached } from '../../io/console/start-detached.ts';
import { findStat, isFolder } from '../../io/disk/stat.ts';
import { findGitFolder } from '../../io/git/folder.ts';
import { submoduleFolders, submoduleTops } from '../../io/git/submodules.ts';
import type { Context } from '../../io/project/context.ts';
import type { Env } from '../../io/project/person.ts';
import { knownClones } from '../../io/project/project-state.ts';
import type { EditingCall } from './kept-edits.ts';
import { logsOf } from './repository.ts';
import {
  addJob,
  beginWatching,
  ensureTakingFolder,
  findTakingFolder,
  hasWork,
  type Job,
  readWatched,
} from './state.ts';

/**
 * Asks for a capture: writes down what is wanted, and starts a process of its own that takes it. That goes on when the
 * client or the command ends, and nobody waits for it. Does nothing outside git. Fails with `unwritable`.
 */
export function askForCapture(context: Context, job: Job): void {
  if (findGitFolder(context.cwd) === undefined) return;
  addJob(ensureTakingFolder(context.cwd, context.env), job);
  startDetached(['captures', 'take', '--queued'], context);
}

/** Keeps what a command wrote until the next capture. Fails with `unwritable`. */
export async function noteEdits(context: Context, call: EditingCall): Promise<void> {
  const { noteCommandEdits } = await import('./note-command-edits.ts');
  await noteCommandEdits(context, call);
}

/** A folder in a repository whose commits a conversation may make. */
export interface CapturedPlace {
  readonly cwd: string;
  /** For a submodule, the folder of the conversation: capturing began in both at the same time. */
  readonly partOf?: string;
}

// Each log that is watched costs the shell guard a look at every tool call.
const mostSubmodules = 20;
const mostOthers = 8;

/**
 * Returns the places whose commits are looked for at a conversation's events: its own, the submodules of its repository,
 * and the last repositories in which captures are taken, because a call may name any. What was committed last comes first.
 */
export function capturedPlaces(cwd: string, env: Env): CapturedPlace[] {
  const git = findGitFolder(cwd);
  if (git === undefined) return [];
  const parts = lastCommitted(submoduleTops(git), mostSubmodules);
  const known = new Set([git.common, ...parts.map(commonOf)]);
  const others = lastCommitted(
    knownClones(env)
      .filter(({ state }) => findStat(join(state, 'captures', 'logs.json')) !== undefined)
      .map(({ folder }) => folder)
      .filter((folder) => commonOf(folder) !== undefined && !known.has(commonOf(folder))),
    mostOthers,
  );
  return [
    { cwd },
    ...parts.map((top) => ({ cwd: top, partOf: cwd })),
    ...others.map((folder) => ({ cwd: folder })),
  ];
}

function commonOf(folder: string): string | undefined {
  const git = findGitFolder(folder);
  return git?.top === folder ? git.common : undefined;
}

function lastCommitted(folders: readonly string[], most: number): string[] {
  const dated = folders.map((folder) => ({ folder, at: lastCommit(folder) }));
  return dated
    .sort((a, b) => b.at - a.at)
    .slice(0, most)
    .map(({ folder }) => folder);
}

function lastCommit(folder: string): number {
  const git = findGitFolder(folder);
  const logs = git === undefined ? [] : logsOf(git);
  return Math.max(0, ...logs.map((path) => findStat(path)?.mtimeMs ?? 0));
}

/** Returns the files by which a new commit in repositories can be seen: git's logs, and where new trees of it appear. */
export function watchedLogs(places: readonly CapturedPlace[]): string[] {
  return places.flatMap(({ cwd, partOf }) => {
    const git = findGitFolder(cwd);
    if (git === undefined) return [];
    // What appears elsewhere is seen when something is committed there.
    const isOwn = partOf === undefined && cwd === places[0]?.cwd;
    return [...logsOf(git), ...(isOwn ? [join(git.common, 'worktrees'), ...submoduleFolders(git)] : [])];
  });
}

/**
 * Says whether git's logs have something since they were looked at for captures, or work was left undone. The first time
 * in a clone, capturing begins: what is there counts as looked at. Fails with `unwritable`.
 */
export function hasNewCommits({ cwd, partOf }: CapturedPlace, { env, now }: Context): boolean {
  const git = findGitFolder(cwd);
  if (git === undefined) return false;
  const logs = logsOf(git);
  const begun = begunWith(partOf, env);
  // Most submodules are never committed to, and nothing is kept of these.
  if (begun !== undefined && !isCapturing(cwd, env) && !isNewer(logs, begun)) return false;
  const folder = ensureTakingFolder(cwd, env);
  const watched = beginWatching(folder, begun === undefined ? logs : [], begun ?? now().getTime());
  if (hasWork(folder) || (watched.open ?? []).length > 0) return true;
  return logs.some((path) => findStat(path)?.size !== watched.logs[path]?.bytes);
}

function begunWith(partOf: string | undefined, env: Env): number | undefined {
  const folder = partOf === undefined ? undefined : findTakingFolder(partOf, env);
  return folder === undefined ? undefined : readWatched(folder)?.begun;
}

function isNewer(logs: readonly string[], time: number): boolean {
  return logs.some((path) => (findStat(path)?.mtimeMs ?? 0) >= time);
}

/** Says whether captures were asked for in a repository before. */
export function isCapturing(cwd: string, env: Env): boolean {
  const folder = findTakingFolder(cwd, env);
  return folder !== undefined && isFolder(folder);
}
