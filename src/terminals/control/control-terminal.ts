import { Failure } from '../../core/failure.ts';
import { removeQuietly } from '../../io/disk/files.ts';
import { exists } from '../../io/disk/stat.ts';
import { sendSignal } from '../../io/process/end-processes.ts';
import { connectTo } from '../../io/process/socket.ts';
import { artifactPath, assertName, socketPath, type TerminalFolder } from '../files/terminal-folder.ts';
import { changeRecord, type RecordedProcess, type TerminalRecord } from '../files/terminal-record.ts';
import { encodeFrame, makeDecoder, maxPayload, tags } from '../frames/frame.ts';
import { decodeJson, type Ended, textOf } from '../frames/messages.ts';
import type { Screen } from '../model/terminal-model.ts';
import { askDaemon, type DaemonQuestion, probeHello } from './ask-daemon.ts';
import { endProcesses, waitUntil } from './end-processes.ts';
import { findLive, findTerminal, noteRenamed } from './known-terminals.ts';
import { notLive } from './not-live.ts';
import { hasGone, type Probed } from './probe.ts';
import { withTerminalLock } from './start-terminal.ts';

// The terminal has just said that it lives.
async function ask(folder: TerminalFolder, name: string, question: DaemonQuestion): Promise<Uint8Array> {
  await findLive(folder, name);
  const answer = await askDaemon(socketPath(folder, name), question);
  if ('payload' in answer) return answer.payload;
  if ('refusal' in answer) {
    throw new Failure(
      'refused',
      `The terminal "${name}" refuses: ${textOf(decodeJson(answer.refusal).text)}`,
    );
  }
  throw notLive({ name, life: 'busy' }, folder);
}

function acknowledged(payload: Uint8Array): string {
  return new TextDecoder().decode(payload);
}

/** Detaches all clients of a terminal, which goes on. Fails as `findLive` does. */
export async function detachClients(folder: TerminalFolder, name: string): Promise<void> {
  await ask(folder, name, { tag: tags.detachAll, wants: tags.ack });
}

/** Gives a terminal another name. Fails as `findLive` does, or with `bad-name`, `path-too-long`, `name-taken` or `refused`. */
export function renameTerminal(folder: TerminalFolder, from: string, to: string): Promise<void> {
  return withTerminalLock(folder, async () => {
    await findLive(folder, from);
    assertName(folder, to);
    if ([socketPath(folder, to), artifactPath(folder, to, 'record')].some(exists)) {
      throw new Failure('name-taken', `There is a terminal "${to}" already`, {
        hint: 'Choose another name, or list them: session-journal term list',
      });
    }
    const answer = await ask(folder, from, { tag: tags.rename, payload: to, wants: tags.ack });
    const problem = acknowledged(answer);
    if (problem !== '') throw new Failure('refused', `Cannot rename "${from}": ${problem}`);
    noteRenamed(folder, from, to);
  });
}

/** What a terminal shows now, and the same rows with their colours. */
export interface StyledScreen extends Screen {
  readonly styled: readonly string[];
}

/** Returns what a terminal shows now. Fails as `findLive` does. */
export async function peekTerminal(folder: TerminalFolder, name: string): Promise<StyledScreen> {
  const fields = decodeJson(await ask(folder, name, { tag: tags.peek, wants: tags.peek }));
  const { x, y } = (fields.cursor ?? {}) as { readonly x?: number; readonly y?: number };
  return {
    cols: Number(fields.cols) || 0,
    rows: Number(fields.rows) || 0,
    cursor: { x: Number(x) || 0, y: Number(y) || 0 },
    isAlternate: fields.isAlternate === true,
    title: textOf(fields.title),
    cwd: textOf(fields.cwd),
    lines: Array.isArray(fields.lines) ? fields.lines.map(textOf) : [],
    styled: Array.isArray(fields.styled) ? fields.styled.map(textOf) : [],
  };
}

/** Returns the lines that a terminal has shown, and shows, on its normal screen. Fails as `findLive` does. */
export async function terminalHistory(folder: TerminalFolder, name: string): Promise<string[]> {
  const payload = await ask(folder, name, { tag: tags.history, wants: tags.history });
  return new TextDecoder().decode(payload).split('\n');
}

const chunk = 64 * 1024;

/** What is typed into a terminal, and whether a person does so right now, who then needs no call. */
interface Typed {
  readonly bytes: Uint8Array;
  readonly isPerson: boolean;
}

/** Types into a terminal, as its keyboard would, without attaching. Fails as `findLive` does. */
export async function sendInput(
  folder: TerminalFolder,
  name: string,
  { bytes, isPerson }: Typed,
): Promise<void> {
  await findLive(folder, name);
  const path = socketPath(folder, name);
  let close = (): void => undefined;
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  const connection = await connectTo(path, 1000, () => ({ onBytes: () => undefined, onClose: close }));
  if (typeof connection === 'string') throw notLive({ name, life: 'busy' }, folder);
  connection.send(encodeFrame(tags.hello, probeHello(isPerson)));
  for (let at = 0; at < bytes.length; at += chunk)
    connection.send(encodeFrame(tags.input, bytes.subarray(at, at + chunk)));
  // It closes when it has taken all that came before.
  connection.send(encodeFrame(tags.detach));
  await closed;
}

/** Has the client that leads a terminal go to another one, as the program inside asks. Fails with `nested` or `busy`. */
export async function switchClient(
  folder: TerminalFolder,
  from: { readonly name: string; readonly nonce: string },
  to: string,
): Promise<void> {
  const payload = JSON.stringify({ to, nonce: from.nonce });
  const answer = await ask(folder, from.name, { tag: tags.switch, payload, wants: tags.ack });
  const problem = acknowledged(answer);
  if (problem !== '') throw new Failure('nested', `Cannot switch from "${from.name}": ${problem}`);
}

const daemonMs = 3000;

/**
 * Ends a terminal's program and all that it started, and returns when nothing is left. Fails with `no-terminal`, `ended`,
 * or with `refused` and the ids of the processes that can't be ended.
 */
export async function killTerminal(folder: TerminalFolder, name: string, isForced: boolean): Promise<void> {
  const found = await findTerminal(folder, name);
  const child = found.record?.child ?? { pid: found.state?.childPid ?? 0, started: '' };
  if (found.life === 'ended' || found.life === 'foreign' || child.pid === 0) throw notLive(found, folder);
  if (found.record !== undefined) changeRecord(folder, name, noteKill);
  const rest = await endProcesses(child, isForced);
  if (rest.length > 0) {
    throw new Failure('refused', `Some processes of "${name}" could not be ended: ${rest.join(', ')}`, {
      hint: 'They may belong to somebody else, or wait for a disk',
    });
  }
  await endDaemon(folder, found);
}

function noteKill(record: TerminalRecord): TerminalRecord {
  return { ...record, events: [...record.events, { at: Date.now(), what: 'killed' }] };
}

// It ends by itself when its program has, and writes down how; one that is stopped has to go on for that. Of one that can't,
// nobody knows how its program ended: it is left as killed.
async function endDaemon(folder: TerminalFolder, { name, record, state }: Probed): Promise<void> {
  const daemon: RecordedProcess = record?.daemon ?? { pid: state?.pid ?? 0, started: '' };
  const at = record?.createdAt ?? Date.now();
  const isOver = (): boolean => hasGone(daemon, at);
  if (isOver()) return;
  sendSignal(daemon.pid, 'SIGCONT');
  if (await waitUntil(isOver, daemonMs)) return;
  sendSignal(daemon.pid, 'SIGKILL');
  await waitUntil(isOver, daemonMs);
  removeQuietly(socketPath(folder, name));
  removeQuietly(artifactPath(folder, name, 'errors'));
}

/**
 * Waits until a terminal's program ends, and returns how; undefined if it hasn't by then. Fails with `no-terminal`, `dead`
 * or `busy`.
 */
export async function waitForEnd(
  folder: TerminalFolder,
  name: string,
  mostMs: number,
): Promise<Ended | undefined> {
  const found = await findTerminal(folder, name);
  if (found.life === 'ended' && found.record !== undefined) return endOf(found.record);
  if (found.life !== 'live') throw notLive(found, folder);
  const ended = await hearEnd(socketPath(folder, name), mostMs);
  if (ended !== 'lost') return ended;
  const after = await findTerminal(folder, name);
  if (after.record !== undefined && after.record.endedAt > 0) return endOf(after.record);
  throw notLive(after, folder);
}

function endOf({ exitCode, signal }: TerminalRecord): Ended {
  return { code: exitCode, signal };
}

async function hearEnd(path: string, mostMs: number): Promise<Ended | 'lost' | undefined> {
  let settle: (end: Ended | 'lost' | undefined) => void = () => undefined;
  const end = new Promise<Ended | 'lost' | undefined>((resolve) => {
    settle = resolve;
  });
  const decoder = makeDecoder(maxPayload);
  const connection = await connectTo(path, 1000, () => ({
    onBytes: (bytes) => {
      for (const { tag, payload } of decoder.push(bytes) ?? []) {
        const { code, signal } = decodeJson(payload);
        if (tag === tags.exit) settle({ code: Number(code) || 0, signal: Number(signal) || 0 });
      }
    },
    onClose: () => settle('lost'),
  }));
  if (typeof connection === 'string') return 'lost';
  connection.send(encodeFrame(tags.hello, probeHello()));
  const timer = Number.isFinite(mostMs) ? setTimeout(() => settle(undefined), mostMs) : undefined;
  const how = await end;
  clearTimeout(timer);
  connection.destroy();
  return how;
}
