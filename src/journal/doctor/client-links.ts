import { removeQuietly } from '../../io/disk/files.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Env } from '../../io/project/person.ts';
import type { Project } from '../../io/project/project.ts';
import { clientFolders } from '../../io/transcripts/client-folders.ts';
import { danglingLinks, isDangling } from '../../io/transcripts/dangling-links.ts';
import type { Finding } from '../session/problems.ts';

function linksOf(project: Project, env: Env): string[] {
  return danglingLinks(clientFolders(env, readConfig(project, env).claudeConfigDirs));
}

/** Returns the links in Claude Code's folders that lead nowhere. */
export function linkFindings(project: Project, env: Env): Finding[] {
  return linksOf(project, env).map((file) => {
    return {
      kind: 'dangling-link',
      file,
      message: 'This link to a conversation was left by another tool, and its target is gone',
      hint: 'doctor --fix removes the link. Nothing is lost',
      fixable: true,
    };
  });
}

/** Removes the links in Claude Code's folders that lead nowhere, and says so of each. */
export function removeLinks(project: Project, env: Env): string[] {
  return linksOf(project, env).flatMap((path) => {
    // Its target may have come back since: a drive was mounted.
    if (isDangling(path)) removeQuietly(path);
    return isDangling(path) ? [] : [`Removed the link ${path}`];
  });
}
