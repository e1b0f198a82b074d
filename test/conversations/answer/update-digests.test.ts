import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDigest, updateDigests } from '../../../src/conversations/answer/update-digests.ts';
import { findTranscript, type TranscriptFile } from '../../../src/io/transcripts/client-folders.ts';
import { makeFolder } from '../../support/folder.ts';

const said = (text: string): string => `${JSON.stringify({ type: 'user', message: { content: text } })}\n`;

interface Place {
  readonly folder: string;
  readonly file: (id: string) => TranscriptFile;
  readonly path: (id: string) => string;
  /** Returns what is in the digests of some transcripts, after they were brought up to date. */
  readonly words: (...ids: string[]) => Promise<{ texts: string[]; read: number; missing: number }>;
  /** How many bytes may be read for that. */
  most: number;
}

function place(): Place {
  const base = makeFolder();
  const folder = mkdtempSync(join(base, 'd-'));
  const path = (id: string): string => join(base, `${id}.jsonl`);
  const file = (id: string): TranscriptFile => findTranscript(path(id)) as TranscriptFile;
  const made = { folder, file, path, words, most: 1_000_000 };
  async function words(...ids: string[]): ReturnType<Place['words']> {
    let read = 0;
    const screen = (text: string): string => {
      read += 1;
      return text;
    };
    const files = ids.map(file);
    const digests = await updateDigests(files, { folder, screen, most: made.most });
    const texts = files.map((one) => {
      const lines = readDigest(one, digests).toString('utf8').split('\n');
      return lines
        .map((line) => line.split('\t').at(-1))
        .join(' ')
        .trim();
    });
    return { texts, read, missing: digests.missing };
  }
  return made;
}

test('a transcript is read once, and of one that grew only what is new', async () => {
  const { path, words } = place();
  writeFileSync(path('a'), said('one') + said('two'));
  expect(await words('a')).toEqual({ texts: ['one two'], read: 2, missing: 0 });
  expect(await words('a')).toEqual({ texts: ['one two'], read: 0, missing: 0 });
  appendFileSync(path('a'), `${said('three')}${said('four').slice(0, 20)}`);
  expect(await words('a')).toEqual({ texts: ['one two three'], read: 1, missing: 0 });
  appendFileSync(path('a'), said('four').slice(20));
  expect(await words('a')).toEqual({ texts: ['one two three four'], read: 1, missing: 0 });
});

test('a transcript that shrank or was replaced is read anew', async () => {
  const { path, words } = place();
  const long = `${'x'.repeat(600)} `;
  writeFileSync(path('a'), said('one') + said(`${long}two`) + said('three'));
  await words('a');
  truncateSync(path('a'), said('one').length);
  expect((await words('a')).texts).toEqual(['one']);
  // As long and as old as before.
  const { atime, mtime } = statSync(path('a'));
  writeFileSync(path('a'), said('two'));
  utimesSync(path('a'), atime, mtime);
  expect((await words('a')).texts).toEqual(['two']);
  // It begins as before, and is longer.
  writeFileSync(path('a'), said('head') + said(`${long}two`));
  await words('a');
  writeFileSync(path('a'), said('head') + said(`${long}2nd`) + said('more'));
  expect((await words('a')).texts[0]?.replace(/x+ /, '')).toBe('head 2nd more');
  writeFileSync(path('new'), said('other') + said('more than there was before, by far'));
  renameSync(path('new'), path('a'));
  expect((await words('a')).texts).toEqual(['other more than there was before, by far']);
});

test('digests go with their transcripts, but not because others are meant', async () => {
  const { folder, path, words } = place();
  writeFileSync(path('a'), said('one'));
  writeFileSync(path('b'), said('two'));
  await words('a', 'b');
  expect((await words('b')).read).toBe(0);
  expect((await words('a', 'b')).read).toBe(0);
  rmSync(path('a'));
  await words('b');
  expect(readdirSync(folder).sort()).toEqual(['b.digest', 'index']);
  expect(readFileSync(join(folder, 'index'), 'utf8')).not.toContain('a.jsonl');
});

test('what a killed run left is removed, and a file that another process is writing is not', async () => {
  const { folder, path, words } = place();
  const names = ['.c2.json.123.0123456789abcdef01.tmp', 'c2.digest', 'c2.json', 'notes.txt'];
  for (const name of names) writeFileSync(join(folder, name), '{}');
  writeFileSync(path('a'), said('one'));
  // Written in part, before its row was.
  writeFileSync(join(folder, 'a.digest'), 's\t1\t0\t0\t\tnever sai');
  expect((await words('a')).texts).toEqual(['one']);
  expect(readdirSync(folder).sort()).toEqual([names[0], 'a.digest', 'index', 'notes.txt']);
  appendFileSync(path('a'), said('two'));
  appendFileSync(join(folder, 'a.digest'), 's\t2\t0\t0\t\tnever said, and longer than what comes');
  expect((await words('a')).texts).toEqual(['one two']);
});

test('rows or digests that were damaged or removed are made anew', async () => {
  const { folder, path, words } = place();
  writeFileSync(path('a'), said('one'));
  await words('a');
  const index = readFileSync(join(folder, 'index'), 'utf8');
  for (const damage of ['', index.slice(0, -5), index.replace('"turns":1', '"turns":2'), `x${index}`]) {
    writeFileSync(join(folder, 'index'), damage);
    expect(await words('a'), damage).toEqual({ texts: ['one'], read: 1, missing: 0 });
  }
  truncateSync(join(folder, 'a.digest'), 3);
  expect(await words('a')).toEqual({ texts: ['one'], read: 1, missing: 0 });
  rmSync(join(folder, 'a.digest'));
  expect(await words('a')).toEqual({ texts: ['one'], read: 1, missing: 0 });
});

test('several at once each find all, and leave it whole', async () => {
  const { folder, path, words } = place();
  const ids = Array.from({ length: 20 }, (_, index) => `t${index}`);
  for (const id of ids) writeFileSync(path(id), said(`text of ${id}`));
  const sets = [ids.slice(0, 12), ids.slice(8), ids, ids.slice(4, 16)];
  const all = await Promise.all(sets.map((set) => words(...set)));
  for (const [index, set] of sets.entries())
    expect(all[index]?.texts).toEqual(set.map((id) => `text of ${id}`));
  expect(await words(...ids)).toMatchObject({ texts: ids.map((id) => `text of ${id}`), read: 0 });
  expect(readdirSync(folder)).toHaveLength(ids.length + 1);
});

test('of a transcript that is gone or may not be read, nothing is found', async () => {
  const { folder, file, path } = place();
  writeFileSync(path('a'), said('one'));
  const gone = file('a');
  rmSync(path('a'));
  const digests = await updateDigests([gone], { folder, screen: (text) => text });
  expect([digests.missing, readDigest(gone, digests).length]).toEqual([0, 0]);
});

test('what is too much to be read at once is read in pieces, the first ones first', async () => {
  const made = place();
  const { path, words } = made;
  const lines = ['one', 'two', 'ten', 'six', 'red'].map(said);
  writeFileSync(path('a'), lines.join(''));
  writeFileSync(path('b'), said('blue'));
  made.most = (lines[0] as string).length + 1;
  expect(await words('a', 'b')).toEqual({ texts: ['one two', ''], read: 2, missing: 2 });
  // It is another one meanwhile, and there is nothing left to be read.
  expect(await words('a', 'b')).toEqual({ texts: ['one two ten six', ''], read: 2, missing: 2 });
  expect(await words('a', 'b')).toEqual({ texts: ['one two ten six red', 'blue'], read: 2, missing: 0 });
  writeFileSync(path('a'), lines.slice(2).join(''));
  writeFileSync(path('b'), said('seven'));
  expect(await words('a', 'b')).toEqual({ texts: ['ten six', ''], read: 2, missing: 2 });
  made.most = 1000;
  expect(await words('a', 'b')).toEqual({ texts: ['ten six red', 'seven'], read: 2, missing: 0 });
});
