import { Failure } from '../../core/failure.ts';
import { findProject } from '../../io/project/project.ts';
import type { SessionFile } from '../../journal/files/sessions.ts';
import { listSessions } from '../../journal/files/sessions.ts';
import { findNamed } from '../../journal/session/match-name.ts';
import type { CaptureFilter, CaptureOrder } from '../record/filter-captures.ts';
import { filterCaptures, sortCaptures } from '../record/filter-captures.ts';
import type { StoredCapture } from '../store/list-captures.ts';
import { listCaptures } from '../store/list-captures.ts';
import { packStore } from '../store/pack-store.ts';
import type { Store } from '../store/store.ts';
import { findStore } from '../store/store.ts';
import type { KnownCapture } from './known-capture.ts';
import { captureData, knownCaptures } from './known-capture.ts';

/** The captures of a repository, and where they are. */
export interface CapturesHere {
  readonly store: Store;
  /** The last taken first; at least one. */
  readonly captures: readonly StoredCapture[];
}

/** Returns the captures of the repository that a folder is in; undefined if it has none. Fails with `damaged`. */
export async function capturesHere(cwd: string): Promise<CapturesHere | undefined> {
  const store = findStore(cwd);
  if (store === undefined) return undefined;
  const captures = await listCaptures(store);
  if (captures === undefined) throw unreadable(store);
  return captures.length === 0 ? undefined : { store, captures };
}

function unreadable({ folder }: Store): Failure {
  return new Failure('damaged', `Git can't read the captures in ${folder}`, {
    hint: 'Check: session-journal doctor',
  });
}

/** Returns the journal sessions of a folder, open and closed; none without a journal. */
export async function sessionsHere(cwd: string): Promise<readonly SessionFile[]> {
  const project = findProject(cwd);
  return project === undefined ? [] : (await listSessions(project, ['active', 'archive'])).sessions;
}

/** Which captures to list. */
export interface CapturesWish extends Omit<CaptureFilter, 'sessions'> {
  /** The name or the id of a journal session. */
  readonly session: string | undefined;
  /** Undefined for the last taken first. */
  readonly order: CaptureOrder | undefined;
  readonly isDescending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** A list of captures. */
export interface ListedCaptures {
  readonly shown: readonly KnownCapture[];
  /** How many there are that were wanted, and how many there are at all. */
  readonly found: number;
  readonly all: number;
  /** Those that are shown, as they are in the JSON output. */
  readonly data: readonly Record<string, unknown>[];
}

/** Returns the captures of the repository that a folder is in, as they are wanted. Fails with `damaged`. */
export async function listWanted(cwd: string, wish: CapturesWish): Promise<ListedCaptures> {
  const sessions = await sessionsHere(cwd);
  const all = (await capturesHere(cwd))?.captures ?? [];
  const wanted = filterCaptures(all, { ...wish, sessions: sessionIds(wish.session, sessions) });
  const sorted = wish.order === undefined ? wanted : sortCaptures(wanted, wish.order);
  if (wish.isDescending) sorted.reverse();
  const shown = knownCaptures(sorted.slice(wish.offset, wish.offset + wish.limit), all, sessions);
  return { shown, found: wanted.length, all: all.length, data: shown.map(captureData) };
}

// A session that isn't here any more, or a colleague's, can be named by its id.
function sessionIds(name: string | undefined, sessions: readonly SessionFile[]): string[] | undefined {
  if (name === undefined) return undefined;
  const found = findNamed(name, sessions);
  return found.length === 0 ? [name.trim()] : found.map(({ facts }) => facts.id);
}

/**
 * Packs the captures of a repository, and returns their size in bytes before and after; undefined if there are none.
 * Fails with `damaged` or `locked`.
 */
export async function packHere(cwd: string): Promise<{ before: number; after: number } | undefined> {
  const store = findStore(cwd);
  if (store === undefined) return undefined;
  const packed = await packStore(store);
  if (packed === undefined) throw unreadable(store);
  return packed;
}
