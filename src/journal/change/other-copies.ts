import { basename, dirname, join, relative, sep } from 'node:path';
import { oneLine } from '../../core/text/escape.ts';
import { namesIn } from '../../io/disk/folders.ts';
import { haveSameBytes } from '../../io/disk/read.ts';
import { realPath } from '../../io/disk/stat.ts';
import type { GitFolder } from '../../io/git/folder.ts';
import { findGitFolder, workingTrees } from '../../io/git/folder.ts';
import { readGitHead } from '../../io/git/git.ts';
import { runGit } from '../../io/git/process.ts';
import { shortId } from '../files/sessions.ts';
import type { Target } from '../which-session/find-target.ts';

/**
 * Returns a sentence for each other working tree whose copy of this session says something that this one may not have.
 * Asks git only if there is a copy that differs.
 */
export async function copyRemarks(target: Target): Promise<string[]> {
  const git = findGitFolder(target.project.root);
  if (git === undefined) return [];
  const top = realPath(git.top);
  const remarks: string[] = [];
  for (const tree of workingTrees(git).filter((one) => one !== top)) {
    const copy = findCopy(target, join(tree, relative(top, realPath(target.project.dir))));
    if (copy === undefined || haveSameBytes(copy, target.file.path)) continue;
    if (!(await isBehind(git, tree, copy))) remarks.push(remarkOn(target, tree));
  }
  return remarks;
}

// The name may differ, but a session's short id stays at its end.
function findCopy({ file }: Target, sessions: string): string | undefined {
  const [name, end] = [basename(file.path), `-${shortId(file)}.md`];
  for (const folder of ['active', 'archive'].map((part) => join(sessions, part))) {
    const found = namesIn(folder, '.md').find((one) => one === name || one.endsWith(end));
    if (found !== undefined) return join(folder, found);
  }
  return undefined;
}

// A copy without changes of its own, on a commit that is part of this branch, has nothing that is missing here.
async function isBehind(git: GitFolder, tree: string, copy: string): Promise<boolean> {
  const changes = await runGit(tree, ['status', '--porcelain', '--ignored', '--', copy]);
  if (!changes.ok || changes.stdout.trim() !== '') return false;
  const { ok, stdout } = await runGit(tree, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  return ok && (await runGit(git.top, ['merge-base', '--is-ancestor', stdout.trim(), 'HEAD'])).ok;
}

function remarkOn({ project }: Target, tree: string): string {
  const shown = relative(dirname(project.dir), tree).split(sep).join('/');
  const branch = readGitHead(tree)?.branch ?? '';
  const on = branch === '' ? '' : ` (branch ${oneLine(branch)})`;
  return `The working tree ${oneLine(shown)}${on} has a different copy of this session. To join them, commit both and merge the branches; session-journal doctor --fix merges what git can't`;
}
