import { sendSignal } from '../../io/process/end-processes.ts';
import { familyOf, type ListedProcess, listProcesses } from '../../io/process/list-processes.ts';
import type { RecordedProcess } from '../files/terminal-record.ts';

const graceMs = 3000;
const lastMs = 2000;
const lookAgainMs = 25;

/**
 * Ends a terminal's program and all that it started: as if its window had been closed, and 3 seconds later by force;
 * `isForced` doesn't wait. Returns the ids of those that can't be ended.
 */
export async function endProcesses(child: RecordedProcess, isForced: boolean): Promise<number[]> {
  const seen = new Map<string, ListedProcess>();
  const left = (): ListedProcess[] => lookAgain(seen, child);
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
function lookAgain(seen: Map<string, ListedProcess>, child: RecordedProcess): ListedProcess[] {
  const all = listProcesses();
  const key = ({ pid, started }: ListedProcess): string => `${pid} ${started}`;
  const own = all.find(({ pid }) => pid === child.pid);
  const isSame = own === undefined || child.started === '' || own.started === child.started;
  const known = all.filter((one) => seen.has(key(one))).map(({ pid }) => pid);
  for (const one of familyOf(isSame ? [child.pid, ...known] : known, all)) seen.set(key(one), one);
  return all.filter((one) => seen.has(key(one)));
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
