import type { HookEvent } from '../core/hook-event.ts';
import { formatInstant } from '../core/time.ts';
import { readConfig } from '../io/config.ts';
import type { Context } from '../io/context.ts';
import { readConversation, writeSummary } from '../io/conversation.ts';
import { closeRecord } from './happening.ts';
import { attempt, remember } from './trouble.ts';
import { findStill } from './which-session.ts';

/** PostCompact: keeps the client's summary in this clone, and says nothing: what it prints would be shown to the person. */
export async function onPostCompact(event: HookEvent, context: Context): Promise<string> {
  const target = await findStill(context);
  if (target === undefined || target.file.facts.status !== 'active') return '';
  const occasion = { event, context };
  const { project } = target;
  const change = closeRecord(readConversation(project, event.conversation));
  if (change.compactions !== undefined) remember(occasion, project, change);
  const { summary } = event;
  if (summary === undefined || summary === '') return '';
  const at = formatInstant(context.now().getTime());
  const { screenSecrets } = await import('../core/secrets.ts');
  const { text } = screenSecrets(summary, readConfig(project, context.env).notSecrets);
  attempt(occasion, () => writeSummary(project, event.conversation, { at, text }));
  return '';
}
