import { type BlamedLine, isUncommitted } from '../match/blame-lines.ts';
import { hashLine, isTelling } from '../record/line-hash.ts';
import { blameLines } from './blame.ts';
import { explainLines } from './explain-lines.ts';
import type { Library } from './library.ts';
import type { AskedInFile, ExplainLines, LineReason } from './line-reason.ts';
import { readChanges } from './read-versions.ts';

// A squash may be squashed again.
const mostSquashes = 4;
const mostRanges = 200;
const timeoutMs = 30_000;

/**
 * Returns why lines are there, in their order. A line that no edit of its commit wrote may have been moved there, so it
 * is followed to where it was before.
 */
export async function explainAll(asked: AskedInFile, library: Library, depth = 0): Promise<LineReason[]> {
  const isLast = depth === mostSquashes;
  const explain: ExplainLines = (inner) => explainAll(inner, library, depth + 1);
  const reasons = await explainLines(asked, library, isLast ? undefined : explain);
  const { top, path, since, revision } = asked;
  const open = reasons.filter(({ edit, line }) => edit === undefined && !isUncommitted(line.commit));
  if (open.length === 0 || library.heads.length === 0) return reasons;
  const ranges = open.map(({ line }) => ({ from: line.line, to: line.line }));
  const moved = await blameLines(top, {
    path,
    ranges: ranges.length > mostRanges ? [] : ranges,
    since,
    timeoutMs,
    isFollowing: true,
    ...(revision === undefined ? {} : { revision }),
  });
  const before = new Map(open.map(({ line }) => [line.line, line.commit]));
  const lines = (moved ?? []).filter(
    ({ line, commit, isBoundary }) => !isBoundary && before.has(line) && before.get(line) !== commit,
  );
  const gone = await goneFrom(
    top,
    open.map(({ line }) => line.commit),
  );
  // A line that is still where it was is a copy, which anybody may have typed.
  const really = withNeighbours(
    lines.filter(({ line, text }) => gone.get(before.get(line) ?? '')?.has(hashLine(text))),
  );
  const found = await explainLines({ ...asked, lines: really }, library, isLast ? undefined : explain);
  const byLine = new Map(found.filter(({ edit }) => edit !== undefined).map((one) => [one.line.line, one]));
  return reasons.map((reason) => {
    const followed = byLine.get(reason.line.line);
    return followed === undefined ? reason : { ...followed, line: reason.line };
  });
}

// A short line is everywhere, so it was moved only together with the line before or after it.
function withNeighbours(lines: readonly BlamedLine[]): BlamedLine[] {
  const keyOf = ({ commit, path, line, origin }: BlamedLine, by: number): string =>
    `${commit} ${line + by} ${origin + by} ${path}`;
  const known = new Set(lines.map((line) => keyOf(line, 0)));
  return lines.filter(
    (line) => isTelling(line.text) || known.has(keyOf(line, -1)) || known.has(keyOf(line, 1)),
  );
}

// The lines that commits removed, by commit.
async function goneFrom(top: string, commits: readonly string[]): Promise<Map<string, Set<string>>> {
  const changes = await readChanges(top, commits);
  return new Map([...changes].map(([commit, { removed }]) => [commit, new Set(removed.map(hashLine))]));
}
