import { dirname, join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { writeFailure } from '../../io/disk/failures.ts';
import { createFolder, foldersIn, makeFolder, removeFolder } from '../../io/disk/folders.ts';
import { sweepLeftoverFolders } from '../../io/disk/leftovers.ts';
import { encodeEvent, stateEvent } from '../state/event-record.ts';
import type { Run } from '../state/run.ts';
import { encodeStored } from './stored-run.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// What lies in a run's folder.
const names = {
  /** The run itself. Only `change-run.ts` changes it. */
  record: 'run.json',
  /** What the client prints. */
  raw: 'raw.jsonl',
  stderr: 'stderr',
  /** A FIFO: what is written to it, the client reads. */
  input: 'in',
  /** The client's settings for this run, with our hooks. */
  settings: 'settings.json',
  /** The MCP servers of the person's file, while there is a client. */
  mcp: 'mcp',
  events: 'events.jsonl',
  /** Processes that are not found by the run's variable: see `run-processes.ts`. */
  processes: 'processes',
  approvals: 'approvals',
  snapshots: 'snapshots',
} as const;

/** Returns the absolute path of something in a run's folder. */
export function pathIn(folder: string, what: keyof typeof names): string {
  return join(folder, names[what]);
}

/** Returns the folder of all runs of a project, given its folder in the person's state. */
export function runsFolder(projectState: string): string {
  return join(projectState, 'runs');
}

/** Returns the folder of the run with this id, which may not exist. */
export function runFolder(projectState: string, id: string): string {
  return join(runsFolder(projectState), id);
}

/** Returns the folder in the person's state for the project of a run, given the run's folder. */
export function projectOf(folder: string): string {
  return dirname(dirname(folder));
}

/** Returns the ids of all runs of a project, sorted; none if it has none. */
export function runIds(projectState: string): string[] {
  return foldersIn(runsFolder(projectState)).filter((name) => uuid.test(name));
}

/** Removes the copy of a run's MCP servers, and what a process that was killed has left of it. Never fails. */
export function removeMcpConfig(folder: string): void {
  try {
    removeFolder(pathIn(folder, 'mcp'));
  } catch {
    // It goes with the raw stream.
  }
}

/** Makes the folder of a new run (0700), with the run and its first event, and returns its path. Fails with `unwritable`. */
export function createRun(projectState: string, run: Run): string {
  const folder = runFolder(projectState, run.id);
  const first = encodeEvent(stateEvent(run, run.since));
  const record = encodeStored({ run, log: { at: 0, lines: first }, done: undefined });
  try {
    makeFolder(runsFolder(projectState), 0o700);
    sweepLeftoverFolders(runsFolder(projectState));
    const isNew = createFolder(folder, { [names.record]: record, [names.events]: first });
    if (!isNew) throw new Failure('refused', `There is already a run ${run.id}`, { hint: 'Try again' });
    makeFolder(pathIn(folder, 'approvals'), 0o700);
  } catch (error) {
    throw writeFailure(error, folder);
  }
  return folder;
}
