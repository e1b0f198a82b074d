import { join } from 'node:path';
import { filesIn } from '../disk/folders.ts';
import { asRecord, readJson } from '../disk/json.ts';
import { isGone } from '../disk/seen-process.ts';

/** A client that is running, as it says itself in `sessions/PID.json`. */
export interface LiveClient {
  readonly pid: number;
  /** When its process started, in ticks since boot; empty if it doesn't say. */
  readonly started: string;
  readonly conversation: string;
  readonly cwd: string;
  /** `busy` or `idle`, and in newer clients `waiting`; empty if it doesn't say. */
  readonly status: string;
  /** What it waits for, such as `permission prompt`; empty if it doesn't say. */
  readonly waitingFor: string;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  /** Since when it has this status, as far as it says, in milliseconds since 1970. */
  readonly at: number;
  /** The client's version and the conversation's name; empty if it doesn't say. */
  readonly version: string;
  readonly name: string;
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
  const fields = asRecord(value) ?? {};
  const { pid, sessionId, startedAt, updatedAt, statusUpdatedAt } = fields;
  if (typeof pid !== 'number' || typeof sessionId !== 'string' || typeof startedAt !== 'number')
    return undefined;
  const text = (given: unknown): string => (typeof given === 'string' ? given : '');
  // Elsewhere than on Linux, it may say it in another form.
  const started = /^\d+$/.exec(text(fields.procStart))?.[0] ?? '';
  // A client that was killed leaves its file, and process ids are reused.
  if (isGone({ pid, started, at: startedAt })) return undefined;
  return {
    pid,
    started,
    conversation: sessionId,
    cwd: text(fields.cwd),
    status: text(fields.status),
    waitingFor: text(fields.waitingFor),
    startedAt,
    at: [statusUpdatedAt, updatedAt].find((at) => typeof at === 'number') ?? startedAt,
    version: text(fields.version),
    name: text(fields.name),
  };
}
