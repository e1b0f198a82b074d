/** What a hook says: `context` to the model, `message` to the user, and the conversation's title. */
export interface Answer {
  readonly context?: string | undefined;
  readonly message?: string | undefined;
  readonly title?: string | undefined;
  /** Whether the prompt ends here: the person sees the message, and the model gets nothing. */
  readonly ends?: boolean;
}

/** Returns an answer in the client's format, one JSON object; empty if there is nothing to say. */
export function renderAnswer(event: string, { context, message, title, ends }: Answer): string {
  if (ends === true) return JSON.stringify({ decision: 'block', reason: message });
  const specific = {
    ...(context === undefined ? {} : { additionalContext: context }),
    ...(title === undefined ? {} : { sessionTitle: title }),
  };
  const hasSpecific = Object.keys(specific).length > 0;
  if (!hasSpecific && message === undefined) return '';
  return JSON.stringify({
    ...(message === undefined ? {} : { systemMessage: message }),
    ...(hasSpecific ? { hookSpecificOutput: { hookEventName: event, ...specific } } : {}),
  });
}
