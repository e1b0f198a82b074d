import { isForPerson, isHarmlessCall } from '../core/client/allow.ts';
import type { HookEvent } from '../core/client/hook-event.ts';

/**
 * PreToolUse: lets the model log and read the journal without a question, and denies what only a person may do; empty
 * for every other call.
 */
export async function onPreToolUse(event: HookEvent): Promise<string> {
  if (event.tool !== 'Bash' || event.line === undefined) return '';
  if (isForPerson(event.line)) {
    return decision(
      event,
      'deny',
      'Only a person can do this. Ask them to run it in a terminal of their own',
    );
  }
  return isHarmlessCall(event.line)
    ? decision(event, 'allow', 'Only logs to the session journal or reads it')
    : '';
}

function decision(event: HookEvent, permissionDecision: 'allow' | 'deny', reason: string): string {
  return JSON.stringify({
    hookSpecificOutput: {
      hookEventName: event.name,
      permissionDecision,
      permissionDecisionReason: reason,
    },
  });
}
