import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import type { Changed } from '../change/change-session.ts';
import { changeSession } from '../change/change-session.ts';
import type { SessionChange } from '../change/session-change.ts';
import type { Document } from '../document/document.ts';
import { changeOfLines } from '../merge/line-edits.ts';
import { descendsIn, mergeTexts } from '../merge-driver/merge-texts.ts';
import type { Target } from '../which-session/find-target.ts';

/** The session that is edited, and where and when. */
export interface Editing {
  readonly target: Target;
  readonly context: Context;
}

/** What saving an edited text did. */
export interface SavedEdit extends SessionChange {
  readonly added: number;
  readonly removed: number;
}

/**
 * Makes an edited text the session's text, if that is still `base`. Returns undefined, and changes nothing, if something
 * was logged in the meantime.
 */
export async function saveDraft(
  { target, context }: Editing,
  edited: Document,
  base: string,
): Promise<Changed<SavedEdit> | undefined> {
  const outdated = new Error();
  try {
    return await changeSession({ target, context, verb: 'edit' }, (doc): SavedEdit => {
      if (doc.text !== base) throw outdated;
      const { edits, added, removed } = changeOfLines(doc.text, edited.text);
      const did = [`In an editor: ${added} lines added, ${removed} removed`];
      return { rewritten: edited, edits, added, removed, did };
    });
  } catch (error) {
    if (error === outdated) return undefined;
    throw error;
  }
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
