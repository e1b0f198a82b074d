import { makeNonce } from '../../io/disk/owner.ts';
import { runGit } from '../../io/git/process.ts';
import { patchOptions } from '../record/added-lines.ts';

/** How long git may take for an answer, in milliseconds. */
export const timeoutMs = 20_000;

const quiet = ['-c', 'core.quotePath=false', '-c', 'diff.noprefix=false', '-c', 'log.showSignature=false'];

/** Returns what `git log` prints for commits; nothing if git doesn't answer in time. */
export async function readLog(
  top: string,
  commits: readonly string[],
  args: readonly string[],
): Promise<string> {
  const input = [...new Set(commits)].map((commit) => `${commit}\n`).join('');
  const { stdout } = await runGit(top, [...quiet, 'log', '--stdin', ...args], { input, timeoutMs });
  return stdout;
}

/** What is asked of commits. */
export interface AskedPatches {
  readonly commits: readonly string[];
  /** As in `git log --format`. */
  readonly fields: readonly string[];
  /** Only these files are looked at (default: all). */
  readonly paths?: readonly string[];
}

/** Returns for each commit that git has its fields, and after them its patch. */
export async function readPatches(
  top: string,
  { commits, fields, paths = [] }: AskedPatches,
): Promise<string[][]> {
  // A patch may hold any text, so what separates the commits must be nobody's guess.
  const mark = `commit-${makeNonce()}`;
  const format = `--format=${[mark, ...fields, ''].join('%x00')}`;
  const args = ['--no-walk=unsorted', format, '-M', ...patchOptions, '--', ...paths];
  const records = (await readLog(top, commits, args)).split(`${mark}\0`).slice(1);
  return records.map((record) => {
    const parts = record.split('\0');
    return [...parts.slice(0, fields.length), parts.slice(fields.length).join('\0')];
  });
}
