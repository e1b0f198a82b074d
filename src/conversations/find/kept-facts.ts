import { join } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import { isSameStamp, type Stamp } from '../../core/file-stamp.ts';
import { keepRows, keptRows } from '../../io/disk/kept-rows.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import { exists } from '../../io/disk/stat.ts';
import type { TranscriptFile } from '../../io/transcripts/client-folders.ts';

/** Takes secrets out of a text. */
export type TextScreen = (text: string) => string;

/** Where the facts of transcripts are kept, and how secrets are taken out of them. */
export interface FactKeeping {
  /** A folder of the person's state, which must exist; undefined to keep nothing. */
  readonly folder: string | undefined;
  /** What the person said is no secret. */
  readonly notSecrets: readonly string[];
  /** Loads what takes secrets out of texts. It is called only if there is something to be read. */
  readonly openScreen: () => Promise<TextScreen>;
}

interface Row<Facts> {
  readonly path: string;
  readonly stamp: Stamp;
  readonly facts: Facts;
}

const fileName = 'facts';

/**
 * Returns the facts of transcripts, in their order. Those of a transcript that is as it was the last time are taken from
 * what was kept; the rest is `read`, and kept for the next time as long as its transcript is there.
 */
export async function factsOf<Facts>(
  files: readonly TranscriptFile[],
  read: (file: TranscriptFile, screen: TextScreen) => Facts,
  { folder, notSecrets, openScreen }: FactKeeping,
): Promise<Facts[]> {
  // What was taken out stays out until it is read anew.
  const form = `facts 1 ${sha256(notSecrets.join('\n')).slice(0, 8)}`;
  const path = folder === undefined ? undefined : join(folder, fileName);
  const kept = path === undefined ? [] : (keptRows(path, form) as Row<Facts>[]);
  const known = new Map(kept.map((row) => [row.path, row]));
  const isStale = ({ path: own, stamp }: TranscriptFile): boolean => {
    const row = known.get(own);
    return row === undefined || !isSameStamp(row.stamp, stamp);
  };
  const stale = files.filter(isStale);
  if (stale.length > 0) {
    const screen = await openScreen();
    for (const file of stale) {
      known.set(file.path, { path: file.path, stamp: file.stamp, facts: read(file, screen) });
    }
  }
  const isChanged = forgetGone(known, files) || stale.length > 0;
  if (isChanged && path !== undefined) keep(path, form, [...known.values()]);
  return files.map((file) => (known.get(file.path) as Row<Facts>).facts);
}

// Not all transcripts may be meant this time, so what tells is whether they are there.
function forgetGone(known: Map<string, unknown>, files: readonly TranscriptFile[]): boolean {
  const meant = new Set(files.map(({ path }) => path));
  const gone = [...known.keys()].filter((path) => !meant.has(path) && !exists(path));
  for (const path of gone) known.delete(path);
  return gone.length > 0;
}

// Who can't write to their own state sees the same, only later.
function keep(path: string, form: string, rows: readonly unknown[]): void {
  try {
    keepRows(path, form, rows);
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}
