import { readSync } from 'node:fs';

/** Returns all of standard input as UTF-8 text; asynchronous, because a synchronous read can fail with EAGAIN. */
export function readStandardInput(): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    process.stdin.on('data', (chunk: Buffer) => chunks.push(chunk));
    process.stdin.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    process.stdin.once('error', reject);
  });
}

const chunkBytes = 64 * 1024;

/**
 * Returns all of standard input as UTF-8 text without `process.stdin`, which takes 5 ms to load. A blocking pipe is
 * read to its end, no matter how long that takes; a non-blocking one is read for `patienceMs` at most. Never fails.
 */
export function readStandardInputNow(patienceMs: number): string {
  const chunks: Buffer[] = [];
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const buffer = Buffer.allocUnsafe(chunkBytes);
    const got = readChunk(buffer);
    if (got === 'end') break;
    if (got === 'later') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    else chunks.push(buffer.subarray(0, got));
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readChunk(buffer: Buffer): number | 'end' | 'later' {
  try {
    return readSync(0, buffer) || 'end';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EAGAIN' ? 'later' : 'end';
  }
}
