import { relative, resolve, sep } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { contains } from '../../io/disk/contains.ts';
import { findStat, realPath } from '../../io/disk/stat.ts';
import { findCommit } from '../../io/git/commits.ts';
import { findGitFolder } from '../../io/git/folder.ts';

/** What `why` is asked about. */
export type WhyTarget =
  | {
      readonly kind: 'file';
      /** The top of the working tree; outside git the folder itself. */
      readonly top: string;
      /** Relative to it, with `/`. */
      readonly path: string;
      readonly range: { readonly from: number; readonly to: number } | undefined;
    }
  | { readonly kind: 'commit'; readonly top: string; readonly commit: string };

/** Returns what a word means: a file with or without lines, or a commit. Fails with `not-found`. */
export async function readTarget(word: string, cwd: string): Promise<WhyTarget> {
  const top = realPath(findGitFolder(cwd)?.top ?? cwd);
  const [, name = word, first, last = first] = /^(.+):(\d{1,7})(?:-(\d{1,7}))?$/.exec(word) ?? [];
  const path = pathIn(top, resolve(realPath(cwd), name));
  if (path !== undefined) {
    const range = first === undefined ? undefined : { from: Number(first), to: Number(last) };
    return { kind: 'file', top, path, range };
  }
  const commit = first === undefined ? await findCommit(word, top) : undefined;
  if (commit !== undefined) return { kind: 'commit', top, commit };
  throw new Failure('not-found', `No file here and no commit is called "${showLine(word)}"`, {
    hint: 'For example: session-journal why src/sweep.ts:12, or a commit',
  });
}

// A link is not followed out of the project.
function pathIn(top: string, path: string): string | undefined {
  if (findStat(path)?.isFile() !== true) return undefined;
  const real = realPath(path);
  return contains(top, real) && real !== top ? relative(top, real).split(sep).join('/') : undefined;
}
