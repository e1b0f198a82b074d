import { dirname, join } from 'node:path';
import { stripControls } from '../../core/text/controls.ts';
import { cutToLetters } from '../../core/text/cut.ts';
import { hookNotesFolder, readHookNote, removeOldNotes } from '../../io/client/hook-notes.ts';
import { findStat } from '../../io/disk/stat.ts';
import { watchFolder } from '../../io/disk/watch.ts';
import { runLine } from '../../io/process/run-line.ts';
import { readConfig } from '../../io/project/config.ts';
import { type Env, ensureStateDir } from '../../io/project/person.ts';
import { clientFolders } from '../../io/transcripts/client-folders.ts';
import { findAgent, type TerminalAgent } from '../files/terminal-agent.ts';
import type { TerminalFolder } from '../files/terminal-folder.ts';
import { noteConversation, readRecord } from '../files/terminal-record.ts';
import { encodeFrame, tags } from '../frames/frame.ts';
import { attachedOf, leadOf } from './audience.ts';
import type { HeldTerminal } from './terminal.ts';

/** A terminal whose agent is watched. */
export interface AgentWatch {
  readonly terminal: HeldTerminal;
  readonly folder: TerminalFolder;
  readonly env: Env;
  readonly name: () => string;
  /** By which hooks know the terminal. */
  readonly id: string;
  /** What the agent was seen to do last. */
  state: string;
  /** By each folder that is to be watched, what is watched for it. */
  readonly watched: Map<string, { readonly path: string; readonly stop: () => void }>;
  /** Conversations of which hooks noted something since the last look. */
  readonly noted: Set<string>;
  timer: NodeJS.Timeout | undefined;
}

// The client writes several times in a row.
const restMs = 100;
const awayMs = 30_000;

/**
 * Notes which conversation is in a terminal, and calls the person when its agent needs them: whenever the client or a hook
 * says something new. Nothing happens in between.
 */
export function watchAgent(watch: AgentWatch): void {
  removeOldNotes(watch.env, Date.now());
  watchMore(watch);
  lookSoon(watch);
}

function watchMore(watch: AgentWatch): void {
  for (const folder of clientFolders(watch.env)) {
    watchNearest(watch, join(folder, 'sessions'), () => lookSoon(watch));
  }
  const notes = notesFolder(watch.env);
  if (notes === undefined) return;
  watchNearest(watch, notes, (name) => {
    watch.noted.add(name);
    lookSoon(watch);
  });
}

// The client makes its folders when it runs for the first time. Until then, the one that they will be in is watched.
function watchNearest({ watched }: AgentWatch, wanted: string, onChange: (name: string) => void): void {
  const near = [wanted, dirname(wanted), dirname(dirname(wanted))];
  const path = near.find((one) => findStat(one)?.isDirectory() === true);
  const before = watched.get(wanted);
  if (path === undefined || before?.path === path) return;
  before?.stop();
  watched.set(wanted, { path, stop: watchFolder(path, onChange) });
}

function notesFolder(env: Env): string | undefined {
  try {
    return ensureStateDir(env, hookNotesFolder);
  } catch {
    return undefined;
  }
}

function lookSoon(watch: AgentWatch): void {
  watch.timer ??= setTimeout(() => {
    watch.timer = undefined;
    look(watch);
  }, restMs);
}

function look(watch: AgentWatch): void {
  const { terminal, folder, env } = watch;
  watchMore(watch);
  const name = watch.name();
  listNoted(watch);
  const conversations = readRecord(folder, name)?.conversations ?? [];
  const agent = findAgent({ childPid: terminal.pty.pid, conversations, visitedAt: terminal.typedAt }, env);
  const state = agent?.seen.state ?? '';
  if (agent?.client !== undefined) noteQuietly(folder, name, agent.conversation);
  const isEdge = state === 'needs-me' && watch.state !== 'needs-me';
  watch.state = state;
  if (isEdge && agent !== undefined && isAway(terminal)) callPerson(watch, agent);
}

// Whoever is spoken to comes first, and all others that were heard of stay listed.
function listNoted({ folder, env, id, name, noted }: AgentWatch): void {
  const known = readRecord(folder, name())?.conversations ?? [];
  for (const conversation of noted) {
    const note = readHookNote(env, conversation);
    if (note?.terminal !== id) continue;
    if (note.state === 'working' || !known.includes(conversation)) noteQuietly(folder, name(), conversation);
  }
  noted.clear();
}

function noteQuietly(folder: TerminalFolder, name: string, conversation: string): void {
  try {
    noteConversation(folder, name, conversation);
  } catch {
    // The disk is full. The list of conversations is a convenience.
  }
}

// Whoever has just typed there sees it.
function isAway({ audience, typedAt, typedApartAt }: HeldTerminal): boolean {
  const typedLast = leadOf(audience) === undefined ? typedApartAt : typedAt;
  return Date.now() - typedLast > awayMs;
}

const longest = 120;

function callPerson({ terminal, env, name }: AgentWatch, { seen, client }: TerminalAgent): void {
  const reason = stripControls(client?.waitingFor || seen.reason || 'needs you');
  const text = cutToLetters(`${name()}: ${reason}`, longest).replaceAll(';', ',');
  const frame = encodeFrame(tags.output, `\x1b]9;${text}\x07\x07`);
  for (const { connection, phase } of attachedOf(terminal.audience))
    if (phase === 'live') connection.send(frame);
  // It may have been set since the terminal was started.
  const { notify } = readConfig(undefined, env);
  if (notify === '') return;
  runLine(notify, {
    ...env,
    SESSION_JOURNAL_NOTIFY: text,
    SESSION_JOURNAL_TERM: name(),
    SESSION_JOURNAL_REASON: reason,
  });
}
