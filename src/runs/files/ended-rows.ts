import { basename, dirname, join } from 'node:path';
import type { Stamp } from '../../core/file-stamp.ts';
import { appendLine } from '../../io/disk/append.ts';
import { makeFolder } from '../../io/disk/folders.ts';
import { keepRows, keptRows } from '../../io/disk/kept-rows.ts';
import { findText } from '../../io/disk/read.ts';
import type { RunRow } from '../state/run-row.ts';

// Reading thousands of runs that ended long ago takes seconds, and even asking the system about each file takes a while.
// So what lists show of them is kept in `ended.rows`. A run that has ended changes only if a person changes its name or
// puts it away. `changed-after-end` names those runs before they are changed, and only their files are asked about. Its
// lines are also how followers hear of such a change.

/** What is kept of a run that has ended. */
export interface EndedRow {
  readonly row: RunRow;
  /** The stamp of the record that it was read from. */
  readonly stamp: Stamp;
}

const form = 'runs 2';

function rowsPath(runs: string): string {
  return join(runs, 'ended.rows');
}

function changedPath(runs: string): string {
  return join(runs, 'changed-after-end');
}

/** Returns what is kept of the runs in a folder that have ended, by their ids. */
export function readEnded(runs: string): ReadonlyMap<string, EndedRow> {
  const rows = keptRows(rowsPath(runs), form) as EndedRow[];
  return new Map(rows.map((one) => [one.row.id, one]));
}

/** Keeps what lists show of the runs in a folder that have ended. Never fails. */
export function keepEnded(runs: string, rows: readonly EndedRow[]): void {
  try {
    makeFolder(runs, 0o700);
    keepRows(rowsPath(runs), form, rows);
  } catch {
    // Next time it takes as long again.
  }
}

/** A change of a run that had ended. */
export interface ChangeAfterEnd {
  readonly id: string;
  /** The byte of its events at which those of the change begin. */
  readonly at: number;
}

/** Returns the changes of runs in a folder that had ended, the oldest first. Some were perhaps never made. */
export function changesAfterEnd(runs: string): ChangeAfterEnd[] {
  const lines = (findText(changedPath(runs)) ?? '').split('\n').slice(0, -1);
  return lines.map((line) => ({ id: line.slice(0, line.indexOf(' ')), at: Number(line.split(' ')[1]) }));
}

/** Writes down that a run that has ended is about to change, given its folder and the size of its events. Fails with `unwritable`. */
export function noteChangeAfterEnd(folder: string, at: number): void {
  appendLine(changedPath(dirname(folder)), `${basename(folder)} ${at}`);
}
