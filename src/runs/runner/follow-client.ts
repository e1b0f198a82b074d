import { encodeOwnLine } from '../../core/stream/own-line.ts';
import { appendText } from '../../io/disk/append.ts';
import { isGone } from '../../io/disk/seen-process.ts';
import { watchFolder } from '../../io/disk/watch.ts';
import type { ProgramEnd } from '../../io/process/start-apart.ts';
import { makeAlarm } from '../files/alarm.ts';
import { readRun } from '../files/change-run.ts';
import { pathIn } from '../files/run-folder.ts';
import { keepSnapshots } from '../files/snapshots.ts';
import type { RunnerHands } from '../state/hands.ts';
import { whyNotDone } from '../state/heard.ts';
import type { Run } from '../state/run.ts';
import { tendRequests } from './client-questions.ts';
import { endIdleClient, stopClient } from './end-client.ts';
import { beginMoney, followMoney, type MoneyFollowed } from './follow-money.ts';
import {
  beginProcesses,
  followProcesses,
  lookAtProcesses,
  type ProcessesFollowed,
} from './follow-processes.ts';
import { intendToEnd } from './intend.ts';
import { noteNews } from './note.ts';
import { beginStream, readStream, type Stream, type StreamRead } from './stream.ts';

const netMs = 250;
const quietMs = 1500;
const silentMs = 10 * 60_000;

/** What the follower of a client remembers. */
interface Followed {
  readonly stream: Stream;
  /** When something was last read, in milliseconds since 1970. */
  readonly heardAt: number;
  readonly remark: string;
  readonly money: MoneyFollowed;
  readonly processes: ProcessesFollowed;
  /** What was read last. */
  readonly read: StreamRead;
}

/** Follows a run's client until it is gone. `exit` tells how it ends, if it is our own child. */
export async function followClient(
  folder: string,
  hands: RunnerHands,
  exit: Promise<ProgramEnd> | undefined,
): Promise<void> {
  const alarm = makeAlarm();
  let ended: ProgramEnd | undefined;
  void exit?.then((how) => {
    const line = encodeOwnLine({ step: 'ended', ...how, at: Date.now() });
    appendText(pathIn(folder, 'raw'), line);
    ended = how;
    alarm.ring();
  });
  const unwatch = watchFolder(pathIn(folder, 'raw'), alarm.ring);
  let followed = beginFollowing(folder);
  for (;;) {
    // Asked before the stream is read, so that nothing follows what was read last.
    const isOver = exit === undefined ? isClientGone(readRun(folder)) : ended !== undefined;
    followed = await readOn(folder, followed, hands);
    // The client shall not wait for what can be looked at while it ends.
    const ending = isOver ? undefined : endInTime(folder, followed);
    [followed] = await Promise.all([lookOn(folder, followed, hands), ending]);
    if (isOver) break;
    await alarm.wait(netMs);
  }
  if (followed.stream.heard.result === undefined) lookAtProcesses(folder, followed.processes);
  unwatch();
}

async function lookOn(folder: string, followed: Followed, hands: RunnerHands): Promise<Followed> {
  const { read, money, stream } = followed;
  const isLast = stream.heard.result !== undefined && read.said.length > 0;
  const processes = isLast ? lookAtProcesses(folder, followed.processes) : followed.processes;
  if (read.said.length === 0 && !money.isDue) return { ...followed, processes };
  const now = { read, run: readRun(folder), hands };
  return { ...followed, processes, money: await followMoney(folder, money, now) };
}

function beginFollowing(folder: string): Followed {
  const run = readRun(folder);
  const stream = beginStream(run, folder);
  return {
    stream,
    read: { stream, said: [], events: [], files: [] },
    heardAt: Date.now(),
    remark: '',
    money: beginMoney(),
    processes: beginProcesses(folder, run),
  };
}

function isClientGone({ client }: Run): boolean {
  return client === undefined || isGone(client);
}

async function readOn(folder: string, before: Followed, hands: RunnerHands): Promise<Followed> {
  const read = readStream(folder, before.stream, hands.screen);
  // First of all: some of them end soon.
  const processes = followProcesses(folder, before.processes, read);
  const isNew = read.said.length > 0;
  const heardAt = isNew ? Date.now() : before.heardAt;
  const remark = Date.now() - heardAt < silentMs ? '' : `no output since ${clock(heardAt)}`;
  if (isNew || remark !== before.remark) {
    await noteNews(folder, { ...read, remark });
  }
  await tendRequests(folder, read);
  if (read.files.length > 0) await keepSnapshots(folder, readRun(folder), read.files);
  return { stream: read.stream, heardAt, remark, money: before.money, processes, read };
}

function clock(ms: number): string {
  const date = new Date(ms);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

// Ends a client that has nothing more to do, or whose time is up.
async function endInTime(folder: string, followed: Followed): Promise<void> {
  const run = readRun(folder);
  const { client, intent, settings } = run;
  if (client === undefined) return;
  if (isDone(followed)) return endIdleClient(folder, client);
  const isLate = settings.timeoutMs !== undefined && Date.now() - client.at >= settings.timeoutMs;
  if (!isLate || intent !== undefined) return;
  const meant = await intendToEnd(folder, 'timeout');
  await stopClient(folder, meant.run);
}

function isDone({ stream, heardAt }: Followed): boolean {
  const { heard } = stream;
  if (whyNotDone(heard) !== '') return false;
  // What a background task came to makes the client begin another turn.
  return !heard.hadTasks || Date.now() - heardAt >= quietMs;
}
