import { groupBy } from '../../core/group-by.ts';
import { rangesOf, rangesText } from '../formats/line-ranges.ts';
import type { WhyAnswer } from './why-answer.ts';

/** Lines with one answer: they are of one commit, and of one turn. */
export interface WhyGroup {
  /** The first of them. */
  readonly answer: WhyAnswer;
  readonly answers: readonly WhyAnswer[];
}

/** Returns answers that say the same together, those with a conversation first and the latest of them first. */
export function groupAnswers(answers: readonly WhyAnswer[]): WhyGroup[] {
  const groups = groupBy(answers, ({ commit, source, isOlder }) =>
    [commit, source?.conversation, source?.turn, source?.rule, source?.isFormatted, isOlder].join(' '),
  );
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
  const files = groupBy(answers, ({ file }) => file);
  const shown = [...files].map(([file, own]) => `${file}:${rowsText(own)}`);
  const more = shown.length > mostShown ? ` and ${shown.length - mostShown} more files` : '';
  return `${shown.slice(0, mostShown).join(', ')}${more}`;
}

function rowsText(answers: readonly WhyAnswer[]): string {
  const ranges = rangesOf(answers.map(({ line }) => line.line).sort((a, b) => a - b));
  return `${rangesText(ranges.slice(0, mostShown))}${ranges.length > mostShown ? ',…' : ''}`;
}
