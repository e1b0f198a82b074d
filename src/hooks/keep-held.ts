import { mayHoldSecret } from '../core/secrets/quick-find.ts';
import { readConfig } from '../io/project/config.ts';
import { heldEntries } from '../journal/briefing/summary-losses.ts';
import { readConversation } from '../journal/conversation/memory.ts';
import { readHeld, writeHeld } from '../journal/conversation/summaries.ts';
import type { Session } from '../journal/session/session.ts';
import type { Happening } from './occasion.ts';
import { attempt } from './occasion.ts';

/**
 * Saves what the journal held at the conversation's last compaction, without secrets, unless that was saved already.
 * Later, `view --compactions` compares it with the client's summary.
 */
export async function keepHeld(what: Happening, session: Session): Promise<void> {
  const { event, context, target } = what;
  const last = readConversation(target.project, event.conversation)?.compactions.at(-1);
  if (last === undefined || last.session !== target.file.facts.id) return;
  const place = { project: target.project, conversation: event.conversation, at: last.at };
  if (readHeld(place) !== undefined) return;
  const entries = heldEntries(session);
  const { notSecrets } = readConfig(target.project, context.env);
  const screen = entries.some(({ text }) => mayHoldSecret(text))
    ? (await import('../core/secrets/find.ts')).screenSecrets
    : undefined;
  const clean = entries.map(({ kind, text }) => ({ kind, text: screen?.(text, notSecrets).text ?? text }));
  await attempt(what, () => writeHeld(place, clean));
}
