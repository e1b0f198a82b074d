import { join } from 'node:path';
import { asRecord, readJson, writeJson } from '../disk/json.ts';
import { sweepProcessFiles } from '../disk/leftovers.ts';
import { isGone, parentOf, processStat } from '../disk/seen-process.ts';
import { type Env, ensureStateDir, stateDir } from '../project/person.ts';
import { isClientProgram } from './client-command.ts';

/**
 * Returns the id of the client process that started a hook: `CLAUDE_PID`, which newer clients and our shell set, or else
 * the parent process.
 */
export function clientPid(env: Env): number {
  const named = Number(env.CLAUDE_PID);
  return Number.isInteger(named) && named > 1 ? named : process.ppid;
}

/** Returns the id of the conversation that a client process last started or resumed; undefined if none is recorded. */
export function readClient(env: Env, pid: number): string | undefined {
  const dir = stateDir(env);
  const fields = dir === undefined ? undefined : asRecord(readJson(join(dir, 'clients', `${pid}.json`)));
  const { conversation, born, at = Date.now() } = fields ?? {};
  if (typeof conversation !== 'string' || typeof born !== 'string' || typeof at !== 'number')
    return undefined;
  // Process ids are reused.
  return isGone({ pid, started: born, at }) ? undefined : conversation;
}

const mostAncestors = 100;

/**
 * Says whether a Claude client started this program, directly or through other processes. Then whoever runs it may be an
 * agent. An agent that detaches itself from its client isn't recognised.
 */
export function isBelowClient(env: Env): boolean {
  const { CLAUDECODE, CLAUDE_CODE_SESSION_ID, SESSION_JOURNAL_RUN } = env;
  if ([CLAUDECODE, CLAUDE_CODE_SESSION_ID, SESSION_JOURNAL_RUN].some((value) => Boolean(value))) return true;
  let pid = process.ppid;
  for (let count = 0; pid > 1 && count < mostAncestors; count += 1) {
    if (readClient(env, pid) !== undefined || isClientProgram(pid)) return true;
    pid = parentOf(pid);
  }
  return false;
}

/** Records which conversation a client process is in; fails with `unwritable`. */
export function writeClient(env: Env, pid: number, conversation: string): void {
  const dir = ensureStateDir(env, 'clients');
  sweepProcessFiles(dir);
  writeJson(join(dir, `${pid}.json`), { conversation, born: processStat(pid).started, at: Date.now() });
}
