import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { UnreadLine } from '../../core/client/transcript-noise.ts';

/** A line of a file that only grows. */
export interface FileLine {
  readonly text: string;
  /** Where it begins, in bytes. */
  readonly offset: number;
}

/** How lines are read. */
export interface LineReading {
  /** The byte to begin at: the beginning of a line. */
  readonly from: number;
  /** Lines whose first bytes are so are passed over without being decoded. */
  readonly isPassed: (head: string) => boolean;
  /** How many bytes `isPassed` and `shorten` have to see. */
  readonly headBytes: number;
  /** Returns what is read instead of a line; undefined for the line itself. */
  readonly shorten?: (line: UnreadLine) => string | undefined;
}

/** What was read of a file. */
export interface LinesRead {
  /** The byte behind the last line feed: where the next reading begins. */
  readonly end: number;
  /** How many lines were too long to be read. */
  readonly tooLong: number;
}

// A line that holds a picture has it twice. Longer lines are passed, so that memory stays bounded.
const longestLine = 32 * 1024 * 1024;
const chunkBytes = 1024 * 1024;
const lineFeed = 10;

// Many files are read one after another, and a new buffer for each of them would have to be collected.
let spare: Buffer | undefined;

/**
 * Gives the lines of a file from a byte on, up to the last line feed, so a line that is being written is left for the
 * next time. If the file is shorter than that byte, it is another one and is read from its beginning. Fails as
 * `node:fs` does.
 */
export function* readLines(
  path: string,
  { from, isPassed, headBytes, shorten }: LineReading,
): Generator<FileLine, LinesRead> {
  // Don't wait for a writer if the path is a pipe.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const chunk = spare ?? Buffer.allocUnsafe(chunkBytes);
  spare = undefined;
  try {
    const start = from > fstatSync(file).size ? 0 : from;
    const pieces = splitLines(file, start, chunk);
    for (let next = pieces.next(); ; next = pieces.next()) {
      if (next.done === true) return next.value;
      const { bytes, offset } = next.value;
      const head = bytes.toString('latin1', 0, headBytes);
      if (isPassed(head)) continue;
      const text = (shorten?.(unread(bytes, head)) ?? bytes.toString('utf8')).trim();
      if (text !== '') yield { text, offset };
    }
  } finally {
    spare = chunk;
    closeSync(file);
  }
}

function unread(bytes: Buffer, head: string): UnreadLine {
  return {
    head,
    holds: (text) => bytes.includes(text, 0, 'latin1'),
    behind: (text) => {
      const at = bytes.indexOf(text, 0, 'latin1');
      if (at < 0 || bytes.includes(text, at + 1, 'latin1')) return undefined;
      return bytes.toString('latin1', at + text.length, at + text.length + 64);
    },
  };
}

interface Piece {
  readonly bytes: Buffer;
  readonly offset: number;
}

function* splitLines(file: number, start: number, chunk: Buffer): Generator<Piece, LinesRead> {
  const pending = { parts: [] as Buffer[], bytes: 0 };
  let position = start;
  let lineStart = start;
  let tooLong = 0;
  for (let got = readSync(file, chunk, 0, chunkBytes, position); got > 0; ) {
    const read = chunk.subarray(0, got);
    let begin = 0;
    for (let end = read.indexOf(lineFeed); end !== -1; end = read.indexOf(lineFeed, begin)) {
      const rest = read.subarray(begin, end);
      const bytes = pending.bytes + rest.length;
      if (bytes > longestLine) tooLong += 1;
      else
        yield {
          bytes: pending.bytes === 0 ? rest : Buffer.concat([...pending.parts, rest]),
          offset: lineStart,
        };
      lineStart += bytes + 1;
      pending.parts = [];
      pending.bytes = 0;
      begin = end + 1;
    }
    pending.bytes += got - begin;
    // The chunk is reused, and what is too long already isn't kept.
    pending.parts = pending.bytes > longestLine ? [] : [...pending.parts, Buffer.from(read.subarray(begin))];
    position += got;
    got = readSync(file, chunk, 0, chunkBytes, position);
  }
  return { end: lineStart, tooLong };
}
