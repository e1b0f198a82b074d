import { isHarmlessCall } from '../core/client/allow.ts';
import type { HookEvent } from '../core/client/hook-event.ts';

/** PreToolUse: lets the model's own logging run without a question, and has no opinion on anything else. */
export async function onPreToolUse(event: HookEvent): Promise<string> {
  if (event.tool !== 'Bash' || event.line === undefined || !isHarmlessCall(event.line)) return '';
  return JSON.stringify({
    hookSpecificOutput: {
      hookEventName: event.name,
      permissionDecision: 'allow',
      permissionDecisionReason: 'It only logs to the session journal, or reads it',
    },
  });
}
