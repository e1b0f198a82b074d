import type { StreamSaid } from '../../core/stream/stream-line.ts';
import type { SeenProcess } from '../../io/disk/seen-process.ts';
import { type FamilyWatch, watchFamily } from '../../io/process/watch-family.ts';
import { notedProcesses, noteProcesses } from '../files/run-processes.ts';
import { runVariable } from '../state/client-env.ts';
import type { Run } from '../state/run.ts';
import type { StreamRead } from './stream.ts';

// What a tool starts without the run's variable, and whose parents have ended, can be found later only if it was seen
// before. So it is looked for when a call begins and ends, and while it goes on. Where the system has to be asked by `ps`,
// a look takes long, and the next one waits for longer.

const everyMs = 1000;
const [mostShare, usualShare] = [0.05, 0.01];

/** What the follower of a client remembers of its processes. */
export interface ProcessesFollowed {
  readonly watch: FamilyWatch;
  /** When they were looked for, in milliseconds since 1970, and how long that took. */
  readonly lookedAt: number;
  readonly tookMs: number;
  /** Whether something has happened since. */
  readonly isDue: boolean;
  /** The ids of those that are written down. */
  readonly noted: string;
}

/** Returns a watch over what a run's client has started: what was written down of it, and what it starts from now on. */
export function watchProcesses(folder: string, { id, conversation, client }: Run): FamilyWatch {
  return watchFamily({
    name: runVariable,
    value: id,
    // The client writes what a command prints to a file in a folder of this conversation's.
    output: `/${conversation}/tasks/`,
    root: client,
    known: notedProcesses(folder),
  });
}

/** Returns what is remembered before anything was read. */
export function beginProcesses(folder: string, run: Run): ProcessesFollowed {
  return { watch: watchProcesses(folder, run), lookedAt: 0, tookMs: 0, isDue: false, noted: '' };
}

/** Looks for the processes of a run, if it is time, and writes down those that can't be found later. Fails with `unwritable`. */
export function followProcesses(
  folder: string,
  before: ProcessesFollowed,
  read: StreamRead,
): ProcessesFollowed {
  const { said, stream } = read;
  const isAtWork = Object.keys(stream.telling.calls).length > 0 || stream.heard.tasks.length > 0;
  const isDue = before.isDue || said.some(isOfCall);
  const { tookMs } = before;
  const pauseMs = isDue ? tookMs / mostShare : Math.max(everyMs, tookMs / usualShare);
  const isTime = Date.now() - before.lookedAt >= pauseMs;
  return isTime && (isDue || isAtWork) ? lookAtProcesses(folder, before) : { ...before, isDue };
}

function isOfCall(said: StreamSaid): boolean {
  return said.kind === 'message' && said.parts.some(({ kind }) => kind === 'call' || kind === 'outcome');
}

/** Looks for them now. Fails with `unwritable`. */
export function lookAtProcesses(folder: string, before: ProcessesFollowed): ProcessesFollowed {
  const lookedAt = Date.now();
  const begun = performance.now();
  const found = before.watch.look();
  const tookMs = performance.now() - begun;
  const noted = found.map(idOf).join(' ');
  if (noted !== before.noted) noteProcesses(folder, found);
  return { ...before, lookedAt, tookMs, isDue: false, noted };
}

function idOf({ pid, started }: SeenProcess): string {
  return `${pid}/${started}`;
}
