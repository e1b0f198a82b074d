import { fstatSync, writeSync } from 'node:fs';

let said = false;

/** Says whether this run has written anything. */
export function hasSaid(): boolean {
  return said;
}

const streams = { 1: 'stdout', 2: 'stderr' } as const;

/**
 * Writes a text to standard output (1) or error (2) without `process.stdout`, which takes 2 ms to load. Only what a
 * pipe can't take at once goes through it. The reader may stop early, as in `session-journal view | head`.
 */
export function writeNow(file: keyof typeof streams, text: string): void {
  said = true;
  const bytes = Buffer.from(text);
  let done = 0;
  try {
    while (done < bytes.length) done += writeSync(file, bytes, done);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN') writeLater(file, bytes.subarray(done));
    else if (code !== 'EPIPE') throw error;
  }
}

let isWaiting = false;

/**
 * Exits with the current exit code when everything is done. It exits immediately, so no time is spent on cleanup that
 * the system does anyway, unless a slow reader still has to take some output.
 */
export function endRun(): void {
  if (!isWaiting) process.exit();
}

function writeLater(file: keyof typeof streams, bytes: Buffer): void {
  isWaiting = true;
  const stream = process[streams[file]];
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  stream.write(bytes);
}

/** Says whether standard output may be a terminal: a check that costs almost nothing. */
export function mayBeTerminal(): boolean {
  try {
    return fstatSync(1).isCharacterDevice();
  } catch {
    return false;
  }
}
