import type { CaptureHead } from '../record/capture.ts';
import { decodeHead } from '../record/encode.ts';
import { captureKey } from '../record/purge.ts';
import type { Link } from '../store/chain.ts';

// Pure: chains as lists of captures, by what they say and not by the hashes of their commits.

/** A link of a chain with the capture that it is. */
export interface CaptureLink extends Link {
  readonly head: CaptureHead;
}

/** Returns the captures of a chain, each id once. What others wrote may hold anything, and that is left out. */
export function captureLinks(links: readonly Link[]): CaptureLink[] {
  const seen = new Set<string>();
  return links.flatMap((link) => {
    const head = decodeHead(link.message);
    const [subject = ''] = link.message.split('\n', 1);
    if (head === undefined || !subject.endsWith(` ${head.id}`) || seen.has(head.id)) return [];
    seen.add(head.id);
    return [{ ...link, head }];
  });
}

/** Returns the captures without those that were purged. `writer` is the clone that wrote the chain. */
export function withoutPurged(
  links: readonly CaptureLink[],
  writer: string,
  counted: ReadonlySet<string>,
): CaptureLink[] {
  return links.filter(({ head }) => !counted.has(captureKey({ id: head.id, writer })));
}

/** Returns the captures of one chain that another one doesn't have, or has with another content. */
export function missingIn(links: readonly CaptureLink[], other: readonly CaptureLink[]): CaptureLink[] {
  const known = new Set(other.map(contentOf));
  return links.filter((link) => !known.has(contentOf(link)));
}

function contentOf({ tree, message }: Link): string {
  return `${tree} ${message}`;
}

/** Returns how many commits at the beginning of two chains are the same. */
export function sameBeginning(one: readonly Link[], other: readonly Link[]): number {
  const at = one.findIndex(({ object }, index) => object !== other[index]?.object);
  return at === -1 ? one.length : at;
}
