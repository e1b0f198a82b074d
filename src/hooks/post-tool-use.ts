import type { HookEvent } from '../core/client/hook-event.ts';
import type { Context } from '../io/project/context.ts';
import type { Conversation } from '../journal/conversation/memory.ts';
import { isPending, readConversation } from '../journal/conversation/memory.ts';
import { wantNoReminders, wantsTools } from '../journal/conversation/wanted-events.ts';
import { loadTarget } from '../journal/which-session/load-target.ts';
import { renderAnswer } from './answer.ts';
import { captureCommits, keepCommandEdits } from './capture.ts';
import { findStill } from './find-session.ts';
import { lookForArrival } from './look-for-arrival.ts';
import { briefingBlock, toldOf } from './model-blocks.ts';
import type { Happening } from './occasion.ts';
import { closeRecord, remember } from './occasion.ts';
import { remindAtCommit, watchWork } from './remind.ts';

/**
 * PostToolUse: keeps what a command wrote, and gives a briefing that didn't arrive, or a reminder to log after a commit.
 * Returns what to print.
 */
export async function onPostToolUse(event: HookEvent, context: Context): Promise<string> {
  // The command may have committed what it wrote, so it must be known before that is captured.
  await keepCommandEdits({ event, context });
  if (event.agent !== undefined || !wantsTools(context.env, event.conversation)) return '';
  const target = await findStill(context);
  if (target?.file.facts.status !== 'active') {
    wantNoReminders(context.env, event.conversation);
    await captureCommits({ event, context });
    return '';
  }
  const what = { event, context, target };
  const known = readConversation(target.project, event.conversation);
  if (isPending(known, target.file.facts.id)) return restore(what, known);
  // Watch before looking: a commit made in between is then seen at the next tool call.
  watchWork(what);
  await captureCommits(what);
  const reminder = await remindAtCommit(what);
  return reminder === '' ? '' : renderAnswer(event.name, { context: reminder });
}

// A briefing that didn't arrive after a compaction: in an unattended run no prompt follows. Whether it arrived can be told
// only once the transcript has the compaction's boundary.
async function restore(what: Happening, known: Conversation | undefined): Promise<string> {
  const { event, context, target } = what;
  const { compacted, arrived } = await lookForArrival(what, known);
  if (!compacted) return '';
  if (arrived) {
    await remember(what, target.project, closeRecord(known, 'seen'));
    watchWork(what);
    return '';
  }
  const loaded = await loadTarget(target, context);
  const block = await briefingBlock(what, loaded.session);
  const told = toldOf(known, loaded);
  await remember(what, target.project, { ...closeRecord(known, 'tool'), told });
  watchWork(what);
  return renderAnswer(event.name, { context: block });
}
