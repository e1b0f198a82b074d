/** The last bytes of an output. */
export interface Scrollback {
  readonly write: (bytes: Uint8Array) => void;
  /** Returns what is kept, oldest first. */
  readonly bytes: () => Uint8Array;
  /** Returns the last lines as text; a line end at the very end doesn't count as a line. */
  readonly tailLines: (count: number) => string;
}

const firstSize = 4096;

/** Returns a buffer that keeps the last `max` bytes. It takes memory only for what is in it. */
export function makeScrollback(max: number): Scrollback {
  let ring = new Uint8Array(Math.min(max, firstSize));
  let start = 0;
  let length = 0;

  const bytes = (): Uint8Array => {
    const all = new Uint8Array(length);
    const first = Math.min(length, ring.length - start);
    all.set(ring.subarray(start, start + first));
    all.set(ring.subarray(0, length - first), first);
    return all;
  };
  const grow = (needed: number): void => {
    if (needed <= ring.length || ring.length === max) return;
    const larger = new Uint8Array(Math.min(max, Math.max(needed, ring.length * 2)));
    larger.set(bytes());
    ring = larger;
    start = 0;
  };
  const write = (given: Uint8Array): void => {
    const more = given.length > max ? given.subarray(given.length - max) : given;
    grow(length + more.length);
    const at = (start + length) % Math.max(ring.length, 1);
    const first = Math.min(more.length, ring.length - at);
    ring.set(more.subarray(0, first), at);
    ring.set(more.subarray(first), 0);
    const over = Math.max(0, length + more.length - ring.length);
    start = (start + over) % Math.max(ring.length, 1);
    length = length + more.length - over;
  };
  const tailLines = (count: number): string => {
    const lines = new TextDecoder().decode(bytes()).replace(/\n$/, '').split('\n');
    return count <= 0 ? '' : lines.slice(-count).join('\n');
  };
  return { write, bytes, tailLines };
}
