import { writeSync } from 'node:fs';

/**
 * Writes a text to standard output without `process.stdout`, which takes 2 ms to load; what a pipe cannot take at once
 * goes that way. Fails as writing fails.
 */
export function writeStandardOutputNow(text: string): void {
  const bytes = Buffer.from(text);
  let done = 0;
  try {
    while (done < bytes.length) done += writeSync(1, bytes, done);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    process.stdout.write(bytes.subarray(done));
  }
}
