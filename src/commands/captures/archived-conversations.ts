import { join } from 'node:path';
import { archiveHere } from '../../capture/view/listed-captures.ts';
import { isFailure } from '../../core/failure.ts';
import { removeFolder } from '../../io/disk/folders.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { findProject } from '../../io/project/project.ts';
import { ensureProjectState, findProjectState } from '../../io/project/project-state.ts';
import { clientFolders, listTranscripts } from '../../io/transcripts/client-folders.ts';
import { projectTrees } from '../../io/transcripts/project-transcripts.ts';

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
    const archive = await archiveHere({ cwd, folder, top: projectTrees(cwd)[0] ?? cwd, isHere });
    // What was rebuilt goes with the last capture.
    const state = archive === undefined ? findProjectState(cwd, env) : undefined;
    if (state !== undefined) removeFolder(join(state, 'archived'));
    return archive;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return undefined;
  }
}

/** Removes what was rebuilt of captures that are gone, without waiting for the next look at conversations. */
export async function forgetGoneArchives(context: Context): Promise<void> {
  const { claudeConfigDirs } = readConfig(findProject(context.cwd), context.env);
  const here = new Set(listTranscripts(clientFolders(context.env, claudeConfigDirs)).map(({ id }) => id));
  await archivedHere(context, (id) => here.has(id));
}
