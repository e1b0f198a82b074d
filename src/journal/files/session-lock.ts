import { dirname, join } from 'node:path';
import { foldersIn } from '../../io/disk/folders.ts';
import { sweepLeftovers } from '../../io/disk/leftovers.ts';
import { withLock } from '../../io/disk/lock.ts';
import { ensureLocal, type Project } from '../../io/project/project.ts';

/**
 * Does `work` while no other process changes the sessions of a project, and returns what it returns; waits `waitMs`
 * milliseconds for one that does. Fails with `locked`, `refused` or `unwritable`.
 */
export async function withSessionsLocked<T>(
  project: Project,
  waitMs: number,
  work: () => Promise<T>,
): Promise<T> {
  ensureLocal(project);
  const sweep = (thorough: boolean) => (thorough ? sweepSessions(project.dir) : sweepOften(project.dir));
  return withLock(project.local, { waitMs, sweep }, work);
}

// The folders of the sessions, and those that are written to without the lock.
function sweepOften(dir: string): void {
  const local = join(dir, '.local');
  for (const each of [dir, join(dir, 'active'), join(dir, 'archive'), local, ...folders(local)]) {
    sweepLeftovers(each);
  }
}

/** Removes what killed writers left in every folder that a change writes to, linked tasks too; `dir` is `.sessions`. */
export function sweepSessions(dir: string): void {
  const journals = folders(join(dir, 'journal'));
  const local = join(dir, '.local');
  const tasks = folders(join(dirname(dir), '.tasks'));
  const all = [dir, ...folders(dir), ...journals, ...journals.flatMap(folders), ...folders(local), ...tasks];
  for (const each of all) sweepLeftovers(each);
}

function folders(dir: string): string[] {
  return foldersIn(dir).map((name) => join(dir, name));
}
