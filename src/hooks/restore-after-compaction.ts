import type { HookEvent } from '../core/client/hook-event.ts';
import { isFailure } from '../core/failure.ts';
import { oneLine } from '../core/text/escape.ts';
import type { Context } from '../io/project/context.ts';
import type { Conversation, Restored } from '../journal/conversation/memory.ts';
import { readConversation } from '../journal/conversation/memory.ts';
import { findBound } from '../journal/which-session/find-target.ts';
import { loadTarget } from '../journal/which-session/load-target.ts';
import type { Answer } from './answer.ts';
import { renderAnswer } from './answer.ts';
import { countCompaction } from './count-compaction.ts';
import { findCompacted, inheritBinding } from './find-session.ts';
import { keepHeld } from './keep-held.ts';
import { briefingBlock, failureAnswer, toldOf } from './model-blocks.ts';
import type { Occasion } from './occasion.ts';
import { closeRecord, remember } from './occasion.ts';

/** SessionStart after a compaction: returns the briefing, or why there is none. */
export async function onCompacted(event: HookEvent, context: Context): Promise<string> {
  const occasion = { event, context };
  await inheritBinding(occasion);
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
  await keepHeld(what, session);
  const block = await briefingBlock(what, session);
  const known = readConversation(target.project, event.conversation);
  const told = toldOf(known, loaded);
  await remember(occasion, target.project, { ...closeRecord(known, handed(known)), told });
  const name = oneLine(session.shortname);
  const message = `💾 ${name}: compaction #${session.compactions ?? '?'}, journal handed to the new context`;
  return { context: block, message };
}

// Not everything that a hook prints reaches the model, so it is only handed over until the transcript has it.
function handed(known: Conversation | undefined): Restored | undefined {
  return known?.compactions.at(-1)?.restored === 'pending' ? 'handed' : undefined;
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
