import { readLines } from '../../io/transcripts/read-lines.ts';
import { decodeEvent } from '../state/event-record.ts';
import type { RunEvent } from '../state/run-event.ts';
import { pathIn } from './run-folder.ts';

/** An event with its number in its run, from 1. */
export interface NumberedEvent {
  readonly seq: number;
  readonly event: RunEvent;
  /** Where its line begins, in bytes. */
  readonly begin: number;
}

/** How far the events of a run have been read. */
export interface EventsRead {
  /** The byte behind the last whole line. */
  readonly end: number;
  readonly count: number;
}

/** Where the events of a run begin. */
export const eventsBegin: EventsRead = { end: 0, count: 0 };

/**
 * Gives the events of a run that were written since, oldest first, and returns how far they go. None if they can't be
 * read. A line that is being written is left for the next time.
 */
export function* readEvents(folder: string, since: EventsRead): Generator<NumberedEvent, EventsRead> {
  const reading = { from: since.end, isPassed: () => false, headBytes: 0 };
  let { count } = since;
  try {
    const lines = readLines(pathIn(folder, 'events'), reading);
    for (let next = lines.next(); ; next = lines.next()) {
      if (next.done === true) return { end: next.value.end, count };
      count += 1;
      const event = decodeEvent(next.value.text);
      if (event !== undefined) yield { seq: count, event, begin: next.value.offset };
    }
  } catch {
    // The run was removed in the meantime.
    return since;
  }
}
