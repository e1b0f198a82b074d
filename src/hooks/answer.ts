/** What a hook says: to the model, to the person, and the conversation's title. */
export interface Answer {
  readonly context?: string | undefined;
  readonly message?: string | undefined;
  readonly title?: string | undefined;
}

/** Returns an answer as the client reads it: one JSON object, empty where there is nothing to say. */
export function renderAnswer(event: string, { context, message, title }: Answer): string {
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
