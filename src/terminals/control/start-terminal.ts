import { dirname, join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { removeQuietly } from '../../io/disk/files.ts';
import { withLock } from '../../io/disk/lock.ts';
import { leadsToFolder } from '../../io/disk/stat.ts';
import { findPtyModule } from '../../io/process/pty-module.ts';
import { type StartedDaemon, startDaemon } from '../../io/process/start-daemon.ts';
import type { Context } from '../../io/project/context.ts';
import type { Env } from '../../io/project/person.ts';
import { removeArtifacts } from '../files/artifacts.ts';
import { withRequest } from '../files/start-request.ts';
import {
  artifactPath,
  assertName,
  ensureTerminalFolder,
  socketPath,
  type TerminalFolder,
} from '../files/terminal-folder.ts';
import {
  noteConversation,
  readRecord,
  runningTerminals,
  type TerminalEvent,
  type TerminalRecord,
  writeRecord,
} from '../files/terminal-record.ts';
import { type Size, usualSize } from '../frames/messages.ts';
import { findCommand } from './find-program.ts';
import { type Probed, probeTerminal } from './probe.ts';

/** What to start in a new terminal. */
export interface NewTerminal {
  readonly name: string;
  /** The command; empty for `claude` or the person's shell. */
  readonly command: readonly string[];
  readonly cwd: string;
  readonly size?: Size;
  readonly session?: string;
  readonly isLogged?: boolean;
  readonly version: string;
  /** Folders of repositories, which bring no program that we choose ourselves. */
  readonly outside: readonly string[];
  /** What happened before, if a terminal of this name is started again. */
  readonly events?: readonly TerminalEvent[];
}

const lockWaitMs = 15_000;
const startWaitMs = 3000;
const mostTerminals = 200;
const lookAgainMs = 15;

/** Runs work that no other program may disturb: creating and renaming terminals. Fails with `locked`. */
export function withTerminalLock<T>(folder: TerminalFolder, work: () => Promise<T>): Promise<T> {
  ensureTerminalFolder(folder);
  return withLock(dirname(artifactPath(folder, '', 'record')), { waitMs: lockWaitMs }, work);
}

/**
 * Starts a terminal, and returns it once it answers. Fails with `no-pty`, `bad-name`, `path-too-long`, `name-taken` or
 * `start-failed`.
 */
export function startTerminal(
  folder: TerminalFolder,
  wanted: NewTerminal,
  context: Context,
): Promise<Probed> {
  return withTerminalLock(folder, () => startLocked(folder, wanted, context));
}

/**
 * Starts a terminal of this name again, with what is known of its conversations. Fails as `startTerminal` does.
 */
export function respawnTerminal(
  folder: TerminalFolder,
  wanted: NewTerminal,
  context: Context,
): Promise<Probed> {
  const known = readRecord(folder, wanted.name)?.conversations ?? [];
  return withTerminalLock(folder, async () => {
    const started = await startLocked(folder, wanted, context);
    for (const id of [...known].reverse()) noteConversation(folder, wanted.name, id);
    return started;
  });
}

// All that can be known to fail is tried before anything is removed of a terminal that had the name.
async function startLocked(
  folder: TerminalFolder,
  wanted: NewTerminal,
  { env, templates }: Context,
): Promise<Probed> {
  const { name, cwd, outside } = wanted;
  assertName(folder, name);
  const before = await findEnded(folder, name);
  if (runningTerminals(folder).length >= mostTerminals) {
    throw new Failure('start-failed', `${mostTerminals} terminals run already, and no more can`, {
      hint: 'End one: session-journal term kill NAME',
    });
  }
  const packageFolder = dirname(templates);
  const module = findPtyModule({ packageFolder, env, outside });
  if (module === undefined) throw noModule();
  if (!leadsToFolder(cwd)) {
    throw new Failure('start-failed', `"${cwd}" is not a folder`, {
      hint: 'Give one that exists: --cwd DIR',
    });
  }
  const request = await requestOf(folder, wanted, { env, module });
  removeQuietly(socketPath(folder, name));
  removeArtifacts(folder, name);
  const errors = artifactPath(folder, name, 'errors');
  const program = join(packageFolder, 'dist', 'terminal-daemon.cjs');
  const daemon = startDaemon(program, [name], { env: request, cwd, errors });
  try {
    return await waitFor(folder, name, daemon);
  } catch (error) {
    if (daemon.hasEnded() && before !== undefined) putBack(folder, before);
    throw error;
  } finally {
    daemon.release();
  }
}

function putBack(folder: TerminalFolder, record: TerminalRecord): void {
  writeRecord(folder, record);
  for (const id of [...record.conversations].reverse()) noteConversation(folder, record.name, id);
}

async function requestOf(
  folder: TerminalFolder,
  wanted: NewTerminal,
  { env, module }: { readonly env: Env; readonly module: string },
): Promise<Env> {
  const [file = '', ...args] = findCommand(wanted.command, { ...wanted, env });
  const named = wanted.command.length === 0 ? [file, ...args] : wanted.command;
  const argv = await screenWords(named);
  return withRequest(env, {
    ...(wanted.size ?? usualSize),
    ...folder,
    name: wanted.name,
    module,
    file,
    args,
    cwd: wanted.cwd,
    argv,
    isScreened: argv.some((word, at) => word !== named[at]),
    session: wanted.session ?? '',
    isLogged: wanted.isLogged === true,
    version: wanted.version,
    events: wanted.events ?? [],
  });
}

// A secret may be a word of its own, which only the word before it tells.
async function screenWords(words: readonly string[]): Promise<readonly string[]> {
  const { screenSecrets } = await import('../../core/secrets/find.ts');
  const each = words.map((word) => screenSecrets(word, []).text);
  const line = each.join(' ');
  return screenSecrets(line, []).text === line ? each : [...words.slice(0, 1), '[redacted]'];
}

// Returns the record of a terminal of this name that has ended or was killed. Whatever may live has the name.
async function findEnded(folder: TerminalFolder, name: string): Promise<TerminalRecord | undefined> {
  const found = await probeTerminal(folder, name);
  if (found === undefined || found.life === 'dead' || found.life === 'ended') return found?.record;
  const how =
    found.life === 'live' ? 'exists' : found.life === 'busy' ? 'exists, and does not answer' : 'is taken';
  throw new Failure('name-taken', `The terminal "${name}" ${how}`, {
    hint: `Attach to it: session-journal term ${name}`,
  });
}

async function waitFor(folder: TerminalFolder, name: string, daemon: StartedDaemon): Promise<Probed> {
  const until = Date.now() + startWaitMs;
  while (Date.now() < until && !daemon.hasEnded()) {
    const found = await probeTerminal(folder, name, startWaitMs);
    if (found?.state?.pid === daemon.pid) return found;
    // A short command may have ended before we looked.
    if (found?.record?.daemon.pid === daemon.pid && found.record.endedAt > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
  const found = await probeTerminal(folder, name);
  if (found?.record?.daemon.pid === daemon.pid && found.life !== 'dead') return found;
  throw new Failure('start-failed', `The terminal "${name}" could not be started`, {
    hint: daemon.complaint() || 'It said nothing. Try again',
  });
}

function noModule(): Failure {
  return new Failure('no-pty', 'Cannot start a terminal: the PTY module is not installed', {
    hint: 'Run: npm install -g @lydell/node-pty',
  });
}
