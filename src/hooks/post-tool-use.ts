import type { HookEvent } from '../core/client/hook-event.ts';
import type { Context } from '../io/project/context.ts';
import { isPending, readConversation } from '../journal/conversation/memory.ts';
import { wantNoTools } from '../journal/conversation/wanted-events.ts';
import { loadTarget } from '../journal/which-session/load-target.ts';
import { renderAnswer } from './answer.ts';
import { findStill } from './find-session.ts';
import { lookForArrival } from './look-for-arrival.ts';
import { briefingBlock, toldOf } from './model-blocks.ts';
import { closeRecord, remember } from './occasion.ts';

/**
 * PostToolUse: gives a briefing that didn't arrive after a compaction, because in an unattended run no prompt follows.
 * Whether it arrived can be told only once the transcript has the compaction's boundary. Returns what to print.
 */
export async function onPostToolUse(event: HookEvent, context: Context): Promise<string> {
  const target = await findStill(context);
  const known = target === undefined ? undefined : readConversation(target.project, event.conversation);
  if (target?.file.facts.status !== 'active' || !isPending(known, target.file.facts.id)) {
    wantNoTools(context.env, event.conversation);
    return '';
  }
  const what = { event, context, target };
  const { compacted, arrived } = await lookForArrival(what, known);
  if (!compacted) return '';
  if (arrived) {
    remember(what, target.project, closeRecord(known, 'seen'));
    return '';
  }
  const loaded = await loadTarget(target, context);
  const block = await briefingBlock(what, loaded.session);
  const told = toldOf(known, loaded);
  remember(what, target.project, { ...closeRecord(known, 'tool'), told });
  return renderAnswer(event.name, { context: block });
}
