import { join, relative, resolve } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import { findHeadFrame } from '../../core/front-matter/frame.ts';
import { oneLine } from '../../core/text/escape.ts';
import { parseInstant } from '../../core/time.ts';
import { removeQuietly } from '../../io/disk/files.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import type { Project } from '../../io/project/project.ts';
import { ensureLocal } from '../../io/project/project.ts';
import { locateDocument } from '../files/locate-document.ts';
import { recordFile } from '../files/sessions.ts';
import type { Target } from '../which-session/find-target.ts';
import type { FollowedFile } from './intents.ts';
import type { Update } from './update-file.ts';

/** What is needed to undo one change of a session; all paths are absolute, except those of `files`. */
export interface UndoRecord {
  readonly verb: string;
  /** What the change did, one line each. */
  readonly did: readonly string[];
  /** Paths of the session file before and after the change. */
  readonly beforePath: string;
  readonly afterPath: string;
  /** The old version in `.local/replaced`; absent if the session file stayed as it was. */
  readonly kept?: string;
  /** `sumOf` the session file before and after the change; records of older versions lack the first. */
  readonly beforeSum?: string;
  readonly afterSum: string;
  /** The front matter's `updated_at` after the change; absent in records of older versions. */
  readonly updated?: string;
  /** The entries and tasks that belong to the change. */
  readonly files: readonly FollowedFile[];
}

const folder = 'undo';
const maxRecords = 20;

// What hooks refresh on their own: it may differ without anybody having changed the session.
const refreshed = /^(?:updated_at|compaction_count|git_branch|git_last_commit):.*\n/gm;

/** Returns a checksum of everything in a session file that a person or a command decides, in hex. */
export function sumOf(text: string): string {
  const frame = findHeadFrame(text);
  if (typeof frame === 'string') return sha256(text);
  const fields = text.slice(frame.fieldsStart, frame.fieldsEnd).replace(refreshed, '');
  return sha256(text.slice(0, frame.fieldsStart) + fields + text.slice(frame.fieldsEnd));
}

function pathOf(project: Project, id: string): string {
  return join(project.local, folder, recordFile(id));
}

// Kept versions may lie outside the project, with all of this clone's own files.
function locateKept(project: Project, path: unknown): string | undefined {
  if (project.local.startsWith(join(project.dir, '/')))
    return locateDocument(project, path, ['.sessions/.local/replaced']);
  if (typeof path !== 'string' || path.includes('\0')) return undefined;
  const found = resolve(project.root, path);
  return found.startsWith(join(project.local, 'replaced', '/')) ? found : undefined;
}

const sessionFolders = ['.sessions/active', '.sessions/archive'];
const fileFolders = ['.sessions/journal', '.tasks'];

type Fields = Readonly<Record<string, unknown>>;

// The records as they stand in the file, the oldest first. To decode them takes a look at the disk for each path.
function readFields(project: Project, id: string): Fields[] {
  const fields = asRecord(readJson(pathOf(project, id)));
  if (fields === undefined || fields.id !== id) return [];
  if (fields.schema === 1) return [fromOlder(fields)];
  return listOf(fields.changes).map((change) => asRecord(change) ?? {});
}

function writeFields(project: Project, id: string, changes: readonly Fields[]): void {
  ensureLocal(project, folder);
  writeJson(pathOf(project, id), { schema: 2, id, changes: changes.slice(-maxRecords) });
}

function encodeRecord(project: Project, record: UndoRecord): Fields {
  return {
    ...record,
    beforePath: relative(project.root, record.beforePath),
    afterPath: relative(project.root, record.afterPath),
    kept: record.kept && relative(project.root, record.kept),
  };
}

/** Returns the last changes of a session in this clone, the oldest first, without those that can't be trusted. */
export function readUndo(project: Project, id: string): UndoRecord[] {
  return readFields(project, id)
    .map((fields) => decodeRecord(project, fields))
    .filter((record) => record !== undefined);
}

// Older versions kept only the last change, with paths below `.sessions` and the checksum of the whole text.
function fromOlder(fields: Fields): Fields {
  const under = (path: unknown): string => join('.sessions', String(path));
  const [beforePath, afterPath, kept] = [fields.beforePath, fields.afterPath, fields.kept].map(under);
  return { ...fields, beforePath, afterPath, kept, afterSum: fields.afterSha };
}

function decodeRecord(project: Project, fields: Fields): UndoRecord | undefined {
  const { verb, afterSum, beforeSum, updated } = fields;
  const beforePath = locateDocument(project, fields.beforePath, sessionFolders);
  const afterPath = locateDocument(project, fields.afterPath, sessionFolders);
  const kept = locateKept(project, fields.kept);
  const files = listOf(fields.files).map((file) => decodeFile(project, asRecord(file) ?? {}));
  if (beforePath === undefined || afterPath === undefined || files.includes(undefined)) return undefined;
  if (typeof verb !== 'string' || typeof afterSum !== 'string') return undefined;
  if (kept === undefined && (fields.kept !== undefined || files.length === 0)) return undefined;
  return {
    verb,
    did: listOf(fields.did).filter((line) => typeof line === 'string'),
    beforePath,
    afterPath,
    ...(kept === undefined ? {} : { kept }),
    ...(typeof beforeSum === 'string' ? { beforeSum } : {}),
    afterSum,
    ...(typeof updated === 'string' ? { updated } : {}),
    files: files.filter((file) => file !== undefined),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function decodeFile(project: Project, fields: Fields): FollowedFile | undefined {
  const { before, after, kept, sha } = fields;
  const isOurs = [before, after].every((path) => locateDocument(project, path, fileFolders) !== undefined);
  const isKept = kept === undefined || locateKept(project, kept) !== undefined;
  if (!isOurs || !isKept || typeof sha !== 'string') return undefined;
  const old = kept === undefined ? {} : { kept: String(kept) };
  return { before: String(before), after: String(after), sha, ...old };
}

/**
 * Returns the changes that led to a session's text, the newest first. A change that the text isn't the result of, as
 * one on another branch, is left out, and so is all that somebody else's change lies after.
 */
export function changesThatLedTo(text: string, records: readonly UndoRecord[]): UndoRecord[] {
  const led: UndoRecord[] = [];
  let sums: readonly (string | undefined)[] = [sumOf(text), sha256(text)];
  for (const record of [...records].reverse()) {
    if (!sums.includes(record.afterSum)) continue;
    led.push(record);
    sums = [record.beforeSum];
  }
  return led;
}

/** Adds a change to a session's record; fails with `unwritable`. */
export function recordUndo(project: Project, id: string, record: UndoRecord): void {
  writeFields(project, id, [...readFields(project, id), encodeRecord(project, record)]);
}

/** Deletes a change from a session's record. If it can't be written, the whole record goes. Never fails. */
export function removeUndo(project: Project, id: string, record: UndoRecord): void {
  const gone = JSON.stringify(record);
  const others = readFields(project, id).filter(
    (fields) => JSON.stringify(decodeRecord(project, fields)) !== gone,
  );
  try {
    if (others.length > 0) writeFields(project, id, others);
    else forgetUndo(project, id);
  } catch (error) {
    if (!isFailure(error)) throw error;
    forgetUndo(project, id);
  }
}

/** Deletes the record of a session's changes, if there is one. */
export function forgetUndo(project: Project, id: string): void {
  removeQuietly(pathOf(project, id));
}

/**
 * Returns a sentence if the session file is older than the last change made to it in this clone, as after switching the
 * branch, a pull or a stash. Otherwise returns nothing.
 */
export function olderRemarks(
  project: Project,
  { id, updatedAt }: { readonly id: string; readonly updatedAt: string },
): string[] {
  const { updated } = readFields(project, id).at(-1) ?? {};
  const last = typeof updated === 'string' ? updated : '';
  const [now, then] = [parseInstant(updatedAt), parseInstant(last)];
  if (now === undefined || then === undefined || now >= then) return [];
  return [
    `The file is older than the last change made in this clone (${oneLine(last)}). What was logged since may be on another branch or in a stash`,
  ];
}

/** Returns the time of the last log to a session in this clone that wasn't undone, as text; empty if none is known. */
export function lastLogged(project: Project, id: string): string {
  const { updated } = readFields(project, id).findLast(({ verb }) => verb === 'log') ?? {};
  return typeof updated === 'string' ? updated : '';
}

/** A change that was made, as far as `undo` is concerned. */
interface Done {
  readonly target: Target;
  readonly verb: string;
  readonly did: readonly string[];
  readonly update: Pick<Update, 'before' | 'after' | 'kept'>;
  /** Path of the session file now. */
  readonly path: string;
  readonly updated: string;
  readonly files: readonly FollowedFile[];
}

/**
 * Records a change for `undo`, unless a hook counted a compaction or nothing but refreshed fields changed: nobody would
 * want to undo that. Returns a sentence if it can't be recorded. That is not a failure, because the session is already
 * changed: it just can't be undone.
 */
export function rememberUndo({ target, verb, did, update, path, updated, files }: Done): string[] {
  const [beforeSum, afterSum] = [sumOf(update.before), sumOf(update.after)];
  if (verb === 'compaction' || (beforeSum === afterSum && files.length === 0)) return [];
  const { id } = target.file.facts;
  const kept = update.kept === undefined ? {} : { kept: update.kept };
  const places = { beforePath: target.file.path, afterPath: path, ...kept };
  try {
    recordUndo(target.project, id, { verb, did, ...places, beforeSum, afterSum, updated, files });
    return [];
  } catch (error) {
    if (!isFailure(error)) throw error;
    // The existing records are of earlier changes, which can't be undone any more.
    forgetUndo(target.project, id);
    return [`This change cannot be undone: ${error.message}`];
  }
}
