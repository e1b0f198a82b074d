// FNV-1a, 64 bits, over the UTF-8 bytes of a line without its white space. It is no secret: who has the line has its hash.

const encoder = /* @__PURE__ */ new TextEncoder();

/** Lines with fewer signs than this are found everywhere, and say something only together with a neighbour. */
export const shortLine = 8;

/**
 * Returns the hash of a line as 16 hex digits; empty if the line has nothing but white space. White space doesn't count,
 * so a line that was only indented is the same.
 */
export function hashLine(line: string): string {
  const bytes = encoder.encode(line.replace(/\s+/g, ''));
  if (bytes.length === 0) return '';
  // The prime is 2^40 + 0x1b3. In two halves of 32 bits, because numbers are exact to 53.
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const byte of bytes) {
    low = (low ^ byte) >>> 0;
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 0x100000000) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

/** Returns the first 32 bits of a line's hash as a number, which is enough to compare commits by. */
export function shortHash(hash: string): number {
  return Number.parseInt(hash.slice(0, 8), 16);
}

const mostKept = 256;

/** Returns the lowest 256 of the different short hashes of lines, in order: the same lines give the same ones. */
export function lowestHashes(lines: readonly string[]): number[] {
  const hashes = lines.filter(isTelling).map((line) => shortHash(hashLine(line)));
  return [...new Set(hashes)].sort((a, b) => a - b).slice(0, mostKept);
}

/** Says whether a line is long enough to be known again by itself. */
export function isTelling(line: string): boolean {
  return line.replace(/\s+/g, '').length >= shortLine;
}
