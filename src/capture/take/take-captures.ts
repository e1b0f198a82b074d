import { removeQuietly } from '../../io/disk/files.ts';
import { withLock } from '../../io/disk/lock.ts';
import { makeNonce } from '../../io/disk/owner.ts';
import type { CaptureHead } from '../record/capture.ts';
import type { CaptureAuthor } from '../store/append-capture.ts';
import { appendCapture } from '../store/append-capture.ts';
import { ensureStore } from '../store/store.ts';
import { type BuildOptions, type BuiltCapture, buildCapture } from './build-capture.ts';
import type { TakenEdits } from './kept-edits.ts';
import { type DueCaptures, planCaptures, type Wish } from './plan-captures.ts';
import {
  type ConversationProgress,
  type Pending,
  readPending,
  readProgress,
  writePending,
  writeProgress,
} from './progress.ts';
import { placeIn } from './repository.ts';
import { type Job, readJobs, writeWatched } from './state.ts';
import { agentTranscripts, endOfPart } from './transcript-part.ts';

/** What captures are taken with. */
export interface TakeOptions extends BuildOptions {
  /** The folder of what is remembered of taking captures. */
  readonly folder: string;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** Says whether nothing of a conversation may be captured. */
  readonly isOffRecord: (conversation: string) => boolean;
  readonly person: CaptureAuthor;
  /** Forgets what was kept of commands and is now in a capture. */
  readonly forgetKept: (taken: TakenEdits) => void;
}

/** The captures that were taken or would be, and the commits that are no conversation's. */
export interface Taken {
  readonly captures: readonly CaptureHead[];
  readonly unattributed: readonly string[];
}

/**
 * Takes all captures that are due: what a killed process had begun, at new commits, and what the jobs in the queue ask
 * for. Each message is in one capture, however often this is interrupted. Fails with `locked` or `unwritable`; then the
 * jobs are still there.
 */
export function takeCaptures(
  options: TakeOptions,
  plan = (): Promise<DueCaptures> => planCaptures(options, readJobs(options.folder)),
): Promise<Taken> {
  const { folder } = options;
  return withLock(folder, { waitMs: 60_000 }, async () => {
    const begun = readPending(folder);
    const first = begun === undefined ? [] : await finishPending(begun, options);
    const { wishes, jobs, watched } = await plan();
    const captures = [...first];
    for (const wish of wishes) {
      const pending = pendingFor(wish, readProgress(folder, wish.conversation), options);
      const built = pending === undefined ? undefined : await buildWished(pending, options);
      if (pending === undefined || built === undefined) continue;
      writePending(folder, pending);
      captures.push(await store(pending, built, options));
    }
    writeWatched(folder, watched);
    for (const { path } of jobs) removeQuietly(path);
    return { captures, unattributed: watched.unattributed };
  });
}

/** Returns the captures that `takeCaptures` would take, with one more job in the queue, and changes nothing. */
export async function previewCaptures(options: TakeOptions, job: Job): Promise<Taken> {
  const { folder } = options;
  const { wishes, watched } = await planCaptures(options, [...readJobs(folder), { path: '', job }]);
  const progress = new Map<string, ConversationProgress>();
  const captures: CaptureHead[] = [];
  for (const wish of wishes) {
    const before = progress.get(wish.conversation) ?? readProgress(folder, wish.conversation);
    const pending = pendingFor(wish, before, options);
    const built = pending === undefined ? undefined : await buildCapture(pending, before, options);
    if (built === undefined || isEmpty(built)) continue;
    captures.push(built.capture.head);
    progress.set(wish.conversation, built.progress);
  }
  return { captures, unattributed: watched.unattributed };
}

// What a killed process had written down. Its capture may be in the store, and may be counted already.
async function finishPending(pending: Pending, options: TakeOptions): Promise<CaptureHead[]> {
  const { folder } = options;
  const before = readProgress(folder, pending.conversation);
  if (options.isOffRecord(pending.conversation)) {
    writePending(folder, undefined);
    return [];
  }
  const built = await buildCapture(pending, before, options);
  if (!before.taken.some(({ id }) => id === pending.id)) return [await store(pending, built, options)];
  writePending(folder, undefined);
  return [built.capture.head];
}

async function buildWished(pending: Pending, options: TakeOptions): Promise<BuiltCapture | undefined> {
  const built = await buildCapture(pending, readProgress(options.folder, pending.conversation), options);
  return isEmpty(built) ? undefined : built;
}

// A commit is worth a capture even if nothing was said since the one before.
function isEmpty({ capture }: BuiltCapture): boolean {
  return capture.head.commit === '' && capture.messages.length === 0;
}

async function store(
  pending: Pending,
  { capture, progress, commandCalls: calls }: BuiltCapture,
  { folder, person, repository, forgetKept }: TakeOptions,
): Promise<CaptureHead> {
  const place = ensureStore(repository.top);
  if (place !== undefined) await appendCapture(place, capture, person);
  const { conversation } = pending;
  // Before the progress: whoever is killed in between finishes a capture that is in the store already.
  forgetKept({ conversation, calls, isThere: (path) => placeIn(repository, path) !== undefined });
  writeProgress(folder, conversation, progress);
  writePending(folder, undefined);
  return capture.head;
}

function pendingFor(
  wish: Wish,
  before: ConversationProgress,
  { isOffRecord, now }: TakeOptions,
): Pending | undefined {
  const { conversation, transcript, until, made, kind, tasks, branch } = wish;
  const isTaken = made !== undefined && before.taken.some(({ commit }) => commit === made.commit);
  if (isTaken || isOffRecord(conversation)) return undefined;
  const agents = agentTranscripts(transcript, conversation).map(({ id, path }) => {
    return [id, endOfPart(path, { from: before.agents[id]?.end ?? 0, until })] as const;
  });
  const replaced =
    made?.isAmend === true ? before.taken.find(({ commit }) => commit === made.before) : undefined;
  return {
    id: makeNonce().slice(0, 10),
    kind,
    conversation,
    transcript,
    at: Math.min(now, until),
    tasks,
    commit: made,
    branch,
    replaces: replaced?.id ?? '',
    end: endOfPart(transcript, { from: before.own.end, until }),
    agentEnds: Object.fromEntries(agents),
  };
}

/** Counts what a job asks for as captured, without capturing it. Fails with `locked` or `unwritable`. */
export function passOver(options: TakeOptions, job: Job): Promise<void> {
  const { folder } = options;
  return withLock(folder, { waitMs: 60_000 }, async () => {
    const { wishes } = await planCaptures(options, [{ path: '', job }]);
    for (const wish of wishes.filter(({ conversation }) => conversation === job.conversation)) {
      const before = readProgress(folder, wish.conversation);
      const pending = pendingFor(wish, before, options);
      if (pending === undefined) continue;
      const { progress } = await buildCapture(pending, before, options);
      writeProgress(folder, wish.conversation, { ...progress, taken: before.taken });
    }
  });
}
