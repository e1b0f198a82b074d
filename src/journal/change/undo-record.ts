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

/** What it takes to take back the last change of a session; all paths are absolute. */
export interface UndoRecord {
  /** The session's id. */
  readonly id: string;
  readonly verb: string;
  /** Where the session file was before the change, and where it was after it. */
  readonly beforePath: string;
  readonly afterPath: string;
  /** The old version in `.local/replaced`. */
  readonly kept: string;
  /** SHA-256 of the session file after the change, in hex. */
  readonly afterSha: string;
  /** The head's `updated_at` after the change; absent in records of old. */
  readonly updated?: string;
}

const folder = 'undo';

// An id of ours is a name for a file; a person's own may be none.
function recordName(id: string): string {
  return `${isSafeId(id) ? id : sha256(id).slice(0, 16)}.json`;
}

// A cloned repository may bring such a file along: what it names must be a session and a version of ours.
function locate(project: Project, path: unknown, under: string): string | undefined {
  if (typeof path !== 'string' || path.includes('\0')) return undefined;
  const found = resolve(project.dir, path);
  const isBelow = found.startsWith(join(project.dir, under, '/')) && found.endsWith('.md');
  return isBelow && isInside(project, found) ? found : undefined;
}

function locateSession(project: Project, path: unknown): string | undefined {
  return locate(project, path, 'active') ?? locate(project, path, 'archive');
}

/** Remembers a session's last change in place of the one before; fails with `unwritable`. */
export function recordUndo(project: Project, record: UndoRecord): void {
  const path = join(ensureLocal(project, folder), recordName(record.id));
  const paths = Object.fromEntries(
    (['beforePath', 'afterPath', 'kept'] as const).map((key) => [key, relative(project.dir, record[key])]),
  );
  const text = JSON.stringify({ schema: 1, ...record, ...paths });
  writeFileAtomic(path, `${text}\n`, { mode: 0o600, fsync: false });
}

/** Returns a session's last change, or undefined when there is none, or none that can be trusted. */
export function readUndo(project: Project, id: string): UndoRecord | undefined {
  const fields = asRecord(readJson(join(project.local, folder, recordName(id))));
  if (fields === undefined || fields.schema !== 1 || fields.id !== id) return undefined;
  const { verb, afterSha } = fields;
  const beforePath = locateSession(project, fields.beforePath);
  const afterPath = locateSession(project, fields.afterPath);
  const kept = locate(project, fields.kept, '.local/replaced');
  if (beforePath === undefined || afterPath === undefined || kept === undefined) return undefined;
  if (typeof verb !== 'string' || typeof afterSha !== 'string') return undefined;
  const { updated } = fields;
  const time = typeof updated === 'string' ? { updated } : {};
  return { id, verb, beforePath, afterPath, kept, afterSha, ...time };
}

/** Forgets a session's last change; nothing happens when there is none. */
export function removeUndo(project: Project, id: string): void {
  removeQuietly(join(project.local, folder, recordName(id)));
}

/**
 * Returns one sentence for a session file that is older than the last change which was made to it in this clone, as a
 * branch, a pull or a stash brings it; nothing where it is not.
 */
export function olderRemarks(
  project: Project,
  { id, updatedAt }: { readonly id: string; readonly updatedAt: string },
): string[] {
  const last = readUndo(project, id)?.updated ?? '';
  const [now, then] = [parseInstant(updatedAt), parseInstant(last)];
  if (now === undefined || then === undefined || now >= then) return [];
  return [
    `The file is older than the last change that was made here (${oneLine(last)}): a branch, a pull or a stash brought it, and what was logged since is there`,
  ];
}

/**
 * Remembers a change for `undo`; what a hook counted is none that a person would take back. The session is changed by
 * now, so that this cannot be written is no failure: it comes back in words, and `undo` has nothing to take back.
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
    // What is remembered is a change before this one.
    removeUndo(target.project, id);
    return [`undo cannot take this back: ${error.message}`];
  }
}
