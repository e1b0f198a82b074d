import { readText } from '../../io/disk/read.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { findConflict } from '../document/damage.ts';
import type { SectionAliases } from '../document/document.ts';
import { readConflictSides } from '../merge/conflict-sides.ts';
import type { MergedSession } from '../merge/merge-sessions.ts';
import { mergeSessions } from '../merge/merge-sessions.ts';
import type { Sides } from '../merge/three-way.ts';
import { readStages } from './conflicts.ts';

/** What a merge is made with. */
export interface MergeTextOptions {
  readonly aliases?: SectionAliases;
  readonly markerSize?: number;
  readonly isRebuilt?: boolean;
}

/**
 * Returns three versions of a session file as one. Throws a Failure when a version cannot be read or has conflicts of
 * its own, or when they are not of one session.
 */
export async function mergeTexts(texts: Sides<string>, options: MergeTextOptions): Promise<MergedSession> {
  for (const text of [texts.ours, texts.theirs]) {
    const conflict = findConflict(text);
    if (conflict !== undefined) throw conflict;
  }
  const { readHead } = await import('../../core/front-matter/head.ts');
  const { readItem } = await import('../../core/markdown/item-by-remark.ts');
  return mergeSessions(texts, { ...options, readHead, readItem });
}

/**
 * Returns the merge of a session file that git left in conflict: of the versions in git's index, else of those between
 * the conflict markers. Undefined where neither tells two whole versions; nothing is written. Throws a Failure when a
 * version cannot be read.
 */
export async function mergeFromIndex(
  project: Project,
  path: string,
  context: Context,
): Promise<MergedSession | undefined> {
  const staged = await readStages(project, path);
  const sides = staged ?? readConflictSides(readText(path));
  if (sides === undefined) return undefined;
  const aliases = readConfig(project, context.env).sectionAliases;
  return mergeTexts(sides, { aliases, isRebuilt: staged === undefined });
}
