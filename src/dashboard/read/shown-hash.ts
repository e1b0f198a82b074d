import { hashText } from '../../core/text/sha256.ts';

/** Returns the hash of what a page shows, so that an action changes nothing else; its parts are in order. */
export function shownHash(...parts: readonly (string | number | boolean)[]): string {
  return hashText(JSON.stringify(parts)).slice(0, 32);
}
