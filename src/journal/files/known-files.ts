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

/** What a project's listings keep of session files, so that the next one reads only those that changed. */
export interface KnownFiles {
  /** Returns what is known of a file if it stands as it did when it was read. */
  find(file: string, path: string): KnownSession | undefined;
  /** Keeps what was read of a file just now, unless its steps could not be counted. */
  learn(file: string, read: JustRead): void;
  /** Writes what is known of the files found and learned, if that spares the next listing enough. Never fails. */
  save(): void;
}

/** What was read of a session file just now. */
export interface JustRead {
  readonly stamp: Stamp;
  readonly facts: Facts;
  readonly progress?: Progress | Failure | undefined;
}

/** What a listing looks at. */
export interface Listed {
  readonly project: Project;
  readonly folders: readonly string[];
  /** How many files it meets. */
  readonly count: number;
  /** How it counts steps; undefined when it does not. */
  readonly counting: string | undefined;
}

// So few are read as fast as what would be known of them.
const few = 32;
// A file may change again within the tick of the clock in which it was read, 2 seconds at the coarsest, and look the same.
const tickMs = 2_000;
const fileName = 'sessions.json';
const maxBytes = 16 * 1024 * 1024;

/** Returns what earlier listings kept of a project's sessions; of a few sessions, nothing is kept. Never fails. */
export function openKnown({ project, folders, count, counting }: Listed): KnownFiles {
  if (count < few) return { find: () => undefined, learn: () => {}, save: () => {} };
  const start = Date.now();
  const path = join(project.local, fileName);
  const { counting: counted, files: old } = decodeKnown(readJson(path, maxBytes)) ?? nothing;
  // What was at rest is told by our clock and by the disk's, which may be another machine's.
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
      // Writing a row costs a thirtieth of reading a file.
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
    // A project that cannot be written to is listed all the same, only slower.
  }
}

function changedAt({ modified, changed }: Stamp): number {
  return Math.max(modified, changed);
}
