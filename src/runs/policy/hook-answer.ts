/** What our hook answers to the client's PreToolUse. */
export type HookAnswer =
  | { readonly kind: 'allow'; readonly reason: string; readonly input?: unknown }
  | { readonly kind: 'deny' | 'defer'; readonly reason: string };

/** Returns the standard output of a PreToolUse hook. */
export function renderPreToolUse(answer: HookAnswer): string {
  const input = answer.kind === 'allow' ? answer.input : undefined;
  return JSON.stringify({
    hookSpecificOutput: {
      hookEventName: 'PreToolUse',
      permissionDecision: answer.kind,
      permissionDecisionReason: answer.reason,
      ...(input === undefined ? {} : { updatedInput: input }),
    },
  });
}

/** Returns the standard output of a PermissionRequest hook; it can't defer, so that says nothing. */
export function renderPermissionRequest(answer: HookAnswer): string {
  if (answer.kind === 'defer') return '';
  return JSON.stringify({
    hookSpecificOutput: { hookEventName: 'PermissionRequest', decision: decisionOf(answer) },
  });
}

function decisionOf(answer: HookAnswer): Readonly<Record<string, unknown>> {
  if (answer.kind !== 'allow') return { behavior: 'deny', message: answer.reason };
  return {
    behavior: 'allow',
    ...(answer.input === undefined ? {} : { updatedInput: answer.input }),
  };
}

/** What a sub-agent is told whose question nobody has answered: it can't be parked. */
export const nobodyYet =
  'Nobody has answered yet. This is not a refusal. Do not do it in another way. Go on with what does not need it, and say in your result that this is still open';

/** What a second call is told while the first of the same message is parked: the client would forget one of the two. */
export const oneAtATime =
  'This is not a refusal. Another call of yours waits for the person, and only one can wait at a time. Make this call again after that one';

/** What a call is told that could not be asked about. */
export function couldNotAsk(why: string): string {
  return `Session Journal could not ask the person about this call, so it does not run. This is not a refusal: ${why}`;
}
