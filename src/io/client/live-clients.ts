import { join } from 'node:path';
import { filesIn } from '../disk/folders.ts';
import { asRecord, readJson } from '../disk/json.ts';
import { isGone } from '../disk/seen-process.ts';

/** A client that is running, as it says itself in `sessions/PID.json`. */
export interface LiveClient {
  readonly pid: number;
  readonly conversation: string;
  readonly cwd: string;
  /** `busy` or `idle`, and in newer clients `waiting`; empty if it doesn't say. */
  readonly status: string;
  /** What it waits for, such as `permission prompt`; empty if it doesn't say. */
  readonly waitingFor: string;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  /** When it last said something of its state, in milliseconds since 1970. */
  readonly at: number;
}

/** Returns the clients that are running and write to these folders of Claude Code. */
export function liveClients(folders: readonly string[]): LiveClient[] {
  return folders.flatMap((folder) => {
    const dir = join(folder, 'sessions');
    // The keys beside them are secrets, and end otherwise.
    return filesIn(dir, '.json').flatMap((name) => {
      return /^\d+\.json$/.test(name) ? (decodeClient(readJson(join(dir, name))) ?? []) : [];
    });
  });
}

function decodeClient(value: unknown): LiveClient | undefined {
  const { pid, sessionId, cwd, status, waitingFor, startedAt, updatedAt } = asRecord(value) ?? {};
  if (typeof pid !== 'number' || typeof sessionId !== 'string' || typeof startedAt !== 'number')
    return undefined;
  // A client that was killed leaves its file, and process ids are reused.
  if (isGone({ pid, started: '', at: startedAt })) return undefined;
  const text = (given: unknown): string => (typeof given === 'string' ? given : '');
  return {
    pid,
    conversation: sessionId,
    cwd: text(cwd),
    status: text(status),
    waitingFor: text(waitingFor),
    startedAt,
    at: typeof updatedAt === 'number' ? updatedAt : startedAt,
  };
}
