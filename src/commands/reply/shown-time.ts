import { formatInstant, formatLocal, formatRelative, parseInstant } from '../../core/time.ts';
import type { Context } from '../../io/project/context.ts';

// A person reads how long ago something was. A program, or a file that a reply is written to, needs the time itself.
function isForPerson({ terminal, isTyped }: Context): boolean {
  return terminal !== undefined || isTyped === true;
}

/** Returns a time as a person reads it: `3 h ago` at a terminal and in the client, and in full elsewhere. */
export function shownTime(at: number, context: Context): string {
  return isForPerson(context) ? formatRelative(at, context.now().getTime()) : formatInstant(at);
}

/** Returns a written time as `shownTime` does; as it is written where it can't be read. */
export function shownWritten(written: string, context: Context): string {
  const at = parseInstant(written);
  return at === undefined || !isForPerson(context) ? written : shownTime(at, context);
}

/** Returns a written time to the minute, local at a terminal and in the client: `2025-01-15 10:00`. Elsewhere as it is. */
export function shownMinute(written: string, context: Context): string {
  const at = parseInstant(written);
  return at === undefined || !isForPerson(context) ? written : formatLocal(at);
}
