import { join, relative, resolve } from 'node:path';
import { writeFailure } from '../../io/disk/failures.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { makeNonce } from '../../io/disk/owner.ts';
import { readText } from '../../io/disk/read.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import { findStat } from '../../io/disk/stat.ts';
import { keepVersion } from '../../io/project/kept-versions.ts';
import type { Project } from '../../io/project/project.ts';
import { assertInside, ensureLocal } from '../../io/project/project.ts';
import { locateDocument } from '../files/locate-document.ts';

/** A step that follows a session's change; paths are relative to the project's root. Only entries can be removed. */
export type IntentStep =
  | { readonly write: string; readonly text: string }
  | { readonly move: string; readonly to: string }
  | { readonly remove: string };

/** A file beside the session that steps create, change or move; paths are relative to the project's root. */
export interface FollowedFile {
  readonly before: string;
  readonly after: string;
  /** Its old version in `.local/replaced`; absent if the steps create it or only move it. */
  readonly kept?: string;
  /** SHA-256 of its text after the steps, in hex. */
  readonly sha: string;
}

/** The steps to do once a session file has a certain text. Writing the session file is the commit point. */
export interface Intent {
  /** The session file, relative to `.sessions`. */
  readonly session: string;
  /** SHA-256 of the session file's text after the change, in hex. */
  readonly sha: string;
  /** The steps, in order. */
  readonly steps: readonly IntentStep[];
}

/**
 * A step as it is recorded, with absolute paths once it is read. `was` is the SHA-256 of the file that it replaces or
 * removes, '' for none: if the file was changed since, we leave it alone.
 */
export type RecordedStep =
  | { write: string; text: string; was: string }
  | { move: string; to: string }
  | { remove: string; was: string };

/** Name of the folder in `.local` with the intents. */
export const intentFolder = 'intents';

/** Returns the SHA-256 of a file's text in hex; '' if there is no file, and `unreadable` if it can't be read. */
export function shaOf(path: string): string {
  try {
    return sha256(readText(path));
  } catch {
    return findStat(path) !== undefined ? 'unreadable' : '';
  }
}

function decodeStep(project: Project, value: unknown): RecordedStep | undefined {
  const fields = asRecord(value) ?? {};
  const write = locateDocument(project, fields.write);
  const { text, was } = fields;
  if (write !== undefined && typeof text === 'string' && typeof was === 'string') return { write, text, was };
  const remove = locateDocument(project, fields.remove);
  if (remove !== undefined && isEntry(project, remove) && typeof was === 'string') return { remove, was };
  const move = locateDocument(project, fields.move);
  const to = locateDocument(project, fields.to);
  return move !== undefined && to !== undefined ? { move, to } : undefined;
}

/** Returns the intent that a file records; `session` is an absolute path, undefined if it names none of ours. */
export function readIntent(
  project: Project,
  path: string,
): { readonly session: string | undefined; readonly sha: string; readonly steps: readonly RecordedStep[] } {
  const fields = asRecord(readJson(path));
  const session = locateDocument(project, join('.sessions', String(fields?.session)));
  const steps = Array.isArray(fields?.steps) ? fields.steps.map((step) => decodeStep(project, step)) : [];
  return { session, sha: String(fields?.sha), steps: steps.filter((step) => step !== undefined) };
}

function isEntry(project: Project, path: string): boolean {
  return path.startsWith(join(project.dir, 'journal', '/'));
}

function record(project: Project, step: IntentStep): RecordedStep {
  if ('move' in step) return step;
  return { ...step, was: shaOf(resolve(project.root, pathOf(step))) };
}

function pathOf(step: IntentStep): string {
  if ('move' in step) return step.move;
  return 'write' in step ? step.write : step.remove;
}

/**
 * Records the steps that follow a change before the change is made, so that the next run can complete them if this one
 * is killed. Keeps the versions that they replace or remove. Returns the files beside the session that they concern.
 * Call it under the lock. Fails with `refused` for a path outside the project, and with `unwritable`.
 */
export function writeIntent(project: Project, intent: Intent): FollowedFile[] {
  const paths = intent.steps.flatMap((step) => ('to' in step ? [step.move, step.to] : [pathOf(step)]));
  for (const path of paths) {
    assertInside(project, resolve(project.root, path));
    if (locateDocument(project, path) === undefined) throw new RangeError(`No document of ours: "${path}"`);
  }
  const dir = ensureLocal(project, intentFolder);
  const name = `${String(Date.now()).padStart(15, '0')}-${makeNonce()}.json`;
  const steps = intent.steps.map((step) => record(project, step));
  const files = followedFiles(project, steps);
  writeJson(join(dir, name), { schema: 1, ...intent, steps }, { fsync: true });
  return files.filter((file) => file.before !== `.sessions/${intent.session}`);
}

function followedFiles(project: Project, steps: readonly RecordedStep[]): FollowedFile[] {
  const files: FollowedFile[] = [];
  for (const step of steps) {
    const path = pathOf(step);
    const index = files.findIndex((file) => file.after === path);
    const known = files[index] ?? { before: path, after: path, sha: shaOf(resolve(project.root, path)) };
    if ('move' in step) {
      files.splice(index < 0 ? files.length : index, 1, { ...known, after: step.to });
      continue;
    }
    const kept = step.was === '' ? {} : { kept: keep(project, path) };
    if ('write' in step) files.push({ ...known, sha: sha256(step.text), ...kept });
  }
  return files;
}

function keep(project: Project, path: string): string {
  const full = resolve(project.root, path);
  try {
    return relative(project.root, keepVersion(project, full).path);
  } catch (error) {
    throw writeFailure(error, full);
  }
}

/** Returns a file that was written for a change and that no step concerns; the path is absolute. */
export function writtenFile(project: Project, path: string): FollowedFile {
  const below = relative(project.root, path);
  return { before: below, after: below, sha: shaOf(path) };
}
