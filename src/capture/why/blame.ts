import { runGit } from '../../io/git/process.ts';
import { type BlamedLine, readBlame } from '../match/blame-lines.ts';

/** The lines of a file, from and to, counted from 1. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** Which lines are asked about, and how far back. */
export interface Blaming {
  /** Relative to the top of the working tree. */
  readonly path: string;
  /** All lines without any. */
  readonly ranges: readonly LineRange[];
  /** Nothing older than this is looked at, in seconds since 1970; undefined for the whole history. */
  readonly since: number | undefined;
  readonly timeoutMs: number;
  /** What is looked at instead of the working tree. */
  readonly revision?: string;
}

// What a person has set for their own reading must not change who wrote a line.
const settings = [
  'blame.ignoreRevsFile=',
  'blame.showRoot=true',
  'blame.coloring=none',
  'core.quotePath=false',
].flatMap((setting) => ['-c', setting]);

/**
 * Returns where lines of a file in a working tree come from. White space doesn't count, and lines that were moved here
 * from another file in a commit are followed. Undefined if git doesn't answer in time, or doesn't know the file.
 */
export async function blameLines(
  top: string,
  { path, ranges, since, timeoutMs, revision }: Blaming,
): Promise<BlamedLine[] | undefined> {
  const args = [
    ...settings,
    'blame',
    '--line-porcelain',
    '--no-textconv',
    '-w',
    // Two short lines that are elsewhere too were not moved.
    '-M40',
    '-C40',
    ...ranges.flatMap(({ from, to }) => ['-L', `${from},${to}`]),
    ...(since === undefined ? [] : [`--since=@${since}`]),
    ...(revision === undefined ? [] : [revision]),
    '--',
    path,
  ];
  const { ok, stdout } = await runGit(top, args, { timeoutMs });
  return ok ? readBlame(stdout) : undefined;
}
