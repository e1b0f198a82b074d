import type { Call } from '../core/calls/call-spec.ts';
import { hasFlag } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import { listSome } from '../core/text/list-some.ts';
import { parseInstant } from '../core/time.ts';
import type { Context } from '../io/project/context.ts';
import { openProject, shownPath } from '../io/project/project.ts';
import { renderBriefing } from '../journal/briefing/briefing.ts';
import { isResumable, resumeSession } from '../journal/change/resume-session.ts';
import type { SessionFile } from '../journal/files/sessions.ts';
import { listSessions } from '../journal/files/sessions.ts';
import { ownEmail } from '../journal/which-session/author.ts';
import { brought, mine, onlyActive } from '../journal/which-session/candidates.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import { findCurrent, findNamedTarget, targetName } from '../journal/which-session/find-target.ts';
import { loadTarget } from '../journal/which-session/load-target.ts';
import { handle, noneMeant } from '../journal/which-session/refusals.ts';
import { withCaptureNotice } from './captures/capture-notice.ts';
import { renderList } from './journal/list.ts';
import { budgetOf, resumedReply } from './journal/resumed-reply.ts';
import type { Command, Reply } from './reply/command.ts';

/** `resume`: makes a session active and the current one, and prints its full briefing. */
export const resumeCommand: Command = {
  summary: 'Resume a session, make it the current one, and print its full briefing',
  spec: {
    verb: 'resume',
    without: ['keep-secret'],
    bare: { placeholder: 'ID', about: 'Short id, name or file name (a prefix is enough)', max: 1 },
    flags: [
      { name: 'list', takes: 'none', about: 'List the sessions that can be resumed' },
      { name: 'last', takes: 'none', about: 'Resume the session that was updated last' },
      { name: 'reopen', takes: 'none', about: 'Resume a closed session from the archive' },
      { name: 'take-over', takes: 'none', about: "Make a colleague's session yours, with a journal entry" },
    ],
  },
  run: runResume,
};

async function runResume(call: Call, context: Context): Promise<Reply> {
  if (hasFlag(call, 'list')) return renderList(openProject(context.cwd), context, { all: false });
  const named = targetName(call, call.bare[0]);
  const target =
    named === undefined
      ? await findResumable(context, hasFlag(call, 'last'))
      : await findNamedTarget(openProject(context.cwd), named);
  if (target.file.folder === 'archive' && !hasFlag(call, 'reopen')) return showClosed(target, context);
  const reopen = hasFlag(call, 'reopen');
  const newOwner = hasFlag(call, 'take-over') ? ownEmail(target, context) : undefined;
  const resumed = await resumeSession(target, context, { reopen, newOwner });
  return withCaptureNotice(resumedReply(target, context, resumed), target, context);
}

// Without a name: the current session, the only active one, or the only paused one. With `--last`: my last updated one.
async function findResumable(context: Context, last: boolean): Promise<Target> {
  const current = last ? undefined : await findCurrent(context);
  if (current !== undefined) return current;
  const project = openProject(context.cwd);
  const listing = await listSessions(project);
  const all = mine(listing.sessions, project, context);
  const own = all.filter(isResumable);
  const paused = own.filter((file) => file.facts.status === 'paused');
  const active = own.filter((file) => file.facts.status === 'active');
  const only = active.length === 0 && paused.length === 1 ? paused[0] : onlyActive(own, context);
  const file = last ? newest(own) : only;
  if (file !== undefined) return { project, file, how: 'only' };
  const failure = noneMeant(
    listing,
    all,
    brought([...listing.sessions, ...listing.damaged], project, context),
  );
  if (own.length === 0) throw failure;
  const shown = own.map((one) => `${one.facts.shortname} (${handle(one)}, ${one.facts.status})`);
  throw new Failure('ambiguous', `${own.length} sessions can be resumed: ${listSome(shown, 12)}`, {
    hint: 'Choose one: session-journal resume ID. For the last updated one: session-journal resume --last',
    data: failure.data,
  });
}

function newest(files: readonly SessionFile[]): SessionFile | undefined {
  const at = (file: SessionFile): number => parseInstant(file.facts.updatedAt) ?? 0;
  return [...files].sort((a, b) => at(b) - at(a))[0];
}

async function showClosed(target: Target, context: Context): Promise<Reply> {
  const { session } = await loadTarget(target, context);
  const briefing = renderBriefing(session, { remarks: [] }, budgetOf(target, context));
  const head = `📋 Closed Session: ${session.shortname} (${session.status})\n   To reopen it: session-journal resume --reopen ${handle(target.file)}`;
  const data = {
    id: session.id,
    shortname: session.shortname,
    status: session.status,
    file: shownPath(target.project, target.file.path),
    briefing,
  };
  return { text: `${head}\n\n${briefing}`.trimEnd(), data };
}
