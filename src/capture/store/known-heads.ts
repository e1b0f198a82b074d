import { join } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import { removeQuietly, writeFileAtomic } from '../../io/disk/files.ts';
import { asRecord } from '../../io/disk/json.ts';
import { readBytes } from '../../io/disk/read.ts';
import { decodeHead } from '../record/encode.ts';
import type { Store } from './store.ts';

// Git takes a second for the heads of 10,000 captures, so they are kept in a file as well. Its first line says up to
// where. Then each capture has a line with its head, and behind all of these one with the hashes of its lines, which few
// questions need and which are most of the text. Without the file, or if it can't be read, everything is asked of git.

/** A capture's commit, as git has it. */
export interface StoredHead {
  readonly object: string;
  readonly ref: string;
  readonly message: string;
  /** Returns the hashes of its lines, if they are not in the message. */
  readonly lines?: () => number[];
}

/** The heads that are known, and the commit that each reference had then. */
export interface KnownHeads {
  readonly tips: ReadonlyMap<string, string>;
  readonly heads: readonly StoredHead[];
}

const none: KnownHeads = { tips: new Map(), heads: [] };
const mostBytes = 256 * 1024 * 1024;
const lineFeed = 10;

function pathOf({ folder }: Store): string {
  return join(folder, 'heads.jsonl');
}

/** Returns the heads of a store that are known without git; none if there is no such file, or not of this version. */
export function readKnownHeads(store: Store): KnownHeads {
  const bytes = readKept(pathOf(store));
  const start = bytes.indexOf(lineFeed) + 1;
  const first = decodeFirst(bytes.toString('utf8', 0, start));
  if (first === undefined || first.size !== bytes.length - start) return none;
  const end = start + first.heads;
  const hashes = hashLines(bytes.subarray(end));
  const lines = bytes.toString('utf8', start, end).split('\n').slice(0, -1);
  return {
    tips: first.tips,
    heads: lines.map((line, index) => ({ ...decodeLine(line), lines: () => hashes(index) })),
  };
}

function readKept(path: string): Buffer {
  try {
    return readBytes(path, mostBytes).bytes;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return Buffer.alloc(0);
  }
}

interface FirstLine {
  readonly tips: Map<string, string>;
  /** The size of all heads, and of everything behind this line, in bytes. */
  readonly heads: number;
  readonly size: number;
}

function decodeFirst(line: string): FirstLine | undefined {
  try {
    const fields = asRecord(JSON.parse(line));
    const tips = asRecord(fields?.tips);
    if (fields?.schema !== 1 || tips === undefined) return undefined;
    const { heads, size } = fields as { heads: number; size: number };
    return { tips: new Map(Object.entries(tips) as [string, string][]), heads, size };
  } catch {
    return undefined;
  }
}

function decodeLine(line: string): StoredHead {
  const [object = '', ref = ''] = line.split(' ', 2);
  return { object, ref, message: `\n\n${line.slice(object.length + ref.length + 2)}` };
}

// Each hash has 8 hex digits.
function hashLines(bytes: Buffer): (index: number) => number[] {
  let lines: string[] | undefined;
  return (index) => {
    lines ??= bytes.toString('latin1').split('\n');
    const hashes = lines[index]?.match(/.{8}/g) ?? [];
    return hashes.map((hash) => Number.parseInt(hash, 16));
  };
}

/** Removes what is kept of heads, so that nothing of a purged capture stays in it. */
export function forgetKnownHeads(store: Store): void {
  removeQuietly(pathOf(store));
}

/** Keeps the heads of a store for `readKnownHeads`, as far as that is possible: without it, they are asked of git. */
export function writeKnownHeads(store: Store, { tips, heads }: KnownHeads): void {
  const texts = heads.map(({ object, ref, message, lines }) => {
    const head = decodeHead(message);
    const hashes = lines?.() ?? head?.lines ?? [];
    const kept = head === undefined ? '' : JSON.stringify({ ...head, lines: [] });
    return { head: `${object} ${ref} ${kept}\n`, hashes: `${hashes.map(hex).join('')}\n` };
  });
  const [known, hashes] = [texts.map(({ head }) => head).join(''), texts.map((text) => text.hashes).join('')];
  const bytes = Buffer.byteLength(known);
  const size = bytes + hashes.length;
  const first = JSON.stringify({ schema: 1, tips: Object.fromEntries(tips), heads: bytes, size });
  try {
    writeFileAtomic(pathOf(store), `${first}\n${known}${hashes}`, { mode: 0o600 });
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}

function hex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}
