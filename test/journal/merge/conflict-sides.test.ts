import { describe, expect, test } from 'vitest';
import { isAsGitLeftIt, readConflictSides } from '../../../src/journal/merge/conflict-sides.ts';

describe('the versions behind conflict markers', () => {
  test('are told apart, with what is common to all', () => {
    const text = 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> theirs\nd\n<<<<<<<\n=======\ne\n>>>>>>>\n';
    expect(readConflictSides(text)).toEqual({ base: 'a\nd\n', ours: 'a\nb\nd\n', theirs: 'a\nc\nd\ne\n' });
  });

  test('hold the common version where git shows it', () => {
    const text = '<<<<<<< HEAD\nb\n||||||| 1234567\no\n=======\nc\n>>>>>>> theirs\n';
    expect(readConflictSides(text)).toEqual({ base: 'o\n', ours: 'b\n', theirs: 'c\n' });
  });

  test('are found behind longer markers, CRLF and a missing last line end; shorter ones are text', () => {
    const text = '<<<<<<<< x\r\nb\r\n=======\r\n======== y\r\n========\r\nc\r\n>>>>>>>> z';
    expect(readConflictSides(text)).toEqual({
      base: '',
      ours: 'b\r\n=======\r\n======== y\r\n',
      theirs: 'c\r\n',
    });
  });

  test.each([
    ['no marker', 'a\n=======\nb\n'],
    ['an end without a beginning', '>>>>>>> x\n'],
    ['no end', '<<<<<<< x\na\n=======\nb\n'],
    ['no middle', '<<<<<<< x\na\n>>>>>>> y\n'],
    ['two middles', '<<<<<<< x\n=======\n=======\n>>>>>>> y\n'],
    ['a beginning inside', '<<<<<<< x\n<<<<<<< y\n=======\n>>>>>>> y\n'],
    ['a common version in the wrong place', '<<<<<<< x\n=======\n||||||| y\n>>>>>>> y\n'],
  ])('are not guessed: %s', (_, text) => {
    expect(readConflictSides(text)).toBeUndefined();
  });
});

describe('whether a conflicted text is as git left it', () => {
  const sides = { base: 'a\nz\n', ours: 'a\nb\nz\n', theirs: 'a\r\nc\r\nz\r\n' };
  test.each([
    [true, 'a\n<<<<<<< HEAD\nb\n||||||| base\n=======\nc\n>>>>>>> side\nz\n'],
    [true, 'a\n<<<<<<<<<< HEAD\nb\n==========\nc\n>>>>>>>>>> side\nz\n'],
    [false, 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> side\nz\nby hand\n'],
    [false, 'a\nb\nz\n'],
  ])('%s for %j', (is, text) => {
    expect(isAsGitLeftIt(text, sides)).toBe(is);
  });
});
