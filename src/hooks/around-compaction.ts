import type { HookEvent } from '../core/client/hook-event.ts';
import { isFailure } from '../core/failure.ts';
import { oneLine } from '../core/text/escape.ts';
import type { Context } from '../io/project/context.ts';
import type { Env } from '../io/project/person.ts';
import { findBound } from '../journal/target/find-target.ts';
import { loadTarget } from '../journal/target/load.ts';
import { readConversation } from '../journal/target/memory.ts';
import type { Answer } from './answer.ts';
import { renderAnswer } from './answer.ts';
import { answerWith } from './answer-event.ts';
import { briefingBlock, failureAnswer, summaryBlock, toldOf } from './blocks.ts';
import { countCompaction } from './compaction.ts';
import { findCompacted, inheritBinding } from './find-session.ts';
import type { Occasion } from './occasion.ts';
import { closeRecord, remember } from './occasion.ts';

/**
 * Returns what a hook prints for PreCompact, or for the SessionStart after a compaction. Never throws. Both events
 * write the session, so their code is a bundle of its own, which hooks that only read don't have to load.
 */
export function answerAroundCompaction(event: HookEvent, env: Env): Promise<string> {
  return answerWith(event.name === 'PreCompact' ? onPreCompact : onCompacted, event, env);
}

/** PreCompact: counts the compaction, and tells the summariser what to keep. */
async function onPreCompact(event: HookEvent, context: Context): Promise<string> {
  const target = await findCompacted({ event, context });
  if (target === undefined) return '';
  const counted = await countCompaction({ event, context, target }, 'before');
  return summaryBlock(target, counted ?? (await loadTarget(target, context)).session);
}

/** SessionStart after a compaction: gives the model the briefing. */
async function onCompacted(event: HookEvent, context: Context): Promise<string> {
  const occasion = { event, context };
  inheritBinding(occasion);
  return renderAnswer(event.name, await restore(occasion));
}

async function restore(occasion: Occasion): Promise<Answer> {
  const { event, context } = occasion;
  const target = await findCompacted(occasion);
  if (target === undefined) return goneAnswer(context);
  const what = { ...occasion, target };
  await countCompaction(what, 'behind');
  const loaded = await loadTarget(target, context);
  const { session } = loaded;
  const block = await briefingBlock(what, session);
  const known = readConversation(target.project, event.conversation);
  const told = toldOf(known, loaded);
  remember(occasion, target.project, { ...closeRecord(known), told });
  const name = oneLine(session.shortname);
  const message = `💾 ${name}: compaction #${session.compactions ?? '?'}, memory restored`;
  return { context: block, message };
}

// If there is no session to restore, say why: it was closed elsewhere, or its file is missing.
async function goneAnswer(context: Context): Promise<Answer> {
  try {
    await findBound(context);
    return {};
  } catch (error) {
    if (isFailure(error)) return failureAnswer(error);
    throw error;
  }
}
