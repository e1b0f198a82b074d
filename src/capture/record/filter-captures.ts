import type { CaptureHead } from './capture.ts';

/** Which captures are wanted; what is left out doesn't matter. */
export interface CaptureFilter {
  readonly branch?: string | undefined;
  readonly task?: string | undefined;
  /** The ids of journal sessions. */
  readonly sessions?: readonly string[] | undefined;
  /** A part of the author's name or address. */
  readonly author?: string | undefined;
  /** In milliseconds since 1970, both included. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  /** A file or a folder, relative to the top of the repository; empty for everything in it. */
  readonly path?: string | undefined;
}

/** Returns the captures that a filter lets through, in their order. */
export function filterCaptures<T extends CaptureHead>(captures: readonly T[], filter: CaptureFilter): T[] {
  const { branch, task, sessions, author, path } = filter;
  const [since = 0, until = Number.POSITIVE_INFINITY] = [filter.since, filter.until];
  const wantedAuthor = author?.toLowerCase() ?? '';
  return captures.filter(
    (one) =>
      (branch === undefined || one.branch === branch) &&
      (task === undefined || one.tasks.includes(task)) &&
      (sessions === undefined || sessions.includes(one.session)) &&
      one.author.toLowerCase().includes(wantedAuthor) &&
      one.at >= since &&
      one.at <= until &&
      (path === undefined || one.paths.some((own) => isAt(own, path))),
  );
}

const shortestHash = 4;

/** Says whether a capture was taken at a commit, which is given by its hash or at least the first 4 digits of it. */
export function isCommit({ commit }: CaptureHead, hash: string): boolean {
  return hash.length >= shortestHash && commit.startsWith(hash.toLowerCase());
}

function isAt(path: string, wanted: string): boolean {
  return wanted === '' || path === wanted || path.startsWith(`${wanted}/`);
}

/** By what captures can be sorted. */
export type CaptureOrder = 'at' | 'author' | 'branch' | 'bytes' | 'commit' | 'kind' | 'messages' | 'subject';

/** Returns captures sorted by a field, the lowest first; of those with the same, the first taken comes first. */
export function sortCaptures<T extends CaptureHead>(captures: readonly T[], by: CaptureOrder): T[] {
  return [...captures].sort((a, b) => compare(a[by], b[by]) || a.at - b.at);
}

function compare(one: string | number, other: string | number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Returns the ids of captures that others replaced, each with the id of the one that replaced it. */
export function replacedCaptures(captures: readonly CaptureHead[]): Map<string, string> {
  return new Map(captures.flatMap(({ id, replaces }) => (replaces === '' ? [] : [[replaces, id] as const])));
}

const daySeconds = 24 * 60 * 60;

/** Returns a time, in seconds since 1970, before which none of the captures' commits was made. */
export function oldestTime(captures: readonly CaptureHead[]): number {
  const times = captures.map(({ at, author_time }) =>
    Math.min(Math.floor(at / 1000), author_time || Infinity),
  );
  return Math.max(0, Math.min(...times) - daySeconds);
}
