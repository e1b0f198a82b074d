import type { CapturedEdit, CapturedMessage } from '../record/capture.ts';
import { inPortions } from '../store/portions.ts';
import { readEdits, readManyMessages } from '../store/read-capture.ts';
import type { Store } from '../store/store.ts';
import type { CaptureLink } from './links.ts';

/** How captures are looked through once more. */
export interface ScreenAgain {
  /** Words that look like secrets but aren't. */
  readonly notSecrets: readonly string[];
  /** When to stop, in milliseconds since 1970. */
  readonly until: number;
}

/**
 * Returns the kinds of secrets that today's rules find in captures which this clone took, in their order; none for one
 * that may be shared. Undefined for one whose text can't be read. If time is up, the rest is left for the next time.
 */
export async function secretsIn(
  store: Store,
  links: readonly CaptureLink[],
  { notSecrets, until }: ScreenAgain,
): Promise<(string[] | undefined)[]> {
  const { screenSecrets } = await import('../../core/secrets/find.ts');
  const kinds: (string[] | undefined)[] = [];
  for (const some of inPortions(links, mostBytes, bytesOf)) {
    const stored = some.map(({ head, object }) => ({ ...head, object, writer: store.writer, own: true }));
    const messages = await readManyMessages(store, stored);
    const edits = await readEdits(store, stored);
    for (const [index, { head }] of some.entries()) {
      const texts = textsOf(head, messages[index], edits[index]);
      const found = texts === undefined ? [] : screenSecrets(texts.join('\n\n'), notSecrets).found;
      kinds.push(texts === undefined ? undefined : [...new Set(found.map(({ kind }) => kind))]);
    }
    if (Date.now() > until) return kinds;
  }
  return kinds;
}

// This much is read at once, and screened in a few seconds. A call of git for each capture would take minutes for thousands.
const mostBytes = 4 * 1024 * 1024;
const mostLinks = 500;

// Small ones count for more than they have, so that a portion has no more than 500 of them.
function bytesOf({ head }: CaptureLink): number {
  return Math.max(head.bytes, mostBytes / mostLinks);
}

function textsOf(
  head: CaptureLink['head'],
  messages: readonly CapturedMessage[] | undefined,
  edits: readonly CapturedEdit[] | undefined,
): string[] | undefined {
  if (messages === undefined || edits === undefined) return undefined;
  return [
    ...textsIn(head),
    ...messages.flatMap(textsIn),
    ...edits.flatMap(({ lines: _, ...edit }) => textsIn(edit)),
  ];
}

// Whatever fields a capture gets, none is forgotten.
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
