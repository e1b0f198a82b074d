import { loggingForm } from '../core/client/injected.ts';
import { counted } from '../core/text/count.ts';
import { lastCommitted, reflogPath } from '../io/git/reflog.ts';
import { readConfig } from '../io/project/config.ts';
import { gitPlace } from '../journal/change/git-fields.ts';
import { readConversation } from '../journal/conversation/memory.ts';
import { nextReminded } from '../journal/conversation/reminders.ts';
import { wantNoReminders, wantReminders } from '../journal/conversation/wanted-events.ts';
import type { Happening } from './occasion.ts';
import { remember } from './occasion.ts';
import type { SinceLog } from './since-log.ts';
import { sinceLog } from './since-log.ts';

const minute = 60_000;

/** Returns a reminder to log after a commit, in constant words, numbers and hashes; empty if none is due. */
export async function remindAtCommit(what: Happening): Promise<string> {
  const hash = lastCommitted(gitPlace(what.target, what.context));
  if (hash === undefined) return '';
  const since = await sinceLog(what);
  const { commits, now, logged } = since;
  const isDue = commits.length >= 2 || (commits.length === 1 && now - logged >= 15 * minute);
  if (!isDue || !(await mayRemind(what, since))) return '';
  const those = commits.length === 1 ? '1 commit is' : `${commits.length} commits are`;
  return `Committed ${hash}; ${those} not in the journal yet. To log: ${loggingForm}`;
}

/** Returns a reminder to log at a prompt, in constant words and numbers; empty if none is due. */
export async function remindAtPrompt(what: Happening): Promise<string> {
  if (/^\s*[/<]|session-journal|\bjournal\b/i.test(what.event.prompt ?? '')) return '';
  const since = await sinceLog(what);
  const { commits, edits, began, now } = since;
  const isLong = began !== undefined && now - began >= 45 * minute;
  if (commits.length < 3 && edits < 25 && !isLong) return '';
  if (!(await mayRemind(what, since))) return '';
  const parts = [counted(commits.length, 'commit'), counted(edits, 'edit')].filter(
    (part) => !/^0/.test(part),
  );
  return `Not in the journal yet: ${parts.join(' and ') || '45 minutes of work'}. To log: ${loggingForm}`;
}

/** Sees to it that the next commit, and a prompt some time from now, start the program; or not, if that is turned off. */
export function watchWork({ event, context, target }: Happening): void {
  const { conversation, transcript } = event;
  if (!readConfig(target.project, context.env).reminders) {
    wantNoReminders(context.env, conversation);
    return;
  }
  const reflog = reflogPath(gitPlace(target, context));
  wantReminders(context.env, conversation, { reflog, transcript, session: target.file.path });
}

// Remembers the reminder, too.
async function mayRemind(what: Happening, { now, logged, commits, edits }: SinceLog): Promise<boolean> {
  const known = readConversation(what.target.project, what.event.conversation);
  const facts = `${commits[0] ?? ''} ${edits}`;
  const reminded = nextReminded(known?.reminded ?? null, { now, logged, facts });
  if (reminded === undefined || !readConfig(what.target.project, what.context.env).reminders) return false;
  await remember(what, what.target.project, { reminded });
  return true;
}
