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

/** One step that follows a session's change; paths are relative to the project's root. */
export type IntentStep =
  | { readonly write: string; readonly text: string }
  | { readonly move: string; readonly to: string };

/** What is to be done once a session file holds a certain text: the session file is the commit point. */
export interface Intent {
  /** The session file, relative to `.sessions`. */
  readonly session: string;
  /** SHA-256 of the session file's text once it is changed, in hex. */
  readonly sha: string;
  /** The steps, in order. */
  readonly steps: readonly IntentStep[];
}

/** What `finishIntent` did. */
export interface Finished {
  /** Absolute paths of the sessions whose steps are done, where they are now. */
  readonly sessions: readonly string[];
  /** Steps that could not be done yet; their intent stays for the next run. */
  readonly failures: readonly Failure[];
}

// `was` is the SHA-256 of what a write will replace, '' for nothing: what somebody changed since is not written over.
type Recorded = { write: string; text: string; was: string } | { move: string; to: string };

const folder = 'intents';
const maxIntents = 20;

// '' for nothing there; what cannot be read has no sum that anything equals.
function shaOf(path: string): string {
  try {
    return sha256(readText(path));
  } catch {
    return findStat(path) !== undefined ? 'unreadable' : '';
  }
}

// A cloned repository may bring such a file along: it may name documents of ours and nothing else.
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
 * Writes down what is to follow a change, before it is made, so that a run that is killed in between is completed by the
 * next. Under the lock; fails with `refused` for a path that leads out of the project, and with `unwritable`.
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
    // Git keeps no empty folders: after a clone the one that it goes to may be missing.
    makePlace(project, step.to);
    moveFile(step.move, step.to);
  }
}

// Where the session is now: at its own path, or where one of the moves took it.
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
    // Moved away, a file whose new text could not be written would never get it.
    if ('move' in step && stuck.has(step.move)) continue;
    try {
      perform(project, step);
    } catch (error) {
      if (!isFailure(error)) throw error;
      if ('write' in step) stuck.add(step.write);
      // What is refused today is refused for ever: it must not come up at every run.
      if (error.code !== 'refused') failures.push(error);
    }
  }
  return { session: findCommitted(session, known, sha) ?? session, failures };
}

/**
 * Does what is left of every intent whose session holds the promised text, and drops the others. Under the lock, at the
 * start of whatever writes and again after its change. A step that fails does not stop the rest and stays for later.
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

// One that is at work finishes its own; who only wants to read must not wait for long.
const waitMs = 5_000;

/**
 * Completes what a killed run left undone in a project, and clears away its lock and what it was writing unless those
 * are to be seen. Never fails: what cannot be done now stays for the next run.
 */
export async function completePending(project: Project, isSweeping = true): Promise<void> {
  if (!hasIntents(project) && !(isSweeping && hasTraces(project))) return;
  try {
    await withSessionsLocked(project, waitMs, async () => void finishIntent(project));
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}

// Its lock, or a file under way: taking the lock sweeps up after it.
function hasTraces(project: Project): boolean {
  return hasDeadLock(project.local) || hasLeftovers(project.local);
}

// What a run wrote down before its change, whole or not.
function hasIntents(project: Project): boolean {
  return namesIn(join(project.local, folder)).length > 0;
}
