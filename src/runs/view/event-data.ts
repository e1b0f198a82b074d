import { formatInstant } from '../../core/time.ts';
import type { NumberedEvent } from '../files/read-events.ts';

/** An event with its run. */
export interface ShownEvent extends Omit<NumberedEvent, 'begin'> {
  /** The id of the run, and of the session that it works for. */
  readonly run: string;
  readonly session: string;
}

/** Returns an event as it is in the JSON output. */
export function shownData({ run, session, seq, event }: ShownEvent): Record<string, unknown> {
  const { type, at, data } = event;
  return { seq, at: formatInstant(at), type, run, session, data, untrusted: true };
}
