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
 * Returns what a hook prints for PreCompact, or for the SessionStart behind a compaction. Never fails. Both write the
 * session: they and all they need are a bundle of their own, and who only reads does without.
 */
export function answerAroundCompaction(event: HookEvent, env: Env): Promise<string> {
  return answerWith(event.name === 'PreCompact' ? onPreCompact : onCompacted, event, env);
}

/** PreCompact: counts, and tells the summariser what must stay. */
async function onPreCompact(event: HookEvent, context: Context): Promise<string> {
  const target = await findCompacted({ event, context });
  if (target === undefined) return '';
  const counted = await countCompaction({ event, context, target }, 'before');
  return summaryBlock(target, counted ?? (await loadTarget(target, context)).session);
}

/** SessionStart behind a compaction: gives the memory back. */
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

// A memory that stays away says why: its session was closed elsewhere, or has vanished.
async function goneAnswer(context: Context): Promise<Answer> {
  try {
    await findBound(context);
    return {};
  } catch (error) {
    if (isFailure(error)) return failureAnswer(error);
    throw error;
  }
}
