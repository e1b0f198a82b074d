import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { writeFailure } from './failures.ts';

/**
 * Writes texts one after another to a file from a byte on, and returns the byte behind them. What the file had there is
 * cut off: a run that was killed may have left it. The file is made with mode 0600. Fails with `unwritable`.
 */
export function appendTexts(path: string, from: number, texts: Iterable<string>): number {
  let file: number | undefined;
  try {
    file = openSync(path, from === 0 ? 'w' : 'r+', 0o600);
    ftruncateSync(file, from);
    let at = from;
    for (const text of texts) at += writeSync(file, text, at, 'utf8');
    return at;
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
