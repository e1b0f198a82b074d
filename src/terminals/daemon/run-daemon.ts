import { Failure, isFailure } from '../../core/failure.ts';
import { removeQuietly } from '../../io/disk/files.ts';
import { makeNonce } from '../../io/disk/owner.ts';
import { processStat } from '../../io/disk/seen-process.ts';
import { exists } from '../../io/disk/stat.ts';
import { makeListener } from '../../io/process/socket.ts';
import type { Env } from '../../io/project/person.ts';
import { renameArtifacts } from '../files/artifacts.ts';
import { type StartRequest, takeRequest } from '../files/start-request.ts';
import { artifactPath, assertName, ensureTerminalFolder, socketPath } from '../files/terminal-folder.ts';
import {
  readRecord,
  type TerminalEvent,
  type TerminalRecord,
  writeRecord,
} from '../files/terminal-record.ts';
import { encodeFrame, tags } from '../frames/frame.ts';
import { finishOutput } from './audience.ts';
import { childEnvironment } from './child-environment.ts';
import { announce, hangUp, holdTerminal } from './hold-terminal.ts';
import { type KeptSocket, keepSocket, removeSocket } from './keep-socket.ts';
import { makeOutputLog, type OutputLog } from './log-file.ts';
import { fallBack } from './model-feed.ts';
import { serve } from './serve.ts';
import type { HeldTerminal } from './terminal.ts';
import { watchAgent } from './watch-agent.ts';

/** A terminal's process. */
interface Daemon {
  readonly request: StartRequest;
  readonly env: Env;
  readonly id: string;
  readonly nonce: string;
  readonly createdAt: number;
  readonly build: string;
  name: string;
  socket?: KeptSocket;
  terminal?: HeldTerminal;
  log?: OutputLog;
  /** How the program ended, for all who are or come late; undefined as long as it runs. */
  farewell?: Uint8Array;
}

const farewellMs = 100;
// Less than `term kill` waits for it.
const mostFarewellMs = 2000;

/**
 * Holds a terminal as its environment says, until the program in it ends. `build` names the code that does so. Throws if
 * the terminal can't be started.
 */
export async function runDaemon(given: Env, build: string): Promise<void> {
  const { request, env } = takeRequest(given);
  // Nobody's folder is kept from being removed.
  process.chdir('/');
  const [id, nonce] = [makeNonce(), makeNonce() + makeNonce()];
  const daemon: Daemon = { request, env, id, nonce, createdAt: Date.now(), build, name: request.name };
  const listener = makeListener((connection) => {
    const { terminal, farewell } = daemon;
    if (terminal !== undefined && farewell === undefined) return serve(terminal, connection);
    if (farewell !== undefined) connection.send(farewell);
    connection.end();
    return { onBytes: () => undefined, onClose: () => undefined };
  });
  const path = socketPath(request, request.name);
  daemon.socket = await keepSocket(listener, path, () => restore(daemon));
  try {
    start(daemon);
  } catch (error) {
    removeSocket(daemon.socket);
    throw error;
  }
  heedSignals(daemon);
}

function start(daemon: Daemon): void {
  const { request, env, id, nonce, createdAt } = daemon;
  if (request.isLogged) daemon.log = makeOutputLog(() => artifactPath(request, daemon.name, 'log'));
  daemon.terminal = holdTerminal(request, {
    env: childEnvironment(env, { ...request, id }),
    nonce,
    createdAt,
    name: () => daemon.name,
    rename: (name) => rename(daemon, name),
    onOutput: (bytes) => daemon.log?.write(bytes),
    onEnd: (code, signal) => end(daemon, code, signal),
  });
  writeRecord(request, recordOf(daemon, daemon.terminal));
  watchAgent({
    terminal: daemon.terminal,
    folder: request,
    env,
    name: () => daemon.name,
    id,
    state: '',
    watched: new Map(),
    noted: new Set(),
    timer: undefined,
  });
}

function heedSignals({ terminal }: Daemon): void {
  process.on('SIGTERM', () => terminal && hangUp(terminal));
  // The window of whoever created it was closed, or somebody pressed Ctrl+C there.
  for (const name of ['SIGHUP', 'SIGINT'] as const) process.on(name, () => undefined);
  // One fault must not take the program along.
  process.on('uncaughtException', (error) => terminal && fallBack(terminal.feed, error));
}

function recordOf(
  { request, id, nonce, createdAt, build, name }: Daemon,
  { pty }: HeldTerminal,
): TerminalRecord {
  const seen = (pid: number) => ({ pid, started: processStat(pid).started });
  const { cwd, argv, isScreened, isLogged, session, version, events } = request;
  const first: TerminalEvent = { at: createdAt, what: events.length === 0 ? 'started' : 'respawned' };
  return {
    ...{ name, cwd, argv, isScreened, isLogged, session, version, build, id, nonce, createdAt },
    daemon: seen(process.pid),
    child: seen(pty.pid),
    tty: pty.tty,
    conversations: [],
    endedAt: 0,
    exitCode: 0,
    signal: 0,
    events: [...events, first],
  };
}

function changeOwn({ request, name }: Daemon, change: (record: TerminalRecord) => TerminalRecord): void {
  const record = readRecord(request, name);
  try {
    if (record !== undefined) writeRecord(request, change(record));
  } catch {
    // The disk is full, or the folder has gone. The terminal goes on.
  }
}

function note(daemon: Daemon, what: TerminalEvent['what']): void {
  changeOwn(daemon, (record) => ({ ...record, events: [...record.events, { at: Date.now(), what }] }));
}

function restore(daemon: Daemon): void {
  ensureTerminalFolder(daemon.request);
  if (daemon.terminal !== undefined && readRecord(daemon.request, daemon.name) === undefined)
    writeRecord(daemon.request, recordOf(daemon, daemon.terminal));
}

// Returns why it can't be renamed. Whoever asks holds the lock of the folder.
function rename(daemon: Daemon, name: string): string {
  const { request } = daemon;
  try {
    assertName(request, name);
    if ([socketPath(request, name), artifactPath(request, name, 'record')].some(exists))
      throw new Failure('name-taken', `There is a terminal "${name}" already`);
    renameArtifacts(request, daemon.name, name);
  } catch (error) {
    return isFailure(error) ? error.message : `It can't be renamed: ${(error as Error).message}`;
  }
  daemon.name = name;
  if (daemon.socket !== undefined) daemon.socket.path = socketPath(request, name);
  note(daemon, 'renamed');
  if (daemon.terminal !== undefined) announce(daemon.terminal);
  return '';
}

function end(daemon: Daemon, code: number, signal: number): void {
  const exitCode = signal === 0 ? code : 128 + signal;
  const at = Date.now();
  daemon.log?.save();
  changeOwn(daemon, (record) => ({
    ...record,
    endedAt: at,
    exitCode,
    signal,
    events: [...record.events, { at, what: 'ended' }],
  }));
  const farewell = encodeFrame(tags.exit, JSON.stringify({ code: exitCode, signal }));
  daemon.farewell = farewell;
  const { terminal } = daemon;
  if (terminal === undefined) return;
  // Whoever is behind gets the last screen first.
  finishOutput(terminal.audience, () => {
    for (const { connection } of terminal.audience.members) {
      connection.send(farewell);
      connection.end();
    }
    setTimeout(() => leave(daemon, at), farewellMs);
  });
}

// Clients that take long to read what they were sent get a while.
function leave(daemon: Daemon, endedAt: number): void {
  const { socket, request, name, terminal } = daemon;
  if (terminal?.audience.members.size !== 0 && Date.now() - endedAt < mostFarewellMs) {
    setTimeout(() => leave(daemon, endedAt), farewellMs);
    return;
  }
  if (socket !== undefined) removeSocket(socket);
  removeQuietly(artifactPath(request, name, 'errors'));
  process.exit(0);
}
