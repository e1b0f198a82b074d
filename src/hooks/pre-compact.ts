import type { HookEvent } from '../core/client/hook-event.ts';
import type { Context } from '../io/project/context.ts';
import { loadTarget } from '../journal/which-session/load-target.ts';
import { countCompaction } from './count-compaction.ts';
import { findCompacted } from './find-session.ts';
import { summaryBlock } from './model-blocks.ts';

/** PreCompact: counts the compaction, and returns what the summariser must keep; empty without an active session. */
export async function onPreCompact(event: HookEvent, context: Context): Promise<string> {
  const target = await findCompacted({ event, context });
  if (target === undefined) return '';
  const counted = await countCompaction({ event, context, target }, 'before');
  return summaryBlock(target, counted ?? (await loadTarget(target, context)).session);
}
