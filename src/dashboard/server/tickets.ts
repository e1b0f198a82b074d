import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { removeQuietly, takeAway, writeFileAtomic } from '../../io/disk/files.ts';
import { filesIn } from '../../io/disk/folders.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import { findStat } from '../../io/disk/stat.ts';
import { type Env, ensureStateDir } from '../../io/project/person.ts';
import { dashboardFolder } from './server-file.ts';

// A ticket logs in once, within a minute. Its hash is the name of a file in the person's state: who can write there may
// log in, and who reads there can't.

const lifeMs = 60_000;
// Without letters that look like others. 12 of them can't be guessed in a minute.
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Returns a new code for the login page: `K7QP-2M4X-9WTB`. Fails with `unwritable`. */
export function issueCode(env: Env): string {
  const code = Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('');
  keep(env, code);
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** Returns a new ticket for the file that opens the page. Fails with `unwritable`. */
export function issueTicket(env: Env): string {
  const ticket = randomBytes(32).toString('base64url');
  keep(env, ticket);
  return ticket;
}

function folderOf(env: Env): string {
  return ensureStateDir(env, join(dashboardFolder, 'tickets'));
}

function keep(env: Env, ticket: string): void {
  const folder = folderOf(env);
  sweep(folder, Date.now());
  writeFileAtomic(join(folder, sha256(ticket)), '', { mode: 0o600, fsync: false });
}

function sweep(folder: string, now: number): void {
  for (const name of filesIn(folder)) {
    const path = join(folder, name);
    if (!isFresh(path, now)) removeQuietly(path);
  }
}

function isFresh(path: string, now: number): boolean {
  const made = findStat(path)?.mtimeMs;
  // File times may be a little ahead of the clock.
  return made !== undefined && now - made <= lifeMs && made - now < 2000;
}

/** Says whether a ticket or code logs in now. It never does so again. */
export function useTicket(env: Env, given: string, now: number): boolean {
  const ticket = given.length > 20 ? given : given.toUpperCase().replace(/[\s-]/g, '');
  const path = join(folderOf(env), sha256(ticket));
  const fresh = isFresh(path, now);
  return takeAway(path) && fresh;
}
