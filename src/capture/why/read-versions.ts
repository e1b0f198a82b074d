import { makeNonce } from '../../io/disk/owner.ts';
import { runGit } from '../../io/git/process.ts';
import { readObjects } from '../../io/git/read-objects.ts';
import { type BlamedLine, isUncommitted } from '../match/blame-lines.ts';
import { groupBy } from '../match/file-lines.ts';
import { type AddedLines, patchOptions, readAddedLines } from '../record/added-lines.ts';

/** A file as a commit left it. */
export interface FileVersion {
  /** All its lines. */
  readonly texts: readonly string[];
  /** The numbers of the lines that the commit added, from 1. */
  readonly added: readonly number[];
}

/** Finds the file in which a line was when it was committed; undefined if git doesn't have it. */
export type VersionOf = (line: BlamedLine) => FileVersion | undefined;

const timeoutMs = 20_000;

/** Returns what finds the files in which lines were when they were committed. */
export async function readVersions(top: string, lines: readonly BlamedLine[]): Promise<VersionOf> {
  const committed = lines.filter(({ commit, path }) => !isUncommitted(commit) && !path.includes('\n'));
  const files = [...groupBy(committed, keyOf).values()].map(([line]) => line as BlamedLine);
  if (files.length === 0) return () => undefined;
  const commits = files.map(({ commit }) => commit);
  const paths = [...new Set(files.map(({ path }) => path))];
  const [texts, changes] = await Promise.all([
    readObjects(top, files.map(keyOf)),
    readChanges(top, commits, paths),
  ]);
  const versions = new Map<string, FileVersion>();
  for (const [index, file] of files.entries()) {
    const text = texts[index];
    if (text === undefined) continue;
    versions.set(keyOf(file), {
      texts: text.replace(/\n$/, '').split('\n'),
      added: changes.get(file.commit)?.numbers.get(file.path) ?? [],
    });
  }
  return (line) => versions.get(keyOf(line));
}

function keyOf({ commit, path }: BlamedLine): string {
  return `${commit}:${path}`;
}

/** Returns what commits changed, by their whole hashes; only in some files, if paths are given. */
export async function readChanges(
  top: string,
  commits: readonly string[],
  paths: readonly string[] = [],
): Promise<Map<string, AddedLines>> {
  // A patch may hold any text, so what separates the commits must be nobody's guess.
  const mark = `commit-${makeNonce()}`;
  const quiet = ['-c', 'core.quotePath=false', '-c', 'log.showSignature=false'];
  const format = `--format=${mark} %H`;
  const args = [
    ...quiet,
    'log',
    '--no-walk=unsorted',
    '--stdin',
    format,
    '-M',
    ...patchOptions,
    '--',
    ...paths,
  ];
  const input = [...new Set(commits)].map((commit) => `${commit}\n`).join('');
  const { stdout } = await runGit(top, args, { input, timeoutMs });
  const records = stdout.split(`${mark} `).slice(1);
  return new Map(
    records.map((record) => {
      const end = record.indexOf('\n');
      return [record.slice(0, end), readAddedLines(record.slice(end))];
    }),
  );
}
