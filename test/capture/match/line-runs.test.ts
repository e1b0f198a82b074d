import { expect, test } from 'vitest';
import { indexEdit, readFileLines } from '../../../src/capture/match/file-lines.ts';
import { lineFinder } from '../../../src/capture/match/line-runs.ts';
import type { CapturedEdit } from '../../../src/capture/record/capture.ts';
import { makeEdit } from '../../support/match.ts';

/** Returns the turns that wrote the lines of a file; 0 for a line that none wrote. */
function turnsOf(
  file: readonly string[],
  edits: readonly CapturedEdit[],
  own: Iterable<number> = file.keys(),
): number[] {
  const find = lineFinder(readFileLines(file), { edits: edits.map(indexEdit), lines: own });
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
  expect(turnsOf(file, [makeEdit(['sweepTheFirst();', 'return undefined;', '}'])])).toEqual([1, 1, 0, 0, 0]);
});

test('a block that the file has twice and the agent wrote once is nobody’s', () => {
  const block = ['return undefined;', 'await sweep(folder, all);', '}'];
  expect(turnsOf([...block, 'by hand', ...block], [makeEdit(block)])).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(turnsOf([...block, 'by hand', 'return undefined;'], [makeEdit(block)])).toEqual([1, 1, 1, 0, 0]);
  expect(turnsOf(['a;', '}', 'by hand'], [makeEdit(['a;', '}'])])).toEqual([0, 0, 0]);
});

test('a run of lines that are there once only together is known', () => {
  const file = ['alph();', 'beta();', 'by hand', 'beta();', 'alph();'];
  expect(turnsOf(file, [makeEdit(['beta();', 'alph();'])])).toEqual([0, 0, 0, 0, 0]);
  const long = ['alphaIsDone();', 'betaIsDone();', 'gammaIsDone();'];
  const all = [...long, 'by hand', ...long.toReversed()];
  expect(turnsOf(all, [makeEdit(long)])).toEqual([1, 1, 1, 0, 0, 0, 0]);
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
  const block = ['return undefined;', 'await sweep(folder, all);', '}'];
  expect(turnsOf([...block, 'by hand', ...block], [makeEdit([...block, ...block])])).toEqual([
    1, 1, 1, 0, 1, 1, 1,
  ]);
});

test('a line that is everywhere is not compared with itself forever', () => {
  const many = Array.from({ length: 600 }, () => 'return undefined;');
  expect(turnsOf(many, [makeEdit(many)]).every((turn) => turn === 0)).toBe(true);
});

test('a line of another commit is no edit’s, and takes none from a line that is the same', () => {
  const block = ['return undefined;', 'await sweep(folder, all);', '}'];
  expect(turnsOf([...block, 'by hand', ...block], [makeEdit(block)], [4, 5, 6])).toEqual([
    0, 0, 0, 0, 1, 1, 1,
  ]);
  expect(
    turnsOf(['only one line;', 'by hand', 'only one line;'], [makeEdit(['only one line;'])], [2]),
  ).toEqual([0, 0, 0]);
});

test('a line next to one that a person changed is known by the lines behind that', () => {
  const lines = ['const first = begin();', '}', 'changed later;', ')', 'const last = end();'];
  const file = lines.map((line) => (line === 'changed later;' ? 'by hand' : line));
  expect(turnsOf(file, [makeEdit(lines)])).toEqual([1, 1, 0, 1, 1]);
  const moved = ['const first = begin();', 'by hand', 'by hand', 'by hand', ')', 'by hand', 'a', 'b', 'c'];
  expect(turnsOf(moved, [makeEdit(['const first = begin();', 'x', 'y', 'z', ')'])])[4]).toBe(0);
});

test('lines that an edit wrote around one that stayed as it was are neighbours in the commit', () => {
  const file = ['if (a) {', 'this stayed as it was', '}', 'by hand', '}'];
  const edits = [makeEdit(['if (a) {', '}']), makeEdit(['begin(all);', '}'], { turn: 2 })];
  expect(turnsOf(file, edits.slice(0, 1), [0, 2])).toEqual([0, 0, 0, 0, 0]);
  const long = ['if (isSwept(folder)) {', ...file.slice(1)];
  expect(turnsOf(long, [makeEdit(['if (isSwept(folder)) {', '}']), edits[1] as never], [0, 2])).toEqual([
    1, 0, 1, 0, 0,
  ]);
});

test('in a commit that others wrote, too, a run of lines counts only with one that the file has once', () => {
  const block = ['return undefined;', 'await sweep(folder, all);', '}'];
  const file = [...block, 'by hand, something', 'await sweep(folder, all);', 'sweepTheFirst();', '}'];
  const find = (edit: CapturedEdit) => {
    const about = { edits: [indexEdit(edit)], lines: file.keys(), areMixed: true };
    const finder = lineFinder(readFileLines(file), about);
    return file.map((_, line) => finder(line)?.turn ?? 0);
  };
  expect(find(makeEdit(block.slice(1)))).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(find(makeEdit(['await sweep(folder, all);', 'sweepTheFirst();', '}']))).toEqual([
    0, 0, 0, 0, 1, 1, 1,
  ]);
});

test('a block by hand after the same one of the agent, and before more of the agent’s, makes both nobody’s', () => {
  const block = ['this.range = null;', 'this.summary = null;'];
  const edit = makeEdit(['const before = begin();', ...block, 'const after = end();']);
  const file = [
    'const before = begin();',
    ...block,
    'stayed();',
    ...block,
    'stayed too();',
    'const after = end();',
  ];
  expect(turnsOf(file, [edit], [0, 1, 2, 4, 5, 7])).toEqual([1, 0, 0, 0, 0, 0, 0, 1]);
});

test('a line in many hunks, the last of them by hand, is nobody’s there', () => {
  const line = 'unobserve() {}';
  const edit = makeEdit([line, line, 'const after = end();']);
  const file = [line, 'a stayed();', line, 'b stayed();', line, 'c stayed();', 'const after = end();'];
  expect(turnsOf(file, [edit], [0, 2, 4, 6])).toEqual([0, 0, 0, 0, 0, 0, 1]);
});
