import type { CapturedEdit } from '../record/capture.ts';
import { hashLine, isTelling } from '../record/line-hash.ts';

const fewLines = 3;
const someShare = 0.3;

/** A file now, a file that edits wrote, and how many lines they share. */
interface Match {
  readonly now: string;
  readonly before: string;
  readonly count: number;
}

/**
 * Returns where files were when they were written, if the commit doesn't tell: the new path to the old one. Two files
 * belong together if each shares most lines with the other, at least three of the new one's and 30 %. A file of the same
 * name comes first.
 */
export function pathsBefore(
  files: ReadonlyMap<string, readonly string[]>,
  edits: readonly CapturedEdit[],
): Map<string, string> {
  const matches = [...files].flatMap(([now, lines]) => matchesOf(now, lines, edits));
  const best = (key: 'now' | 'before', value: string): Match | undefined =>
    matches.filter((match) => match[key] === value).sort(closer)[0];
  const mutual = [...files.keys()].flatMap((now) => {
    const match = best('now', now);
    return match !== undefined && best('before', match.before) === match ? [match] : [];
  });
  return new Map(mutual.map(({ now, before }) => [now, before]));
}

function matchesOf(now: string, lines: readonly string[], edits: readonly CapturedEdit[]): Match[] {
  const hashes = new Set(lines.filter(isTelling).map(hashLine));
  const shared = new Map<string, Set<string>>();
  for (const edit of edits) {
    const own = shared.get(edit.path) ?? new Set();
    for (const hash of edit.lines) if (hashes.has(hash)) own.add(hash);
    shared.set(edit.path, own);
  }
  const all = [...shared].map(([before, own]) => ({ now, before, count: own.size }));
  const enough = Math.max(1, Math.min(fewLines, hashes.size), someShare * hashes.size);
  return all.filter((match) => match.count >= enough || (match.count > 0 && isSameName(match)));
}

function closer(a: Match, b: Match): number {
  return Number(isSameName(b)) - Number(isSameName(a)) || b.count - a.count;
}

function isSameName({ now, before }: Match): boolean {
  return nameOf(now) === nameOf(before);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
