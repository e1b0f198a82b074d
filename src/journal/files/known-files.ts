import { join } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import { isFailure } from '../../core/failure.ts';
import type { Stamp } from '../../core/file-stamp.ts';
import { isSameStamp } from '../../core/file-stamp.ts';
import { writeFileAtomic } from '../../io/disk/files.ts';
import { readJson } from '../../io/disk/json.ts';
import { findStamp } from '../../io/disk/stat.ts';
import type { Project } from '../../io/project/project.ts';
import { ensureLocal } from '../../io/project/project.ts';
import type { Facts } from '../document/session-facts.ts';
import type { KnownSession, KnownSessions, Progress } from '../session/known-sessions.ts';
import { decodeKnown, renderKnown } from '../session/known-sessions.ts';

/** A cache of what listings read from session files, so that the next listing reads only the files that changed. */
export interface KnownFiles {
  /** Returns what is known about a file, or undefined if the file has changed since it was read. */
  find(file: string, path: string): KnownSession | undefined;
  /** Remembers what was just read from a file, unless its steps couldn't be counted. */
  learn(file: string, read: JustRead): void;
  /** Writes the cache to disk if that saves the next listing enough time. Never fails. */
  save(): void;
}

/** What was just read from a session file. */
export interface JustRead {
  readonly stamp: Stamp;
  readonly facts: Facts;
  readonly progress?: Progress | Failure | undefined;
}

/** What a listing looks at. */
export interface Listed {
  readonly project: Project;
  readonly folders: readonly string[];
  /** The number of files in the listing. */
  readonly count: number;
  /** How it counts steps; undefined if it doesn't. */
  readonly counting: string | undefined;
}

// Reading fewer files than this is as fast as reading the cache.
const few = 32;
// A file may change again in the same clock tick in which it was read, and then its stamp is the same. The coarsest
// clocks tick every 2 seconds.
const tickMs = 2_000;
const fileName = 'sessions.json';
const maxBytes = 16 * 1024 * 1024;

/** Returns the cache of a project's session files; for fewer than 32 files it stays empty. Never fails. */
export function openKnown({ project, folders, count, counting }: Listed): KnownFiles {
  if (count < few) return { find: () => undefined, learn: () => {}, save: () => {} };
  const start = Date.now();
  const path = join(project.local, fileName);
  const { counting: counted, files: old } = decodeKnown(readJson(path, maxBytes)) ?? nothing;
  // Whether a file had settled is judged by our clock in `learn`, and here by the disk's, which may be another's.
  const young = (findStamp(path)?.modified ?? 0) - tickMs;
  const isCounted = counting === undefined || counting === counted;
  const met = new Map<string, KnownSession>();
  let fresh = 0;
  return {
    find(file, place) {
      const known = old.get(file);
      if (known === undefined || (counting !== undefined && !(isCounted && known.progress))) return undefined;
      const stamp = findStamp(place);
      if (stamp === undefined || !isSameStamp(stamp, known.stamp) || changedAt(stamp) > young)
        return undefined;
      met.set(file, known);
      return known;
    },
    learn(file, { stamp, facts, progress }) {
      if (isFailure(progress) || changedAt(stamp) > start - tickMs) return;
      met.set(file, { stamp, facts, progress });
      fresh += 1;
    },
    save() {
      // Writing a row costs a thirtieth of what reading a file costs.
      if (fresh * 30 <= met.size) return;
      const others = [...old].filter(([file]) => isCounted && !folders.includes(file.split('/')[0] ?? ''));
      keep(project, { counting: counting ?? counted, files: new Map([...others, ...met]) });
    },
  };
}

const nothing: KnownSessions = { counting: '', files: new Map() };

function keep(project: Project, known: KnownSessions): void {
  try {
    const text = renderKnown(known);
    if (text.length > maxBytes) return;
    writeFileAtomic(join(ensureLocal(project), fileName), text, { mode: 0o600, fsync: false });
  } catch {
    // If the project can't be written to, listing still works, but more slowly.
  }
}

function changedAt({ modified, changed }: Stamp): number {
  return Math.max(modified, changed);
}
