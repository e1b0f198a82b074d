import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeQuietly, writeFileAtomic } from './files.ts';
import { asRecord, readJson } from './json-file.ts';
import { makeNonce } from './owner.ts';
import { ensureLocal, type Project } from './project.ts';

/** A compaction that could not be counted in time. */
export interface Queued {
  readonly path: string;
  /** The session's id. */
  readonly session: string;
}

/**
 * Leaves a compaction to be counted by the next run that changes the session, once however often it is left under one
 * name (letters, digits, `-`, `_`). Fails with `unwritable`.
 */
export function queueCompaction(project: Project, session: string, name: string = makeNonce()): void {
  const path = join(ensureLocal(project, 'queue'), `${name}.json`);
  writeFileAtomic(path, `${JSON.stringify({ schema: 1, session })}\n`, { mode: 0o600 });
}

/** Returns the compactions of a session that are still to be counted. */
export function readQueue(project: Project, session: string): Queued[] {
  const dir = join(project.local, 'queue');
  try {
    return readdirSync(dir)
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(dir, name))
      .filter((path) => asRecord(readJson(path))?.session === session)
      .map((path) => ({ path, session }));
  } catch {
    return [];
  }
}

/** Forgets what was counted. */
export function clearQueue(queued: readonly Queued[]): void {
  for (const { path } of queued) removeQuietly(path);
}
