import { Failure } from '../../core/failure.ts';
import { findProject } from '../../io/project/project.ts';
import type { SessionFile } from '../../journal/files/sessions.ts';
import { listSessions } from '../../journal/files/sessions.ts';
import type { StoredCapture } from '../store/list-captures.ts';
import { listCaptures } from '../store/list-captures.ts';
import type { Store } from '../store/store.ts';
import { findStore } from '../store/store.ts';

/** The captures of a repository, and where they are. */
export interface CapturesHere {
  readonly store: Store;
  /** The last taken first; at least one. */
  readonly captures: readonly StoredCapture[];
}

/** Returns the captures of the repository that a folder is in; undefined if it has none. Fails with `damaged`. */
export async function capturesHere(cwd: string): Promise<CapturesHere | undefined> {
  const store = findStore(cwd);
  if (store === undefined) return undefined;
  const captures = await listCaptures(store);
  if (captures === undefined) throw unreadable(store);
  return captures.length === 0 ? undefined : { store, captures };
}

/** Returns the failure of a store that git can't read. */
export function unreadable({ folder }: Store): Failure {
  return new Failure('damaged', `Git can't read the captures in ${folder}`, {
    hint: 'Check: session-journal doctor',
  });
}

/** Returns the journal sessions of a folder, open and closed; none without a journal. */
export async function sessionsHere(cwd: string): Promise<readonly SessionFile[]> {
  const project = findProject(cwd);
  return project === undefined ? [] : (await listSessions(project, ['active', 'archive'])).sessions;
}
