import type { Head } from '../../core/front-matter/fields.ts';
import { formatInstant, parseInstant } from '../../core/time.ts';
import type { Document } from './document.ts';

/** The fields of the front matter, each as the text that was written; empty if it is missing. */
export interface Facts {
  readonly id: string;
  readonly shortname: string;
  readonly owner: string;
  readonly status: string;
  readonly taskIds: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
  /** HEAD when something was last logged; empty in files of older versions and outside git. */
  readonly logCommit: string;
  /** Undefined if the value in the front matter isn't a whole number. */
  readonly compactions: number | undefined;
  readonly branch: string;
  readonly commit: string;
  readonly pausedAt: string;
  readonly pauseReason: string;
  readonly closedAt: string;
  readonly closeReason: string;
}

/** Returns the fields of the front matter; a value that isn't plain text counts as empty. */
export function readFacts(head: Pick<Head, 'fields'>): Facts {
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
    logCommit: text('log_commit'),
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

/** Returns a count from the front matter: 0 if it is missing or empty, undefined if it isn't a whole number. */
export function readCount(value: unknown): number | undefined {
  if (value === undefined || value === '') return 0;
  if (typeof value !== 'string' || !/^\d{1,15}$/.test(value)) return undefined;
  return Number(value);
}

/** Says whether an id is safe as a file name: at most 64 letters, digits, `_`, `-`, starting with a letter or digit. */
export function isSafeId(id: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(id);
}

/** Formats a time in milliseconds for the front matter; if it is before the session's creation, uses the creation. */
export function notBeforeCreation(doc: Document, now: number): string {
  return formatInstant(Math.max(now, parseInstant(readFacts(doc.head).createdAt) ?? now));
}
