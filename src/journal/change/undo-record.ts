import { join, relative, resolve } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import { oneLine } from '../../core/text/escape.ts';
import { parseInstant } from '../../core/time.ts';
import { removeQuietly, writeFileAtomic } from '../../io/disk/files.ts';
import { asRecord, readJson } from '../../io/disk/json.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import type { Project } from '../../io/project/project.ts';
import { ensureLocal, isInside } from '../../io/project/project.ts';
import { isSafeId } from '../document/session-facts.ts';
import type { Target } from '../which-session/find-target.ts';
import type { Update } from './update-file.ts';

/** What is needed to undo the last change of a session; all paths are absolute. */
export interface UndoRecord {
  /** The session's id. */
  readonly id: string;
  readonly verb: string;
  /** Paths of the session file before and after the change. */
  readonly beforePath: string;
  readonly afterPath: string;
  /** The old version in `.local/replaced`. */
  readonly kept: string;
  /** SHA-256 of the session file after the change, in hex. */
  readonly afterSha: string;
  /** The front matter's `updated_at` after the change; absent in records of older versions. */
  readonly updated?: string;
}

const folder = 'undo';

// The ids we create are safe as file names, but a person may have written another id.
function recordName(id: string): string {
  return `${isSafeId(id) ? id : sha256(id).slice(0, 16)}.json`;
}

// An undo record may come from a cloned repository, so it may only name our own sessions and kept versions.
function locate(project: Project, path: unknown, under: string): string | undefined {
  if (typeof path !== 'string' || path.includes('\0')) return undefined;
  const found = resolve(project.dir, path);
  return found.startsWith(join(under, '/')) && found.endsWith('.md') ? found : undefined;
}

function locateSession(project: Project, path: unknown): string | undefined {
  const folders = ['active', 'archive'].map((name) => join(project.dir, name));
  const found = folders.map((dir) => locate(project, path, dir)).find((one) => one !== undefined);
  return found !== undefined && isInside(project, found) ? found : undefined;
}

function locateKept(project: Project, path: unknown): string | undefined {
  const found = locate(project, path, join(project.local, 'replaced'));
  const isElsewhere = !project.local.startsWith(join(project.dir, '/'));
  return found !== undefined && (isElsewhere || isInside(project, found)) ? found : undefined;
}

/** Records a session's last change, replacing the previous record; fails with `unwritable`. */
export function recordUndo(project: Project, record: UndoRecord): void {
  const path = join(ensureLocal(project, folder), recordName(record.id));
  const paths = Object.fromEntries(
    (['beforePath', 'afterPath', 'kept'] as const).map((key) => [key, relative(project.dir, record[key])]),
  );
  const text = JSON.stringify({ schema: 1, ...record, ...paths });
  writeFileAtomic(path, `${text}\n`, { mode: 0o600, fsync: false });
}

/** Returns the record of a session's last change; undefined if there is none or it can't be trusted. */
export function readUndo(project: Project, id: string): UndoRecord | undefined {
  const fields = asRecord(readJson(join(project.local, folder, recordName(id))));
  if (fields === undefined || fields.schema !== 1 || fields.id !== id) return undefined;
  const { verb, afterSha } = fields;
  const beforePath = locateSession(project, fields.beforePath);
  const afterPath = locateSession(project, fields.afterPath);
  const kept = locateKept(project, fields.kept);
  if (beforePath === undefined || afterPath === undefined || kept === undefined) return undefined;
  if (typeof verb !== 'string' || typeof afterSha !== 'string') return undefined;
  const { updated } = fields;
  const time = typeof updated === 'string' ? { updated } : {};
  return { id, verb, beforePath, afterPath, kept, afterSha, ...time };
}

/** Deletes the record of a session's last change, if there is one. */
export function removeUndo(project: Project, id: string): void {
  removeQuietly(join(project.local, folder, recordName(id)));
}

/**
 * Returns a sentence if the session file is older than the last change made to it in this clone, as after switching the
 * branch, a pull or a stash. Otherwise returns nothing.
 */
export function olderRemarks(
  project: Project,
  { id, updatedAt }: { readonly id: string; readonly updatedAt: string },
): string[] {
  const last = readUndo(project, id)?.updated ?? '';
  const [now, then] = [parseInstant(updatedAt), parseInstant(last)];
  if (now === undefined || then === undefined || now >= then) return [];
  return [
    `The file is older than the last change made in this clone (${oneLine(last)}). What was logged since may be on another branch or in a stash`,
  ];
}

/**
 * Records a change for `undo`, unless a hook counted a compaction, which nobody would want to undo. Returns a sentence
 * if it can't be recorded. That is not a failure, because the session is already changed: it just can't be undone.
 */
export function rememberUndo(
  { target, verb }: { readonly target: Target; readonly verb: string },
  { kept, after }: Update,
  { path, updated }: { readonly path: string; readonly updated: string },
): string[] {
  if (kept === undefined || verb === 'compaction') return [];
  const { id } = target.file.facts;
  try {
    const paths = { beforePath: target.file.path, afterPath: path, kept };
    recordUndo(target.project, { id, verb, ...paths, afterSha: sha256(after), updated });
    return [];
  } catch (error) {
    if (!isFailure(error)) throw error;
    // The existing record is of an earlier change, which can't be undone any more.
    removeUndo(target.project, id);
    return [`This change cannot be undone: ${error.message}`];
  }
}
