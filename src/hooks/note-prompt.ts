import { readBinding, writeBinding } from '../journal/conversation/bindings.ts';
import { attempt, type Occasion } from './occasion.ts';

/**
 * Tells the program which prompt a bound conversation is at, to count the same log once: another prompt begins anew. The
 * two hooks of one prompt, which come in either order, leave each other's logs.
 */
export function notePrompt(occasion: Occasion): void {
  const { event, context } = occasion;
  const binding = readBinding(context.env, event.conversation);
  if (binding === undefined) return;
  const logged = binding.logged as { readonly prompt?: unknown } | null | undefined;
  const isSame =
    event.promptId === undefined ? event.name !== 'UserPromptSubmit' : logged?.prompt === event.promptId;
  if (isSame && typeof logged?.prompt === 'string') return;
  const fresh = { prompt: event.promptId ?? '', sums: [] };
  attempt(occasion, () => writeBinding(context.env, event.conversation, { ...binding, logged: fresh }));
}
