import { join } from 'node:path';
import { allCaptures, archiveHere } from '../capture/view/listed-captures.ts';
import { isFailure } from '../core/failure.ts';
import { projectTrees } from '../io/client/project-transcripts.ts';
import type { Context } from '../io/project/context.ts';
import { ensureProjectState } from '../io/project/project-state.ts';

/**
 * Returns the conversations of this repository that only its captures hold; `isHere` says whether there is a transcript of
 * one on this machine. Undefined without captures, or if they can't be read: then the others are found all the same.
 */
export async function archivedHere(
  { cwd, env }: Context,
  isHere: (id: string) => boolean,
): Promise<Awaited<ReturnType<typeof archiveHere>>> {
  const folder = (): string => join(ensureProjectState(cwd, env), 'archived');
  try {
    return await archiveHere({ cwd, folder, top: projectTrees(cwd)[0] ?? cwd, isHere });
  } catch (error) {
    if (!isFailure(error)) throw error;
    return undefined;
  }
}

/** Returns the ids of the conversations of which there are captures of a commit, given by 4 digits of its hash or more. */
export async function conversationsOfCommit(commit: string, { cwd }: Context): Promise<string[]> {
  if (!/^[0-9a-f]{4,64}$/i.test(commit)) return [];
  try {
    const captures = await allCaptures(cwd);
    return captures.flatMap((one) => (one.commit.startsWith(commit.toLowerCase()) ? one.conversation : []));
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [];
  }
}
