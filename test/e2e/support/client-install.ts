import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Which client is run: the pinned one of today or the oldest supported. */
export type ClientAge = 'current' | 'oldest';

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const packageName = '@anthropic-ai/claude-code';

function folderOf(age: ClientAge): string {
  return age === 'oldest' ? join(here, 'oldest') : here;
}

/** The client the tests run: `SESSION_JOURNAL_E2E_CLIENT`, `current` when it is not set. */
export function chosenAge(env: Readonly<Record<string, string | undefined>> = process.env): ClientAge {
  return env.SESSION_JOURNAL_E2E_CLIENT === 'oldest' ? 'oldest' : 'current';
}

/** The path of the client's program; it need not exist yet. */
export function clientProgram(age: ClientAge): string {
  return join(folderOf(age), 'node_modules', packageName, 'bin', 'claude.exe');
}

/** The version the lock file pins. */
export function pinnedVersion(age: ClientAge): string {
  const lock = JSON.parse(readFileSync(join(folderOf(age), 'package-lock.json'), 'utf8'));
  return lock.packages[`node_modules/${packageName}`].version;
}

function installedVersion(age: ClientAge): string | undefined {
  if (!existsSync(clientProgram(age))) return undefined;
  try {
    const words = execFileSync(clientProgram(age), ['--version'], { encoding: 'utf8', timeout: 300_000 });
    return words.split(' ')[0];
  } catch {
    return undefined;
  }
}

/** Installs the pinned client with `npm ci` unless it is there already; throws when it then does not start. */
export function installClient(age: ClientAge): void {
  const version = pinnedVersion(age);
  if (installedVersion(age) === version) return;
  const options = { cwd: folderOf(age), stdio: 'inherit', shell: process.platform === 'win32' } as const;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], options);
  // npm may be told not to run install scripts; this one only puts the native program in its place.
  if (installedVersion(age) !== version) {
    execFileSync(process.execPath, [join('node_modules', packageName, 'install.cjs')], options);
  }
  if (installedVersion(age) !== version) throw new Error(`Cannot start ${packageName} ${version}`);
}
