import { dirname, isAbsolute, join, resolve } from 'node:path';
import { type Fields, parseFields, textAt } from '../../core/client/line-fields.ts';
import { appendTexts } from '../../io/disk/append.ts';
import { contains } from '../../io/disk/contains.ts';
import { writeFileAtomic } from '../../io/disk/files.ts';
import { makeFolder } from '../../io/disk/folders.ts';
import { withLock } from '../../io/disk/lock.ts';
import { findText, readBytes } from '../../io/disk/read.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import { findStat, realPath, realTarget } from '../../io/disk/stat.ts';
import { isIgnored } from '../../io/git/git.ts';
import { hasPrivateKey, isKeyPath } from '../policy/key-file.ts';
import type { FileRead } from '../state/file-reads.ts';
import type { Run } from '../state/run.ts';
import { pathIn, projectOf } from './run-folder.ts';

// A line of the index for each call of Read, also where nothing is kept: whoever takes a run over reads its stream from
// the beginning, and a file on the disk may be another one by then.

const indexName = 'index.jsonl';
const mostBytes = 10 * 1024 * 1024;
const waitMs = 30_000;

/**
 * Keeps the content of files as a run has read them, each call once, whoever else does so. Files that git ignores, keys, and
 * what is larger than 10 MB are left out. Never fails: what couldn't be kept is tried again at the run's end.
 */
export async function keepSnapshots(folder: string, run: Run, files: readonly FileRead[]): Promise<void> {
  if (!run.settings.snapshots || files.length === 0) return;
  const place = pathIn(folder, 'snapshots');
  try {
    makeFolder(place, 0o700);
    await withLock(place, { waitMs }, async () => {
      const known = new Set(readIndex(folder).map((entry) => textAt(entry, 'call')));
      for (const read of files) {
        if (known.has(read.call)) continue;
        known.add(read.call);
        await keepOne(folder, run, read);
      }
    });
  } catch {
    // The disk is full, or the run was removed.
  }
}

/** Returns how many contents of files are kept of a run. */
export function countSnapshots(folder: string): number {
  return new Set(readIndex(folder).flatMap((entry) => textAt(entry, 'sha256') ?? [])).size;
}

function readIndex(folder: string): Fields[] {
  const text = findText(join(pathIn(folder, 'snapshots'), indexName)) ?? '';
  return text
    .split('\n')
    .map(parseFields)
    .filter((entry) => entry !== undefined);
}

async function keepOne(folder: string, run: Run, read: FileRead): Promise<void> {
  const place = pathIn(folder, 'snapshots');
  const path = isAbsolute(read.path) ? resolve(read.path) : resolve(run.place.cwd, read.path);
  const real = realTarget(path);
  const kept = (await isSecret(folder, path, real)) ? undefined : contentOf(real, read);
  const entry = { call: read.call, path, at: Date.now() };
  if (kept === undefined || hasPrivateKey(kept.bytes.toString('latin1'))) return note(place, entry);
  const { bytes, from } = kept;
  const sum = sha256(bytes);
  const file = join(place, sum);
  // The content first: what the index names is there.
  if (findStat(file)?.size !== bytes.length) writeFileAtomic(file, bytes, { mode: 0o600, fsync: false });
  note(place, { ...entry, sha256: sum, bytes: bytes.length, from });
}

// Both where the call says and where that leads to.
async function isSecret(folder: string, path: string, real: string): Promise<boolean> {
  const state = realPath(dirname(dirname(projectOf(folder))));
  if (isKeyPath(path) || isKeyPath(real) || contains(state, real)) return true;
  return (await isIgnored(path)) || (real !== path && (await isIgnored(real)));
}

interface Content {
  readonly bytes: Buffer;
  /** Whether it is what Claude was given, or what was on the disk when we heard of it. */
  readonly from: 'result' | 'disk';
}

function contentOf(path: string, { shown, isWhole }: FileRead): Content | undefined {
  const given = shown === undefined ? undefined : Buffer.from(shown);
  const asGiven: Content | undefined =
    given === undefined || given.length > mostBytes ? undefined : { bytes: given, from: 'result' };
  if (isWhole) return asGiven;
  try {
    const { bytes, size } = readBytes(path, mostBytes);
    return size > mostBytes ? asGiven : { bytes, from: 'disk' };
  } catch {
    return undefined;
  }
}

// A line that a process which was killed has left in the middle is written over.
function note(place: string, entry: Readonly<Record<string, string | number>>): void {
  const path = join(place, indexName);
  const text = findText(path) ?? '';
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  appendTexts(path, Buffer.byteLength(whole), [`${JSON.stringify(entry)}\n`]);
}
