import { isFailure } from '../../core/failure.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import type { Target } from '../target/find-target.ts';
import { recordUndo, removeUndo } from './undo-record.ts';
import type { Update } from './update-file.ts';

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
