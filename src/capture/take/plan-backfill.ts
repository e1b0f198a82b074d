import { decodeTranscriptLine } from '../../core/client/transcript-line.ts';
import type { MadeCommit } from '../../core/reflog-entries.ts';
import { runGit } from '../../io/git/process.ts';
import { listTranscripts, type TranscriptFile } from '../../io/transcripts/client-folders.ts';
import { readEnds } from '../../io/transcripts/read-ends.ts';
import { findConversationsOf } from './find-commits.ts';
import type { DueCaptures, PlanOptions, Wish } from './plan-captures.ts';
import { wishAt } from './plan-captures.ts';
import { isInside, type Repository } from './repository.ts';
import { readWatched } from './state.ts';

const timeoutMs = 60_000;
// One that was written to since may go on.
const quietMs = 10 * 60_000;

/**
 * Returns the captures of what was said before captures were taken, in the conversations of a repository that have a
 * transcript: at the commits of all branches that they made since a time (milliseconds), and one of the rest of each.
 */
export async function planBackfill(options: PlanOptions, since: number): Promise<DueCaptures> {
  const { folder, repository, clientFolders, now } = options;
  const files = listTranscripts(clientFolders).filter(
    (file) => file.stamp.modified >= since && isOf(file, repository),
  );
  const made = await readCommitsSince(repository.top, since);
  const transcripts = files.map(({ path }) => path);
  const found = findConversationsOf(made, { repository, folders: [], transcripts, now, live: new Set() });
  const ended = files.filter(({ stamp }) => stamp.modified < now - quietMs);
  const wishes = [...found.flatMap(wishAt), ...ended.map(endOf)];
  return {
    wishes: wishes.sort((a, b) => a.until - b.until),
    jobs: [],
    watched: readWatched(folder) ?? { begun: now, logs: {}, unattributed: [] },
  };
}

function endOf({ id, path, stamp }: TranscriptFile): Wish {
  const place = { conversation: id, transcript: path, until: Math.ceil(stamp.modified), branch: '' };
  return { kind: 'end', tasks: [], made: undefined, ...place };
}

const endBytes = 64 * 1024;

function isOf({ path }: TranscriptFile, repository: Repository): boolean {
  const { first, last } = readEnds(path, endBytes);
  return [...first, ...last].some((text) => {
    const cwd = decodeTranscriptLine(text)?.cwd;
    return cwd !== undefined && isInside(repository, cwd);
  });
}

// What was rebased or picked was committed later than it was written, and is found by its content.
async function readCommitsSince(top: string, since: number): Promise<MadeCommit[]> {
  const format = '--format=%H%x00%P%x00%ct%x00%at%x00%s';
  const args = ['log', '--all', `--since=@${Math.floor(since / 1000)}`, format, '--'];
  const { stdout } = await runGit(top, args, { timeoutMs });
  return stdout.split('\n').flatMap((row) => {
    const [commit = '', parents = '', committed = '', written, subject = ''] = row.split('\0');
    const at = Number(committed);
    if (commit === '' || Math.abs(at - Number(written)) > 2) return [];
    return [{ commit, before: parents.split(' ')[0] ?? '', at, subject, isAmend: false }];
  });
}
