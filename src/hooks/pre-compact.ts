import type { HookEvent } from '../core/client/hook-event.ts';
import { readConfig } from '../io/project/config.ts';
import type { Context } from '../io/project/context.ts';
import { renderUnlogged } from '../journal/change/unlogged.ts';
import { isPending, readConversation } from '../journal/conversation/memory.ts';
import { loadTarget } from '../journal/which-session/load-target.ts';
import { captureNow } from './capture.ts';
import { countCompaction } from './count-compaction.ts';
import { findCompacted } from './find-session.ts';
import { keepHeld } from './keep-held.ts';
import { lookForArrival } from './look-for-arrival.ts';
import { fullSummaryBlock, summaryBlock } from './model-blocks.ts';
import type { Happening } from './occasion.ts';
import { closeRecord, remember } from './occasion.ts';
import { sinceLog } from './since-log.ts';

/** PreCompact: counts the compaction, and returns what the summariser must keep; empty without an active session. */
export async function onPreCompact(event: HookEvent, context: Context): Promise<string> {
  const target = await findCompacted({ event, context });
  if (target === undefined) return '';
  const what = { event, context, target };
  await captureNow(what, 'compaction');
  const isTrusted = await hasArrivedBefore(what);
  // Counting the compaction updates the session's time, so ask before that.
  const reminds = readConfig(target.project, context.env).reminders;
  const unlogged = reminds ? renderUnlogged(await sinceLog(what)) : '';
  const session = await countCompaction(what, 'before');
  const read = session ?? (await loadTarget(target, context)).session;
  await keepHeld(what, read);
  return isTrusted ? summaryBlock(read, unlogged) : fullSummaryBlock(target, read, unlogged);
}

// A client that dropped the briefing after the last compaction may drop the next one too. An open record is not yet a
// compaction: some clients announce one several times.
async function hasArrivedBefore(what: Happening): Promise<boolean> {
  const { event, target } = what;
  const { id } = target.file.facts;
  let known = readConversation(target.project, event.conversation);
  if (known !== undefined && isPending(known, id)) {
    const { compacted, arrived } = await lookForArrival(what, known);
    const change = compacted ? closeRecord(known, arrived ? 'seen' : undefined) : {};
    if (change.compactions !== undefined) await remember(what, target.project, change);
    known = { ...known, ...change };
  }
  const last = known?.compactions.findLast((one) => one.session === id && !one.open);
  return last === undefined || last.restored === 'seen';
}
