import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { removeQuietly } from '../../io/disk/files.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { decodeOwner, isDead, makeOwner, type Owner } from '../../io/disk/owner.ts';
import { type Env, ensureStateDir, stateDir } from '../../io/project/person.ts';

// What lies in `dashboard/` of the person's state, readable for them only: `server.json` is what the next start uses again,
// so that an open page finds back; `running.json` says which process serves. There is one server a person.

/** The folder in the person's state. */
export const dashboardFolder = 'dashboard';

/** How a server is started. */
export interface ServerOptions {
  /** 0 for the last one, or any that is free. */
  readonly port: number;
  readonly isReadOnly: boolean;
  /** Whether it listens on the network, too. Then it only reads. */
  readonly isLan: boolean;
  /** Whether terminals may be typed into. */
  readonly terminals: boolean;
  /** Where a tunnel makes it reachable: `https://me.example.org`; empty if there is none. */
  readonly publicUrl: string;
}

/** What is kept from one start to the next. */
export interface ServerFile {
  readonly port: number;
  /** What logins are made with. */
  readonly key: string;
  /** The roots of the projects that it shows, the first one first. */
  readonly projects: readonly string[];
}

/** The server that is running. */
export interface RunningFile {
  readonly owner: Owner;
  readonly port: number;
  readonly options: ServerOptions;
}

function pathIn(env: Env, name: string): string | undefined {
  const state = stateDir(env);
  return state === undefined ? undefined : join(state, dashboardFolder, name);
}

/** Returns what an earlier start has kept; undefined if there is nothing. */
export function readServerFile(env: Env): ServerFile | undefined {
  const path = pathIn(env, 'server.json');
  const { port, key, projects } = asRecord(path === undefined ? undefined : readJson(path)) ?? {};
  if (typeof port !== 'number' || typeof key !== 'string' || key.length < 43) return undefined;
  const roots = Array.isArray(projects) ? projects.filter((one) => typeof one === 'string') : [];
  return { port, key, projects: roots };
}

/** Returns a new key; whoever knows it can log in. */
export function makeKey(): string {
  return randomBytes(32).toString('base64url');
}

/** Keeps for the next start what a server uses. Fails with `unwritable`. */
export function writeServerFile(env: Env, file: ServerFile): void {
  writeJson(join(ensureStateDir(env, dashboardFolder), 'server.json'), { schema: 1, ...file });
}

/** Returns the server that is running; undefined if none is, or it is certainly gone. */
export function findRunning(env: Env, now: number): RunningFile | undefined {
  const path = pathIn(env, 'running.json');
  const fields = asRecord(path === undefined ? undefined : readJson(path));
  const owner = decodeOwner(fields?.owner);
  const port = fields?.port;
  if (owner === undefined || typeof port !== 'number' || isDead(owner, now - owner.at)) return undefined;
  return { owner, port, options: decodeOptions(fields?.options) };
}

/** Returns options as they were written; what isn't there is off. */
export function decodeOptions(value: unknown): ServerOptions {
  const { port, isReadOnly, isLan, terminals, publicUrl } = asRecord(value) ?? {};
  return {
    port: typeof port === 'number' ? port : 0,
    isReadOnly: isReadOnly === true,
    isLan: isLan === true,
    terminals: terminals === true,
    publicUrl: typeof publicUrl === 'string' ? publicUrl : '',
  };
}

/** Records this process as the one that serves. Fails with `unwritable`. */
export function writeRunning(env: Env, running: Omit<RunningFile, 'owner'>, now: number): void {
  const path = join(ensureStateDir(env, dashboardFolder), 'running.json');
  writeJson(path, { schema: 1, owner: makeOwner(now), ...running });
}

/** Removes the record of this process, if it is still this one's. */
export function clearRunning(env: Env, now: number): void {
  const path = pathIn(env, 'running.json');
  if (path !== undefined && findRunning(env, now)?.owner.pid === process.pid) removeQuietly(path);
}

/** Removes port and key, so that no login holds any more. */
export function forgetServer(env: Env): void {
  for (const name of ['server.json', 'running.json']) {
    const path = pathIn(env, name);
    if (path !== undefined) removeQuietly(path);
  }
}
