import { join, resolve } from 'node:path';
import type { Project } from '../../io/project/project.ts';
import { isInside } from '../../io/project/project.ts';

/**
 * Returns the absolute path of one of our own documents in one of these folders, which are relative to the root like the
 * path; undefined for anything else. Records may come from a cloned repository and name whatever they like.
 */
export function locateDocument(
  project: Project,
  path: unknown,
  folders: readonly string[] = ['.sessions', '.tasks'],
): string | undefined {
  if (typeof path !== 'string' || path.includes('\0') || !path.endsWith('.md')) return undefined;
  const found = resolve(project.root, path);
  const isOurs = folders.some((folder) => found.startsWith(join(project.root, folder, '/')));
  return isOurs && isInside(project, found) ? found : undefined;
}
