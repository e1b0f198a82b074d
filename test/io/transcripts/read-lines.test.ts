import { execFileSync } from 'node:child_process';
import { appendFileSync, closeSync, openSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { FileLine, LinesRead } from '../../../src/io/transcripts/read-lines.ts';
import { readLines } from '../../../src/io/transcripts/read-lines.ts';
import { makeFolder } from '../../support/folder.ts';
import { runs } from '../../support/same-random.ts';

let path = '';
beforeEach(() => {
  path = join(makeFolder(), 'a.jsonl');
});

/** Reads to the end: the lines, where the next reading begins, and how many lines were too long. */
function read(
  from = 0,
  isPassed = (_: string) => false,
): LinesRead & { readonly lines: readonly FileLine[] } {
  const reading = readLines(path, { from, isPassed, headBytes: 4 });
  const lines: FileLine[] = [];
  for (let next = reading.next(); ; next = reading.next()) {
    if (next.done === true) return { ...next.value, lines };
    lines.push(next.value);
  }
}

test('lines come with the bytes where they begin, and a line that is being written is left for later', () => {
  writeFileSync(path, 'one\nzwölf\r\n\n  \nthree\nfo');
  expect(read()).toEqual({
    lines: [
      { text: 'one', offset: 0 },
      { text: 'zwölf', offset: 4 },
      { text: 'three', offset: 16 },
    ],
    end: 22,
    tooLong: 0,
  });
  appendFileSync(path, 'ur\n');
  expect(read(22)).toEqual({ lines: [{ text: 'four', offset: 22 }], end: 27, tooLong: 0 });
  expect(read(27)).toEqual({ lines: [], end: 27, tooLong: 0 });
});

test('a file that is shorter than before is read anew', () => {
  writeFileSync(path, 'one\ntwo\n');
  truncateSync(path, 4);
  expect(read(8)).toEqual({ lines: [{ text: 'one', offset: 0 }], end: 4, tooLong: 0 });
});

test('what is passed over is told by the first bytes', () => {
  writeFileSync(path, 'noise 1\nno\nsaid\nnoise 2\n');
  const heads: string[] = [];
  const { lines } = read(0, (head) => heads.push(head) > 0 && head.startsWith('nois'));
  expect(heads).toEqual(['nois', 'no', 'said', 'nois']);
  expect(lines.map(({ text }) => text)).toEqual(['no', 'said']);
});

test('lines of any length around a chunk are read whole, wherever the reading begins', () => {
  const mega = 1024 * 1024;
  const lengths = [mega - 2, 0, mega, 1, mega + 1, 3 * mega, 5];
  writeFileSync(path, lengths.map((length, at) => `${at}${'x'.repeat(length)}\n`).join(''));
  const whole = read();
  expect(whole.lines.map(({ text }) => `${text[0]} ${text.length - 1}`)).toEqual(
    lengths.map((length, at) => `${at} ${length}`),
  );
  for (const [at, { offset }] of whole.lines.entries()) {
    expect(read(offset).lines.map((line) => line.offset)).toEqual(
      whole.lines.slice(at).map((line) => line.offset),
    );
  }
});

test('whatever is appended in whatever pieces, the lines are the same as if read at once', () => {
  const line = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ''));
  fc.assert(
    fc.property(fc.array(line), fc.integer({ min: 1, max: 20 }), (texts, size) => {
      const bytes = Buffer.from(texts.map((text) => `${text}\n`).join(''));
      writeFileSync(path, '');
      const pieces: FileLine[] = [];
      let end = 0;
      for (let at = 0; at < bytes.length; at += size) {
        appendFileSync(path, bytes.subarray(at, at + size));
        const next = read(end);
        pieces.push(...next.lines);
        end = next.end;
      }
      expect(pieces).toEqual(read().lines);
      expect(end).toBe(bytes.length);
    }),
    { numRuns: runs(30) },
  );
});

test('a line of more than 32 MB is counted and passed, and memory stays bounded', () => {
  const file = openSync(path, 'w');
  writeSync(file, 'one\n');
  const piece = Buffer.alloc(4 * 1024 * 1024, 'x');
  for (let times = 0; times < 30; times += 1) writeSync(file, piece);
  writeSync(file, '\ntwo\n');
  closeSync(file);
  const before = process.memoryUsage().arrayBuffers;
  const { lines, tooLong } = read();
  expect(lines.map(({ text }) => text)).toEqual(['one', 'two']);
  expect(tooLong).toBe(1);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 1024 * 1024);
});

test('what cannot be read fails, and nothing waits for a writer', () => {
  expect(() => read()).toThrow('ENOENT');
  execFileSync('mkfifo', [path]);
  expect(() => read()).toThrow('ESPIPE');
});

test('two readings at the same time, and one after another, do not disturb each other', () => {
  writeFileSync(path, 'one\ntwo\nthree\n');
  const reading = { from: 0, isPassed: () => false, headBytes: 4 };
  const [a, b] = [readLines(path, reading), readLines(path, reading)];
  const texts: unknown[] = [];
  for (const one of [a, b, b, a, b, a]) texts.push((one.next().value as FileLine).text);
  expect(texts).toEqual(['one', 'one', 'two', 'two', 'three', 'three']);
  expect([...readLines(path, reading)].map(({ text }) => text)).toEqual(['one', 'two', 'three']);
});
