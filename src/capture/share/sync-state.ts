import { join } from 'node:path';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import type { Store } from '../store/store.ts';

/** A capture that could not be shared, and why; without an id it is about all of them. */
export interface FailedShare {
  readonly id: string;
  readonly reason: string;
}

/** What is remembered of earlier syncs. */
export interface SyncState {
  /** When one was tried last, and when one did all it had to; in milliseconds since 1970, 0 for never. */
  readonly tried: number;
  readonly done: number;
  /** What references of remotes led to when they were last taken over; the keys begin with the remote's id. */
  readonly tips: Readonly<Record<string, string>>;
  /** What a person said to removing captures that another clone wants removed. */
  readonly answers: ReadonlyMap<string, boolean>;
  readonly failed: readonly FailedShare[];
}

const fileName = 'sync.json';

/** Returns what is remembered of earlier syncs. Never fails. */
export function readSyncState({ folder }: Store): SyncState {
  const fields = asRecord(readJson(join(folder, fileName))) ?? {};
  const failed: unknown[] = Array.isArray(fields.failed) ? fields.failed : [];
  return {
    tried: numberOf(fields.tried),
    done: numberOf(fields.done),
    tips: Object.fromEntries(entriesOf(fields.tips, (one) => typeof one === 'string')),
    answers: new Map(entriesOf(fields.answers, (one) => typeof one === 'boolean')),
    failed: failed.flatMap((one) => {
      const { id, reason } = asRecord(one) ?? {};
      return typeof id === 'string' && typeof reason === 'string' ? [{ id, reason }] : [];
    }),
  };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function entriesOf<T>(value: unknown, is: (one: unknown) => one is T): [string, T][];
function entriesOf(value: unknown, is: (one: unknown) => boolean): [string, unknown][] {
  return Object.entries(asRecord(value) ?? {}).filter(([, one]) => is(one));
}

/** Remembers what a sync did. Fails with `unwritable`. */
export function writeSyncState({ folder }: Store, { answers, ...state }: SyncState): void {
  writeJson(join(folder, fileName), { schema: 1, ...state, answers: Object.fromEntries(answers) });
}
