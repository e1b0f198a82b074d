import { relative, sep } from 'node:path';
import { contains } from '../../io/disk/contains.ts';

// Where Claude Code makes working trees for its agents, which may be gone since.
const agentTree = /^\.claude\/worktrees\/[^/]+\//;

/** Returns where a file is in the working tree that has it, with `/`; undefined for a file in none of them. */
export function placeInTrees(path: string, trees: readonly string[]): string | undefined {
  // A working tree may lie in another one.
  const own = trees.filter((tree) => contains(tree, path)).sort((a, b) => b.length - a.length)[0];
  if (own === undefined || own === path) return undefined;
  return relative(own, path).split(sep).join('/').replace(agentTree, '');
}
