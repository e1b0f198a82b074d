import { chmodSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { writeFailure } from '../disk/failures.ts';
import { makeFolder } from '../disk/folders.ts';
import { operatingSystem } from '../disk/late-builtins.ts';
import { sweepLeftovers } from '../disk/leftovers.ts';

/** Environment variables by name. */
export type Env = Readonly<Record<string, string | undefined>>;

const own = 'session-journal';

/** Returns the absolute path of the person's home folder, or undefined if the system doesn't know one. */
export function homeOf(env: Env): string | undefined {
  const home = process.platform === 'win32' ? env.USERPROFILE : env.HOME;
  if (home !== undefined && isAbsolute(home)) return home;
  try {
    return operatingSystem().homedir();
  } catch {
    return undefined;
  }
}

/** Returns an absolute path as a person knows it: `~/src/tollgate` for one in their home folder, others as they are. */
export function pathInHome(path: string, env: Env): string {
  const home = homeOf(env);
  if (home === undefined || home === '/') return path;
  return path === home || path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}

function personalFolder(env: Env, variable: string, underHome: readonly string[]): string | undefined {
  const given = env[variable];
  // The XDG specification says that relative paths must be ignored.
  if (given !== undefined && isAbsolute(given)) return join(given, own);
  const home = homeOf(env);
  return home === undefined ? undefined : join(home, ...underHome, own);
}

/** Returns the path of this person's state folder, which may not exist yet; undefined without a home folder. */
export function stateDir(env: Env): string | undefined {
  if (process.platform === 'win32' && env.XDG_STATE_HOME === undefined) {
    return personalFolder(env, 'LOCALAPPDATA', ['AppData', 'Local']);
  }
  return personalFolder(env, 'XDG_STATE_HOME', ['.local', 'state']);
}

/** Returns the path of this person's configuration file, which may not exist; undefined without a home folder. */
export function personalConfig(env: Env): string | undefined {
  const dir = personalFolder(env, 'XDG_CONFIG_HOME', ['.config']);
  return dir === undefined ? undefined : join(dir, 'config.json');
}

/** Returns the path of the configuration that an organisation installs for everyone on a machine; it may not exist. */
export function managedConfig(): string {
  if (process.platform === 'darwin') return '/Library/Application Support/session-journal/config.json';
  if (process.platform === 'win32') return 'C:\\ProgramData\\session-journal\\config.json';
  return '/etc/session-journal/config.json';
}

/**
 * Creates a folder in the person's state with mode 0700, if necessary, and returns its path. No lock protects it, so
 * this also deletes the temporary files that killed processes left there. Fails with `unwritable`.
 */
export function ensureStateDir(env: Env, folder = ''): string {
  const dir = stateDir(env);
  if (dir === undefined) {
    throw new Failure('unwritable', 'Cannot find your home folder', { hint: 'Set HOME or XDG_STATE_HOME' });
  }
  const path = join(dir, folder);
  try {
    const stat = statSync(dir, { throwIfNoEntry: false });
    if (stat === undefined) makeFolder(dir, 0o700);
    else if ((stat.mode & 0o777) !== 0o700 && process.platform !== 'win32') chmodSync(dir, 0o700);
    makeFolder(path, 0o700);
    sweepLeftovers(path);
  } catch (error) {
    throw writeFailure(error, path);
  }
  return path;
}
