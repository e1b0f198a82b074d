import { basename } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { exists, realPath } from '../../io/disk/stat.ts';
import { findGitFolder, mainWorktree } from '../../io/git/folder.ts';
import { runGit } from '../../io/git/process.ts';
import { processesIn } from '../../io/process/working-folders.ts';

const gitMs = 120_000;

/**
 * Removes a worktree that was made for a run, and its branch, if nothing is lost with it. Fails with `refused`, and lists
 * why: uncommitted changes, commits whose content no other branch has, or processes that work in it.
 */
export async function removeWorktree(path: string): Promise<void> {
  const git = exists(path) ? findGitFolder(path) : undefined;
  const main = git && mainWorktree(git);
  if (git === undefined || main === undefined || git.top !== path) {
    throw new Failure('not-found', `"${path}" is no worktree any more`, {
      hint: 'To list them: git worktree list',
    });
  }
  const reasons = [...(await uncommitted(path)), ...(await unmerged(path)), ...atWork(path)];
  if (reasons.length > 0) {
    throw new Failure('refused', `"${path}" is kept: ${reasons.join('; ')}`, {
      hint: 'Commit or merge what you want to keep, and end what works there. Or remove it yourself: git worktree remove',
      data: { reasons },
    });
  }
  const branch = (await runGit(path, ['symbolic-ref', '--short', '--quiet', 'HEAD'])).stdout.trim();
  const removed = await runGit(main, ['worktree', 'remove', path], { timeoutMs: gitMs });
  if (!removed.ok) {
    throw new Failure('refused', `git could not remove "${path}"`, {
      hint: `To see why: git worktree remove "${path}"`,
    });
  }
  if (branch === basename(path)) await runGit(main, ['branch', '-D', branch]);
}

async function uncommitted(path: string): Promise<string[]> {
  const { ok, stdout } = await runGit(path, ['status', '--porcelain', '--untracked-files=all'], {
    timeoutMs: gitMs,
  });
  const files = stdout.split('\n').filter((line) => line !== '');
  if (!ok) return ['git could not say whether anything is uncommitted'];
  return files.length === 0
    ? []
    : [`${files.length} uncommitted ${files.length === 1 ? 'file' : 'files'}: ${files[0]?.slice(3)}`];
}

// A commit that was squashed or picked has another id elsewhere, so what it changes is compared.
async function unmerged(path: string): Promise<string[]> {
  const own = (await runGit(path, ['symbolic-ref', '--quiet', 'HEAD'])).stdout.trim();
  const refs = await runGit(path, ['for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes']);
  const others = refs.stdout.split('\n').filter((ref) => ref !== '' && ref !== own);
  const not = others.flatMap((ref) => [`^${ref}`]);
  const list = await runGit(path, ['rev-list', 'HEAD', ...not], { timeoutMs: gitMs });
  if (!list.ok || !refs.ok) return ['git could not say whether its commits are elsewhere'];
  const commits = list.stdout.split('\n').filter((line) => line !== '');
  if (commits.length === 0 || (await isInOther(path, others))) return [];
  return [`${commits.length} ${commits.length === 1 ? 'commit' : 'commits'} that no other branch has`];
}

// Whether another branch, with all that ours has on top, would be as it is: then it has our content.
async function isInOther(path: string, others: readonly string[]): Promise<boolean> {
  for (const other of others) {
    const merged = await runGit(path, ['merge-tree', '--write-tree', other, 'HEAD'], { timeoutMs: gitMs });
    const tree = await runGit(path, ['rev-parse', `${other}^{tree}`]);
    if (merged.ok && tree.ok && merged.stdout.trim() === tree.stdout.trim()) return true;
  }
  return false;
}

function atWork(path: string): string[] {
  const pids = processesIn(realPath(path));
  return pids.length === 0 ? [] : [`processes work in it: ${pids.join(', ')}`];
}
