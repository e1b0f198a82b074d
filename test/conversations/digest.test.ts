import { expect, test } from 'vitest';
import { decodeRecord, fromBeginning, readRecords } from '../../src/conversations/digest.ts';

test('a transcript that was removed since it was listed holds nothing', () => {
  expect([...readRecords('/nowhere/gone.jsonl', fromBeginning())]).toEqual([]);
});

test('a line that is no record is none, whatever it begins with', () => {
  for (const letter of ['constructor', '__proto__', 'x', '']) {
    expect(decodeRecord(`${letter}\t1\t0\t0\t\ttext`)).toBeUndefined();
  }
  expect(decodeRecord('s\t1\t0')).toBeUndefined();
});
