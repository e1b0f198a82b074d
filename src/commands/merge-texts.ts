import { readConflictSides } from '../core/conflict-sides.ts';
import { findConflict } from '../core/damage.ts';
import type { SectionAliases } from '../core/document.ts';
import type { Sides } from '../core/merge-lines.ts';
import type { MergedSession } from '../core/merge-sessions.ts';
import { mergeSessions } from '../core/merge-sessions.ts';
import { readConfig } from '../io/config.ts';
import { readStages } from '../io/conflicts.ts';
import type { Context } from '../io/context.ts';
import type { Project } from '../io/project.ts';
import { readText } from '../io/read-file.ts';

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
  const { readHead } = await import('../core/head.ts');
  const { readItem } = await import('../core/block.ts');
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
