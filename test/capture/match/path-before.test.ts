import { expect, test } from 'vitest';
import { pathsBefore } from '../../../src/capture/match/path-before.ts';
import { makeEdit } from '../../support/match.ts';

const sweep = ['const sweep = start();', 'sweep.every(minute);', 'sweep.until(done);', '}'];
const count = ['const count = begin();', 'count.up(one);', 'count.down(two);'];

function before(files: Record<string, readonly string[]>, edits: Record<string, readonly string[]>) {
  const all = Object.entries(edits).map(([path, lines]) => makeEdit(lines, { path }));
  return Object.fromEntries(pathsBefore(new Map(Object.entries(files)), all));
}

test('a file that was moved is the one with most of its lines', () => {
  expect(before({ 'new/b.ts': sweep }, { 'old.ts': sweep, 'other.ts': count })).toEqual({
    'new/b.ts': 'old.ts',
  });
});

test('of two files that share lines, one of the same name comes first, and none belongs to two', () => {
  const files = { 'new/a.ts': [...sweep, ...count], 'new/b.ts': sweep };
  expect(before(files, { 'a.ts': count, 'b.ts': sweep })).toEqual({ 'new/a.ts': 'a.ts', 'new/b.ts': 'b.ts' });
  expect(before({ 'x.ts': sweep, 'y.ts': sweep.slice(0, 3) }, { 'old.ts': sweep })).toEqual({
    'x.ts': 'old.ts',
  });
});

test('a file with few of its lines is another one', () => {
  const many = Array.from({ length: 20 }, (_, index) => `by hand, line ${index}`);
  expect(before({ 'x.ts': [...many, ...sweep] }, { 'old.ts': sweep })).toEqual({});
  expect(before({ 'x.ts': ['}'] }, { 'old.ts': sweep })).toEqual({});
});
