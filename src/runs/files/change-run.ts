import { appendTexts } from '../../io/disk/append.ts';
import { writeFileAtomic } from '../../io/disk/files.ts';
import { sweepLeftovers } from '../../io/disk/leftovers.ts';
import { assertHeld, withLock } from '../../io/disk/lock.ts';
import { findStat } from '../../io/disk/stat.ts';
import { encodeEvent, isAfter, stateEvent } from '../state/event-record.ts';
import type { Run } from '../state/run.ts';
import type { RunEvent } from '../state/run-event.ts';
import { isFinal } from '../state/transitions.ts';
import { noteChangeAfterEnd } from './ended-rows.ts';
import { pathIn } from './run-folder.ts';
import { encodeStored, findStored, readStored, type StoredRun } from './stored-run.ts';

/** What a change makes of a run. */
export interface RunChange<T> {
  /** The run as it is to be; the same object for no change. */
  readonly run: Run;
  /** What happened besides; `run.state` is added where state or reason change. */
  readonly events?: readonly RunEvent[];
  /** What `changeRun` returns. */
  readonly found: T;
}

const waitMs = 30_000;

/** Returns the run in a folder; undefined if there is none that can be read. */
export function findRun(folder: string): Run | undefined {
  return findStored(pathIn(folder, 'record'))?.run;
}

/** Returns the run in a folder. Fails with `damaged`. */
export function readRun(folder: string): Run {
  return readStored(pathIn(folder, 'record')).run;
}

/** Returns up to where the events of the raw stream are written; undefined if none are. Fails with `damaged`. */
export function readDone(folder: string): RunEvent['from'] {
  return readStored(pathIn(folder, 'record')).done;
}

/**
 * Changes a run while no other process does: reads it, asks what to make of it, and writes that. Returns what was found.
 * The run and its events are written together, even if we are killed in between: the next change completes them. Events
 * of lines of the raw stream that are written already are left out. Fails with `damaged`, `locked` and `unwritable`.
 */
export function changeRun<T>(folder: string, decide: (run: Run) => RunChange<T>): Promise<T> {
  return whileLocked(folder, (stored) => {
    const { run, events = [], found } = decide(stored.run);
    const fresh = [...events.filter((event) => isAfter(event, stored.done)), ...moved(stored.run, run)];
    if (run !== stored.run || fresh.length > 0) write(folder, stored, { run, fresh });
    return found;
  });
}

/**
 * Writes those events of a run that a process which was killed has left out. Nobody may change a run that has ended any
 * more, and its last event says how it ended. Fails as `changeRun` does.
 */
export function completeRun(folder: string): Promise<void> {
  return whileLocked(folder, (stored) => void completeEvents(folder, stored));
}

function whileLocked<T>(folder: string, work: (stored: StoredRun) => T): Promise<T> {
  const sweep = (thorough: boolean): void => {
    if (thorough) sweepLeftovers(folder);
  };
  return withLock(folder, { waitMs, sweep }, async () => work(readStored(pathIn(folder, 'record'))));
}

function moved(before: Run, run: Run): RunEvent[] {
  if (before.state === run.state && before.reason === run.reason) return [];
  return [stateEvent(run, Date.now())];
}

function write(
  folder: string,
  stored: StoredRun,
  { run, fresh }: { run: Run; fresh: readonly RunEvent[] },
): void {
  const at = completeEvents(folder, stored);
  const lines = fresh.map(encodeEvent).join('');
  const done = fresh.map(({ from }) => from).findLast((from) => from !== undefined) ?? stored.done;
  assertHeld(folder);
  // What a run was doing can be read from the raw stream again, but not what was decided about it.
  const fsync = run.state !== stored.run.state || run.intent !== stored.run.intent;
  if (isFinal(stored.run.state)) noteChangeAfterEnd(folder, at);
  const text = encodeStored({ run, log: { at, lines }, done });
  writeFileAtomic(pathIn(folder, 'record'), text, { mode: 0o600, fsync });
  appendTexts(pathIn(folder, 'events'), at, [lines]);
}

// Returns the byte behind the last event, after writing what a process that was killed has left out.
function completeEvents(folder: string, { log }: StoredRun): number {
  const path = pathIn(folder, 'events');
  const size = findStat(path)?.size ?? 0;
  if (size >= log.at + Buffer.byteLength(log.lines)) return size;
  return appendTexts(path, Math.min(size, log.at), [log.lines]);
}
