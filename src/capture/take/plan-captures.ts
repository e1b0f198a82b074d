import { decodeTranscriptLine } from '../../core/client/transcript-line.ts';
import type { MadeCommit } from '../../core/reflog-entries.ts';
import { findGitHead } from '../../io/git/git.ts';
import { runGit } from '../../io/git/process.ts';
import { findTranscript, listTranscripts } from '../../io/transcripts/client-folders.ts';
import { readEnds } from '../../io/transcripts/read-ends.ts';
import type { CaptureKind } from '../record/capture.ts';
import { type FoundCommit, findConversationsOf, readNewCommits } from './find-commits.ts';
import type { Repository } from './repository.ts';
import { type Job, type QueuedJob, readWatched, type WatchedLogs } from './state.ts';

/** A capture that is wished for. */
export interface Wish {
  readonly kind: CaptureKind;
  readonly conversation: string;
  readonly transcript: string;
  /** What was said up to then is in it, in milliseconds since 1970. */
  readonly until: number;
  readonly tasks: readonly string[];
  readonly made: MadeCommit | undefined;
  readonly branch: string;
}

/** What is due. */
export interface DueCaptures {
  /** In their order of time. */
  readonly wishes: readonly Wish[];
  /** The jobs that this is all that they asked for. */
  readonly jobs: readonly QueuedJob[];
  /** How far git's logs were looked at for it. */
  readonly watched: WatchedLogs;
}

/** What captures are planned with. */
export interface PlanOptions {
  readonly folder: string;
  readonly repository: Repository;
  readonly clientFolders: readonly string[];
  readonly now: number;
}

// A hook has asked just now, so its conversation is at work.
const liveMs = 120_000;
const lateMs = 120_000;

/** Returns the captures that are due: at commits that were made since the last time, and for the jobs in the queue. */
export async function planCaptures(
  { folder, repository, clientFolders, now }: PlanOptions,
  jobs: readonly QueuedJob[],
): Promise<DueCaptures> {
  const before = readWatched(folder) ?? { begun: beginningOf(jobs, now), logs: {}, unattributed: [] };
  const read = readNewCommits(repository, before);
  const live = new Set(jobs.filter(({ job }) => now - job.at < liveMs).map(({ job }) => job.conversation));
  const transcripts = jobs.map(({ job }) => job.transcript).filter((path) => path !== '');
  const made = [...(before.open ?? []), ...(await withoutMoves(repository.top, read.made))];
  const head = await findGitHead(repository.top);
  const branch = head.branch === 'detached' ? '' : head.branch;
  const found = findConversationsOf(made, { repository, folders: clientFolders, transcripts, now, live });
  const atCommits = found.flatMap(wishAt);
  const asked = jobs.flatMap(({ job }) => wishOf(job, { folders: clientFolders, branch }));
  const strangers = found.filter(({ window }) => window === undefined).map((one) => one.made);
  const open = strangers.filter(({ at }) => now - at * 1000 < lateMs);
  const nobodys = strangers.filter((one) => !open.includes(one)).map(({ commit }) => commit);
  return {
    wishes: [...atCommits, ...asked].sort((a, b) => a.until - b.until),
    jobs,
    watched: { ...read.watched, open, unattributed: [...before.unattributed, ...nobodys] },
  };
}

/** Returns the capture at a commit; none if it is no conversation's. */
export function wishAt({ made, window, transcript }: FoundCommit): Wish[] {
  if (window === undefined) return [];
  const { conversation, branch } = window;
  const when = { until: made.at * 1000 + 999, branch };
  return [{ kind: 'commit', conversation, transcript, tasks: [], made, ...when }];
}

interface JobPlace {
  readonly folders: readonly string[];
  readonly branch: string;
}

function wishOf({ kind, conversation, transcript, at, tasks }: Job, { folders, branch }: JobPlace): Wish[] {
  if (kind === 'commit' || conversation === '') return [];
  const known = transcript !== '' && findTranscript(transcript)?.id === conversation;
  const path = known ? transcript : listTranscripts(folders).find(({ id }) => id === conversation)?.path;
  if (path === undefined) return [];
  return [{ kind, conversation, transcript: path, until: at, tasks, made: undefined, branch }];
}

// Capturing begins with the conversation that it is first asked for in.
function beginningOf(jobs: readonly QueuedJob[], now: number): number {
  const transcript = jobs.find(({ job }) => job.transcript !== '')?.job.transcript;
  const { first } = transcript === undefined ? { first: [] } : readEnds(transcript, firstBytes);
  return first.map((line) => decodeTranscriptLine(line)?.at).find((at) => at !== undefined) ?? now;
}

const firstBytes = 64 * 1024;

// Where git's log doesn't say what moved HEAD, a commit that was made just then is new, and any other was there before.
async function withoutMoves(top: string, made: readonly MadeCommit[]): Promise<MadeCommit[]> {
  const kept: MadeCommit[] = [];
  for (const one of made) {
    if (one.subject !== '' || (await isMadeThen(top, one))) kept.push(one);
  }
  return kept;
}

async function isMadeThen(top: string, { commit, at }: MadeCommit): Promise<boolean> {
  const { stdout } = await runGit(top, ['show', '--no-patch', '--format=%ct', commit, '--']);
  return Math.abs(Number(stdout.trim() || Number.NaN) - at) <= 2;
}
