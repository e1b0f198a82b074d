import { dirname, join } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import { isFailure } from '../../core/failure.ts';
import { writeFailure } from '../../io/disk/failures.ts';
import { createFile, removeQuietly, writeFileAtomic } from '../../io/disk/files.ts';
import { makeFolder, namesIn } from '../../io/disk/folders.ts';
import { hasLeftovers, sweepLeftovers } from '../../io/disk/leftovers.ts';
import { hasDeadLock } from '../../io/disk/lock.ts';
import { freeNames, moveFile } from '../../io/disk/move.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import { findStat } from '../../io/disk/stat.ts';
import { pruneVersions } from '../../io/project/kept-versions.ts';
import type { Project } from '../../io/project/project.ts';
import { assertInside, isInside } from '../../io/project/project.ts';
import { withSessionsLocked } from '../files/session-lock.ts';
import type { RecordedStep } from './intents.ts';
import { intentFolder, readIntent, shaOf } from './intents.ts';

const maxIntents = 20;

/** What `finishIntent` did. */
export interface Finished {
  /** Absolute paths of the sessions whose steps were done, after any move. */
  readonly sessions: readonly string[];
  /** What couldn't be done, one sentence each; those intents stay for the next run. */
  readonly unfinished: readonly string[];
}

function write(project: Project, { write: path, text, was }: Extract<RecordedStep, { write: string }>): void {
  const now = shaOf(path);
  if (now === sha256(text) || now !== was || now === 'unreadable') return;
  try {
    makePlace(project, path);
    sweepLeftovers(dirname(path));
    if (findStat(path) === undefined) {
      createFile(path, text);
      return;
    }
  } catch (error) {
    throw writeFailure(error, path);
  }
  writeFileAtomic(path, text);
}

function makePlace(project: Project, path: string): void {
  assertInside(project, path);
  try {
    makeFolder(dirname(path));
  } catch (error) {
    throw writeFailure(error, path);
  }
}

function perform(project: Project, step: RecordedStep): void {
  if ('write' in step) {
    write(project, step);
  } else if ('remove' in step) {
    if (shaOf(step.remove) === step.was) removeQuietly(step.remove);
  } else if (findStat(step.move) !== undefined) {
    // Git doesn't track empty folders, so after a clone the target folder may be missing.
    makePlace(project, step.to);
    moveFile(step.move, step.to);
  }
}

// Finds where the session is now: at its own path, or where one of the moves took it.
function findCommitted(session: string, steps: readonly RecordedStep[], sha: string): string | undefined {
  const candidates = [session];
  for (const step of steps) {
    if (!('move' in step) || step.move !== session) continue;
    for (const name of freeNames(step.to)) {
      if (findStat(name) === undefined) break;
      candidates.push(name);
    }
  }
  return candidates.find((path) => shaOf(path) === sha);
}

function finishOne(project: Project, path: string): { session?: string; failures: Failure[] } {
  const { session, sha, steps } = readIntent(project, path);
  if (session === undefined || findCommitted(session, steps, sha) === undefined) return { failures: [] };
  const failures: Failure[] = [];
  const stuck = new Set<string>();
  for (const step of steps) {
    // Don't move a file whose new text couldn't be written yet: the next run would no longer find it.
    if ('move' in step && stuck.has(step.move)) continue;
    try {
      perform(project, step);
    } catch (error) {
      if (!isFailure(error)) throw error;
      if ('write' in step) stuck.add(step.write);
      // A refused step would be refused every time, so we drop it instead of retrying it at every run.
      if (error.code !== 'refused') failures.push(error);
    }
  }
  return { session: findCommitted(session, steps, sha) ?? session, failures };
}

/**
 * Does the remaining steps of every intent whose session has the recorded text, and deletes the other intents. Call it
 * under the lock, before a change and again after it. A step that fails doesn't stop the others and is retried later.
 */
export function finishIntent(project: Project): Finished {
  const dir = join(project.local, intentFolder);
  if (!isInside(project, dir)) return { sessions: [], unfinished: [] };
  const names = namesIn(dir, '.json');
  const sessions: string[] = [];
  const unfinished: string[] = [];
  for (const [index, name] of names.entries()) {
    const path = join(dir, name);
    const done = finishOne(project, path);
    unfinished.push(...done.failures.map(({ message }) => `${message}. The next command tries again`));
    if (done.session !== undefined) sessions.push(done.session);
    if (done.failures.length === 0 || index < names.length - maxIntents) removeQuietly(path);
  }
  if (sessions.length > 0) pruneVersions(project);
  return { sessions, unfinished };
}

// A process that holds the lock finishes its own intents, and somebody who only wants to read mustn't wait for long.
const waitMs = 5_000;

/**
 * Completes what a killed run left undone in a project. With `isSweeping`, it also removes that run's lock and
 * temporary files, even if nothing was left undone. Never fails: what can't be done now stays for the next run.
 */
export async function completePending(project: Project, isSweeping = true): Promise<void> {
  if (!hasIntents(project) && !(isSweeping && hasTraces(project))) return;
  try {
    await withSessionsLocked(project, waitMs, async () => void finishIntent(project));
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}

// Says whether a killed run left its lock or a temporary file. Taking the lock removes both.
function hasTraces(project: Project): boolean {
  return hasDeadLock(project.local) || hasLeftovers(project.local);
}

// Says whether any file is in the intents folder, complete or not.
function hasIntents(project: Project): boolean {
  return namesIn(join(project.local, intentFolder)).length > 0;
}
