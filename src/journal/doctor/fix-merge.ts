import { isFailure } from '../../core/failure.ts';
import { readText } from '../../io/disk/read.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { shownPath } from '../../io/project/project.ts';
import { commandWaitMs } from '../change/change-session.ts';
import { updateFile } from '../change/update-file.ts';
import { findConflict } from '../document/damage.ts';
import { withSessionsLocked } from '../files/session-lock.ts';
import { listSessions } from '../files/sessions.ts';
import { mergeFromIndex } from '../merge-driver/merge-texts.ts';

/** Merges the sessions that git left in conflict, and returns what came of it, a sentence each; `git add` is the person's. */
export async function mergeConflicted(project: Project, context: Context): Promise<string[]> {
  const { damaged } = await listSessions(project, ['active', 'archive']);
  const done: string[] = [];
  for (const { path } of damaged) {
    const file = shownPath(project, path);
    try {
      if (findConflict(readText(path)) !== undefined) done.push(...(await mergeOne(project, path, context)));
    } catch (error) {
      if (!isFailure(error)) throw error;
      done.push(`Cannot merge ${file}: ${error.message}`);
    }
  }
  return done;
}

async function mergeOne(project: Project, path: string, context: Context): Promise<string[]> {
  const merged = await mergeFromIndex(project, path, context);
  if (merged === undefined) return [];
  await withSessionsLocked(project, commandWaitMs, async () => {
    await updateFile(
      path,
      (source) => ({ text: findConflict(source) === undefined ? source : merged.text }),
      { project },
    );
  });
  const file = shownPath(project, path);
  const left = merged.conflicts.length === 0 ? '' : `; both sides rewrote: ${merged.conflicts.join(', ')}`;
  return [`Merged ${file}: look at it, then git add "${file}"${left}`, ...merged.notes];
}
