import { dirname } from 'node:path';
import { removeQuietly } from '../../io/disk/files.ts';
import { findStat } from '../../io/disk/stat.ts';
import { watchFolder } from '../../io/disk/watch.ts';
import type { Listener } from '../../io/process/socket.ts';

/** A socket that stays where it is expected. */
export interface KeptSocket {
  /** Where it is; whoever renames it says so here. */
  path: string;
  readonly listener: Listener;
  /** Makes the folder anew. */
  readonly restore: () => void;
  inode: number;
  stop: (() => void) | undefined;
  timer: NodeJS.Timeout | undefined;
}

const patienceMs = 1000;

/**
 * Listens at a path, and again whenever the socket there has gone, as when somebody emptied the folder. Throws the
 * system's errors if it can't listen the first time.
 */
export async function keepSocket(listener: Listener, path: string, restore: () => void): Promise<KeptSocket> {
  const kept: KeptSocket = { path, listener, restore, inode: 0, stop: undefined, timer: undefined };
  await listenAgain(kept);
  return kept;
}

async function listenAgain(kept: KeptSocket): Promise<void> {
  await kept.listener.listenAt(kept.path);
  kept.inode = findStat(kept.path)?.ino ?? 0;
  kept.stop?.();
  kept.stop = watchFolder(dirname(kept.path), () => {
    kept.timer ??= setTimeout(() => look(kept), patienceMs);
  });
}

function look(kept: KeptSocket): void {
  kept.timer = undefined;
  // What is there now may be another terminal's, or about to be.
  if (findStat(kept.path) !== undefined) return;
  try {
    kept.restore();
    listenAgain(kept).catch(() => undefined);
  } catch {
    kept.timer = setTimeout(() => look(kept), patienceMs);
  }
}

/** Removes the socket, if it is still ours. */
export function removeSocket(kept: KeptSocket): void {
  kept.stop?.();
  clearTimeout(kept.timer);
  if (findStat(kept.path)?.ino === kept.inode) removeQuietly(kept.path);
}
