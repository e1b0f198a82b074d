import { readBlame } from '../../src/capture/match/blame-lines.ts';
import { blameLines } from '../../src/capture/why/blame.ts';
import { oldest } from '../../src/capture/why/explain-lines.ts';
import { explainAll } from '../../src/capture/why/explain-moved.ts';
import type { Library } from '../../src/capture/why/library.ts';
import { git, linesAt } from './git.ts';
import type { Rewritten } from './rewrite.ts';
import { keyOf, type Played, type Writer } from './scripted.ts';

/** How many lines were answered how. */
export interface Score {
  /** Of the agent's lines: led to their turn, to another one, to none. */
  right: number;
  wrong: number;
  none: number;
  /** Of all other lines: led to none, or to a turn. */
  silent: number;
  false: number;
  /** Left out: lines that the agent only indented or moved, and lines with the same one next to them. */
  shared: number;
  twins: number;
  readonly examples: string[];
}

/** Returns a score with nothing in it. */
export function noScore(): Score {
  return { right: 0, wrong: 0, none: 0, silent: 0, false: 0, shared: 0, twins: 0, examples: [] };
}

/**
 * Who wrote a line of the last commit, as git says in three ways, each of which a person may mean: byte for byte, white
 * space aside, and where it was before it was moved.
 */
interface Truth {
  readonly plain: Writer | undefined;
  readonly indented: Writer | undefined;
  readonly moved: Writer | undefined;
}

/** Returns who wrote the lines of a file in the last commit of a stretch. */
export function truthOf(folder: string, played: Played, path: string): readonly Truth[] {
  const tip = played.commits.at(-1)?.commit as string;
  const plain = blamed(folder, played, [tip, '--', path]);
  const indented = blamed(folder, played, ['-w', tip, '--', path]);
  const moved = blamed(folder, played, ['-w', '-M40', '-C40', tip, '--', path]);
  // What was there before the stretch, removed and put back was written by neither.
  const net = git(folder, ['blame', '-s', '-l', '-w', '-M40', '-C40', played.net, '--', path]).split('\n');
  return plain.map((writer, index) => ({
    plain: writer,
    indented: indented[index],
    moved: net[index]?.includes(played.net.slice(0, 39)) ? moved[index] : undefined,
  }));
}

function blamed(folder: string, { writers }: Played, args: readonly string[]): (Writer | undefined)[] {
  const output = git(folder, ['blame', '--line-porcelain', ...args]);
  return readBlame(output).map(({ commit, path, origin }) => writers.get(keyOf(commit, path, origin)));
}

// Of two lines that are the same and near each other, it is chance which one git says was added.
function hasTwin(file: readonly string[], index: number): boolean {
  const own = file[index]?.trim() ?? '';
  const near = own.length < 8 ? [-3, -2, -1, 1, 2, 3] : [-1, 1];
  return near.some((by) => file[index + by]?.trim() === own);
}

/** A file of a stretch that was played, and who wrote its lines. */
export interface Judged {
  readonly played: Played;
  readonly path: string;
  readonly truth: readonly Truth[];
}

/** A stretch after it was rewritten, and what is counted of it. */
export interface Judging {
  readonly rewritten: Rewritten;
  readonly score: Score;
}

/** Asks for every line of a file after a stretch was rewritten, and adds to a score how it was answered. */
export async function judge(
  folder: string,
  { played, path, truth }: Judged,
  { rewritten, score }: Judging,
): Promise<void> {
  const { tip, pathOf, changed, areGone = false } = rewritten;
  const now = pathOf(path);
  const file = linesAt(folder, tip, now);
  if (file === undefined || played.library.heads.length === 0) return;
  const answers = await answersFor({ folder, tip, now, file }, areGone ? played.bare : played.library);
  for (const [index, writers] of truth.entries()) {
    const text = file[index] ?? '';
    if (text.trim() === '') continue;
    if (hasTwin(file, index)) {
      score.twins += 1;
      continue;
    }
    const isChanged = changed.has(`${path} ${index + 1}`);
    const answer = answers.get(index + 1);
    const fault = count(score, { truth: writers, isChanged, answer });
    if (fault === undefined) continue;
    const place = `${now}:${index + 1} of ${tip.slice(0, 8)}`;
    score.examples.push(`${fault} ${Object.values(writers).join('/')} got ${answer}  ${place}  ${text}`);
  }
}

interface AskedFor {
  readonly folder: string;
  readonly tip: string;
  readonly now: string;
  readonly file: readonly string[];
}

async function answersFor(
  { folder, tip, now, file }: AskedFor,
  library: Library,
): Promise<Map<number, number | undefined>> {
  const about = { path: now, ranges: [], since: oldest(library.heads), timeoutMs: 60_000, revision: tip };
  const lines = (await blameLines(folder, about)) ?? [];
  const told = lines.filter(({ text, isBoundary }) => text.trim() !== '' && !isBoundary);
  const asked = { top: folder, file, lines: told, path: now, since: about.since, revision: tip };
  const reasons = await explainAll(asked, library);
  return new Map(reasons.map(({ line, edit }) => [line.line, edit?.turn]));
}

interface Counted {
  readonly truth: Truth;
  readonly isChanged: boolean;
  readonly answer: number | undefined;
}

// Returns whose line it is if the answer is not the right one.
function count(
  score: Score,
  { truth: { plain, indented, moved }, isChanged, answer }: Counted,
): 'agent' | 'other' | undefined {
  const writers = [plain, indented, moved];
  const isRight = answer !== undefined && writers.includes(answer);
  if (typeof plain !== 'number' || isChanged) {
    // Somebody else indented or moved a line of the agent: another turn of the agent is the wrong one.
    if (!isChanged && !isRight && answer !== undefined && writers.some((one) => typeof one === 'number')) {
      score.wrong += 1;
      return 'agent';
    }
    const isSilent = answer === undefined || (isRight && !isChanged);
    score[isSilent ? 'silent' : 'false'] += 1;
    return isSilent ? undefined : 'other';
  }
  // The agent only indented or moved what somebody else had written, so no answer is as right as the agent's turn.
  const isShared = typeof indented !== 'number' || typeof moved !== 'number';
  if (isShared && (isRight || answer === undefined)) {
    score.shared += 1;
    return undefined;
  }
  score[isRight ? 'right' : answer === undefined ? 'none' : 'wrong'] += 1;
  return isRight ? undefined : 'agent';
}
