import { join, relative } from 'node:path';
import { Failure } from '../../core/failure.ts';
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

const addMs = 120_000;

/**
 * Makes a git worktree for a run below the main one, `.claude/worktrees/NAME`, on a new branch of its name. The run works
 * in the same folder of it as the one that was given. Fails with `refused` outside git, or if git can't make it.
 */
export async function makeWorktree(
  folder: string,
  { name, id }: { readonly name: string; readonly id: string },
): Promise<MadeWorktree> {
  const git = findGitFolder(folder);
  if (git === undefined) {
    throw new Failure('refused', `"${folder}" is not in a git repository, so it has no worktrees`, {
      hint: 'Leave out --worktree',
    });
  }
  const main = mainWorktree(git) ?? git.top;
  const branch = await freeName(main, slugOf(name) || `run-${id}`, id);
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

async function freeName(main: string, name: string, id: string): Promise<string> {
  const isTaken = exists(join(main, '.claude/worktrees', name));
  const branch = await runGit(main, ['rev-parse', '--quiet', '--verify', `refs/heads/${name}`]);
  return isTaken || branch.ok ? `${name}-${id}` : name;
}

// A branch that isn't up to date makes conflicts later. Nothing is fetched for this.
async function behindUpstream(folder: string): Promise<string[]> {
  const { ok, stdout } = await runGit(folder, ['rev-list', '--count', 'HEAD..@{upstream}']);
  const count = Number(stdout.trim());
  if (!ok || !(count > 0)) return [];
  return [`The branch it begins at is ${count} ${count === 1 ? 'commit' : 'commits'} behind its upstream`];
}
