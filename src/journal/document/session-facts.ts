import type { Head } from '../../core/front-matter/fields.ts';
import { formatInstant, parseInstant } from '../../core/time.ts';
import type { Document } from './document.ts';

/** What a head says, each field as the text that was written, empty where it is missing. */
export interface Facts {
  readonly id: string;
  readonly shortname: string;
  readonly owner: string;
  readonly status: string;
  readonly taskIds: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Undefined when the head's value is no whole number. */
  readonly compactions: number | undefined;
  readonly branch: string;
  readonly commit: string;
  readonly pausedAt: string;
  readonly pauseReason: string;
  readonly closedAt: string;
  readonly closeReason: string;
}

/** Returns what a head says; values that are no plain text read as empty. */
export function readFacts(head: Head): Facts {
  const text = (key: string): string => {
    const value = head.fields.get(key)?.value;
    return typeof value === 'string' ? value : '';
  };
  return {
    id: text('id'),
    shortname: text('shortname'),
    owner: text('owner'),
    status: text('status'),
    taskIds: readTexts(head.fields.get('task_ids')?.value),
    createdAt: text('created_at'),
    updatedAt: text('updated_at'),
    compactions: readCount(head.fields.get('compaction_count')?.value),
    branch: text('git_branch'),
    commit: text('git_last_commit'),
    pausedAt: text('paused_at'),
    pauseReason: text('pause_reason'),
    closedAt: text('closed_at'),
    closeReason: text('close_reason'),
  };
}

function readTexts(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value)
    ? value.filter((one): one is string => typeof one === 'string' && one !== '')
    : [];
}

/** Returns a count as a head writes it: 0 when it is missing or empty, undefined when it is no whole number. */
export function readCount(value: unknown): number | undefined {
  if (value === undefined || value === '') return 0;
  if (typeof value !== 'string' || !/^\d{1,15}$/.test(value)) return undefined;
  return Number(value);
}

/** Says whether an id may name a file or folder: letters, digits, `_` and `-`, 64 at most, a letter or digit first. */
export function isSafeId(id: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(id);
}

/** Returns a moment (milliseconds) as a head writes it, the session's creation where the clock stands before that. */
export function notBeforeCreation(doc: Document, now: number): string {
  return formatInstant(Math.max(now, parseInstant(readFacts(doc.head).createdAt) ?? now));
}
