import { linkSync, readdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { errorCode, writeFailure } from './failures.ts';
import { isWithoutLinks, removeQuietly } from './files.ts';
import { readJson } from './json.ts';
import { temporaryBeside } from './leftovers.ts';
import { decodeOwner, isDead, makeOwner, type Owner } from './owner.ts';
import { findStat } from './stat.ts';

/** Options for taking a lock. */
export interface LockOptions {
  /** How long to wait for the lock, in milliseconds. Commands wait 30,000; hooks wait less. */
  readonly waitMs: number;
  /** Deletes what killed processes left. Called each time the lock is taken, with `thorough` after a takeover. */
  readonly sweep?: (thorough: boolean) => void;
}

interface Attempt {
  readonly folder: string;
  readonly path: string;
  /** A file with our owner record. To take the lock, it is linked to the lock's name. */
  readonly candidate: string;
  readonly owner: Owner;
  readonly options: LockOptions;
}

/** A lock file as it was found; `owner` is undefined if it can't be read. */
interface Found {
  readonly owner: Owner | undefined;
  /** Identifies the lock, even if its owner can't be read. */
  readonly mark: string;
  readonly ageMs: number;
}

const unreadableLifeMs = 10_000;
const announcement = /^takeover\.\d+\.[0-9a-f]+$/u;
const held = new Map<string, string>();

function lockPath(folder: string): string {
  return join(folder, 'lock');
}

function findLock(path: string): Found | undefined {
  const stat = findStat(path);
  if (stat === undefined) return undefined;
  const owner = decodeOwner(readJson(path));
  return {
    owner,
    mark: owner?.nonce ?? `${stat.ino}-${stat.mtimeMs}`,
    ageMs: Math.abs(Date.now() - stat.mtimeMs),
  };
}

function isAbandoned({ owner, ageMs }: Found): boolean {
  return owner === undefined ? ageMs > unreadableLifeMs : isDead(owner, ageMs);
}

function claim({ candidate, owner }: Attempt, path: string): boolean {
  try {
    linkSync(candidate, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (!isWithoutLinks(error)) throw error;
    return claimWithoutLinks(path, owner);
  }
}

// The record is empty for a moment. Other processes see that as a lock too young to be called abandoned.
function claimWithoutLinks(path: string, owner: Owner): boolean {
  try {
    writeFileSync(path, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function hasRival({ folder }: Attempt, own: string): boolean {
  for (const name of readdirSync(folder)) {
    if (!announcement.test(name) || name === own) continue;
    const path = join(folder, name);
    const found = findLock(path);
    if (found === undefined) continue;
    if (!isAbandoned(found)) return true;
    removeQuietly(path);
  }
  return false;
}

/**
 * Deletes a dead owner's lock and claims it. Each process announces its takeover first and then looks for rivals. If
 * two see the same dead owner, at least one of them sees the other's announcement and steps back. So only one process
 * at a time is between looking and deleting.
 */
function takeOver(attempt: Attempt, dead: Found): boolean {
  const { folder, path, owner, options } = attempt;
  const name = `takeover.${owner.pid}.${owner.nonce}`;
  const announced = join(folder, name);
  if (!claim(attempt, announced)) return false;
  try {
    if (hasRival(attempt, name)) return false;
    const found = findLock(path);
    if (found !== undefined && found.mark !== dead.mark) return false;
    if (found !== undefined) unlinkSync(path);
    if (!claim(attempt, path)) return false;
    held.set(path, owner.nonce);
    options.sweep?.(true);
    return true;
  } finally {
    removeQuietly(announced);
  }
}

function isMine(path: string, nonce: string): boolean {
  return decodeOwner(readJson(path))?.nonce === nonce;
}

function release(path: string): void {
  const nonce = held.get(path);
  held.delete(path);
  if (nonce !== undefined && isMine(path, nonce)) removeQuietly(path);
}

function releaseAll(): void {
  for (const path of [...held.keys()]) release(path);
}

function lockedFailure({ path }: Attempt): Failure {
  const owner = findLock(path)?.owner;
  const holder = owner === undefined ? 'another process' : `process ${owner.pid} on "${owner.host}"`;
  const age = owner === undefined ? '' : `, for ${Math.max(0, Math.round((Date.now() - owner.at) / 1000))} s`;
  return new Failure('locked', `Cannot change the sessions: they are locked by ${holder}${age}`, {
    hint: `Try again in a moment. If no other process is running, delete "${path}"`,
    data: owner === undefined ? { path } : { path, pid: owner.pid, host: owner.host },
  });
}

async function acquire(attempt: Attempt): Promise<void> {
  const deadline = performance.now() + attempt.options.waitMs;
  for (let round = 0; ; round += 1) {
    if (claim(attempt, attempt.path)) {
      held.set(attempt.path, attempt.owner.nonce);
      return;
    }
    // Checking the owner costs more than trying the lock, so we don't do it every round.
    if (round % 8 === 0) {
      const found = findLock(attempt.path);
      if (found === undefined) continue;
      if (isAbandoned(found) && takeOver(attempt, found)) return;
    }
    if (performance.now() >= deadline) throw lockedFailure(attempt);
    await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * (round < 4 ? 14 : 49)));
  }
}

async function enter(folder: string, options: LockOptions): Promise<void> {
  const path = lockPath(folder);
  const owner = makeOwner(Date.now());
  const candidate = temporaryBeside(path);
  try {
    writeFileSync(candidate, JSON.stringify(owner), { flag: 'wx', mode: 0o600 });
    await acquire({ folder, path, candidate, owner, options });
  } catch (error) {
    throw writeFailure(error, path);
  } finally {
    removeQuietly(candidate);
  }
}

/** Says whether a folder is still locked by a process that was killed. */
export function hasDeadLock(folder: string): boolean {
  const found = findLock(lockPath(folder));
  return found !== undefined && isAbandoned(found);
}

/** Fails with `locked` if another process has taken over this process's lock, because this one slept for too long. */
export function assertHeld(folder: string): void {
  const path = lockPath(folder);
  const nonce = held.get(path);
  if (nonce === undefined || isMine(path, nonce)) return;
  throw new Failure('locked', 'Cannot continue: another process took over the lock', {
    hint: 'Nothing was changed. Try again',
    data: { path },
  });
}

/**
 * Runs `work` while no other process is in `withLock` for the same folder, and returns its result. The folder must
 * exist, and calls don't nest. It takes over a dead owner's lock and waits for a live one. Fails with `locked` after
 * `waitMs`, and with `unwritable`.
 */
export async function withLock<T>(folder: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
  await enter(folder, options);
  const path = lockPath(folder);
  process.once('exit', releaseAll);
  try {
    options.sweep?.(false);
    return await work();
  } finally {
    process.removeListener('exit', releaseAll);
    release(path);
  }
}
