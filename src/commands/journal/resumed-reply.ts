import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { shownPath } from '../../io/project/project.ts';
import { stateText } from '../../journal/briefing/banner.ts';
import { defaultBudget, renderBriefing } from '../../journal/briefing/briefing.ts';
import { renderWarnings } from '../../journal/change/change-session.ts';
import type { Resumed } from '../../journal/change/resume-session.ts';
import { shortId } from '../../journal/files/sessions.ts';
import type { Target } from '../../journal/which-session/find-target.ts';
import { handle } from '../../journal/which-session/refusals.ts';
import { rememberShown } from '../../journal/which-session/shown-things.ts';
import type { Reply } from '../reply/command.ts';

/** Returns the reply after a session was resumed: its file, its full briefing and its resume commands. */
export function resumedReply(
  target: Target,
  context: Context,
  { changed, remarks, warnings }: Resumed,
): Reply {
  const { session } = changed;
  const file = shownPath(target.project, changed.path);
  const briefing = renderBriefing(session, { remarks }, budgetOf(target, context));
  rememberShown(context, session, briefing);
  const head = `📋 Resuming Session: ${session.shortname}\n   ID: ${handle(target.file)}\n   File: ${file}${renderWarnings(warnings)}`;
  const data = {
    id: session.id,
    short_id: shortId(target.file),
    shortname: session.shortname,
    status: session.status,
    file,
    progress: { done: session.figures.done, total: session.figures.total },
    current: session.figures.current,
    remarks,
    briefing,
    warnings,
  };
  return {
    text: `${head}\n\n${briefing}${resumeCommands(session.resumeCommands)}`.trimEnd(),
    forPerson: [
      head,
      ...remarks.map((remark) => `   ${remark}`),
      '',
      stateText(session),
      '',
      'To see more: session-journal view',
    ].join('\n'),
    data,
  };
}

/** Returns how many characters the full briefing of a session may have. */
export function budgetOf(target: Target, context: Context): number {
  return readConfig(target.project, context.env).briefingBudget ?? defaultBudget;
}

function resumeCommands(text: string): string {
  return text === '' ? '' : `\nResume commands from the file (not run):\n${text}\n`;
}
