import { join } from 'node:path';
import type { MadeCommit } from '../../core/reflog-entries.ts';
import { isSafeConversation } from '../../io/client/conversation-folder.ts';
import { removeQuietly } from '../../io/disk/files.ts';
import { filesIn, makeFolder } from '../../io/disk/folders.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { makeNonce } from '../../io/disk/owner.ts';
import { exists, findStat } from '../../io/disk/stat.ts';
import type { Env } from '../../io/project/person.ts';
import { ensureProjectState, findProjectState } from '../../io/project/project-state.ts';
import type { CaptureKind } from '../record/capture.ts';

// What is remembered of taking captures lies with the person's state of a clone, where no repository can bring it.

/** Something that asks for a capture. A `commit` asks to look for commits that were made. */
export interface Job {
  readonly kind: CaptureKind;
  /** Empty if it is about commits of any conversation. */
  readonly conversation: string;
  /** The path of the conversation's transcript; empty if unknown. */
  readonly transcript: string;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** The ids of the tasks that were completed. */
  readonly tasks: readonly string[];
}

/** How far one of git's logs of HEAD was looked at: in bytes, and when its last commit was made, in seconds. */
export interface WatchedLog {
  readonly bytes: number;
  readonly at: number;
}

/** How far git's logs were looked at, by their paths, and when capturing began, in milliseconds since 1970. */
export interface WatchedLogs {
  readonly begun: number;
  readonly logs: Readonly<Record<string, WatchedLog>>;
  /** New commits that are no conversation's yet: old clients write what they do some time later. */
  readonly open?: readonly MadeCommit[];
  /** The last commits that are no conversation's. */
  readonly unattributed: readonly string[];
}

/** Returns the folder of all this for the clone that a folder is in; undefined if there is none. */
export function findTakingFolder(cwd: string, env: Env): string | undefined {
  const state = findProjectState(cwd, env);
  return state === undefined ? undefined : join(state, 'captures');
}

/** Returns the same, made if it is missing. Fails with `unwritable`. */
export function ensureTakingFolder(cwd: string, env: Env): string {
  const folder = join(ensureProjectState(cwd, env), 'captures');
  for (const below of ['queue', 'progress']) makeFolder(join(folder, below), 0o700);
  return folder;
}

/** Adds a job to the queue. Fails with `unwritable`. */
export function addJob(folder: string, job: Job): void {
  writeJson(join(folder, 'queue', `${String(job.at).padStart(15, '0')}-${makeNonce()}.json`), job);
}

/** A job in the queue, and its path. */
export interface QueuedJob {
  readonly path: string;
  readonly job: Job;
}

/** Returns the jobs in the queue, the oldest first. What is no job is removed. */
export function readJobs(folder: string): QueuedJob[] {
  const queue = join(folder, 'queue');
  return filesIn(queue, '.json').flatMap((name) => {
    const path = join(queue, name);
    const fields = asRecord(readJson(path));
    if (typeof fields?.at === 'number' && isSafe(fields.conversation)) {
      return [{ path, job: fields as unknown as Job }];
    }
    removeQuietly(path);
    return [];
  });
}

function isSafe(conversation: unknown): boolean {
  return typeof conversation === 'string' && (conversation === '' || isSafeConversation(conversation));
}

/** Returns how far git's logs were looked at; undefined before the first time. */
export function readWatched(folder: string): WatchedLogs | undefined {
  const fields = asRecord(readJson(join(folder, 'logs.json')));
  return fields?.schema === 1 ? (fields as unknown as WatchedLogs) : undefined;
}

/** Returns the path of the capture that is about to be taken; there is none if none is. */
export function pendingPath(folder: string): string {
  return join(folder, 'pending.json');
}

/** Says whether a capture was begun or asked for that isn't taken yet. */
export function hasWork(folder: string): boolean {
  return exists(pendingPath(folder)) || filesIn(join(folder, 'queue'), '.json').length > 0;
}

function backfillPath(folder: string): string {
  return join(folder, 'backfilled.json');
}

/** Remembers when what was said before was captured. Fails with `unwritable`. */
export function noteBackfill(folder: string, at: number): void {
  writeJson(backfillPath(folder), { schema: 1, at });
}

/** Says whether what was said before was captured. */
export function hasBackfilled(folder: string): boolean {
  return exists(backfillPath(folder));
}

const mostUnattributed = 100;

/** Remembers how far git's logs were looked at. Fails with `unwritable`. */
export function writeWatched(folder: string, watched: WatchedLogs): void {
  const unattributed = watched.unattributed.slice(-mostUnattributed);
  writeJson(join(folder, 'logs.json'), { schema: 1, ...watched, unattributed });
}

/** Returns how far git's logs were looked at. The first time, what they have counts as looked at. Fails with `unwritable`. */
export function beginWatching(folder: string, logs: readonly string[], begun: number): WatchedLogs {
  const known = readWatched(folder);
  if (known !== undefined) return known;
  const sizes = logs.map((path) => [path, { bytes: findStat(path)?.size ?? 0, at: 0 }] as const);
  const watched = { begun, logs: Object.fromEntries(sizes), unattributed: [] };
  writeWatched(folder, watched);
  return watched;
}
