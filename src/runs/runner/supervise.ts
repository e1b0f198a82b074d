import { encodeOwnLine } from '../../core/stream/own-line.ts';
import { appendText } from '../../io/disk/append.ts';
import { isGone, processStat, type SeenProcess } from '../../io/disk/seen-process.ts';
import { watchFolder } from '../../io/disk/watch.ts';
import type { Ended } from '../../io/process/start-apart.ts';
import { changeRun, readRun } from '../files/change-run.ts';
import { pathIn } from '../files/run-folder.ts';
import { whyNotDone } from '../state/heard.ts';
import type { Run } from '../state/run.ts';
import { hasClient } from '../state/transitions.ts';
import { makeAlarm } from './alarm.ts';
import { endIdleClient } from './end-client.ts';
import { finishRun } from './finish.ts';
import type { RunnerHands } from './hands.ts';
import { launchRun } from './launch-run.ts';
import { noteNews } from './note.ts';
import { readStream, type Stream, streamBegin } from './stream.ts';

/**
 * Follows a run until it has ended, or waits for a person without a process: starts its client if it is time, writes down
 * what it says, ends it after its last result, and decides what became of it. Returns at once if another process
 * follows it.
 */
export async function superviseRun(folder: string, hands: RunnerHands): Promise<void> {
  const run = await claimRun(folder);
  if (run === undefined) return;
  const own = hasClient(run.state) ? undefined : await launchRun(folder, hands);
  await followRun(folder, own?.ended);
  const ended = await finishRun(folder);
  if (ended !== undefined) await hands.ended(ended);
}

/** Makes us the one that follows a run. Returns it; undefined if another process does. */
function claimRun(folder: string): Promise<Run | undefined> {
  return changeRun<Run | undefined>(folder, (run) => {
    const { runner } = run;
    if (runner !== undefined && runner.pid !== process.pid && !isGone(runner))
      return { run, found: undefined };
    const us = { pid: process.pid, started: processStat(process.pid).started, at: Date.now() };
    const next = { ...run, runner: us };
    return { run: next, found: next };
  });
}

const netMs = 250;
const quietMs = 1500;

/** Follows a run's client until it is gone. `exit` tells how it ends, if it is our own child. */
async function followRun(folder: string, exit: Promise<Ended> | undefined): Promise<void> {
  const alarm = makeAlarm();
  let ended: Ended | undefined;
  void exit?.then((how) => {
    noteExit(folder, how);
    ended = how;
    alarm.ring();
  });
  const unwatch = watchFolder(pathIn(folder, 'raw'), alarm.ring);
  let stream = streamBegin;
  let heardAt = performance.now();
  for (;;) {
    // Asked before the stream is read, so that nothing follows what was read last.
    const isOver = exit === undefined ? isClientGone(readRun(folder)) : ended !== undefined;
    const next = await readOn(folder, stream);
    if (next.end > stream.end) heardAt = performance.now();
    stream = next;
    if (isOver) break;
    const { client } = readRun(folder);
    if (client !== undefined && isQuiet(stream, heardAt)) await endIdleClient(folder, client);
    await alarm.wait(netMs);
  }
  unwatch();
}

function isClientGone({ client }: Run): boolean {
  return client === undefined || isGone(client);
}

async function readOn(folder: string, before: Stream): Promise<Stream> {
  const { stream, lines } = readStream(folder, before);
  if (lines.length > 0) await noteNews(folder, { before: before.heard, stream, lines, remark: '' });
  return stream;
}

function isQuiet({ heard }: Stream, heardAt: number): boolean {
  if (whyNotDone(heard) !== '') return false;
  // What a background task came to makes the client begin another turn.
  return !heard.hadTasks || performance.now() - heardAt >= quietMs;
}

function noteExit(folder: string, { code, signal }: Ended): void {
  appendText(pathIn(folder, 'raw'), encodeOwnLine({ step: 'ended', code, signal, at: Date.now() }));
}
