import { join } from 'node:path';
import { removeQuietly } from '../../io/disk/files.ts';
import { namesIn } from '../../io/disk/folders.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { makeNonce } from '../../io/disk/owner.ts';
import { ensureLocal, type Project } from '../../io/project/project.ts';

/** A compaction that couldn't be counted when it happened. */
export interface Queued {
  readonly path: string;
  /** The session's id. */
  readonly session: string;
  /** The session's count after counting this compaction; undefined before the first attempt to count it. */
  readonly count: number | undefined;
}

/** Options for queueing a compaction. */
interface Leaving {
  /** Name of the record: letters, digits, `-` and `_` (default: a unique name). */
  readonly name?: string | undefined;
  /** The session's count after counting this compaction, if it may have been counted already. */
  readonly count?: number | undefined;
}

/**
 * Queues a compaction, so that the next run that changes the session counts it. Queueing it again under the same name
 * doesn't count it twice. Fails with `unwritable`.
 */
export function queueCompaction(project: Project, session: string, leaving: Leaving = {}): void {
  const { name = makeNonce(), count } = leaving;
  write(join(ensureLocal(project, 'queue'), `${name}.json`), session, count);
}

function write(path: string, session: string, count: number | undefined): void {
  writeJson(path, { schema: 1, session, count }, { fsync: true });
}

/** Returns the queued compactions of a session. */
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
 * Records, before a session is changed, the count that it will have after counting these compactions. If the run is
 * killed before it clears the queue, the next run sees from that count that they are counted. Fails with `unwritable`.
 */
export function promiseCount(queued: readonly Queued[], count: number): void {
  for (const { path, session } of queued) write(path, session, count);
}

/** Removes counted compactions from the queue; never fails. */
export function clearQueue(queued: readonly Queued[]): void {
  for (const { path } of queued) removeQuietly(path);
}
