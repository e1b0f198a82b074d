import { join } from 'node:path';
import { createFile, removeQuietly } from '../../io/disk/files.ts';
import { filesIn } from '../../io/disk/folders.ts';
import { findText } from '../../io/disk/read.ts';
import { type Env, ensureStateDir } from '../../io/project/person.ts';

const ending = '.day';

/**
 * Says whether it is for this run to say that a day's budget is scarce, given when the day began: of all runs of all
 * projects, one says so, and that one again if it was killed before it had. Fails with `unwritable`.
 */
export function claimDay(env: Env, since: number, run: string): boolean {
  const folder = ensureStateDir(env, 'day-budget-said');
  const name = `${since}${ending}`;
  const path = join(folder, name);
  const isOurs = createFile(path, run, { mode: 0o600, fsync: false }) || findText(path) === run;
  for (const one of filesIn(folder, ending)) if (one !== name) removeQuietly(join(folder, one));
  return isOurs;
}
