import { join } from 'node:path';
import { editedByCommand } from '../../core/client/edited-lines.ts';
import { isSafeConversation } from '../../io/client/conversation-folder.ts';
import { removeQuietly } from '../../io/disk/files.ts';
import { filesIn, foldersIn, removeFolder } from '../../io/disk/folders.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { exists } from '../../io/disk/stat.ts';
import { type Env, ensureStateDir, stateDir } from '../../io/project/person.ts';
import { bringsOthersLines, type KeptEdit, type KeptEdits } from '../record/command-edits.ts';
import { hashLines } from '../record/hash-lines.ts';
import type { ScreenText } from '../record/screened-line.ts';

// What a command wrote is kept with the person's state until the next capture of the conversation, a file a call: hooks of
// calls that run at a time need no lock. It has hashes only.

const kept = 'command-edits';

/** A Bash call that changed files. */
export interface EditingCall {
  readonly conversation: string;
  readonly transcript: string;
  /** The id of the call. */
  readonly call: string;
  /** The command line. */
  readonly line: string;
  /** What the client says that it changed. */
  readonly diff: unknown;
  /** In milliseconds since 1970. */
  readonly at: number;
}

const mostLines = 2000;
const mostCalls = 100;

/** Keeps what a command wrote. Does nothing if it may have brought what others wrote. Fails with `unwritable`. */
export function keepEdits(env: Env, call: EditingCall, screen: ScreenText): void {
  if (!isSafeConversation(call.conversation) || !/^[\w-]{1,100}$/.test(call.call)) return;
  if (bringsOthersLines(call.line)) return;
  let left = mostLines;
  const edits = editedByCommand(call.diff).flatMap(({ path, lines }): KeptEdit[] => {
    const hashes = hashLines(lines.slice(0, left), screen);
    left -= hashes.length;
    return hashes.some((hash) => hash !== '') ? [{ path, lines: hashes }] : [];
  });
  if (edits.length === 0) return;
  const folder = ensureStateDir(env, join(kept, call.conversation));
  const name = `${String(call.at).padStart(15, '0')}-${call.call}.json`;
  writeJson(join(folder, name), { schema: 1, transcript: call.transcript, edits });
  for (const old of filesIn(folder, '.json').slice(0, -mostCalls)) removeQuietly(join(folder, old));
}

function folderOf(env: Env, conversation: string): string | undefined {
  const state = stateDir(env);
  if (state === undefined || !isSafeConversation(conversation)) return undefined;
  return join(state, kept, conversation);
}

interface KeptCall {
  readonly path: string;
  readonly call: string;
  readonly transcript: string;
  readonly edits: readonly KeptEdit[];
}

function keptCalls(folder: string): KeptCall[] {
  return filesIn(folder, '.json').flatMap((name) => {
    const path = join(folder, name);
    const fields = asRecord(readJson(path));
    const call = /^\d+-(.+)\.json$/.exec(name)?.[1];
    if (fields?.schema !== 1 || call === undefined || !Array.isArray(fields.edits)) return [];
    return [{ path, call, transcript: String(fields.transcript), edits: fields.edits as KeptEdit[] }];
  });
}

/** Returns what is kept of a conversation's commands. */
export function readKeptEdits(env: Env, conversation: string): KeptEdits {
  const folder = folderOf(env, conversation);
  return new Map((folder === undefined ? [] : keptCalls(folder)).map(({ call, edits }) => [call, edits]));
}

/** What is in a capture. */
export interface TakenEdits {
  readonly conversation: string;
  readonly calls: readonly string[];
  /** Says whether the capture's repository has a file. */
  readonly isThere: (path: string) => boolean;
}

/** Forgets what is in a capture, and all of conversations whose transcripts are gone. Fails with `unwritable`. */
export function forgetTakenEdits(env: Env, { conversation, calls, isThere }: TakenEdits): void {
  const state = stateDir(env);
  for (const name of state === undefined ? [] : foldersIn(join(state, kept))) {
    const folder = join(state as string, kept, name);
    const all = keptCalls(folder);
    if (all.every(({ transcript }) => !exists(transcript))) removeFolder(folder);
    else if (name === conversation)
      forgetCalls(
        all.filter(({ call }) => calls.includes(call)),
        isThere,
      );
  }
}

// A command may have written to several repositories.
function forgetCalls(taken: readonly KeptCall[], isThere: (path: string) => boolean): void {
  for (const { path, transcript, edits } of taken) {
    const left = edits.filter((edit) => !isThere(edit.path));
    if (left.length === 0) removeQuietly(path);
    else if (left.length < edits.length) writeJson(path, { schema: 1, transcript, edits: left });
  }
}

/** Forgets all that is kept of a conversation's commands. */
export function forgetEdits(env: Env, conversation: string): void {
  const folder = folderOf(env, conversation);
  if (folder !== undefined) removeFolder(folder);
}
