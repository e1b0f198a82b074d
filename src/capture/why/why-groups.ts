import type { WhyAnswer } from './why-answer.ts';

/** Lines with one answer: they are of one commit, and of one turn. */
export interface WhyGroup {
  /** The first of them. */
  readonly answer: WhyAnswer;
  readonly answers: readonly WhyAnswer[];
}

/** Returns answers that say the same together, those with a conversation first and the latest of them first. */
export function groupAnswers(answers: readonly WhyAnswer[]): WhyGroup[] {
  const groups = new Map<string, WhyAnswer[]>();
  for (const answer of answers) {
    const { source } = answer;
    const key = [answer.commit, source?.conversation, source?.turn, source?.rule, answer.isOlder].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  const all = [...groups.values()].map((own) => ({ answer: own[0] as WhyAnswer, answers: own }));
  return all.sort((a, b) => rankOf(b) - rankOf(a) || timeOf(b) - timeOf(a));
}

function rankOf({ answer: { source } }: WhyGroup): number {
  if (source === undefined) return 0;
  return source.turn === undefined ? 1 : 2;
}

function timeOf({ answer: { line, commit, source } }: WhyGroup): number {
  if (source !== undefined && source.time !== 0) return source.time;
  return commit === '' ? Number.MAX_SAFE_INTEGER : line.authorTime * 1000;
}

const mostShown = 6;

/** Returns where lines are: `a.ts:3-7, 9`, for each file. */
export function placesOf(answers: readonly WhyAnswer[]): string {
  const files = new Map<string, number[]>();
  for (const { line, file } of answers) files.set(file, [...(files.get(file) ?? []), line.line]);
  const shown = [...files].map(([file, lines]) => `${file}:${rangesOf(lines)}`);
  const more = shown.length > mostShown ? ` and ${shown.length - mostShown} more files` : '';
  return `${shown.slice(0, mostShown).join(', ')}${more}`;
}

function rangesOf(lines: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && line <= last.to + 1) last.to = line;
    else ranges.push({ from: line, to: line });
  }
  const shown = ranges.slice(0, mostShown).map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
  return `${shown.join(',')}${ranges.length > mostShown ? ',…' : ''}`;
}
