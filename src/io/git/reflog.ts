import { join } from 'node:path';
import { findText } from '../disk/read.ts';
import { findGitFolder } from './folder.ts';

/** Returns the path of the log in which git notes every move of HEAD in a working tree; undefined outside git. */
export function reflogPath(cwd: string): string | undefined {
  const git = findGitFolder(cwd);
  return git === undefined ? undefined : join(git.own, 'logs', 'HEAD');
}

/** Returns the short hash of the commit that was the last move of HEAD; undefined if that was something else. */
export function lastCommitted(cwd: string): string | undefined {
  const path = reflogPath(cwd);
  const last = path === undefined ? undefined : findText(path)?.trimEnd().split('\n').at(-1);
  return /^[0-9a-f]+ ([0-9a-f]{7})[^\t]*\t(?:commit|cherry-pick|revert|merge)\b(?!.*: Fast-forward$)/.exec(
    last ?? '',
  )?.[1];
}
