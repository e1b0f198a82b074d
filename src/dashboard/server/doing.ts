import { Failure } from '../../core/failure.ts';
import type { Env } from '../../io/project/person.ts';
import { type Data, textAt } from '../read/json.ts';
import type { Sources } from '../read/sources.ts';

/** Where something is done. */
export interface ActPlace {
  readonly sources: Sources;
  readonly root: string;
  readonly env: Env;
  /** Whether pages may type into terminals. */
  readonly isTypable: boolean;
}

/**
 * Does what a page asks for, by the command that does it, and returns what the person should know besides; '' for nothing.
 * Of a request's fields it looks at those that it knows.
 */
export type Doing = (fields: Data, place: ActPlace) => Promise<string>;

/** Throws a Failure `refused` unless a request names the hash of what a page would show now. */
export function assertShown(fields: Data, shownNow: string | undefined): void {
  if (shownNow !== undefined && shownNow === textAt(fields, 'shown')) return;
  throw new Failure('refused', 'It has changed since you saw it', { hint: 'Look at it again' });
}
