import type { HookEvent } from '../core/client/hook-event.ts';
import type { Env } from '../io/project/person.ts';
import { answerWith } from './answer-event.ts';
import { onPreCompact } from './pre-compact.ts';
import { onCompacted } from './restore-after-compaction.ts';

/**
 * Returns what a hook prints for PreCompact, or for the SessionStart behind a compaction. Never fails. Both write the
 * session: they and all they need are a bundle of their own, and who only reads does without.
 */
export function answerAroundCompaction(event: HookEvent, env: Env): Promise<string> {
  return answerWith(event.name === 'PreCompact' ? onPreCompact : onCompacted, event, env);
}
