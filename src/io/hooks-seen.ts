import { join } from 'node:path';
import type { Context } from './context.ts';
import { writeFileAtomic } from './files.ts';
import { ensureLocal, type Project } from './project.ts';
import { readVersion } from './version.ts';

/** Leaves a trace that the hooks run in this clone, for `doctor`; fails with `unwritable`. */
export function noteHooks(project: Project, conversation: string, context: Context): void {
  const at = context.now().toISOString();
  const text = JSON.stringify({ at, version: readVersion(context), conversation });
  writeFileAtomic(join(ensureLocal(project), 'hooks-seen.json'), `${text}\n`, { mode: 0o600, fsync: false });
}
