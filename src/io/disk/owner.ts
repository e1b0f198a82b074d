import { readFileSync, readlinkSync } from 'node:fs';
import { once } from '../../core/lazy.ts';
import { operatingSystem } from './late-builtins.ts';

/** Who holds a lock: enough to tell a living process from a dead one whose number was given away again. */
export interface Owner {
  readonly pid: number;
  readonly host: string;
  /** One number a start of the machine; '' where the system does not tell. */
  readonly boot: string;
  /** The process number space, which containers have of their own; '' where there is none. */
  readonly space: string;
  /** Start of the process in ticks since boot; '' where the system does not tell. */
  readonly started: string;
  /** Unique for every use. */
  readonly nonce: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const foreignLifeMs = 10 * 60_000;
let count = 0;

function attempt(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

// The command's name stands in brackets and may itself hold brackets and spaces: what counts comes after the last one.
function processStat(pid: number): { state: string; started: string } {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: rest[0] ?? '', started: rest[19] ?? '' };
}

function kernelSays(name: string): string {
  return attempt(() => readFileSync(`/proc/sys/kernel/${name}`, 'utf8').trim());
}

// Marked as pure, so that bundles which ask for none of this leave it out.
const bootId = /* @__PURE__ */ once(() => kernelSays('random/boot_id'));
// Node's own module for this takes longer to load than the file to read.
const hostName = /* @__PURE__ */ once(() => kernelSays('hostname') || operatingSystem().hostname());
const processSpace = /* @__PURE__ */ once(() => attempt(() => readlinkSync('/proc/self/ns/pid')));
const currentProcess = /* @__PURE__ */ once(
  (): Omit<Owner, 'nonce' | 'at'> => ({
    pid: process.pid,
    host: hostName(),
    boot: bootId(),
    space: processSpace(),
    started: processStat(process.pid).started,
  }),
);

/** Returns 12 hex digits that no other call on this machine gets. */
export function makeNonce(): string {
  count = (count + 1) % 0x10000;
  const chance = Math.floor(Math.random() * 0x100000000);
  return chance.toString(16).padStart(8, '0') + count.toString(16).padStart(4, '0');
}

/** Returns 6 hex digits that stand for this machine, its start and its process number space. */
export function placeTag(): string {
  let hash = 0x811c9dc5;
  for (const char of `${hostName()}\n${bootId()}\n${processSpace()}`)
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0').slice(0, 6);
}

/** Returns this process as an owner, with a nonce of its own. */
export function makeOwner(at: number): Owner {
  return { ...currentProcess(), nonce: makeNonce(), at };
}

/** Returns the owner in parsed JSON, or undefined when it does not describe one. */
export function decodeOwner(value: unknown): Owner | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { pid, host, boot, space, started, nonce, at } = value as Record<string, unknown>;
  if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid <= 0) return undefined;
  if (typeof at !== 'number' || typeof nonce !== 'string' || typeof host !== 'string') return undefined;
  if (typeof boot !== 'string' || typeof space !== 'string' || typeof started !== 'string') return undefined;
  return { pid, host, boot, space, started, nonce, at };
}

/** Says whether a process of this machine runs; one that ended and was not yet collected by its parent does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EPERM') return false;
  }
  const { state } = processStat(pid);
  return state !== 'Z' && state !== 'X';
}

/**
 * Says whether an owner is gone for certain, or, of another machine or container, for long. `ageMs` is how long ago its
 * record was written, by the disk's clock: other machines' clocks may be wrong.
 */
export function isDead(owner: Owner, ageMs: number): boolean {
  const here = currentProcess();
  const old = ageMs > foreignLifeMs;
  if (owner.host !== here.host) return old;
  if (owner.boot !== here.boot) return true;
  if (owner.space !== here.space) return old;
  if (!isRunning(owner.pid)) return true;
  if (owner.started !== '') return owner.started !== processStat(owner.pid).started;
  // Without start times a number may have been given away again: the machine's own start and a long time decide.
  return owner.at < Date.now() - operatingSystem().uptime() * 1000 - 60_000 || old;
}
