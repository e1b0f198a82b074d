import { oneLine } from '../../core/text/escape.ts';
import { parseInstant } from '../../core/time.ts';
import type { Finding } from './problems.ts';

/** What the rules that look at all sessions together need to know of one. */
export interface SessionEntry {
  readonly file: string;
  readonly folder: 'active' | 'archive';
  readonly id: string;
  readonly status: string;
  /** Names that its journal folder may have. */
  readonly journals: readonly string[];
  /** Whether a change of it is still to be completed. */
  readonly pending: boolean;
}

/** Returns the sessions that share an id with an earlier one. */
export function duplicateFindings(sessions: readonly SessionEntry[]): Finding[] {
  const first = new Map<string, string>();
  return sessions.flatMap(({ id, file }): Finding[] => {
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, file);
      return [];
    }
    const message = `It has the same id as ${other}`;
    const hint = 'Compare the two, keep what both hold in one, and remove the other';
    return [{ kind: 'duplicate-id', file, message, hint, fixable: false }];
  });
}

/** Returns the sessions whose status belongs into the other folder, unless a change of them is still under way. */
export function folderFindings(sessions: readonly SessionEntry[]): Finding[] {
  return sessions.flatMap(({ file, folder, status, pending }): Finding[] => {
    const belongs = folderOf(status);
    if (pending || belongs === undefined || belongs === folder) return [];
    const message = `It is ${status} but lies in ${folder}/`;
    const hint = `doctor --fix moves it to ${belongs}/`;
    return [{ kind: 'wrong-folder', file, message, hint, fixable: true }];
  });
}

/** Returns the folder that a session of this status belongs into; undefined for an unknown status. */
export function folderOf(status: string): 'active' | 'archive' | undefined {
  if (status === 'active' || status === 'paused') return 'active';
  return status === 'completed' || status === 'abandoned' ? 'archive' : undefined;
}

/** Returns the journal folders that belong to no session; `stems` are file names of sessions that cannot be read. */
export function orphanFindings(
  journals: readonly string[],
  sessions: readonly SessionEntry[],
  stems: readonly string[],
): Finding[] {
  const known = new Set(sessions.flatMap((session) => session.journals));
  const orphans = journals.filter(
    (name) => !known.has(name) && !stems.some((stem) => stem === name || stem.endsWith(`-${name}`)),
  );
  return orphans.map((name) => {
    return {
      kind: 'orphan-journal',
      file: `.sessions/journal/${name}`,
      message: 'This journal belongs to no session here',
      hint: 'Its session may be on another branch; if not, keep its entries or remove the folder',
      fixable: false,
    };
  });
}

/** A session file of another working tree of the same repository. */
export interface OtherTree {
  readonly id: string;
  /** The file here, and whether the other one holds the same bytes. */
  readonly file: string;
  readonly same: boolean;
  /** The other working tree as it is shown. */
  readonly tree: string;
}

/** Returns the sessions that another working tree holds in another version. */
export function divergedFindings(others: readonly OtherTree[]): Finding[] {
  return others
    .filter(({ same }) => !same)
    .map(({ file, tree }) => {
      return {
        kind: 'diverged',
        file,
        message: `Another version of this session is in the working tree "${tree}"`,
        hint: 'Commit both and merge the branches, or go on in one of the two only',
        fixable: false,
      };
    });
}

const ignoredLines = ['.local/', 'journal/*/progress.md'];

/** Returns the lines that `.sessions/.gitignore` lacks, `.local/` first; `text` is undefined where there is no such file. */
export function missingIgnores(text: string | undefined): string[] {
  const lines = (text ?? '').split(/\r?\n/).map((line) => line.trim().replace(/^\//, ''));
  if (lines.includes('*')) return [];
  return ignoredLines.filter((line) => !lines.includes(line) && !lines.includes(line.replace(/\/$/, '')));
}

/** Returns the finding for what git would take that belongs to this clone alone. */
export function ignoreFindings(missing: readonly string[]): Finding[] {
  if (missing.length === 0) return [];
  const lines = missing.map((line) => `"${line}"`).join(' and ');
  return [
    {
      kind: 'gitignore',
      file: '.sessions/.gitignore',
      message: `It lacks ${lines}`,
      hint: 'doctor --fix adds what is missing',
      fixable: true,
    },
  ];
}

const oldestNode = 20;

/** Returns the finding for the Node that hooks would start; `version` is what it says of itself, undefined without one. */
export function nodeFindings(version: string | undefined): Finding[] {
  const major = Number(/^v?(\d+)\./.exec(version?.trim() ?? '')?.[1] ?? 0);
  if (major >= oldestNode) return [];
  const message =
    version === undefined
      ? 'There is no "node" on PATH, so the hooks do nothing'
      : `The "node" on PATH is ${oneLine(version).slice(0, 40)}, older than ${oldestNode}: the hooks do nothing`;
  const hint = `Install Node ${oldestNode} or newer, and start Claude Code from where it is on PATH`;
  return [{ kind: 'node', file: '', message, hint, fixable: false }];
}

/** A line of an error log. */
export interface LoggedError {
  /** `2025-01-15T10:00:00Z` */
  readonly at: string;
  readonly where: string;
  readonly message: string;
  /** The log as it is shown. */
  readonly file: string;
}

const shownErrors = 10;
const recentMs = 7 * 86_400_000;

/** Returns the last 10 errors of the last week as findings, oldest first; `now` is in milliseconds. */
export function errorFindings(errors: readonly LoggedError[], now: number): Finding[] {
  const recent = errors.filter(({ at }) => (parseInstant(at) ?? now) > now - recentMs);
  return recent.slice(-shownErrors).map(({ at, where, message, file }) => {
    return {
      kind: 'error',
      file,
      message: `${oneLine(at)} ${oneLine(where)}: ${oneLine(message)}`,
      hint: `It is shown for a week; once it is dealt with, you may remove ${file}`,
      fixable: false,
    };
  });
}
