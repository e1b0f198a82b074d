import { join, relative, resolve } from 'node:path';
import { removeQuietly, writeFileAtomic } from '../../io/disk/files.ts';
import { asRecord, readJson } from '../../io/disk/json.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import { ensureLocal, isInside, type Project } from '../../io/project/project.ts';
import { isSafeId } from '../document/facts.ts';

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
