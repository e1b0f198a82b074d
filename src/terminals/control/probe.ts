import { namesIn } from '../../io/disk/folders.ts';
import { isGone } from '../../io/disk/seen-process.ts';
import { findStat } from '../../io/disk/stat.ts';
import { isSafeFolder, socketPath, type TerminalFolder } from '../files/terminal-folder.ts';
import {
  type RecordedProcess,
  readRecord,
  readRecords,
  type TerminalRecord,
} from '../files/terminal-record.ts';
import { tags } from '../frames/frame.ts';
import { decodeJson, limitSize, type TerminalState, textOf } from '../frames/messages.ts';
import { nameProblem } from '../frames/terminal-name.ts';
import { askDaemon, probeHello } from './ask-daemon.ts';

/**
 * What became of a terminal: it answers, it lives and doesn't answer, its program has ended, its process was killed, or
 * something that isn't ours has its name.
 */
export type Life = 'live' | 'busy' | 'ended' | 'dead' | 'foreign';

/** A terminal as it was found. */
export interface Probed {
  readonly name: string;
  readonly life: Life;
  /** What it says of itself, if it answers. */
  readonly state?: TerminalState;
  readonly record?: TerminalRecord;
}

/** Returns what became of the terminal of this name; undefined if there is nothing of that name. */
export async function probeTerminal(
  folder: TerminalFolder,
  name: string,
  waitMs = 1000,
): Promise<Probed | undefined> {
  const path = socketPath(folder, name);
  const stat = findStat(path);
  if (stat !== undefined && !stat.isSocket()) return { name, life: 'foreign' };
  const state = stat === undefined ? 'missing' : await stateAt(path, waitMs);
  const record = readRecord(folder, name);
  if (typeof state !== 'string') return { name, life: 'live', state, ...(record && { record }) };
  if (record !== undefined) return { name, record, life: lifeOf(record, state) };
  if (state === 'missing') return undefined;
  // Nobody listens, and nothing says who did: it may be a machine's that shares the disk.
  return { name, life: state === 'busy' ? 'busy' : 'foreign' };
}

// Only where nobody listens and the process has certainly gone, a terminal is dead. One that is stopped takes calls too.
function lifeOf(record: TerminalRecord, found: 'missing' | 'refused' | 'busy' | 'foreign'): Life {
  // It closes connections while it ends, too.
  if (found === 'busy' || !hasGone(record.daemon, record.createdAt))
    return record.endedAt > 0 ? 'ended' : 'busy';
  return record.endedAt > 0 ? 'ended' : 'dead';
}

/** Says whether a process that a record names has certainly ended. */
export function hasGone({ pid, started }: RecordedProcess, at: number): boolean {
  return pid === 0 || isGone({ pid, started, at });
}

async function stateAt(
  path: string,
  waitMs: number,
): Promise<TerminalState | 'missing' | 'refused' | 'busy' | 'foreign'> {
  const question = { tag: tags.hello, payload: probeHello(), wants: tags.state, waitMs };
  const answer = await askDaemon(path, question);
  if ('payload' in answer) return decodeState(answer.payload);
  if ('refusal' in answer) return 'busy';
  const { failed } = answer;
  if (failed === 'missing' || failed === 'refused') return failed;
  // It closed the connection: it ends right now, or doesn't speak our protocol.
  return failed === 'closed' ? 'foreign' : 'busy';
}

function decodeState(payload: Uint8Array): TerminalState {
  const fields = decodeJson(payload);
  const count = (key: string): number => (Number.isFinite(fields[key]) ? (fields[key] as number) : 0);
  return {
    proto: count('proto'),
    version: textOf(fields.version),
    name: textOf(fields.name),
    pid: count('pid'),
    childPid: count('childPid'),
    clients: count('clients'),
    title: textOf(fields.title),
    restoredBy: textOf(fields.restoredBy),
    cwd: textOf(fields.cwd),
    typedAt: count('typedAt'),
    ...limitSize({ cols: count('cols'), rows: count('rows') }),
  };
}

/** Returns the names of all terminals, whatever became of them; none in a folder that isn't safe. */
export function terminalNames(folder: TerminalFolder): string[] {
  if (!isSafeFolder(folder)) return [];
  const sockets = namesIn(folder.dir).filter((name) => nameProblem(name) === undefined);
  const records = readRecords(folder).map(({ name }) => name);
  return [...new Set([...sockets, ...records])].sort();
}
