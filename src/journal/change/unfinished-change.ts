import { dirname, join, resolve } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import { isFailure } from '../../core/failure.ts';
import { writeFailure } from '../../io/disk/failures.ts';
import { createFile, removeQuietly, writeFileAtomic } from '../../io/disk/files.ts';
import { makeFolder, namesIn } from '../../io/disk/folders.ts';
import { asRecord, readJson } from '../../io/disk/json.ts';
import { hasLeftovers, sweepLeftovers } from '../../io/disk/leftovers.ts';
import { hasDeadLock } from '../../io/disk/lock.ts';
import { freeNames, moveFile } from '../../io/disk/move.ts';
import { makeNonce } from '../../io/disk/owner.ts';
import { readText } from '../../io/disk/read.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import { findStat } from '../../io/disk/stat.ts';
import { keepVersion, pruneVersions } from '../../io/project/kept-versions.ts';
import type { Project } from '../../io/project/project.ts';
import { assertInside, ensureLocal, isInside } from '../../io/project/project.ts';
import { withSessionsLocked } from '../files/session-lock.ts';

/** A step that follows a session's change; paths are relative to the project's root. */
export type IntentStep =
  | { readonly write: string; readonly text: string }
  | { readonly move: string; readonly to: string };

/** The steps to do once a session file has a certain text. Writing the session file is the commit point. */
export interface Intent {
  /** The session file, relative to `.sessions`. */
  readonly session: string;
  /** SHA-256 of the session file's text after the change, in hex. */
  readonly sha: string;
  /** The steps, in order. */
  readonly steps: readonly IntentStep[];
}

/** What `finishIntent` did. */
export interface Finished {
  /** Absolute paths of the sessions whose steps were done, after any move. */
  readonly sessions: readonly string[];
  /** Why some steps couldn't be done; their intents stay for the next run. */
  readonly failures: readonly Failure[];
}

// `was` is the SHA-256 of the file that a write replaces, '' for none. If the file was changed since, we don't write.
type Recorded = { write: string; text: string; was: string } | { move: string; to: string };

const folder = 'intents';
const maxIntents = 20;

// Returns '' if there is no file. For a file that can't be read, it returns a text that no checksum equals.
function shaOf(path: string): string {
  try {
    return sha256(readText(path));
  } catch {
    return findStat(path) !== undefined ? 'unreadable' : '';
  }
}

// An intent file may come from a cloned repository, so it may only name our own documents.
function locate(project: Project, path: unknown): string | undefined {
  if (typeof path !== 'string' || path.includes('\0') || !path.endsWith('.md')) return undefined;
  const found = resolve(project.root, path);
  const isOurs = [project.dir, join(project.root, '.tasks')].some((dir) => found.startsWith(join(dir, '/')));
  return isOurs && isInside(project, found) ? found : undefined;
}

function decodeStep(project: Project, value: unknown): Recorded | undefined {
  const fields = asRecord(value) ?? {};
  const write = locate(project, fields.write);
  const { text, was } = fields;
  if (write !== undefined && typeof text === 'string' && typeof was === 'string') return { write, text, was };
  const move = locate(project, fields.move);
  const to = locate(project, fields.to);
  return move !== undefined && to !== undefined ? { move, to } : undefined;
}

function record(project: Project, step: IntentStep): Recorded {
  if ('move' in step) return step;
  return { ...step, was: shaOf(resolve(project.root, step.write)) };
}

/**
 * Records the steps that follow a change before the change is made, so that the next run can complete them if this one
 * is killed. Call it under the lock. Fails with `refused` for a path outside the project, and with `unwritable`.
 */
export function writeIntent(project: Project, intent: Intent): void {
  const paths = intent.steps.flatMap((step) => ('move' in step ? [step.move, step.to] : [step.write]));
  for (const path of paths) {
    assertInside(project, resolve(project.root, path));
    if (locate(project, path) === undefined) throw new RangeError(`No document of ours: "${path}"`);
  }
  const dir = ensureLocal(project, folder);
  const name = `${String(Date.now()).padStart(15, '0')}-${makeNonce()}.json`;
  const steps = intent.steps.map((step) => record(project, step));
  writeFileAtomic(join(dir, name), `${JSON.stringify({ schema: 1, ...intent, steps })}\n`, { mode: 0o600 });
}

function write(project: Project, { write: path, text, was }: Extract<Recorded, { write: string }>): void {
  const now = shaOf(path);
  if (now === sha256(text) || now !== was || now === 'unreadable') return;
  try {
    makePlace(project, path);
    sweepLeftovers(dirname(path));
    if (findStat(path) === undefined) {
      createFile(path, text);
      return;
    }
    if (!path.startsWith(join(project.dir, '/'))) keepVersion(project, path);
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

function perform(project: Project, step: Recorded): void {
  if ('write' in step) {
    write(project, step);
  } else if (findStat(step.move) !== undefined) {
    // Git doesn't track empty folders, so after a clone the target folder may be missing.
    makePlace(project, step.to);
    moveFile(step.move, step.to);
  }
}

// Finds where the session is now: at its own path, or where one of the moves took it.
function findCommitted(session: string, steps: readonly Recorded[], sha: string): string | undefined {
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
  const fields = asRecord(readJson(path));
  const session = locate(project, join('.sessions', String(fields?.session)));
  const steps = Array.isArray(fields?.steps) ? fields.steps.map((step) => decodeStep(project, step)) : [];
  const known = steps.filter((step) => step !== undefined);
  const sha = String(fields?.sha);
  if (session === undefined || findCommitted(session, known, sha) === undefined) return { failures: [] };
  const failures: Failure[] = [];
  const stuck = new Set<string>();
  for (const step of known) {
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
  return { session: findCommitted(session, known, sha) ?? session, failures };
}

/**
 * Does the remaining steps of every intent whose session has the recorded text, and deletes the other intents. Call it
 * under the lock, before a change and again after it. A step that fails doesn't stop the others and is retried later.
 */
export function finishIntent(project: Project): Finished {
  const dir = join(project.local, folder);
  if (!isInside(project, dir)) return { sessions: [], failures: [] };
  const names = namesIn(dir, '.json');
  const sessions: string[] = [];
  const failures: Failure[] = [];
  for (const [index, name] of names.entries()) {
    const path = join(dir, name);
    const done = finishOne(project, path);
    failures.push(...done.failures);
    if (done.session !== undefined) sessions.push(done.session);
    if (done.failures.length === 0 || index < names.length - maxIntents) removeQuietly(path);
  }
  if (sessions.length > 0) pruneVersions(project);
  return { sessions, failures };
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
  return namesIn(join(project.local, folder)).length > 0;
}
