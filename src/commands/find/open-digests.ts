import { join } from 'node:path';
import { makeFolder } from '../../io/disk/folders.ts';
import { sweepLeftovers } from '../../io/disk/leftovers.ts';
import type { Context } from '../../io/project/context.ts';
import { ensureProjectState, findProjectState } from '../../io/project/project-state.ts';
import { textScreen } from '../reply/text-screen.ts';

const folderName = 'digests';

/** Where the digests of a project's conversations are, and how to take secrets out of a text. */
export interface OpenDigests {
  readonly folder: string;
  readonly screen: (text: string) => string;
}

/** Returns the path of the folder of the digests, which may not exist; undefined if nothing is kept of the project. */
export function findDigests({ cwd, env }: Context): string | undefined {
  const state = findProjectState(cwd, env);
  return state === undefined ? undefined : join(state, folderName);
}

/** Returns the folder of the digests, which is made if it is missing. Fails with `unwritable`. */
export async function openDigests(context: Context): Promise<OpenDigests> {
  const folder = join(ensureProjectState(context.cwd, context.env), folderName);
  makeFolder(folder, 0o700);
  sweepLeftovers(folder);
  return { folder, screen: await textScreen(context) };
}
