import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One run of the soak: how much to try, the random seed, and the folders. */
export interface Soak {
  readonly seed: number;
  /** The requested time as a share of the usual 15 minutes: 1 tries everything that can be counted. */
  readonly share: number;
  /** A folder of its own, deleted at the end unless it contains evidence. */
  readonly base: string;
  /** This repository's folder, with `dist/` and `templates/`. */
  readonly root: string;
  /** The path of the running bundle, for starting more processes of it. */
  readonly bundle: string;
  readonly jobs: number;
  /** Shows the progress on a terminal; does nothing if there is none. */
  readonly progress: (text: string) => void;
}

/** One line of the table. */
export interface Row {
  readonly tried: string;
  readonly times: number;
  /** What was lost, in words, each with the path of its evidence. */
  readonly losses: readonly string[];
  /** Why it was not tried; if set, the row doesn't count as passed. */
  readonly untried?: string;
}

/** A part of the soak. */
export type Part = (soak: Soak) => Promise<Row[]>;

/** Returns a function that returns random numbers between 0 and 1, the same ones for the same seed. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns a random item of a list. */
export function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** Returns how many of `count` this run tries: its share, but always at least a few. */
export function shareOf(soak: Soak, count: number, least = 1): number {
  return Math.max(Math.min(least, count), Math.round(count * soak.share));
}

/** Returns a random sample of a list, as large as the share and spread over it; all of it from a share of 1 on. */
export function sampleOf<T>(soak: Soak, list: readonly T[], least = 1): T[] {
  if (soak.share >= 1) return [...list];
  const wanted = shareOf(soak, list.length, least);
  const random = makeRandom(soak.seed + list.length);
  const mixed = list.map((item, index) => ({ item, index, at: random() })).sort((a, b) => a.at - b.at);
  return mixed
    .slice(0, wanted)
    .sort((a, b) => a.index - b.index)
    .map(({ item }) => item);
}

/** Saves the evidence of a loss and returns its path. */
export function keepEvidence(soak: Soak, name: string, text: string): string {
  const dir = join(soak.base, 'evidence');
  mkdirSync(dir, { recursive: true });
  const path = join(dir, name.replace(/[^\w.-]+/g, '-').slice(0, 100));
  writeFileSync(path, text);
  return path;
}

/** Does the same for each item of a list, several at a time; `slot` identifies the ones in progress. */
export async function inParallel<T>(
  jobs: number,
  list: readonly T[],
  work: (item: T, slot: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async (slot: number): Promise<void> => {
    while (next < list.length) {
      const item = list[next] as T;
      next += 1;
      await work(item, slot);
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, list.length) }, (_, slot) => worker(slot)));
}
