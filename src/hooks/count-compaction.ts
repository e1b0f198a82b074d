import { isFailure } from '../core/failure.ts';
import { formatInstant } from '../core/time.ts';
import { ensureLocal } from '../io/project/project.ts';
import { transcriptSize } from '../io/transcripts/transcript-file.ts';
import type { Now } from '../journal/change/change-session.ts';
import { changeSession } from '../journal/change/change-session.ts';
import { queueCompaction } from '../journal/change/compaction-queue.ts';
import { gitFacts } from '../journal/change/git-fields.ts';
import type { Compaction } from '../journal/conversation/memory.ts';
import { readConversation, updateConversation } from '../journal/conversation/memory.ts';
import type { Document } from '../journal/document/document.ts';
import { readFacts } from '../journal/document/session-facts.ts';
import type { Session } from '../journal/session/session.ts';
import type { Happening } from './occasion.ts';
import { attempt, noteTrouble, remember } from './occasion.ts';

/** Which event reports a compaction: `before` it (this opens its record), or `behind`, after it. */
type Side = 'before' | 'behind';

// How long a hook waits for the project's lock, in milliseconds, before it leaves counting to the next run. The
// compaction itself takes longer than that.
const hookWaitMs = 5000;

type Fields = Record<string, string>;

/**
 * Counts a compaction in the session's front matter, once no matter how many events report it. Returns the session
 * after that, or undefined if it wasn't touched. If the session can't be written, nothing is thrown, because the
 * briefing must be given anyway; the error is noted, or the count is queued for the next run.
 */
export async function countCompaction(what: Happening, side: Side): Promise<Session | undefined> {
  const { context, target } = what;
  const count = target.file.facts.compactions;
  if (side === 'behind' && isCounted(what, side, count)) return undefined;
  try {
    // Without this folder, a change is first decided without the lock, and two events could count the same number.
    ensureLocal(target.project);
    const work = { target, context, verb: 'compaction', waitMs: hookWaitMs };
    // If an editor saves at the same moment, the change starts over. The first decision is then reused.
    const decide = (doc: Document, _now: Now, last: { fields: Fields } | undefined): { fields: Fields } =>
      last ?? { fields: decideCount(what, doc, side) };
    const { older, session } = await changeSession(work, decide);
    const known = readConversation(target.project, what.event.conversation);
    const said = older[0] ?? '';
    if (known !== undefined && said !== known.older) await remember(what, target.project, { older: said });
    return session;
  } catch (error) {
    if (!isFailure(error)) throw error;
    if (error.code !== 'locked') await noteTrouble(what, error);
    const isForLater = error.code === 'locked' || error.code === 'unwritable';
    await attempt(what, () => recordUncounted(what, side, isForLater));
    return undefined;
  }
}

function decideCount(what: Happening, doc: Document, side: Side): Fields {
  const { status, compactions } = readFacts(doc.head);
  if (status !== 'active' || isCounted(what, side, compactions)) return {};
  const number = recordOf(what, side)?.number ?? (compactions === undefined ? null : compactions + 1);
  if (recordOf(what, side) === undefined) openRecord(what, number, side);
  const { branch, commit } = gitFacts(what.target, what.context);
  const git = { git_branch: branch, git_last_commit: commit };
  return number === null ? git : { ...git, compaction_count: String(number) };
}

// A full disk or a held lock may be free later, so the count is queued for the next run.
function recordUncounted(what: Happening, side: Side, isForLater: boolean): void {
  const { event, target } = what;
  const record = recordOf(what, side);
  if (record === undefined) openRecord(what, null, side);
  else if (record.number === null) return;
  if (!isForLater) return;
  const last = (readConversation(target.project, event.conversation)?.compactions.length ?? 1) - 1;
  const isPlain = /^[A-Za-z0-9_-]{1,128}$/.test(event.conversation);
  queueCompaction(target.project, target.file.facts.id, {
    name: isPlain ? `${event.conversation}-${last}` : undefined,
    // If the record has a number, this is the count that was about to be written, or has been by now.
    count: record?.number ?? undefined,
  });
}

// An open record belongs to this compaction. After the compaction, so does one opened since the last prompt.
function recordOf({ event, target }: Happening, side: Side): Compaction | undefined {
  const known = readConversation(target.project, event.conversation);
  const last = known?.compactions.at(-1);
  const isOurs = last?.open === true || (side === 'behind' && known?.opened === true);
  return isOurs && last?.session === target.file.facts.id ? last : undefined;
}

// If a run was killed after it wrote the record, the count in the front matter is lower than the record's.
function isCounted(what: Happening, side: Side, count: number | undefined): boolean {
  const record = recordOf(what, side);
  if (record === undefined) return false;
  return record.number === null || count === undefined || count >= record.number;
}

function openRecord(what: Happening, number: number | null, side: Side): void {
  const { event, context, target } = what;
  const known = readConversation(target.project, event.conversation);
  const compaction: Compaction = {
    number,
    open: side === 'before',
    session: target.file.facts.id,
    at: formatInstant(context.now().getTime()),
    trigger: event.trigger ?? 'unknown',
    restored: 'pending',
    offset: transcriptSize(event.transcript),
  };
  const place = { env: context.env, project: target.project };
  updateConversation(place, event.conversation, {
    session: target.file.facts.id,
    opened: true,
    fresh: true,
    epoch: (known?.epoch ?? 0) + 1,
    compactions: [...(known?.compactions ?? []), compaction],
  });
}
