import { type ProcessRow, processTable, sendSignal, treeOf } from '../../io/process/process-table.ts';
import type { RecordedProcess } from '../files/terminal-record.ts';

const graceMs = 3000;
const lastMs = 2000;
const lookAgainMs = 25;

/**
 * Ends a terminal's program and all that it started: as if its window had been closed, and 3 seconds later by force;
 * `isForced` doesn't wait. Returns the ids of those that can't be ended.
 */
export async function endProcesses(child: RecordedProcess, isForced: boolean): Promise<number[]> {
  const seen = new Map<string, ProcessRow>();
  const left = (): ProcessRow[] => lookAgain(seen, child);
  const isOver = (): boolean => left().length === 0;
  left();
  if (!isForced) {
    sendSignal(-child.pid, 'SIGHUP');
    await waitUntil(isOver, graceMs);
  }
  for (const { pid } of left()) sendSignal(pid, 'SIGKILL');
  await waitUntil(isOver, lastMs);
  return left().map(({ pid }) => pid);
}

// What was below the program once may have another parent by now, so all that was ever seen counts.
function lookAgain(seen: Map<string, ProcessRow>, child: RecordedProcess): ProcessRow[] {
  const table = processTable();
  const key = ({ pid, started }: ProcessRow): string => `${pid} ${started}`;
  const own = table.find(({ pid }) => pid === child.pid);
  const isSame = own === undefined || child.started === '' || own.started === child.started;
  for (const row of isSame ? treeOf(child.pid, table) : []) seen.set(key(row), row);
  const known = table.filter((row) => seen.has(key(row)));
  for (const { pid } of known) for (const row of treeOf(pid, table)) seen.set(key(row), row);
  return table.filter((row) => !row.isEnded && seen.has(key(row)));
}

/** Waits until something holds, and says whether it does by then. */
export async function waitUntil(holds: () => boolean, mostMs: number): Promise<boolean> {
  const until = Date.now() + mostMs;
  while (!holds()) {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
  return true;
}
