import { expect, test } from 'vitest';
import { indexEdit, readFileLines } from '../../../src/capture/match/file-lines.ts';
import { findFormatted } from '../../../src/capture/match/formatted-line.ts';
import { makeEdit } from '../../support/match.ts';

/** Returns the turn that wrote the first line of a file before it was formatted; 0 if none is known. */
function turnOf(file: readonly string[], ...written: readonly string[][]): number {
  const edits = written.map((lines, index) => indexEdit(makeEdit(lines, { turn: index + 1 })));
  return findFormatted(readFileLines(file), edits, { line: 0, text: file[0] as string })?.turn ?? 0;
}

test.each([
  ['quotes', '  name: "sweep",', "name: 'sweep',"],
  ['quotes the other way', "say('it is done')", 'say("it is done")'],
  ['a comma at the end', '  name: sweep,', '  name: sweep'],
  ['a comma that is gone', 'const list = [1, 2', 'const list = [1, 2,'],
  ['a semicolon and quotes', 'const name = "sweep";', "const name = 'sweep'"],
])('a formatter changed %s', (_, now, before) => {
  expect(turnOf([now], [before])).toBe(1);
  expect(turnOf([now, before], [before])).toBe(0);
});

test('the newest edit is meant, and none of another line, of a short one, or of one that is there twice', () => {
  expect(turnOf(['name: "sweep",'], ["name: 'sweep'"], ["name: 'sweep',"], ['other: "one"'])).toBe(2);
  expect(turnOf(['name: "sweep",'], ['name: "swept",'])).toBe(0);
  expect(turnOf(['a: "b",'], ["a: 'b',"])).toBe(0);
  expect(turnOf(['name: "sweep",', 'name: "sweep",'], ["name: 'sweep',"])).toBe(0);
  expect(turnOf(['name: "sweep",'], ['name: "sweep",'])).toBe(0);
  expect(turnOf([''], [''])).toBe(0);
});
