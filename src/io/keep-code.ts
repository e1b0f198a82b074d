import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeQuietly, writeFileAtomic } from './files.ts';

const keptDays = 7;

/**
 * Keeps what V8 made of a bundle in a file, for this person alone, that holds it twice. Files of the same folder that
 * are older than a week go. Never fails: what cannot be kept is made again.
 */
export function keepCode(path: string, code: Buffer): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    sweep(dirname(path));
    writeFileAtomic(path, Buffer.concat([code, code]), { mode: 0o600 });
  } catch {
    // A full disk, or no right to write there.
  }
}

function sweep(dir: string): void {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? oldest) < oldest) removeQuietly(path);
  }
}
