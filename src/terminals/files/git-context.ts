import { basename, dirname, join } from 'node:path';
import { findText } from '../../io/disk/read.ts';
import { isFolder, leadsToFolder } from '../../io/disk/stat.ts';
import { findGitFolder, type GitFolder, mainWorktree } from '../../io/git/folder.ts';
import { readGitHead } from '../../io/git/git.ts';
import { deriveRepoRoot, type GitContext } from '../frames/terminal-name.ts';

const outside: GitContext = {
  repoName: '',
  branchName: '',
  isWorktree: false,
  isGitRepo: false,
  repoRoot: '',
  isSplit: false,
};

/** Returns what git's files say about a directory, which may be anywhere inside a working tree or a bare repository. */
export function detectGitContext(cwd: string): GitContext {
  if (cwd === '' || !leadsToFolder(cwd)) return outside;
  try {
    const git = findGitFolder(cwd);
    return git === undefined ? bareContext(cwd) : treeContext(git, cwd);
  } catch {
    return outside;
  }
}

function treeContext(git: GitFolder, cwd: string): GitContext {
  const isWorktree = git.common !== git.own;
  const repoRoot = isWorktree ? (mainWorktree(git) ?? deriveRepoRoot(git.common)) : git.top;
  const head = readGitHead(cwd);
  const branchName = head?.branch === 'detached' ? head.commit : (head?.branch ?? '');
  return { ...outside, repoName: nameOf(repoRoot), branchName, isWorktree, isGitRepo: true, repoRoot };
}

// A repository without a working tree is its own git folder.
function bareContext(cwd: string): GitContext {
  for (let dir = cwd; dirname(dir) !== dir; dir = dirname(dir)) {
    if (!isFolder(join(dir, 'objects')) || !isFolder(join(dir, 'refs'))) continue;
    const head = findText(join(dir, 'HEAD'))?.trim();
    if (head === undefined) continue;
    const branchName = /^ref: *refs\/heads\/(\S+)$/.exec(head)?.[1] ?? head.slice(0, 7);
    return { ...outside, repoName: nameOf(dir), branchName, isGitRepo: true, repoRoot: dir };
  }
  return outside;
}

function nameOf(root: string): string {
  return basename(root).replace(/\.git$/, '');
}
