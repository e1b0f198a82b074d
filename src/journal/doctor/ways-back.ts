import { isFailure } from '../../core/failure.ts';
import { readText } from '../../io/disk/read.ts';
import { trackedFiles } from '../../io/git/git.ts';
import { keptVersions } from '../../io/project/kept-versions.ts';
import type { Project } from '../../io/project/project.ts';
import { shownPath } from '../../io/project/project.ts';
import { decodeSession } from '../files/documents.ts';

/** Returns where an older version of a damaged session file is, as sentences. */
export async function waysBack(project: Project, path: string): Promise<string[]> {
  const file = shownPath(project, path);
  const kept = await lastReadable(keptVersions(project, path));
  const inGit = (trackedFiles(project.root, file) ?? []).length > 0;
  return [
    ...(kept === undefined ? [] : [`The last version that can be read: ${shownPath(project, kept)}`]),
    ...(inGit ? [`Versions in git: git log -p -- "${file}"`] : []),
  ];
}

async function lastReadable(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    try {
      await decodeSession(readText(path));
      return path;
    } catch (error) {
      if (!isFailure(error)) throw error;
    }
  }
  return undefined;
}
