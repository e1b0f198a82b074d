import type { MadeCommit } from '../../core/reflog-entries.ts';
import type { CallWindow } from './call-windows.ts';
import { mayCommit } from './may-commit.ts';

/** What a commit's conversation is looked for in. */
export interface WhoseOptions {
  readonly windows: readonly CallWindow[];
  /** Says whether a directory is in the repository. */
  readonly isInside: (directory: string) => boolean;
  /** Names by which a command elsewhere may mean the repository: the last parts of its working trees' paths. */
  readonly names: readonly string[];
  /** When a call whose end isn't known ended at the latest, in milliseconds since 1970. */
  readonly openUntil: (call: CallWindow) => number;
}

/**
 * Returns the call that made a commit; undefined if none did, or it can't be told which: a person's own commit is
 * nobody's. A call that reports the commit made it. Otherwise it is the only conversation with a call that may have made
 * it and ran when it was made; of several, the only one whose command has the commit's message.
 */
export function whoseCommit(made: MadeCommit, options: WhoseOptions): CallWindow | undefined {
  const { windows, openUntil } = options;
  // Git's log has whole seconds.
  const [from, to] =
    made.writtenAt === undefined ? [made.at * 1000, made.at * 1000 + 999] : [made.writtenAt, made.writtenAt];
  const then = windows.filter((call) => call.start <= to && (call.end ?? openUntil(call)) >= from);
  const reporting = then.filter(({ reported }) => reported.some((hash) => made.commit.startsWith(hash)));
  if (reporting.length > 0) return onlyOne(reporting);
  const able = then.filter(
    (call) => isHere(call, options) && mayCommit(call.command) && (holds(call, made) || mayHold(call, made)),
  );
  return onlyOne(able) ?? onlyOne(able.filter(({ command }) => hasSubject(command, made.subject)));
}

function isHere({ cwd, command }: CallWindow, { isInside, names }: WhoseOptions): boolean {
  return isInside(cwd) || names.some((name) => namesFolder(command, name));
}

// As a part of a path, or a word: a repository with a short name is not meant by every command that has its letters.
function namesFolder(command: string, name: string): boolean {
  for (let at = command.indexOf(name); at !== -1; at = command.indexOf(name, at + 1)) {
    const [before = ' ', after = ' '] = [command[at - 1], command[at + name.length]];
    if (/[\s/\\"'=:(]/.test(before) && /[\s/\\"';&|)]/.test(after)) return true;
  }
  return false;
}

// A conversation may have several calls at a time. The last of them is as good as any.
function onlyOne(windows: readonly CallWindow[]): CallWindow | undefined {
  const conversations = new Set(windows.map(({ conversation }) => conversation));
  return conversations.size === 1 ? windows.at(-1) : undefined;
}

function holds({ start, end = 0 }: CallWindow, { at, writtenAt }: MadeCommit): boolean {
  return writtenAt === undefined ? start <= at * 1000 && end > at * 1000 + 999 : end >= writtenAt;
}

// At its first and last second, and after the end of a client, a call may not run any more or not yet. A person may have
// committed in that second, so only a command that says that it uses git is taken to have done it.
function mayHold({ command, end }: CallWindow, { subject }: MadeCommit): boolean {
  return (end === undefined || /\bgit\b/.test(command)) && !spellsOther(command, subject);
}

// Says whether a command commits with another message, word for word.
function spellsOther(command: string, subject: string): boolean {
  const isSpelt = /\bcommit\b[^;&|\n]*\s-[a-zA-Z]*m\b/.test(command) && !/[$`\\]/.test(command);
  return isSpelt && subject !== '' && !command.includes(subject);
}

const shortestSubject = 6;

function hasSubject(command: string, subject: string): boolean {
  return subject.length >= shortestSubject && command.includes(subject);
}
