import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeQuietly, writeFileAtomic } from '../disk/files.ts';
import { asRecord, readJson } from '../disk/json.ts';
import { type Env, ensureStateDir, stateDir } from '../project/person.ts';

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
  const { conversation, born } = fields ?? {};
  // Process ids are reused. The start time, if it can be read, tells two processes with the same id apart.
  return typeof conversation === 'string' && born === bornOf(pid) ? conversation : undefined;
}

// With more records than this, we delete those of processes that have ended.
const manyClients = 50;

/** Records which conversation a client process is in; fails with `unwritable`. */
export function writeClient(env: Env, pid: number, conversation: string): void {
  const dir = ensureStateDir(env, 'clients');
  const names = readdirSync(dir).filter((name) => /^\d+\.json$/.test(name));
  if (names.length > manyClients) {
    for (const name of names) if (!isAlive(Number.parseInt(name, 10))) removeQuietly(join(dir, name));
  }
  const text = JSON.stringify({ conversation, born: bornOf(pid) });
  writeFileAtomic(join(dir, `${pid}.json`), `${text}\n`, { mode: 0o600, fsync: false });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

// Field 22 of /proc/PID/stat. The name before it is in parentheses and may itself contain spaces and parentheses.
function bornOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
