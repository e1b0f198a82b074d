import { join, relative } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { exists, realPath } from '../../io/disk/stat.ts';
import { findGitFolder, mainWorktree } from '../../io/git/folder.ts';
import { runGit } from '../../io/git/process.ts';

/** A working tree that was made for a run. All paths are absolute. */
export interface MadeWorktree {
  /** The folder in it that the run works in. */
  readonly cwd: string;
  readonly worktree: string;
  /** The commit that it begins at. */
  readonly worktreeBase: string;
  readonly remarks: readonly string[];
}

/** What a worktree is to be called. */
export interface WantedWorktree {
  /** The run's name and short id. */
  readonly name: string;
  readonly id: string;
  /** The name that the person wants; empty for one from the run's name. */
  readonly branch: string;
}

const addMs = 120_000;

/**
 * Makes a git worktree for a run below the main one, `.claude/worktrees/NAME`, on a new branch of its name. The run works
 * in the same folder of it as the one that was given. Fails with `refused` outside git, if the wanted branch or folder is
 * there already, or if git can't make it, and with `misuse` for a name that can't be one.
 */
export async function makeWorktree(folder: string, wanted: WantedWorktree): Promise<MadeWorktree> {
  const git = findGitFolder(folder);
  if (git === undefined) {
    throw new Failure('refused', `"${folder}" is not in a git repository, so it has no worktrees`, {
      hint: 'Leave out --worktree',
    });
  }
  const main = mainWorktree(git) ?? git.top;
  const branch = await branchOf(main, wanted);
  const path = join(main, '.claude/worktrees', branch);
  const base = (await runGit(folder, ['rev-parse', '--verify', 'HEAD'])).stdout.trim();
  const remarks = await behindUpstream(folder);
  const added = await runGit(folder, ['worktree', 'add', '--quiet', '-b', branch, path, 'HEAD'], {
    timeoutMs: addMs,
  });
  if (!added.ok || !exists(path)) {
    throw new Failure('refused', `git could not make the worktree "${path}"`, {
      hint:
        base === ''
          ? 'The repository needs a first commit'
          : `To see why: git worktree add -b ${branch} "${path}"`,
    });
  }
  const worktree = realPath(path);
  const cwd = join(worktree, relative(git.top, folder));
  return { cwd: exists(cwd) ? cwd : worktree, worktree, worktreeBase: base, remarks };
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-$/, '');
}

async function branchOf(main: string, { name, id, branch }: WantedWorktree): Promise<string> {
  if (branch === '') {
    const own = slugOf(name) || `run-${id}`;
    return (await isTaken(main, own)) ? `${own}-${id}` : own;
  }
  if (!branchForm.test(branch) || branch.length > 100 || /\.(?:lock)?(?:\/|$)|\.\./.test(branch)) {
    throw new Failure('misuse', `"${showLine(branch)}" cannot be the name of a worktree`, {
      hint: 'Use letters, digits, dots, dashes and slashes, such as fix-login',
    });
  }
  if (!(await isTaken(main, branch))) return branch;
  throw new Failure('refused', `There is already a branch or worktree "${branch}"`, {
    hint: 'Choose another name, or work there: --cwd DIR',
  });
}

// It becomes a branch and a folder, so no part of it may be hidden or lead elsewhere.
const branchForm = /^[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)*$/;

async function isTaken(main: string, name: string): Promise<boolean> {
  const branch = await runGit(main, ['rev-parse', '--quiet', '--verify', `refs/heads/${name}`]);
  return branch.ok || exists(join(main, '.claude/worktrees', name));
}

// A branch that isn't up to date makes conflicts later. Nothing is fetched for this.
async function behindUpstream(folder: string): Promise<string[]> {
  const { ok, stdout } = await runGit(folder, ['rev-list', '--count', 'HEAD..@{upstream}']);
  const count = Number(stdout.trim());
  if (!ok || !(count > 0)) return [];
  return [`The branch it begins at is ${count} ${count === 1 ? 'commit' : 'commits'} behind its upstream`];
}
