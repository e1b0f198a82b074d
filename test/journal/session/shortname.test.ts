import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName, makeShortname } from '../../../src/journal/session/shortname.ts';

describe('makeShortname', () => {
  test.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['a/b', 'a-b'],
    ['C:\\x', 'c-x'],
    ['..', 'session'],
    ['-rf', 'rf'],
    ['!!!', 'session'],
    ['🚀', 'session'],
    ['', 'session'],
    ['\u0301\u0301', 'session'],
    ['con', 'con-session'],
    ['NUL', 'nul-session'],
    ['Com1', 'com1-session'],
    ['lpt²', 'lpt²-session'],
    ['con.md', 'con-md'],
    ['console', 'console'],
    ['list', 'list'],
    ['Fix Sweep Trigger Bug', 'fix-sweep-trigger-bug'],
    ['don’t  panic!', 'don-t-panic'],
    ['修复-Ünï café 🚀', '修复-ünï-café'],
    ['İstanbul', 'i̇stanbul'],
    ['a\u200bb\u202ec', 'abc'],
    ['हिन्दी पाठ', 'हिन्दी-पाठ'],
    ['a\0b\nc', 'a-b-c'],
  ])('%j becomes %j', (text, name) => {
    expect(makeShortname(text)).toBe(name);
  });

  test('is the same from composed and decomposed text', () => {
    const text = '修复-Ünï café 🚀';
    expect(makeShortname(text.normalize('NFD'))).toBe(makeShortname(text.normalize('NFC')));
    expect(makeShortname('e\u034f\u0301')).toBe('é');
  });

  test('ends with no word that says nothing, once it is cut (A29)', () => {
    expect(makeShortname('Task number 30: make the thing that has a bug go')).toBe(
      'task-number-30-make-the-thing',
    );
    expect(makeShortname('What is it for')).toBe('what-is-it-for');
  });

  test('cuts between words when one ends late enough, else within the word', () => {
    expect(makeShortname('Implement the new fee estimation for sweeps')).toBe(
      'implement-the-new-fee-estimation',
    );
    expect(makeShortname(`${'a'.repeat(40)} b`)).toBe('a'.repeat(40));
    expect(makeShortname(`${'a'.repeat(39)} b`)).toBe('a'.repeat(39));
    expect(makeShortname(`short ${'b'.repeat(5000)}`)).toBe(`short-${'b'.repeat(34)}`);
  });

  test('never parts a letter from its marks', () => {
    expect(makeShortname('q\u0323\u0307'.repeat(30))).toBe('q\u0323\u0307'.repeat(13));
    expect(makeShortname(`a${'\u0335'.repeat(500)}b`)).toBe(`a${'\u0335'.repeat(4)}b`);
  });

  test('is safe, short, and unchanged by a second pass, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const name = makeShortname(text);
        expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*$/u);
        expect(name).not.toMatch(/--|-$/);
        expect([...name].length).toBeLessThanOrEqual(40);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(makeShortname(name)).toBe(name);
        expect(makeShortname(text.normalize('NFD'))).toBe(name);
      }),
    );
  });
});

describe('foldName', () => {
  test('makes equal what differs in case and composition only', () => {
    expect(foldName('CAFE\u0301')).toBe(foldName('café'));
    expect(foldName('TITLE')).toBe('title');
    expect(foldName('a')).not.toBe(foldName('á'));
  });
});
