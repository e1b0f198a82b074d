import { oneLine } from '../../core/text/escape.ts';
import { parseInstant } from '../../core/time.ts';
import type { Project } from '../../io/project/project.ts';
import { readUndo } from './undo-record.ts';

/**
 * Returns one sentence for a session file that is older than the last change which was made to it in this clone, as a
 * branch, a pull or a stash brings it; nothing where it is not.
 */
export function olderRemarks(
  project: Project,
  { id, updatedAt }: { readonly id: string; readonly updatedAt: string },
): string[] {
  const last = readUndo(project, id)?.updated ?? '';
  const [now, then] = [parseInstant(updatedAt), parseInstant(last)];
  if (now === undefined || then === undefined || now >= then) return [];
  return [
    `The file is older than the last change that was made here (${oneLine(last)}): a branch, a pull or a stash brought it, and what was logged since is there`,
  ];
}
