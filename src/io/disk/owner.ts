import { readFileSync, readlinkSync } from 'node:fs';
import { once } from '../../core/lazy.ts';
import { operatingSystem } from './late-builtins.ts';
import { isGone, isRunning, processStat } from './seen-process.ts';

/** Who holds a lock. It says enough to tell a live process from a dead one whose process id was reused. */
export interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Identifies one boot of the machine; '' if the system doesn't say. */
  readonly boot: string;
  /** The PID namespace, of which each container has its own; '' if there is none. */
  readonly space: string;
  /** When the process started, in ticks since boot; '' if the system doesn't say. */
  readonly started: string;
  /** Different for every lock that is taken. */
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

function kernelSays(name: string): string {
  return attempt(() => readFileSync(`/proc/sys/kernel/${name}`, 'utf8').trim());
}

// Marked as pure, so that bundles that don't use this leave it out.
const bootId = /* @__PURE__ */ once(() => kernelSays('random/boot_id'));
// Loading `node:os` takes longer than reading the file.
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

/** Returns 12 hex digits that are different for every call on this machine. */
export function makeNonce(): string {
  count = (count + 1) % 0x10000;
  const chance = Math.floor(Math.random() * 0x100000000);
  return chance.toString(16).padStart(8, '0') + count.toString(16).padStart(4, '0');
}

/** Returns 6 hex digits that stand for this machine, its current boot and its PID namespace. */
export function placeTag(): string {
  let hash = 0x811c9dc5;
  for (const char of `${hostName()}\n${bootId()}\n${processSpace()}`)
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0').slice(0, 6);
}

/** Returns this process as an owner with a new nonce; `at` is the current time in milliseconds since 1970. */
export function makeOwner(at: number): Owner {
  return { ...currentProcess(), nonce: makeNonce(), at };
}

/** Returns the owner that parsed JSON describes, or undefined if it doesn't describe one. */
export function decodeOwner(value: unknown): Owner | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { pid, host, boot, space, started, nonce, at } = value as Record<string, unknown>;
  if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid <= 0) return undefined;
  if (typeof at !== 'number' || typeof nonce !== 'string' || typeof host !== 'string') return undefined;
  if (typeof boot !== 'string' || typeof space !== 'string' || typeof started !== 'string') return undefined;
  return { pid, host, boot, space, started, nonce, at };
}

/**
 * Says whether an owner is certainly gone or, if it is on another machine or in another container, has been silent for
 * 10 minutes. `ageMs` is the age of its record by the disk's clock, because other machines' clocks may be wrong. What
 * the system doesn't say never counts against an owner.
 */
export function isDead(owner: Owner, ageMs: number): boolean {
  const here = currentProcess();
  const old = ageMs > foreignLifeMs;
  if (owner.host !== here.host) return old;
  if (isOther(owner.boot, here.boot)) return true;
  if (isOther(owner.space, here.space)) return old;
  // Where only one of the two can read its PID namespace, the other may be in the same one or in another.
  if (owner.space !== here.space) return old && !isRunning(owner.pid);
  return isGone(owner);
}

function isOther(one: string, other: string): boolean {
  return one !== '' && other !== '' && one !== other;
}
