import { isHarmlessCall } from '../core/client/allow.ts';
import type { HookEvent } from '../core/client/hook-event.ts';
import { namedSession } from '../core/client/named-session.ts';
import { isFailure } from '../core/failure.ts';
import type { Context } from '../io/project/context.ts';
import { openProject } from '../io/project/project.ts';
import { brought, findNamedTarget } from '../journal/which-session/find-target.ts';

/**
 * PreToolUse: lets the model log and read the journal without a question; empty for every other call. To resume or write
 * to a session that the repository brought, it makes the client ask the person.
 */
export async function onPreToolUse(event: HookEvent, context: Context): Promise<string> {
  if (event.tool !== 'Bash' || event.line === undefined || !isHarmlessCall(event.line)) return '';
  const named = namedSession(event.line);
  switch (named === undefined ? 'own' : await whoseSession(named, context)) {
    case 'own':
      return render(event, 'allow', 'Only logs to the session journal or reads it');
    case 'brought':
      return render(
        event,
        'ask',
        'You have not resumed this session in this clone before: it came with the repository',
      );
    default:
      return '';
  }
}

async function whoseSession(named: string, context: Context): Promise<'own' | 'brought' | 'none'> {
  try {
    const { project, file } = await findNamedTarget(openProject(context.cwd), named);
    return brought([file], project, context).length === 0 ? 'own' : 'brought';
  } catch (error) {
    if (!isFailure(error)) throw error;
    return 'none';
  }
}

function render({ name }: HookEvent, decision: 'allow' | 'ask', reason: string): string {
  return JSON.stringify({
    hookSpecificOutput: {
      hookEventName: name,
      permissionDecision: decision,
      permissionDecisionReason: reason,
    },
  });
}
