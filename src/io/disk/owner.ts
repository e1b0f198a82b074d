import { readFileSync, readlinkSync } from 'node:fs';
import { once } from '../../core/lazy.ts';
import { operatingSystem } from './late-builtins.ts';

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

// The command's name is in parentheses and may itself contain some, so we read what follows the last one.
function processStat(pid: number): { state: string; started: string } {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: rest[0] ?? '', started: rest[19] ?? '' };
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

/** Says whether a process is running on this machine. A zombie, which ended but wasn't reaped, is not running. */
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
 * Says whether an owner is certainly gone or, if it is on another machine or in another container, has been silent for
 * 10 minutes. `ageMs` is the age of its record by the disk's clock, because other machines' clocks may be wrong.
 */
export function isDead(owner: Owner, ageMs: number): boolean {
  const here = currentProcess();
  const old = ageMs > foreignLifeMs;
  if (owner.host !== here.host) return old;
  if (owner.boot !== here.boot) return true;
  if (owner.space !== here.space) return old;
  if (!isRunning(owner.pid)) return true;
  if (owner.started !== '') return owner.started !== processStat(owner.pid).started;
  // Without start times the process id may have been reused, so we go by the machine's boot time and the record's age.
  return owner.at < Date.now() - operatingSystem().uptime() * 1000 - 60_000 || old;
}
