import { isFailure } from '../../core/failure.ts';
import { withLock } from '../../io/disk/lock.ts';
import { runGit } from '../../io/git/process.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Env } from '../../io/project/person.ts';
import { findProject } from '../../io/project/project.ts';
import { clientFolders } from '../../io/transcripts/client-folders.ts';
import { type Expiry, expireCaptures, expiryTime, isExpiredToday } from '../store/expire-captures.ts';
import { findStore } from '../store/store.ts';
import { forgetTakenEdits, readKeptEdits } from './kept-edits.ts';
import { foldersOf, goOffRecord, goOnRecord, isOffRecord } from './off-record.ts';
import { planBackfill } from './plan-backfill.ts';
import { findRepository } from './repository.ts';
import {
  addJob,
  ensureTakingFolder,
  findTakingFolder,
  hasBackfilled,
  type Job,
  noteBackfill,
  readJobs,
  readWatched,
} from './state.ts';
import { passOver, previewCaptures, type Taken, type TakeOptions, takeCaptures } from './take-captures.ts';

/** From where captures are asked for, and what the journal knows. */
export interface DueOptions {
  readonly cwd: string;
  readonly env: Env;
  readonly now: () => Date;
  readonly sessionOf: (conversation: string) => string;
}

/** Why nothing can be captured. */
export type NoCapture = 'no-git' | 'off';

// Returns the result of `work`, or why nothing can be captured here. Fails with `unwritable`.
async function withTaking<T>(
  options: DueOptions,
  work: (taking: TakeOptions) => Promise<T>,
): Promise<T | NoCapture> {
  const taking = await openTaking(options);
  return typeof taking === 'string' ? taking : work(taking);
}

async function openTaking(options: DueOptions): Promise<TakeOptions | NoCapture> {
  const { cwd, env, now, sessionOf } = options;
  const config = readConfig(findProject(cwd), env);
  if (!config.capture) return 'off';
  const repository = findRepository(cwd);
  if (repository === undefined) return 'no-git';
  const { screenSecrets } = await import('../../core/secrets/find.ts');
  const person = await readPerson(repository.top);
  const folder = ensureTakingFolder(cwd, env);
  return {
    folder,
    repository,
    clientFolders: clientFolders(env, config.claudeConfigDirs),
    now: now().getTime(),
    screen: (text) => screenSecrets(text, config.notSecrets),
    sessionOf,
    author: `${person.name} <${person.email}>`,
    person,
    isOffRecord: (conversation) => isOffRecord(env, conversation),
    keptEdits: (conversation) => readKeptEdits(env, conversation),
    forgetKept: (taken) => forgetTakenEdits(env, taken),
  };
}

async function readPerson(top: string): Promise<{ name: string; email: string }> {
  const { stdout } = await runGit(top, ['config', '-z', '--get-regexp', '^user\\.(name|email)$']);
  const values = new Map(stdout.split('\0').map((row) => row.split('\n', 2) as [string, string]));
  const read = (key: string): string => values.get(key)?.trim() ?? '';
  return { name: read('user.name'), email: read('user.email') };
}

/** Returns what asked for a capture in the clone that a folder is in and wasn't captured yet, the oldest first. */
export function waitingCaptures(cwd: string, env: Env): Pick<Job, 'kind' | 'conversation' | 'at'>[] {
  const folder = findTakingFolder(cwd, env);
  const jobs = folder === undefined ? [] : readJobs(folder);
  return jobs.map(({ job: { kind, conversation, at } }) => ({ kind, conversation, at }));
}

/**
 * Removes the captures that are older than the person keeps them, once a day or `atOnce`. Returns how many. Fails with
 * `locked` or `unwritable`.
 */
export async function expireDue(options: DueOptions, atOnce = false): Promise<number> {
  const store = findStore(options.cwd);
  const expiry = expiryOf(options);
  if (store === undefined || (!atOnce && isExpiredToday(store, expiry))) return 0;
  return expireCaptures(store, expiry);
}

function expiryOf({ cwd, env, now }: DueOptions): Expiry {
  return { now: now().getTime(), days: readConfig(findProject(cwd), env).keepDays };
}

const waits = [5_000, 10_000, 20_000];

/**
 * Takes the captures that are due, and tries again after 5, 10 and 20 seconds if others write or the disk is full. Returns
 * what was taken. Fails with `locked` or `unwritable` in the end; the next start tries again.
 */
export async function takeQueued(
  options: DueOptions,
  [wait, ...later]: readonly number[] = waits,
): Promise<Taken | NoCapture> {
  try {
    return await withTaking(options, takeCaptures);
  } catch (error) {
    if (!isFailure(error) || wait === undefined) throw error;
    await new Promise((resolve) => setTimeout(resolve, wait));
    return takeQueued(options, later);
  }
}

/**
 * Takes the captures that are due, and one of what was said in a conversation since (none if it is empty). Returns what was
 * taken, or why nothing could be. Fails with `locked` or `unwritable`.
 */
export function takeDue(options: DueOptions, conversation: string): Promise<Taken | NoCapture> {
  return withTaking(options, (taking) => {
    addJob(taking.folder, checkpointOf(conversation, taking.now));
    return takeCaptures(taking);
  });
}

/** Returns what `takeDue` would take, or why nothing could be taken, and changes nothing that was captured. */
export function previewDue(options: DueOptions, conversation: string): Promise<Taken | NoCapture> {
  return withTaking(options, (taking) => previewCaptures(taking, checkpointOf(conversation, taking.now)));
}

/**
 * Takes captures of what was said before, since a time (milliseconds since 1970), from the transcripts that are there.
 * Returns what was taken, or why nothing could be. Fails with `locked` or `unwritable`.
 */
export function takeEarlier(options: DueOptions, since: number): Promise<Taken | NoCapture> {
  // What is older would be removed the next day.
  const kept = expiryTime(expiryOf(options));
  return withTaking(options, async (taking) => {
    const taken = await takeCaptures(taking, () => planBackfill(taking, Math.max(since, kept)));
    noteBackfill(taking.folder, taking.now);
    return taken;
  });
}

/** Says whether there are commits from before captures were taken here, and nobody has captured earlier ones yet. */
export async function hasEarlierCommits({ cwd, env, now }: DueOptions): Promise<boolean> {
  const folder = ensureTakingFolder(cwd, env);
  if (hasBackfilled(folder)) return false;
  const before = Math.floor((readWatched(folder)?.begun ?? now().getTime()) / 1000) - 1;
  const args = ['log', '--max-count=1', '--format=%H', `--before=@${before}`, 'HEAD', '--'];
  const { ok, stdout } = await runGit(cwd, args, { timeoutMs: 10_000 });
  return ok && stdout !== '';
}

function checkpointOf(conversation: string, at: number): Job {
  return { kind: 'checkpoint', conversation, transcript: '', at, tasks: [] };
}

/**
 * Captures nothing more of a conversation. Returns a folder of each clone that may have captures of it. Fails with `locked`
 * or `unwritable`.
 */
export async function goOffRecordNow(options: DueOptions, conversation: string): Promise<string[]> {
  const { env, now } = options;
  // Whoever is killed while waiting has said so all the same.
  goOffRecord(env, conversation, now().getTime());
  const folders = foldersOf(conversation, options);
  // A capture that is being taken now is then in the store.
  for (const folder of folders) {
    await withLock(ensureTakingFolder(folder, env), { waitMs: 20_000 }, async () => undefined);
  }
  return folders;
}

/**
 * Captures what is said in a conversation from now on, and never what was said off the record. Fails with `locked` or
 * `unwritable`.
 */
export async function goOnRecordNow(options: DueOptions, conversation: string): Promise<void> {
  const { env } = options;
  if (!isOffRecord(env, conversation)) return;
  for (const folder of foldersOf(conversation, options)) {
    await withTaking({ ...options, cwd: folder }, async (taking) => {
      // Commits that were made off the record are passed over while it still is.
      await takeCaptures(taking);
      await passOver({ ...taking, isOffRecord: () => false }, checkpointOf(conversation, taking.now));
    });
  }
  goOnRecord(env, conversation);
}
