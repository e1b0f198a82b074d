import { join } from 'node:path';
import { conversationFolder, ensureConversationFolder } from '../../io/client/conversation-folder.ts';
import type { Watched } from '../../io/client/event-files.ts';
import {
  isDue,
  isWanted,
  isWantedAlways,
  wantAlways,
  wantFromNow,
  wantNever,
  wantWhenNewer,
} from '../../io/client/event-files.ts';
import { removeQuietly } from '../../io/disk/files.ts';
import type { Env } from '../../io/project/person.ts';
import { stateDir } from '../../io/project/person.ts';

// Decides which of the client's events a bound conversation needs. This is the only place that does: `bindings.ts` and
// `memory.ts` call it with every change they write, and hooks call it after they have checked.

const always = ['SessionStart', 'UserPromptSubmit', 'PreCompact'];

// Folders where the previous version kept a mark per conversation; still read for one release.
const formerly = ['bindings', 'pending', 'settled'];

/**
 * Creates the folder of a conversation that is about to be bound, and returns its path. Until a hook checks again,
 * every prompt starts the program. Throws a Failure `refused` if the id is unsafe, or `unwritable`.
 */
export function wantBound(env: Env, id: string): string {
  const isNew = ensureConversationFolder(env, id, always);
  const folder = conversationFolder(env, id) as string;
  if (!isNew) wantAlways(folder, 'UserPromptSubmit');
  return folder;
}

/**
 * Notes that a conversation works on another session from now on, as `path` says, which was just written: its next tool
 * call must watch the work on that session.
 */
export function wantOtherSession(env: Env, id: string, path: string): void {
  const folder = conversationFolder(env, id);
  if (folder === undefined) return;
  wantFromNow(folder, bashLines, { paths: [path], since: 0 });
  if (!isWantedAlways(folder, 'PostToolUse')) wantFromNow(folder, 'PostToolUse', { paths: [path], since: 0 });
}

/** Notes that a conversation isn't bound any more, which its next prompt must see. */
export function wantUnbound(env: Env, id: string): void {
  const folder = conversationFolder(env, id);
  if (folder !== undefined) wantAlways(folder, 'UserPromptSubmit');
  forgetFormer(env, id);
}

/**
 * Notes that what is remembered about a conversation has changed. If `isWaiting`, its briefing has not arrived and may
 * be given after a tool call.
 */
export function wantRemembered(env: Env, id: string, isWaiting: boolean): void {
  const folder = conversationFolder(env, id);
  if (folder === undefined) return;
  wantAlways(folder, 'UserPromptSubmit');
  if (isWaiting) wantAlways(folder, 'PostToolUse');
  else if (isWantedAlways(folder, 'PostToolUse')) wantNoTools(env, id);
}

// Not an event of the client's: the guard asks this file, too, at a prompt that needs nothing else.
const reminder = 'Reminder';
// PreToolUse for Bash lines that aren't calls of ours.
const bashLines = 'BeforeBash';
const reminderEveryMs = 15 * 60_000;

/** The files that show what a conversation's work is: git's log of HEAD, the transcript and the session file. */
export interface WorkFiles {
  readonly reflog: string | undefined;
  readonly transcript: string | undefined;
  readonly session: string;
}

/**
 * Notes that a tool call needs an answer only after a commit, a prompt in 15 minutes at the earliest, once the transcript
 * has grown, and a Bash line if the session says so.
 */
export function wantReminders(env: Env, id: string, { reflog, transcript, session }: WorkFiles): void {
  const folder = conversationFolder(env, id);
  if (folder === undefined) return;
  if (reflog === undefined) wantNoTools(env, id);
  else wantFromNow(folder, 'PostToolUse', { paths: [reflog], since: performance.timeOrigin });
  if (!isWanted(folder, bashLines)) wantFromNow(folder, bashLines, { paths: [session], since: 0 });
  if (transcript === undefined || (isWanted(folder, reminder) && !isDue(folder, reminder))) return;
  wantFromNow(folder, reminder, { paths: [transcript], since: Date.now() + reminderEveryMs });
}

// Events at which captures are taken, besides commits.
const ends = ['SessionEnd', 'TaskCompleted'];
// Not an event of the client's: after a Bash call that needs nothing else, the guard looks whether the input tells what
// the command changed.
const commandEdits = 'CommandEdits';

/** Notes that tool calls and ends of turns need an answer once one of git's logs is newer; and other moments always. */
export function wantCommits(env: Env, id: string, logs: readonly string[]): void {
  const folder = conversationFolder(env, id);
  if (folder === undefined) return;
  const watched = { paths: logs, since: performance.timeOrigin };
  if (!isWantedAlways(folder, 'PostToolUse')) wantFromNow(folder, 'PostToolUse', watched);
  wantFromNow(folder, 'Stop', watched);
  for (const event of [...ends, commandEdits]) wantAlways(folder, event);
}

/** Notes that a conversation isn't captured. */
export function wantNoCommits(env: Env, id: string): void {
  const folder = conversationFolder(env, id);
  if (folder === undefined) return;
  for (const event of ['Stop', ...ends, commandEdits]) wantNever(folder, event);
}

/** Says whether it is wanted what commands of a conversation change in files. */
export function wantsCommandEdits(env: Env, id: string): boolean {
  const folder = conversationFolder(env, id);
  return folder !== undefined && isWanted(folder, commandEdits);
}

/** Says whether an event at which captures are taken needs an answer. */
export function wantsMoment(env: Env, id: string, event: string): boolean {
  const folder = conversationFolder(env, id);
  return folder !== undefined && isDue(folder, event);
}

/** Notes that a conversation gets no reminders. */
export function wantNoReminders(env: Env, id: string): void {
  const folder = conversationFolder(env, id);
  if (folder !== undefined) wantNever(folder, reminder);
  wantNoLines(env, id);
  wantNoTools(env, id);
}

/** Notes that Bash lines need an answer if they begin with one of the commands, or the session file has changed. */
export function wantLines(
  env: Env,
  id: string,
  { session, commands }: { readonly session: string; readonly commands: readonly string[] },
): void {
  const folder = conversationFolder(env, id);
  if (folder === undefined) return;
  const beginnings = commands.map((command) => JSON.stringify(command).slice(1, -1));
  wantFromNow(folder, bashLines, { paths: [session], beginnings, since: performance.timeOrigin });
}

/** Notes that no Bash line needs an answer. */
export function wantNoLines(env: Env, id: string): void {
  const folder = conversationFolder(env, id);
  if (folder !== undefined) wantNever(folder, bashLines);
}

/** Says whether a Bash line may need an answer. */
export function wantsLines(env: Env, id: string): boolean {
  const folder = conversationFolder(env, id);
  return folder !== undefined && isWanted(folder, bashLines);
}

/** Says whether a reminder may be due at a prompt. */
export function wantsReminder(env: Env, id: string): boolean {
  const folder = conversationFolder(env, id);
  return folder !== undefined && isDue(folder, reminder);
}

// Nothing is waited for after a tool call.
function wantNoTools(env: Env, id: string): void {
  const folder = conversationFolder(env, id);
  if (folder === undefined) return;
  wantNever(folder, 'PostToolUse');
  forget(env, id, ['pending']);
}

/** Notes that prompts which don't ask to continue need no answer until one of these files changes. */
export function wantNoIdlePrompts(env: Env, id: string, watched: Watched): void {
  const folder = conversationFolder(env, id);
  if (folder !== undefined) wantWhenNewer(folder, 'UserPromptSubmit', watched);
}

/** Says whether a conversation waits for something that may be given after a tool call, or has committed. */
export function wantsTools(env: Env, id: string): boolean {
  const folder = conversationFolder(env, id);
  if (folder === undefined) return false;
  return isDue(folder, 'PostToolUse') || isWanted(join(stateDir(env) as string, 'pending'), id);
}

/** Removes what the previous version kept about a conversation. Called once it has a folder or is no longer bound. */
export function forgetFormer(env: Env, id: string): void {
  forget(env, id, formerly);
}

function forget(env: Env, id: string, kinds: readonly string[]): void {
  const state = stateDir(env);
  if (state === undefined || conversationFolder(env, id) === undefined) return;
  for (const kind of kinds) removeQuietly(join(state, kind, kind === 'bindings' ? `${id}.json` : id));
}
