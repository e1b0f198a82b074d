import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { changeSession, commandWaitMs, warningsOf } from '../change/change-session.ts';
import type { NewText } from '../change/update-file.ts';
import { updateFile } from '../change/update-file.ts';
import type { Document } from '../document/document.ts';
import { withSessionsLocked } from '../files/session-lock.ts';
import { changeOfLines } from '../merge/line-edits.ts';
import { descendsIn, mergeTexts } from '../merge-driver/merge-texts.ts';
import type { Session } from '../session/session.ts';
import { readSession } from '../session/session.ts';
import type { Target } from '../which-session/find-target.ts';

/** The session that is edited, and where and when. */
export interface Editing {
  readonly target: Target;
  readonly context: Context;
}

/** What saving an edited text did. */
export interface SavedEdit {
  readonly session: Session;
  readonly path: string;
  readonly added: number;
  readonly removed: number;
  /** What went differently than intended, one sentence each. */
  readonly warnings: readonly string[];
  /** Path of the version that could not be read, if this repaired the session. */
  readonly damaged?: string | undefined;
}

/**
 * Makes an edited text the session's text, if that is still `base`. Returns undefined, and changes nothing, if something
 * was logged in the meantime.
 */
export async function saveDraft(
  { target, context }: Editing,
  edited: Document,
  base: string,
): Promise<SavedEdit | undefined> {
  const outdated = new Error();
  try {
    const changed = await changeSession({ target, context, verb: 'edit' }, (doc) => {
      if (doc.text !== base) throw outdated;
      const { edits, added, removed } = changeOfLines(doc.text, edited.text);
      const did = [`In an editor: ${added} lines added, ${removed} removed`];
      return { rewritten: edited, edits, added, removed, did };
    });
    const { decided, session, path } = changed;
    const { added, removed } = decided;
    return { session, path, added, removed, warnings: warningsOf(target.project, changed) };
  } catch (error) {
    if (error === outdated) return undefined;
    throw error;
  }
}

/**
 * Makes an edited text the text of a session that can't be read, if that is still `base`. Returns undefined, and changes
 * nothing, if it was changed in the meantime.
 */
export function saveRepair(
  { target: { project, file } }: Editing,
  edited: Document,
  base: string,
): Promise<SavedEdit | undefined> {
  return withSessionsLocked(project, commandWaitMs, async () => {
    const change = (source: string): NewText => ({ text: source === base ? edited.text : source });
    const { changed, kept } = await updateFile(file.path, change, { project });
    if (!changed) return undefined;
    const { added, removed } = changeOfLines(base, edited.text);
    return { session: readSession(edited), path: file.path, added, removed, warnings: [], damaged: kept };
  });
}

/**
 * Returns an edited text joined with what was logged since `base`, as git's merge driver joins two branches: where both
 * changed the same lines, both versions stand between conflict markers.
 */
export async function joinLogged(
  { target, context }: Editing,
  { base, edited, now }: { readonly base: string; readonly edited: string; readonly now: string },
): Promise<string> {
  const { root } = target.project;
  const aliases = readConfig(target.project, context.env).sectionAliases;
  const texts = { base, ours: now, theirs: edited };
  return (await mergeTexts(texts, { aliases, isDescendant: descendsIn(root) })).text;
}
