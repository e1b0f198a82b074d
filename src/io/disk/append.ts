import { appendFileSync, closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { writeFailure } from './failures.ts';

// Small texts are gathered, because each call of the system takes as long as many of them.
const gathered = 64 * 1024;

/**
 * Writes texts one after another to a file from a byte on, and returns the byte behind them. What the file had there is
 * cut off: a run that was killed may have left it. The file is made with mode 0600. Fails with `unwritable`.
 */
export function appendTexts(path: string, from: number, texts: Iterable<string>): number {
  let file: number | undefined;
  try {
    file = openSync(path, from === 0 ? 'w' : 'r+', 0o600);
    if (from > 0) ftruncateSync(file, from);
    let at = from;
    let open = '';
    for (const text of texts) {
      open += text;
      if (open.length < gathered) continue;
      at = writeAll(file, open, at);
      open = '';
    }
    return writeAll(file, open, at);
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function writeAll(file: number, text: string, from: number): number {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) {
    done += writeSync(file, bytes, done, bytes.length - done, from + done);
  }
  return from + bytes.length;
}

/** Adds a line to a file, which is made with mode 0600. Several processes may do so at once. Fails with `unwritable`. */
export function appendLine(path: string, line: string): void {
  try {
    appendFileSync(path, `${line}\n`, { mode: 0o600 });
  } catch (error) {
    throw writeFailure(error, path);
  }
}
