import { readText } from '../../io/disk/read.ts';
import { isAncestor } from '../../io/git/git.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { findConflict } from '../document/damage.ts';
import type { SectionAliases } from '../document/document.ts';
import { isAsGitLeftIt, readConflictSides } from '../merge/conflict-sides.ts';
import type { IsDescendant } from '../merge/front-matter.ts';
import type { MergedSession } from '../merge/merge-sessions.ts';
import { mergeSessions } from '../merge/merge-sessions.ts';
import type { Sides } from '../merge/three-way.ts';
import { readStages } from './conflicts.ts';

/** Options for merging session texts. */
export interface MergeTextOptions {
  readonly aliases?: SectionAliases;
  readonly isDescendant?: IsDescendant;
  readonly markerSize?: number;
  readonly isRebuilt?: boolean;
}

/**
 * Merges three versions of a session file and returns the result. Throws a Failure if a version can't be read or
 * contains conflicts itself, or if the versions aren't of the same session.
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

/** Returns a function that asks git in a folder whether one commit comes from another. */
export function descendsIn(cwd: string): IsDescendant {
  return (commit, ancestor) => isAncestor(cwd, ancestor, commit);
}

/**
 * Merges a session file that git left in conflict and returns the result, without writing it. It uses the versions in
 * git's index, or those between the conflict markers if there are none or if somebody has edited the file since.
 * Undefined if neither gives two complete versions. Throws a Failure like `mergeTexts`.
 */
export async function mergeFromIndex(
  project: Project,
  path: string,
  context: Context,
): Promise<MergedSession | undefined> {
  const text = readText(path);
  const stages = await readStages(project, path);
  const staged = stages !== undefined && isAsGitLeftIt(text, stages) ? stages : undefined;
  const sides = staged ?? readConflictSides(text);
  if (sides === undefined) return undefined;
  const aliases = readConfig(project, context.env).sectionAliases;
  return mergeTexts(sides, {
    aliases,
    isRebuilt: staged === undefined,
    isDescendant: descendsIn(project.root),
  });
}
