import type { CapturedMessage } from '../record/capture.ts';
import { inPortions } from '../store/portions.ts';
import { readManyMessages } from '../store/read-capture.ts';
import { capturesHere } from './captures-here.ts';

/** Something in a capture that looks like a secret by today's rules. */
export interface CaptureSecret {
  /** The capture's id. */
  readonly capture: string;
  readonly kind: string;
  /** Whether this clone wrote it. */
  readonly own: boolean;
  /** A folder in the repository that it is kept in. */
  readonly place: string;
}

/** What was looked through, and what was found. */
export interface CaptureSecrets {
  readonly captures: number;
  readonly found: readonly CaptureSecret[];
}

// So many bytes of messages are held at a time.
const atOnce = 32 * 1024 * 1024;

/** Looks through all captures of a repository; `kindsIn` returns the kinds of secrets in a text. Fails with `damaged`. */
export async function findCaptureSecrets(
  cwd: string,
  kindsIn: (text: string) => readonly string[],
): Promise<CaptureSecrets> {
  const here = await capturesHere(cwd);
  if (here === undefined) return { captures: 0, found: [] };
  const found: CaptureSecret[] = [];
  for (const some of inPortions(here.captures, atOnce, ({ bytes }) => bytes)) {
    const read = await readManyMessages(here.store, some);
    for (const [index, one] of some.entries()) {
      const texts = [one.subject, one.branch, ...one.paths, ...(read[index] ?? []).flatMap(textsOf)];
      const kinds = new Set(texts.flatMap(kindsIn));
      found.push(...[...kinds].map((kind) => ({ capture: one.id, kind, own: one.own, place: cwd })));
    }
  }
  return { captures: here.captures.length, found };
}

function textsOf({ text, calls = [] }: CapturedMessage): string[] {
  return [
    text,
    ...calls.flatMap(({ target, input, printed, exit }) => [target, input, printed, String(exit)]),
  ];
}
