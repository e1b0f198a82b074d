import { groupBy } from '../../core/group-by.ts';
import { runGit } from '../../io/git/process.ts';
import { readObjects } from '../../io/git/read-objects.ts';
import type { BlamedLine } from '../match/blame-lines.ts';
import { addressOf } from '../match/commit-facts.ts';
import { readFileLines } from '../match/file-lines.ts';
import { pairLines } from '../match/paired-lines.ts';
import { readRenames } from '../record/added-lines.ts';
import type { StoredCapture } from '../store/list-captures.ts';
import { blameLines } from './blame.ts';
import { type AskedInFile, type ExplainLines, type LineReason, nothingKnown } from './line-reason.ts';
import { type Ancestry, readAncestry } from './read-commits.ts';
import { timeoutMs } from './read-log.ts';

// The commits that were squashed into one are still in the repository of whoever made them, mostly for months: a reflog
// or a branch has them. Then git itself says which of them a line is from, also of a line that several of them wrote.

/** A commit that others were squashed into. */
export interface Squash {
  readonly top: string;
  readonly commit: string;
  /** The captures of commits that may be in it. */
  readonly heads: readonly StoredCapture[];
  /** Nothing older is looked at, in seconds since 1970. */
  readonly since: number;
  readonly explain: ExplainLines;
}

/** What the squashed commits say. */
export interface SquashedLines {
  /** The reasons of the lines that one of them has, whoever wrote them. */
  readonly reasons: ReadonlyMap<BlamedLine, LineReason>;
  /** The captures whose commits git doesn't have any more. */
  readonly gone: readonly StoredCapture[];
}

/** Returns why lines of a commit are there, as the commits say that were squashed into it. */
export async function explainSquash(squash: Squash, lines: readonly BlamedLine[]): Promise<SquashedLines> {
  const { top, heads, since } = squash;
  const reasons = new Map<BlamedLine, LineReason>();
  const kept = await keptHeads(top, heads);
  const passed: Ancestry[] = [];
  for (const tip of await tipsOf(top, kept)) {
    const rest = lines.filter((line) => !reasons.has(line));
    if (rest.length === 0) break;
    // A commit that was rewritten into the history of a later tip is there as it became.
    if (passed.some(({ hasAuthor }) => hasAuthor(addressOf(tip.author), tip.author_time))) continue;
    for (const [path, own] of groupBy(rest, (line) => line.path)) {
      const found = await explainIn(squash, own, { tip: tip.commit, path });
      for (const [line, reason] of found) reasons.set(line, reason);
    }
    passed.push(await readAncestry(top, [tip.commit], since));
  }
  return { reasons, gone: heads.filter((head) => !kept.includes(head)) };
}

async function keptHeads(top: string, heads: readonly StoredCapture[]): Promise<StoredCapture[]> {
  const input = heads.map(({ commit }) => `${commit}\n`).join('');
  const { stdout } = await runGit(top, ['cat-file', '--batch-check'], { input, timeoutMs });
  const rows = stdout.split('\n');
  return heads.filter((_, index) => / commit \d+$/.test(rows[index] ?? ''));
}

const mostTips = 10;

// Those that no other one is made upon, and that no amended one replaced; the last first.
async function tipsOf(top: string, heads: readonly StoredCapture[]): Promise<StoredCapture[]> {
  const replaced = new Set(heads.map(({ replaces }) => replaces));
  const byCommit = new Map(heads.filter(({ id }) => !replaced.has(id)).map((head) => [head.commit, head]));
  if (byCommit.size < 2) return [...byCommit.values()];
  const { stdout } = await runGit(top, ['merge-base', '--independent', ...byCommit.keys()], { timeoutMs });
  const tips = stdout.split('\n').flatMap((commit) => byCommit.get(commit) ?? []);
  return tips.sort((a, b) => b.at - a.at).slice(0, mostTips);
}

interface InTip {
  readonly tip: string;
  readonly path: string;
}

async function explainIn(
  { top, commit, since, explain }: Squash,
  lines: readonly BlamedLine[],
  { tip, path }: InTip,
): Promise<Map<BlamedLine, LineReason>> {
  const before = await findBefore(top, commit, { tip, path });
  if (before === undefined) return new Map();
  const pairs = await pairWith(top, `${commit}:${path}`, before);
  const paired = lines.filter(({ origin }) => pairs.has(origin));
  const numbers = paired.map(({ origin }) => pairs.get(origin) as number);
  if (numbers.length === 0) return new Map();
  const ranges = numbers.length > mostRanges ? [] : numbers.map((line) => ({ from: line, to: line }));
  const about = { path: before.path, ranges, since, timeoutMs, revision: tip };
  const blamed = ((await blameLines(top, about)) ?? []).filter(({ isBoundary }) => !isBoundary);
  const asked: AskedInFile = {
    top,
    file: before.texts,
    lines: blamed,
    path: before.path,
    since,
    revision: tip,
  };
  const told = new Map((await explain(asked)).map((reason) => [reason.line.line, reason]));
  return new Map(
    paired.flatMap((line) => {
      const reason = told.get(pairs.get(line.origin) as number);
      return [[line, reason === undefined ? nothingKnown(line) : { ...reason, line }]];
    }),
  );
}

const mostRanges = 200;

/** A file in one of the squashed commits. */
interface FileBefore {
  readonly path: string;
  readonly name: string;
  readonly texts: readonly string[];
}

// The file may have been moved while the commits were squashed.
async function findBefore(
  top: string,
  commit: string,
  { tip, path }: InTip,
): Promise<FileBefore | undefined> {
  const fileAt = (own: string, text: string): FileBefore => {
    return { path: own, name: `${tip}:${own}`, texts: linesOf(text) };
  };
  const [text] = await readObjects(top, [`${tip}:${path}`]);
  if (text !== undefined) return fileAt(path, text);
  const { stdout } = await runGit(top, [...quiet, 'diff', '--raw', '-M', tip, commit, '--'], { timeoutMs });
  const old = readRenames(stdout).get(path);
  if (old === undefined) return undefined;
  const [oldText] = await readObjects(top, [`${tip}:${old}`]);
  return oldText === undefined ? undefined : fileAt(old, oldText);
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}

const quiet = ['-c', 'core.quotePath=false', '-c', 'diff.noprefix=false'];

async function pairWith(top: string, name: string, before: FileBefore): Promise<Map<number, number>> {
  const options = ['-U0', '-w', '--patience', '--no-color', '--no-ext-diff', '--no-textconv'];
  const [[text], { ok, stdout }] = await Promise.all([
    readObjects(top, [name]),
    runGit(top, [...quiet, 'diff', ...options, before.name, name], { timeoutMs }),
  ]);
  if (!ok || text === undefined) return new Map();
  const lines = linesOf(text);
  return pairLines(stdout, readFileLines(lines), lines.length);
}
