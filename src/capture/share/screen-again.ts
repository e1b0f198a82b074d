import { readEdits, readMessages } from '../store/read-capture.ts';
import type { Store } from '../store/store.ts';
import type { CaptureLink } from './links.ts';

/**
 * Returns the kinds of secrets that today's rules find in a capture which this clone took; none if it may be shared.
 * `notSecrets` are words that look like secrets but aren't. Undefined if its text can't be read.
 */
export async function secretsIn(
  store: Store,
  { head, object }: CaptureLink,
  notSecrets: readonly string[],
): Promise<string[] | undefined> {
  const stored = { ...head, object, writer: store.writer, own: true };
  const messages = await readMessages(store, stored);
  const [edits] = await readEdits(store, [stored]);
  if (messages === undefined || edits === undefined) return undefined;
  const texts = [
    ...textsIn(head),
    ...messages.flatMap(textsIn),
    ...edits.flatMap(({ lines: _, ...edit }) => textsIn(edit)),
  ];
  const { screenSecrets } = await import('../../core/secrets/find.ts');
  const { found } = screenSecrets(texts.join('\n\n'), notSecrets);
  return [...new Set(found.map(({ kind }) => kind))];
}

// Whatever fields a capture gets, none is forgotten.
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
