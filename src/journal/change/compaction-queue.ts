import { join } from 'node:path';
import { removeQuietly, writeFileAtomic } from '../../io/disk/files.ts';
import { namesIn } from '../../io/disk/folders.ts';
import { asRecord, readJson } from '../../io/disk/json.ts';
import { makeNonce } from '../../io/disk/owner.ts';
import { ensureLocal, type Project } from '../../io/project/project.ts';

/** A compaction that could not be counted in time. */
export interface Queued {
  readonly path: string;
  /** The session's id. */
  readonly session: string;
  /** The session's count once this compaction is in it; undefined before the first try to count it. */
  readonly count: number | undefined;
}

/** How a compaction is left to be counted later. */
interface Leaving {
  /** Letters, digits, `-`, `_`; a name of its own unless given. */
  readonly name?: string | undefined;
  /** The count that the session has once this one is in it, where somebody may have counted it already. */
  readonly count?: number | undefined;
}

/**
 * Leaves a compaction to be counted by the next run that changes the session, once however often it is left under one
 * name. Fails with `unwritable`.
 */
export function queueCompaction(project: Project, session: string, leaving: Leaving = {}): void {
  const { name = makeNonce(), count } = leaving;
  write(join(ensureLocal(project, 'queue'), `${name}.json`), { session, count });
}

function write(path: string, fields: Readonly<Record<string, unknown>>): void {
  writeFileAtomic(path, `${JSON.stringify({ schema: 1, ...fields })}\n`, { mode: 0o600 });
}

/** Returns the compactions of a session that are still to be counted. */
export function readQueue(project: Project, session: string): Queued[] {
  const dir = join(project.local, 'queue');
  return namesIn(dir, '.json').flatMap((name) => {
    const path = join(dir, name);
    const fields = asRecord(readJson(path));
    const count = typeof fields?.count === 'number' ? fields.count : undefined;
    return fields?.session === session ? [{ path, session, count }] : [];
  });
}

/**
 * Writes down which count a session will have with these compactions, before it gets it: a run that is killed before it
 * can forget them is seen by that. Fails with `unwritable`.
 */
export function promiseCount(queued: readonly Queued[], count: number): void {
  for (const { path, session } of queued) write(path, { session, count });
}

/** Forgets what was counted. */
export function clearQueue(queued: readonly Queued[]): void {
  for (const { path } of queued) removeQuietly(path);
}
