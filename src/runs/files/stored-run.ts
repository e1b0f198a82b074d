import { Failure } from '../../core/failure.ts';
import { asRecord, readJson } from '../../io/disk/json.ts';
import type { Run } from '../state/run.ts';
import type { RunEvent } from '../state/run-event.ts';
import { decodeRun, encodeRun } from '../state/run-record.ts';

/** What `run.json` has: the run, and the events that were made with it. */
export interface StoredRun {
  readonly run: Run;
  /** The lines that belong to `events.jsonl` from a byte on. A process that was killed may not have written them. */
  readonly log: { readonly at: number; readonly lines: string };
  /** The last line of the raw stream of which all events are written; undefined if there is none. */
  readonly done: RunEvent['from'];
}

// A query and the prompts may be long.
const mostBytes = 32 * 1024 * 1024;

/** Returns what `run.json` has as its text. */
export function encodeStored({ run, log, done }: StoredRun): string {
  return `${JSON.stringify({ ...encodeRun(run), log, done })}\n`;
}

/** Returns what a `run.json` has; undefined if there is no run in it. */
export function findStored(path: string): StoredRun | undefined {
  const fields = asRecord(readJson(path, mostBytes));
  const run = decodeRun(fields);
  if (run === undefined) return undefined;
  const { at, lines } = asRecord(fields?.log) ?? {};
  const log = typeof at === 'number' && typeof lines === 'string' ? { at, lines } : { at: 0, lines: '' };
  const { end, part } = asRecord(fields?.done) ?? {};
  const done = typeof end === 'number' && typeof part === 'number' ? { end, part } : undefined;
  return { run, log, done };
}

/** Returns what a `run.json` has. Fails with `damaged`. */
export function readStored(path: string): StoredRun {
  const found = findStored(path);
  if (found !== undefined) return found;
  throw new Failure('damaged', `Cannot read the run in "${path}"`, {
    hint: 'It was removed, or a newer version of Session Journal wrote it: update this one',
    data: { path },
  });
}
