import { groupBy } from '../../core/group-by.ts';
import { readObjects } from '../../io/git/read-objects.ts';
import { type BlamedLine, isUncommitted } from '../match/blame-lines.ts';
import { type AddedLines, readAddedLines } from '../record/added-lines.ts';
import { readPatches } from '../view/read-log.ts';

/** A file as a commit left it. */
export interface FileVersion {
  /** All its lines. */
  readonly texts: readonly string[];
  /** The numbers of the lines that the commit added, from 1. */
  readonly added: readonly number[];
}

/** Finds the file in which a line was when it was committed; undefined if git doesn't have it. */
export type VersionOf = (line: BlamedLine) => FileVersion | undefined;

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
  const shown = await readPatches(top, { commits, fields: ['%H'], paths });
  return new Map(shown.map(([commit = '', patch = '']) => [commit, readAddedLines(patch)]));
}
