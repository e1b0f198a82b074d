import { dirname, join } from 'node:path';
import { foldersIn } from '../../io/disk/folders.ts';
import { sweepLeftovers } from '../../io/disk/leftovers.ts';
import { withLock } from '../../io/disk/lock.ts';
import { ensureLocal, type Project } from '../../io/project/project.ts';

/**
 * Runs `work` while no other process changes the project's sessions, and returns its result. Waits up to `waitMs`
 * milliseconds for other processes. Fails with `locked`, `refused` or `unwritable`.
 */
export async function withSessionsLocked<T>(
  project: Project,
  waitMs: number,
  work: () => Promise<T>,
): Promise<T> {
  ensureLocal(project);
  const sweep = (thorough: boolean) => (thorough ? sweepSessions(project) : sweepOften(project));
  return withLock(project.local, { waitMs, sweep }, work);
}

// Sweeps the session folders and the folders that are written to without the lock.
function sweepOften({ dir, local }: Project): void {
  for (const each of [dir, join(dir, 'active'), join(dir, 'archive'), local, ...folders(local)]) {
    sweepLeftovers(each);
  }
}

/** Deletes what killed processes left in all folders that changes write to, also in tasks. */
export function sweepSessions({ dir, local }: Project): void {
  const journals = folders(join(dir, 'journal'));
  const tasks = folders(join(dirname(dir), '.tasks'));
  const all = [
    dir,
    local,
    ...folders(dir),
    ...journals,
    ...journals.flatMap(folders),
    ...folders(local),
    ...tasks,
  ];
  for (const each of all) sweepLeftovers(each);
}

function folders(dir: string): string[] {
  return foldersIn(dir).map((name) => join(dir, name));
}
