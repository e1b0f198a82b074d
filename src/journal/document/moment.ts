import { formatInstant, parseInstant } from '../../core/time.ts';
import type { Document } from './document.ts';
import { readFacts } from './facts.ts';

/** Returns a moment (milliseconds) as a head writes it, the session's creation where the clock stands before that. */
export function notBeforeCreation(doc: Document, now: number): string {
  return formatInstant(Math.max(now, parseInstant(readFacts(doc.head).createdAt) ?? now));
}
