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

/** The options of a merge. */
export interface MergeTextOptions {
  readonly aliases?: SectionAliases;
  readonly markerSize?: number;
  readonly isRebuilt?: boolean;
}

/**
 * Returns the merge of three versions of a session file. Throws a Failure if a version can't be read or has conflicts
 * of its own, or if they don't belong to one session.
 */
export async function mergeTexts(texts: Sides<string>, options: MergeTextOptions): Promise<MergedSession> {
  for (const text of [texts.ours, texts.theirs]) {
    const conflict = findConflict(text);
    if (conflict !== undefined) throw conflict;
  }
  const { readHead } = await import('../../core/head/head.ts');
  const { readItem } = await import('../../core/markdown/remark-item.ts');
  return mergeSessions(texts, { ...options, readHead, readItem });
}

/**
 * Returns the merge of a session file that git left in conflict, from the versions in git's index or,
 * without those, from between the conflict markers. Undefined if neither gives two whole versions. It writes
 * nothing. Throws a Failure if a version can't be read.
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
