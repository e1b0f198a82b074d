import type { HookEvent } from '../core/client/hook-event.ts';
import type { Env } from '../io/project/person.ts';
import { answerWith } from './answer-event.ts';
import { onPreCompact } from './pre-compact.ts';
import { onCompacted } from './restore-after-compaction.ts';

/**
 * Returns what a hook prints for PreCompact, or for the SessionStart after a compaction. Never throws. Both events
 * write the session, so their code is a bundle of its own, which hooks that only read don't have to load.
 */
export function answerAroundCompaction(event: HookEvent, env: Env): Promise<string> {
  return answerWith(event.name === 'PreCompact' ? onPreCompact : onCompacted, event, env);
}
