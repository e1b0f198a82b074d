import { type MadeCommit, readMadeCommits } from '../../core/reflog-entries.ts';
import { findStat } from '../../io/disk/stat.ts';
import { findTranscript, listTranscripts, type TranscriptFile } from '../../io/transcripts/client-folders.ts';
import { readLines } from '../../io/transcripts/read-lines.ts';
import { type CallWindow, readCallWindows } from '../whose/call-windows.ts';
import { whoseCommit } from '../whose/whose-commit.ts';
import { isInside, namesOf, type Repository, writtenAt } from './repository.ts';
import type { WatchedLog, WatchedLogs } from './state.ts';
import { agentTranscripts, transcriptPart } from './transcript-part.ts';

/** A commit that was made, and the call that made it; undefined if none did, or it can't be told which. */
export interface FoundCommit {
  readonly made: MadeCommit;
  readonly window: CallWindow | undefined;
  /** The path of the conversation's transcript; empty without one. */
  readonly transcript: string;
}

/** Returns the commits that git's logs have since they were looked at, and how far they were looked at now. */
export function readNewCommits(
  { logs }: Repository,
  watched: WatchedLogs,
): { readonly made: MadeCommit[]; readonly watched: WatchedLogs } {
  // What an unknown log has from before capturing began is not looked at.
  const unknown = { bytes: 0, at: Math.floor(watched.begun / 1000) };
  const read = logs.map((path) => ({ path, ...readLog(path, watched.logs[path] ?? unknown) }));
  const made = read.flatMap((log) => log.made);
  const now = Object.fromEntries(read.flatMap(({ path, log }) => (log === undefined ? [] : [[path, log]])));
  return { made: made.sort((a, b) => a.at - b.at), watched: { ...watched, logs: now } };
}

function readLog(path: string, known: WatchedLog): { made: MadeCommit[]; log: WatchedLog | undefined } {
  const bytes = findStat(path)?.size;
  if (bytes === undefined) return { made: [], log: undefined };
  if (bytes === known.bytes) return { made: [], log: known };
  const rows: string[] = [];
  const lines = readLines(path, { from: known.bytes, isPassed: () => false, headBytes: 0 });
  for (let next = lines.next(); ; next = lines.next()) {
    if (next.done === true) {
      const all = readMadeCommits(rows.join('\n'));
      // Git may have rewritten its log, without what is old.
      const made = all.filter(({ at }) => at >= known.at);
      return { made, log: { bytes: next.value.end, at: made.at(-1)?.at ?? known.at } };
    }
    rows.push(next.value.text);
  }
}

/** Where the commits' conversations are looked for. */
export interface FindOptions {
  readonly repository: Repository;
  /** The folders of Claude Code. */
  readonly folders: readonly string[];
  /** Paths of transcripts that may be elsewhere. */
  readonly transcripts: readonly string[];
  /** In milliseconds since 1970. */
  readonly now: number;
  /** The conversations that are at work now, so that calls of theirs which haven't ended go on. */
  readonly live: ReadonlySet<string>;
}

// A call whose client was killed ended soon after what the transcript has last.
const longestEndMs = 60_000;

/** Returns whose commits these are. */
export function findConversationsOf(made: readonly MadeCommit[], options: FindOptions): FoundCommit[] {
  if (made.length === 0) return [];
  const first = Math.min(...made.map(({ at }) => at)) * 1000;
  const named = options.transcripts.flatMap((path) => findTranscript(path) ?? []);
  const all = new Map([...named, ...listTranscripts(options.folders)].map((file) => [file.path, file]));
  // While a call runs, nothing is written.
  const mayHold = ({ id, stamp }: TranscriptFile): boolean =>
    options.live.has(id) || stamp.modified + longestEndMs >= first;
  const files = [...all.values()].filter(mayHold);
  // The transcript that was made first is no copy.
  const inOrder = files.sort((a, b) => a.madeAt - b.madeAt);
  const byId = new Map(inOrder.map((file) => [file.id, file]));
  const { repository, live, now } = options;
  const where = {
    windows: windowsIn(inOrder, now - first),
    isInside: (directory: string) => isInside(repository, directory),
    names: namesOf(repository),
    openUntil: ({ conversation }: CallWindow) =>
      live.has(conversation) ? now : (byId.get(conversation)?.stamp.modified ?? 0) + longestEndMs,
  };
  return made.map((one) => {
    const window = whoseCommit({ ...one, writtenAt: writtenAt(repository, one.commit, one.at) }, where);
    return { made: one, window, transcript: byId.get(window?.conversation ?? '')?.path ?? '' };
  });
}

const recentMs = 10 * 60_000;
const recentBytes = 4 * 1024 * 1024;

function windowsIn(files: readonly TranscriptFile[], ageMs: number): CallWindow[] {
  const seen = new Set<string>();
  return files.flatMap(({ id, path }) => {
    const paths = [path, ...agentTranscripts(path, id).map((agent) => agent.path)];
    const windows = paths.flatMap((one) => readCallWindows(id, lastLines(one, ageMs)));
    const own = windows.filter((window) => window.id === '' || !seen.has(window.id));
    for (const window of own) seen.add(window.id);
    return own;
  });
}

// A commit of just now is at the end. What is before the first line feed there is no line, and is passed over.
function lastLines(path: string, ageMs: number): Iterable<string> {
  const bytes = findStat(path)?.size ?? 0;
  const from = ageMs < recentMs ? Math.max(0, bytes - recentBytes) : 0;
  return transcriptPart(path, { from });
}
