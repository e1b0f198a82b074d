import { isFailure } from '../core/failure.ts';
import { sha256 } from '../io/sha256.ts';
import { recordUndo, removeUndo } from '../io/undo.ts';
import type { Update } from '../io/update-file.ts';
import type { Target } from './which.ts';

/**
 * Remembers a change for `undo`; what a hook counted is none that a person would take back. The session is changed by
 * now, so that this cannot be written is no failure: it comes back in words, and `undo` has nothing to take back.
 */
export function rememberUndo(
  { target, verb }: { readonly target: Target; readonly verb: string },
  { kept, after }: Update,
  { path, updated }: { readonly path: string; readonly updated: string },
): string[] {
  if (kept === undefined || verb === 'compaction') return [];
  const { id } = target.file.facts;
  try {
    const paths = { beforePath: target.file.path, afterPath: path, kept };
    recordUndo(target.project, { id, verb, ...paths, afterSha: sha256(after), updated });
    return [];
  } catch (error) {
    if (!isFailure(error)) throw error;
    // What is remembered is a change before this one.
    removeUndo(target.project, id);
    return [`undo cannot take this back: ${error.message}`];
  }
}
