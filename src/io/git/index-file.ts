import { join } from 'node:path';
import { filesIn } from '../disk/folders.ts';
import { readBytes } from '../disk/read.ts';
import type { GitFolder } from './folder.ts';

// An entry's path follows its stat data (40 bytes), the hash of its content, and two bytes of flags.
const statBytes = 40;
const hashLengths = [20, 32];
const extended = 0x4000;
const lengthMask = 0xfff;
// Entries are sorted by path, and `.sessions` comes near the beginning.
const firstBytes = 256 * 1024;

/**
 * Says whether git tracks a path that starts with `start`, relative to the top of the working tree. Upper and lower
 * case count as the same, as they do on many disks. True also if the index can't be read. It is read up to that path,
 * and git isn't asked.
 */
export function tracks(git: GitFolder, start: string): boolean {
  const wanted = Buffer.from(start.toLowerCase());
  const indexes = filesIn(git.own).filter((name) => name === 'index' || name.startsWith('sharedindex.'));
  return indexes.some((name) => findBelow(join(git.own, name), wanted) !== false);
}

function findBelow(path: string, wanted: Buffer): boolean | undefined {
  for (const limit of [firstBytes, Number.MAX_SAFE_INTEGER]) {
    const bytes = tryRead(path, limit);
    if (bytes === undefined) return undefined;
    for (const hashLength of hashLengths) {
      const found = searchEntries(bytes, wanted, hashLength);
      if (found !== undefined) return found;
    }
    if (bytes.length < limit) return undefined;
  }
  return undefined;
}

function tryRead(path: string, limit: number): Buffer | undefined {
  try {
    return readBytes(path, limit).bytes;
  } catch {
    return undefined;
  }
}

// Returns undefined if the bytes end too early or are no index with hashes of this length.
function searchEntries(bytes: Buffer, wanted: Buffer, hashLength: number): boolean | undefined {
  if (bytes.length < 12 || bytes.toString('latin1', 0, 4) !== 'DIRC') return undefined;
  const version = bytes.readUInt32BE(4);
  if (version < 2 || version > 4) return undefined;
  let at = 12;
  let path = Buffer.alloc(0);
  for (let left = bytes.readUInt32BE(8); left > 0; left -= 1) {
    const flagsAt = at + statBytes + hashLength;
    if (flagsAt + 4 > bytes.length) return undefined;
    const flags = bytes.readUInt16BE(flagsAt);
    const start = flagsAt + (flags & extended ? 4 : 2);
    const entry = version === 4 ? readShared(bytes, start, path) : readPlain(bytes, start);
    if (entry === undefined || !isLength(entry.path.length, flags)) return undefined;
    path = entry.path;
    const begins = path.subarray(0, wanted.length);
    if (begins.toString().toLowerCase() === wanted.toString()) return true;
    // Of the spellings that count as the same, the one in lower case comes last.
    if (begins.compare(wanted) > 0) return false;
    at = version === 4 ? entry.end : at + ((entry.end - 1 - at) & ~7) + 8;
  }
  return false;
}

function isLength(length: number, flags: number): boolean {
  return (flags & lengthMask) === Math.min(length, lengthMask);
}

/** An entry's path, and where the zero byte after it ends. */
interface EntryPath {
  readonly path: Buffer<ArrayBuffer>;
  readonly end: number;
}

function readPlain(bytes: Buffer, start: number): EntryPath | undefined {
  const end = bytes.indexOf(0, start);
  return end < 0 ? undefined : { path: Buffer.from(bytes.subarray(start, end)), end: end + 1 };
}

// Since version 4, a path is the one before without its last bytes, and with others instead.
function readShared(bytes: Buffer, start: number, before: Buffer): EntryPath | undefined {
  let at = start;
  let byte = bytes[at++] ?? 0;
  let drop = byte & 0x7f;
  while (byte & 0x80) {
    byte = bytes[at++] ?? 0;
    drop = ((drop + 1) << 7) | (byte & 0x7f);
  }
  const rest = readPlain(bytes, at);
  if (rest === undefined || drop > before.length) return undefined;
  const path = Buffer.concat([before.subarray(0, before.length - drop), rest.path]);
  return { path, end: rest.end };
}
