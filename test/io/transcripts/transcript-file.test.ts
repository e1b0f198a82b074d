import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  readTranscriptFrom,
  readTranscriptStart,
  transcriptSize,
} from '../../../src/io/transcripts/transcript-file.ts';
import { makeFolder } from '../../support/folder.ts';

test('a transcript is read from an offset on, or whole if it was rewritten', () => {
  const path = join(makeFolder({ 'a.jsonl': 'one\ntwo\nthree\n' }), 'a.jsonl');
  expect(transcriptSize(path)).toBe(14);
  expect(readTranscriptFrom(path, 0)).toBe('one\ntwo\nthree\n');
  expect(readTranscriptFrom(path, 8)).toBe('three\n');
  expect(readTranscriptFrom(path, 14)).toBe('');
  expect(readTranscriptFrom(path, 15)).toBe('one\ntwo\nthree\n');
  expect(readTranscriptStart(path)).toBe('one\ntwo\nthree\n');
});

test('of a large one, only the end is read, and of its beginning only the first part', () => {
  const path = join(makeFolder({ 'a.jsonl': `first\n${'x'.repeat(9 * 1024 * 1024)}\nlast\n` }), 'a.jsonl');
  const tail = readTranscriptFrom(path, 0);
  expect([tail.length, tail.startsWith('x'), tail.endsWith('\nlast\n')]).toEqual([
    8 * 1024 * 1024,
    true,
    true,
  ]);
  expect(readTranscriptStart(path).length).toBe(256 * 1024);
});

test('what cannot be read is empty', () => {
  const folder = makeFolder();
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  for (const path of [undefined, '', 'a\u0000b', join(folder, 'nothing'), folder, join(folder, 'pipe')]) {
    expect(readTranscriptFrom(path, 0)).toBe('');
    expect(readTranscriptStart(path)).toBe('');
  }
  for (const path of [undefined, 'a\u0000b', join(folder, 'nothing')]) expect(transcriptSize(path)).toBe(0);
});
