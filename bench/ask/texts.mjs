import { readFileSync } from 'node:fs';

/** Returns the text of a file next to this one. */
export function textOf(name) {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** Returns a source of numbers below `count` that are the same every time. */
export function sequence(seed) {
  let state = seed;
  return (count) => {
    state = (state * 48271) % 2147483647;
    return state % count;
  };
}
