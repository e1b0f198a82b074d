import { loadTarget } from '../commands/load.ts';
import type { HookEvent } from '../core/hook-event.ts';
import type { Context } from '../io/context.ts';
import { summaryBlock } from './deliver.ts';
import { findCompacted } from './which-session.ts';

/** PreCompact: counts, and tells the summariser what must stay. */
export async function onPreCompact(event: HookEvent, context: Context): Promise<string> {
  const target = await findCompacted({ event, context });
  if (target === undefined) return '';
  const { countCompaction } = await import('./compaction.ts');
  const counted = await countCompaction({ event, context, target }, 'before');
  return summaryBlock(target, counted ?? (await loadTarget(target, context)).session);
}
