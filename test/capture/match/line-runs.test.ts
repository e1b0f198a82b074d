import { expect, test } from 'vitest';
import { indexEdit, readFileLines } from '../../../src/capture/match/file-lines.ts';
import { lineFinder } from '../../../src/capture/match/line-runs.ts';
import type { CapturedEdit } from '../../../src/capture/record/capture.ts';
import { makeEdit } from '../../support/match.ts';

/** Returns the turns that wrote the lines of a file; 0 for a line that none wrote. */
function turnsOf(file: readonly string[], edits: readonly CapturedEdit[]): number[] {
  const find = lineFinder(readFileLines(file), edits.map(indexEdit));
  return file.map((_, line) => find(line)?.turn ?? 0);
}

test('a long line that the file has once is its newest edit’s, wherever it was moved', () => {
  const file = ['first long line', 'by hand, something', 'second long line'];
  const edits = [
    makeEdit(['second long line', 'first long line']),
    makeEdit(['  second   long line'], { turn: 2 }),
  ];
  expect(turnsOf(file, edits)).toEqual([1, 0, 2]);
});

test('a short line counts only next to a matching line', () => {
  const file = ['if (isSwept(folder)) {', '', '  x;', '}', 'by hand, something', '}'];
  expect(turnsOf(file, [makeEdit(['if (isSwept(folder)) {', '  x;', '', '}'])])).toEqual([1, 0, 1, 1, 0, 0]);
});

test('a line that the file has twice is told apart by its neighbours', () => {
  const file = ['sweepTheFirst();', 'return undefined;', 'sweepTheSecond();', 'return undefined;'];
  const edits = [
    makeEdit(['sweepTheFirst();', 'return undefined;']),
    makeEdit(['sweepTheSecond();', 'return undefined;'], { turn: 2 }),
  ];
  expect(turnsOf(file, edits)).toEqual([1, 1, 2, 2]);
});

test('a line typed by hand is not the agent’s because the agent wrote the same one elsewhere', () => {
  const file = ['sweepTheFirst();', 'return undefined;', 'by hand, something', 'return undefined;', '}'];
  expect(turnsOf(file, [makeEdit(['sweepTheFirst();', 'return undefined;', '}'])])).toEqual([1, 1, 0, 0, 1]);
});

test('a block that the file has twice and the agent wrote once is nobody’s', () => {
  const block = ['return undefined;', 'await sweep();'];
  expect(turnsOf([...block, 'by hand', ...block], [makeEdit(block)])).toEqual([0, 0, 0, 0, 0]);
  expect(turnsOf([...block, 'by hand', 'return undefined;'], [makeEdit(block)])).toEqual([1, 1, 0, 0]);
  expect(turnsOf(['a;', '}', 'by hand'], [makeEdit(['a;', '}'])])).toEqual([0, 0, 0]);
});

test('a run of lines that are there once only together is known', () => {
  const file = ['alpha();', 'beta();', 'by hand', 'beta();', 'alpha();'];
  expect(turnsOf(file, [makeEdit(['beta();', 'alpha();'])])).toEqual([0, 0, 0, 0, 0]);
  const long = ['alphaIsDone();', 'betaIsDone();'];
  expect(turnsOf([...long, 'by hand', ...[...long].reverse()], [makeEdit(long)])).toEqual([1, 1, 0, 0, 0]);
});

test('of two edits with such a line, the one with more of its neighbours wrote it', () => {
  const file = ['one long line', 'two;', 'three long line', 'four long line'];
  const edits = [makeEdit(file), makeEdit(['other line', 'two;', 'three long line'], { turn: 2 })];
  expect(turnsOf(file, edits)).toEqual([1, 1, 2, 1]);
});

test('an empty line, and a line whose hash was left out, are nobody’s', () => {
  expect(turnsOf(['', '   '], [makeEdit(['', ''])])).toEqual([0, 0]);
  expect(turnsOf(['token = "abcdefgh"'], [{ ...makeEdit([]), lines: [''] }])).toEqual([0]);
});

test('a line that was typed between two of the agent’s, and is the same as one, makes both nobody’s', () => {
  const edit = makeEdit(['sweepTheFirst();', 'return undefined;', 'sweepTheSecond();']);
  const file = ['sweepTheFirst();', 'return undefined;', 'by hand', 'return undefined;', 'sweepTheSecond();'];
  expect(turnsOf(file, [edit])).toEqual([1, 0, 0, 0, 1]);
});

test('a block that the agent wrote twice is the agent’s twice', () => {
  const block = ['return undefined;', 'await sweep();'];
  expect(turnsOf([...block, 'by hand', ...block], [makeEdit([...block, ...block])])).toEqual([1, 1, 0, 1, 1]);
});

test('a line that is everywhere is not compared with itself forever', () => {
  const many = Array.from({ length: 600 }, () => 'return undefined;');
  expect(turnsOf(many, [makeEdit(many)]).every((turn) => turn === 0)).toBe(true);
});
