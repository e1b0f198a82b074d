import { join } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import type { TerminalLeader } from '../../io/console/terminal-leader.ts';
import { terminalLeader } from '../../io/console/terminal-leader.ts';
import { removeQuietly } from '../../io/disk/files.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { sweepProcessFiles } from '../../io/disk/leftovers.ts';
import type { Env } from '../../io/project/person.ts';
import { ensureStateDir, stateDir } from '../../io/project/person.ts';

/** The session that a terminal works on in a project. */
export interface TerminalSession {
  readonly id: string;
  /** The name of the session's file. */
  readonly file: string;
}

type Sessions = Readonly<Record<string, TerminalSession>>;

// Each terminal has a file, named after its leader, with its current session in each project.
const folder = 'current-sessions';

/** Returns this terminal's current session in a project; undefined if it has none or this isn't a terminal. */
export function readTerminalSession(env: Env, root: string): TerminalSession | undefined {
  const leader = stateDir(env) === undefined ? undefined : terminalLeader();
  return leader === undefined ? undefined : readSessions(env, leader)[root];
}

/**
 * Makes a session the current one of this terminal in a project; does nothing without a terminal. Returns a warning if
 * that can't be saved, because the session itself is fine then.
 */
export function writeTerminalSession(env: Env, root: string, session: TerminalSession): string[] {
  const leader = terminalLeader();
  if (leader === undefined) return [];
  try {
    writeSessions(env, leader, { ...readSessions(env, leader), [root]: session });
    return [];
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [
      `This terminal could not be attached to the session: ${error.message}. Name the session with --session ID`,
    ];
  }
}

/** Makes this terminal forget its current session in a project, and returns it; with an `id`, only if it is that one. */
export function forgetTerminalSession(env: Env, root: string, id?: string): TerminalSession | undefined {
  const leader = stateDir(env) === undefined ? undefined : terminalLeader();
  if (leader === undefined) return undefined;
  const { [root]: current, ...others } = readSessions(env, leader);
  if (current === undefined || (id !== undefined && current.id !== id)) return undefined;
  if (Object.keys(others).length === 0) removeQuietly(pathOf(env, leader));
  else writeSessions(env, leader, others);
  return current;
}

function pathOf(env: Env, { pid }: TerminalLeader): string {
  return join(stateDir(env) as string, folder, `${pid}.json`);
}

function readSessions(env: Env, leader: TerminalLeader): Sessions {
  const fields = stateDir(env) === undefined ? undefined : asRecord(readJson(pathOf(env, leader)));
  // Process ids are reused.
  if (fields?.started !== leader.started) return {};
  const entries = Object.entries(asRecord(fields.sessions) ?? {}).flatMap(([root, value]) => {
    const { id, file } = asRecord(value) ?? {};
    return typeof id === 'string' && typeof file === 'string' ? [[root, { id, file }] as const] : [];
  });
  return Object.fromEntries(entries);
}

function writeSessions(env: Env, leader: TerminalLeader, sessions: Sessions): void {
  sweepProcessFiles(ensureStateDir(env, folder));
  writeJson(pathOf(env, leader), { started: leader.started, sessions });
}
