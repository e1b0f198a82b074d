import { isFailure } from '../../core/failure.ts';
import { readText } from '../../io/disk/read.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { shownPath } from '../../io/project/project.ts';
import { commandWaitMs } from '../change/change-session.ts';
import { updateFile } from '../change/update-file.ts';
import { findConflict } from '../document/damage.ts';
import { listSessionTexts } from '../files/searchable.ts';
import { withSessionsLocked } from '../files/session-lock.ts';
import { mergeFromIndex } from '../merge-driver/merge-texts.ts';

/**
 * Merges the sessions that git left in conflict, and returns what happened, one
 * sentence each. Running `git add` is up to the user.
 */
export async function mergeConflicted(project: Project, context: Context): Promise<string[]> {
  const files = (['active', 'archive'] as const).flatMap((folder) => listSessionTexts(project, folder));
  const done: string[] = [];
  for (const { path } of files) {
    const file = shownPath(project, path);
    try {
      if (findConflict(readText(path)) !== undefined) done.push(...(await mergeOne(project, path, context)));
    } catch (error) {
      if (!isFailure(error)) throw error;
      done.push(`Could not merge ${file}: ${error.message}`);
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
  const todo =
    merged.conflicts.length === 0 ? 'Check it' : `Resolve the conflicts in ${merged.conflicts.join(', ')}`;
  return [`Merged ${file}. ${todo}, then run: git add "${file}"`, ...merged.notes];
}
