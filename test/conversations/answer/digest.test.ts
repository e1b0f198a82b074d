import { expect, test } from 'vitest';
import { decodeRecord } from '../../../src/conversations/answer/digest.ts';
import { newReading, readRecords } from '../../../src/conversations/answer/read-records.ts';

test('a transcript that was removed since it was listed holds nothing', () => {
  expect([...readRecords('/nowhere/gone.jsonl', newReading())]).toEqual([]);
});

test('a line that is no record is none, whatever it begins with', () => {
  for (const letter of ['constructor', '__proto__', 'x', '']) {
    expect(decodeRecord(`${letter}\t1\t0\t0\t\ttext`)).toBeUndefined();
  }
  expect(decodeRecord('s\t1\t0')).toBeUndefined();
});
