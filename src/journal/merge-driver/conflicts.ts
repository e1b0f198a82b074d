import { relative, sep } from 'node:path';
import { runGit } from '../../io/git/process.ts';
import type { Project } from '../../io/project/project.ts';
import type { Sides } from '../merge/three-way.ts';

const stages = { base: '1', ours: '2', theirs: '3' } as const;

/**
 * Returns the versions of a conflicted file that git's index holds, as the working tree would have them; an empty base
 * where both sides added it. Undefined where the index holds no such conflict, or a version is not UTF-8.
 */
export async function readStages(project: Project, path: string): Promise<Sides<string> | undefined> {
  const rel = relative(project.root, path).split(sep).join('/');
  const listed = await runGit(project.root, ['ls-files', '-u', '-z', '--', rel]);
  const present = new Set(
    listed.stdout.split('\0').map((line) => /^\d+ [0-9a-f]+ ([123])\t/.exec(line)?.[1]),
  );
  if (!listed.ok || !present.has(stages.ours) || !present.has(stages.theirs)) return undefined;
  const read = async (stage: string): Promise<string | undefined> => {
    if (!present.has(stage)) return '';
    const { ok, stdout } = await runGit(project.root, ['cat-file', '--filters', `:${stage}:./${rel}`]);
    return ok && !stdout.includes('\ufffd') ? stdout : undefined;
  };
  const [base, ours, theirs] = await Promise.all([stages.base, stages.ours, stages.theirs].map(read));
  if (base === undefined || ours === undefined || theirs === undefined) return undefined;
  return { base, ours, theirs };
}

/** Three versions of a file, as paths. */
export interface MergeFiles extends Sides<string> {
  readonly markerSize: number;
}

/**
 * Merges as git does by itself: writes the result into `ours`. Returns false when conflicts are left in it, or git
 * could not merge.
 */
export async function mergeAsGit(
  cwd: string,
  { base, ours, theirs, markerSize }: MergeFiles,
): Promise<boolean> {
  const labels = ['ours', 'base', 'theirs'].flatMap((label) => ['-L', label]);
  const args = ['merge-file', '-q', `--marker-size=${markerSize}`, ...labels, ours, base, theirs];
  const { ok } = await runGit(cwd, args, { timeoutMs: 60_000 });
  return ok;
}
