import { readBinding, writeBinding } from '../journal/conversation/bindings.ts';
import { attempt, type Occasion } from './occasion.ts';

/**
 * Records which prompt a bound conversation is at, so that the same log counts once per prompt. A new prompt starts an
 * empty list. The two hooks of one prompt can come in either order, and keep each other's list. Errors are noted and
 * not thrown.
 */
export async function notePrompt(occasion: Occasion): Promise<void> {
  const { event, context } = occasion;
  const binding = readBinding(context.env, event.conversation);
  if (binding === undefined) return;
  const { logged } = binding;
  const isSame =
    event.promptId === undefined ? event.name !== 'UserPromptSubmit' : logged?.prompt === event.promptId;
  if (isSame && logged !== undefined) return;
  const fresh = { prompt: event.promptId ?? '', sums: [] };
  await attempt(occasion, () => writeBinding(context.env, event.conversation, { ...binding, logged: fresh }));
}
