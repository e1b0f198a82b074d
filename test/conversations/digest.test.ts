import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { decodeRecord, readDigest, updateDigests } from '../../src/conversations/digest.ts';
import { newReading, readRecords } from '../../src/conversations/read-records.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'digest-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

const screen = (text: string): string => text;
const transcript = (path: string) => ({ path, id: 'c1', bytes: 100, changedAt: 0, madeAt: 0 });

test('a transcript that was removed since it was listed holds nothing, and stops no question', () => {
  const dir = folder();
  const gone = transcript(join(dir, 'gone.jsonl'));
  expect([...readRecords(gone.path, newReading())]).toEqual([]);
  expect(updateDigests([gone], { folder: dir, screen })).toBe(0);
  expect(readDigest(gone, dir).length).toBe(0);
});

test('a file that another process is writing is not removed with old digests', () => {
  const dir = folder();
  const names = ['.c2.json.123.0123456789abcdef01.tmp', 'c2.digest', 'c2.json', 'notes.txt'];
  for (const name of names) writeFileSync(join(dir, name), '{}');
  updateDigests([], { folder: dir, screen });
  expect(readdirSync(dir).sort()).toEqual([names[0], 'notes.txt']);
});

test('a line that is no record is none, whatever it begins with', () => {
  for (const letter of ['constructor', '__proto__', 'x', '']) {
    expect(decodeRecord(`${letter}\t1\t0\t0\t\ttext`)).toBeUndefined();
  }
  expect(decodeRecord('s\t1\t0')).toBeUndefined();
});
