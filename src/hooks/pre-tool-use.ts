import { isHarmlessCall } from '../core/client/allow.ts';
import type { HookEvent } from '../core/client/hook-event.ts';

/** PreToolUse: lets the model log and read the journal without a question; empty for every other call. */
export async function onPreToolUse(event: HookEvent): Promise<string> {
  if (event.tool !== 'Bash' || event.line === undefined || !isHarmlessCall(event.line)) return '';
  return JSON.stringify({
    hookSpecificOutput: {
      hookEventName: event.name,
      permissionDecision: 'allow',
      permissionDecisionReason: 'Only logs to the session journal or reads it',
    },
  });
}
