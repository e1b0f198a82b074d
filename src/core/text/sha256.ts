import { once } from '../lazy.ts';

/**
 * Returns the SHA-256 of a text's UTF-8 bytes in hex. Pure rooms have no `node:crypto`; for long texts,
 * `io/disk/sha256.ts` is faster.
 */
export function hashText(text: string): string {
  const words = paddedWords(new TextEncoder().encode(text));
  const state = Uint32Array.from(constants().slice(0, 8), ([, root]) => root);
  for (let at = 0; at < words.length; at += 16) addBlock(state, words.subarray(at, at + 16));
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

// The first 64 primes give the constants: 32 bits of the fractions of their cube roots and, for the initial state, of
// their square roots.
const constants = once(() => {
  const primes: number[] = [];
  for (let number = 2; primes.length < 64; number += 1) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes.map((prime) => [fraction(Math.cbrt(prime)), fraction(Math.sqrt(prime))] as const);
});

function fraction(root: number): number {
  return Math.floor((root % 1) * 2 ** 32);
}

// The text's bytes, a bit that ends them, zeros, and the text's length in bits, in blocks of 16 words.
function paddedWords(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(((bytes.length + 8) >> 6) * 16 + 16);
  for (const [index, byte] of [...bytes, 0x80].entries()) {
    words[index >> 2] = (words[index >> 2] as number) | (byte << (24 - (index % 4) * 8));
  }
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29);
  words[words.length - 1] = bytes.length << 3;
  return words;
}

function addBlock(state: Uint32Array, block: Uint32Array): void {
  const schedule = scheduleOf(block);
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (const [index, [constant]] of constants().entries()) {
    const mixed = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g));
    const one = (h + mixed + constant + (schedule[index] as number)) | 0;
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries())
    state[index] = (state[index] as number) + word;
}

function scheduleOf(block: Uint32Array): Uint32Array {
  const all = new Uint32Array(64);
  all.set(block);
  const at = (index: number): number => all[index] as number;
  for (let index = 16; index < 64; index += 1) {
    const [early, late] = [at(index - 15), at(index - 2)];
    const one = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const two = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    all[index] = at(index - 16) + one + at(index - 7) + two;
  }
  return all;
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
