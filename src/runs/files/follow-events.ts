import { basename } from 'node:path';
import { watchFolder } from '../../io/disk/watch.ts';
import { makeAlarm } from './alarm.ts';
import { type EventsRead, eventsBegin, type NumberedEvent, readEvents } from './read-events.ts';
import { pathIn } from './run-folder.ts';

/** An event of one of many runs. */
export interface FollowedEvent extends NumberedEvent {
  readonly folder: string;
}

/** Which runs are followed, and for how long. */
export interface Following {
  /** Folders in which something changes when there are new runs. */
  readonly around: readonly string[];
  /** Returns the folders of the runs to follow now. */
  readonly folders: () => readonly string[];
  /** How far each run has been read. A run that isn't named is read from its beginning. */
  readonly since: Map<string, EventsRead>;
  readonly signal: AbortSignal;
}

// The system tells of most changes at once, but not on every file system.
const lookMs = 1000;

const eventsName = basename(pathIn('', 'events'));

/** Gives the events of runs as they are written, until the signal says to stop. Nothing is left out for a slow reader. */
export async function* followEvents(following: Following): AsyncGenerator<FollowedEvent> {
  const { around, folders, since, signal } = following;
  const bell = makeAlarm();
  signal.addEventListener('abort', bell.ring, { once: true });
  const watched = new Map<string, () => void>();
  try {
    while (!signal.aborted) {
      const now = folders();
      watchOnly(around, now, { watched, ring: bell.ring });
      for (const folder of now) yield* newEvents(folder, since);
      await bell.wait(lookMs);
    }
  } finally {
    for (const close of watched.values()) close();
  }
}

interface Watching {
  readonly watched: Map<string, () => void>;
  readonly ring: () => void;
}

function watchOnly(around: readonly string[], runs: readonly string[], { watched, ring }: Watching): void {
  const wanted = new Set([...around, ...runs]);
  for (const [folder, close] of watched) {
    if (wanted.has(folder)) continue;
    close();
    watched.delete(folder);
  }
  const ofEvents = new Set(runs);
  for (const folder of wanted) {
    if (watched.has(folder)) continue;
    // A run's folder has locks and more that come and go.
    const onChange = (name: string): void => {
      if (!ofEvents.has(folder) || name === '' || name === eventsName) ring();
    };
    watched.set(folder, watchFolder(folder, onChange));
  }
}

function* newEvents(folder: string, since: Map<string, EventsRead>): Generator<FollowedEvent> {
  const events = readEvents(folder, since.get(folder) ?? eventsBegin);
  for (let next = events.next(); ; next = events.next()) {
    if (next.done === true) {
      since.set(folder, next.value);
      return;
    }
    yield { folder, ...next.value };
  }
}
