import { oneLine } from '../../core/text/escape.ts';
import { parseInstant } from '../../core/time.ts';
import type { Finding } from './problems.ts';

/** What the checks of all sessions together need to know about one. */
export interface SessionEntry {
  readonly file: string;
  readonly folder: 'active' | 'archive';
  readonly id: string;
  readonly status: string;
  /** Names that its journal folder may have. */
  readonly journals: readonly string[];
  /** Whether a change to it still has to be completed. */
  readonly pending: boolean;
}

/** Returns a finding for each session that has the same id as an earlier one. */
export function duplicateFindings(sessions: readonly SessionEntry[]): Finding[] {
  const first = new Map<string, string>();
  return sessions.flatMap(({ id, file }): Finding[] => {
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, file);
      return [];
    }
    const message = `This session has the same id as ${other}`;
    const hint = 'Compare the two files, move everything into one of them, and delete the other';
    return [{ kind: 'duplicate-id', file, message, hint, fixable: false }];
  });
}

/**
 * Returns a finding for each session that is in the wrong folder for its
 * status, unless a change to it is still under way.
 */
export function folderFindings(sessions: readonly SessionEntry[]): Finding[] {
  return sessions.flatMap(({ file, folder, status, pending }): Finding[] => {
    const belongs = folderOf(status);
    if (pending || belongs === undefined || belongs === folder) return [];
    const message = `The session is ${status}, but its file is in ${folder}/`;
    const hint = `doctor --fix moves it to ${belongs}/`;
    return [{ kind: 'wrong-folder', file, message, hint, fixable: true }];
  });
}

/** Returns the folder that a session with this status belongs in; undefined for an unknown status. */
export function folderOf(status: string): 'active' | 'archive' | undefined {
  if (status === 'active' || status === 'paused') return 'active';
  return status === 'completed' || status === 'abandoned' ? 'archive' : undefined;
}

/**
 * Returns a finding for each journal folder without a session; `stems` are
 * the names of session files that can't be read.
 */
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
      message: 'There is no session here for this journal',
      hint: 'Its session may be on another branch. If not, keep the entries you need and delete the folder',
      fixable: false,
    };
  });
}

/** A session's file in another working tree of the same repository, with other bytes than the file here. */
export interface SessionCopy {
  /** The file here. */
  readonly file: string;
  /** The path of the other working tree, as shown to the user. */
  readonly tree: string;
  /** Whether it may say something that isn't known here. */
  readonly isNews: boolean;
}

/** Returns a finding for each session with a copy in another working tree that may say something else. */
export function divergedFindings(copies: readonly SessionCopy[]): Finding[] {
  return copies
    .filter(({ isNews }) => isNews)
    .map(({ file, tree }) => {
      return {
        kind: 'diverged',
        file,
        message: `The working tree "${tree}" has a different version of this session`,
        hint: 'Commit both and merge the branches, or continue in only one of them',
        fixable: false,
      };
    });
}

const ignoredLines = ['.local/', 'journal/*/progress.md'];

/**
 * Returns the lines that `.sessions/.gitignore` lacks, `.local/` first; `text` is undefined if there is no such file.
 */
export function missingIgnores(text: string | undefined): string[] {
  const lines = (text ?? '').split(/\r?\n/).map((line) => line.trim().replace(/^\//, ''));
  if (lines.includes('*')) return [];
  return ignoredLines.filter((line) => !lines.includes(line) && !lines.includes(line.replace(/\/$/, '')));
}

/** Returns the finding for files that belong to this clone alone but that git would add. */
export function ignoreFindings(missing: readonly string[]): Finding[] {
  if (missing.length === 0) return [];
  const lines = missing.map((line) => `"${line}"`).join(' and ');
  return [
    {
      kind: 'gitignore',
      file: '.sessions/.gitignore',
      message: `The file lacks ${lines}`,
      hint: 'doctor --fix adds what is missing',
      fixable: true,
    },
  ];
}

/** Returns the finding for sessions that git ignores by a rule that nobody added for them. */
export function hiddenFindings(rule: string): Finding[] {
  return [
    {
      kind: 'hidden',
      file: rule.slice(0, rule.lastIndexOf('.gitignore') + '.gitignore'.length),
      message: `Git ignores the sessions (${rule}), so they are never committed`,
      hint: 'Remove the rule. If they are meant to be private, add the line "# private" to .sessions/.gitignore',
      fixable: false,
    },
  ];
}

/** Returns the finding for private sessions in a linked working tree. */
export function losableFindings(isLosable: boolean): Finding[] {
  if (!isLosable) return [];
  return [
    {
      kind: 'losable',
      file: '.sessions',
      message: 'These private sessions are in a linked working tree, and git worktree remove deletes them',
      hint: 'Move the folder .sessions to the main working tree, where commands in this one find it, too',
      fixable: false,
    },
  ];
}

const oldestNode = 20;

/**
 * Returns the finding for the Node that hooks would start. `version` is what
 * that Node prints; undefined if there is none.
 */
export function nodeFindings(version: string | undefined): Finding[] {
  const major = Number(/^v?(\d+)\./.exec(version?.trim() ?? '')?.[1] ?? 0);
  if (major >= oldestNode) return [];
  const message =
    version === undefined
      ? 'There is no "node" on PATH, so the hooks do nothing'
      : `The "node" on PATH is ${oneLine(version).slice(0, 40)}, older than ${oldestNode}, so the hooks do nothing`;
  const hint = `Install Node ${oldestNode} or newer, and start Claude Code from a shell that has it on PATH`;
  return [{ kind: 'node', file: '', message, hint, fixable: false }];
}

/** A line of an error log. */
export interface LoggedError {
  /** `2025-01-15T10:00:00Z` */
  readonly at: string;
  readonly where: string;
  readonly message: string;
  /** The path of the log, as shown to the user. */
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
      hint: `This is shown for a week. Once you have dealt with it, you can delete ${file}`,
      fixable: false,
    };
  });
}
