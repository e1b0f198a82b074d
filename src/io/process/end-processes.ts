import { isGone, type SeenProcess } from '../disk/seen-process.ts';

const pauseMs = 25;

/** Sends a signal to a process, unless another one has its id by now. Returns false if it is gone. */
export function signalProcess(seen: SeenProcess, signal: NodeJS.Signals): boolean {
  if (isGone(seen)) return false;
  try {
    process.kill(seen.pid, signal);
    return true;
  } catch {
    return false;
  }
}

// What ends soon is seen soon: the pauses grow with the time that was waited.
const waitedShare = 10;

/** Waits until a process is gone, for `waitMs` at most, and says whether it is. */
export async function waitUntilGone(seen: SeenProcess, waitMs: number): Promise<boolean> {
  const begun = performance.now();
  while (!isGone(seen)) {
    const waitedMs = performance.now() - begun;
    if (waitedMs >= waitMs) return false;
    await new Promise((resolve) => setTimeout(resolve, Math.min(pauseMs, waitedMs / waitedShare)));
  }
  return true;
}

/**
 * Kills all processes that `find` names, and asks it again until it names none, for `waitMs` at most. Returns those that
 * it still names then.
 */
export async function killAll(
  find: () => readonly SeenProcess[],
  waitMs: number,
): Promise<readonly SeenProcess[]> {
  const deadline = performance.now() + waitMs;
  for (;;) {
    const found = find();
    if (found.length === 0) return [];
    // What is stopped can't start another one while we look for them.
    for (const seen of found) signalProcess(seen, 'SIGSTOP');
    for (const seen of find()) signalProcess(seen, 'SIGKILL');
    if (performance.now() >= deadline) return find();
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** Sends a signal to a process, or with a negative id to a group; nothing happens if it has ended. */
export function sendSignal(pid: number, name: 'SIGCONT' | 'SIGHUP' | 'SIGKILL' | 'SIGTERM'): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended, or isn't ours.
  }
}
