import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { factsOf, type TextScreen } from '../../../src/conversations/find/kept-facts.ts';
import { findTranscript } from '../../../src/io/transcripts/client-folders.ts';
import { makeFolder } from '../../support/folder.ts';

interface Place {
  readonly folder: string;
  /** Returns the path of a transcript with this text. */
  readonly write: (name: string, text: string) => string;
  /** Returns the facts of transcripts, and how many were read for that. */
  readonly facts: (...names: string[]) => Promise<{ texts: string[]; read: number }>;
  notSecrets: string[];
}

function place(): Place {
  const folder = makeFolder();
  const pathOf = (name: string): string => join(folder, `${name}.jsonl`);
  const write = (name: string, text: string): string => {
    writeFileSync(pathOf(name), text);
    return pathOf(name);
  };
  const made = { folder, write, facts, notSecrets: [] as string[] };
  async function facts(...names: string[]): ReturnType<Place['facts']> {
    const files = names.flatMap((name) => findTranscript(pathOf(name)) ?? []);
    let read = 0;
    const readText = ({ path }: { path: string }, screen: TextScreen): string => {
      read += 1;
      return screen(readFileSync(path, 'utf8'));
    };
    const openScreen = async (): Promise<TextScreen> => (text) => text.replace('secret', '-');
    const texts = await factsOf(files, readText, { folder, openScreen, notSecrets: made.notSecrets });
    return { texts, read };
  }
  return made;
}

test('a transcript is read once, and what is kept of it holds no secret', async () => {
  const { folder, write, facts } = place();
  write('a', 'one secret');
  write('b', 'two');
  expect(await facts('a', 'b')).toEqual({ texts: ['one -', 'two'], read: 2 });
  expect(await facts('b', 'a')).toEqual({ texts: ['two', 'one -'], read: 0 });
  expect(readFileSync(join(folder, 'facts'), 'utf8')).not.toContain('secret');
  expect(statSync(join(folder, 'facts')).mode & 0o777).toBe(0o600);
});

test('what was kept is read anew where other words are no secrets', async () => {
  const made = place();
  made.write('a', 'one');
  await made.facts('a');
  made.notSecrets = ['one'];
  expect((await made.facts('a')).read).toBe(1);
  expect((await made.facts('a')).read).toBe(0);
});

test('a transcript that grew, shrank, was replaced or was touched is read anew', async () => {
  const { write, facts } = place();
  const path = write('a', 'one');
  write('b', 'two');
  await facts('a', 'b');
  appendFileSync(path, '!');
  expect(await facts('a', 'b')).toEqual({ texts: ['one!', 'two'], read: 1 });
  write('a', 'o');
  expect(await facts('a', 'b')).toEqual({ texts: ['o', 'two'], read: 1 });
  const { atime, mtime } = statSync(path);
  write('a', 'x');
  // As long as before, and as old as it says.
  utimesSync(path, atime, mtime);
  expect(await facts('a', 'b')).toEqual({ texts: ['x', 'two'], read: 1 });
  rmSync(path);
  write('a', 'y');
  utimesSync(path, atime, mtime);
  expect(await facts('a', 'b')).toEqual({ texts: ['y', 'two'], read: 1 });
});

test('what is kept goes with its transcript, but not because others are meant', async () => {
  const { folder, write, facts } = place();
  const path = write('a', 'alpha');
  write('b', 'beta');
  await facts('a', 'b');
  expect((await facts('b')).read).toBe(0);
  expect(await facts('a')).toEqual({ texts: ['alpha'], read: 0 });
  rmSync(path);
  expect((await facts('b')).read).toBe(0);
  expect(readFileSync(join(folder, 'facts'), 'utf8')).not.toContain('alpha');
});

test('what was damaged anywhere, or is of another version, is not believed', async () => {
  const { folder, write, facts } = place();
  write('a', 'one');
  await facts('a');
  const kept = join(folder, 'facts');
  const whole = readFileSync(kept);
  for (let at = 0; at < whole.length; at += 3) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] as number) ^ 1;
    for (const bytes of [damaged, whole.subarray(0, at)]) {
      writeFileSync(kept, bytes);
      expect(await facts('a'), `at byte ${at}`).toEqual({ texts: ['one'], read: 1 });
    }
  }
  writeFileSync(kept, whole);
  expect((await facts('a')).read).toBe(0);
});

test('who cannot write their state sees the same', async () => {
  const { folder, write, facts } = place();
  write('a', 'one');
  mkdirSync(join(folder, 'facts', 'taken'), { recursive: true });
  for (let round = 0; round < 2; round += 1) {
    expect(await facts('a')).toEqual({ texts: ['one'], read: 1 });
  }
  rmSync(join(folder, 'facts'), { recursive: true });
  chmodSync(folder, 0o500);
  expect(await facts('a')).toEqual({ texts: ['one'], read: 1 });
  chmodSync(folder, 0o700);
});

test('several at once each see all, and leave one whole file', async () => {
  const { folder, write, facts } = place();
  const names = Array.from({ length: 50 }, (_, index) => `t${index}`);
  for (const name of names) write(name, `text of ${name}`);
  const sets = [names.slice(0, 30), names.slice(20), names, names.slice(10, 40)];
  const all = await Promise.all(sets.map((set) => facts(...set)));
  for (const [index, set] of sets.entries()) {
    expect(all[index]?.texts).toEqual(set.map((name) => `text of ${name}`));
  }
  expect((await facts(...names)).texts).toEqual(names.map((name) => `text of ${name}`));
  expect((await facts(...names)).read).toBe(0);
  expect(readdirSync(folder).filter((name) => !name.endsWith('.jsonl'))).toEqual(['facts']);
});
