import type { HookEvent } from '../core/client/hook-event.ts';
import { formatInstant } from '../core/time.ts';
import { readConfig } from '../io/project/config.ts';
import type { Context } from '../io/project/context.ts';
import { readConversation, writeSummary } from '../journal/conversation/memory.ts';
import { findStill } from './find-session.ts';
import { attempt, closeRecord, remember } from './occasion.ts';

/** PostCompact: saves the client's summary in this clone. Returns nothing to print, because the user would see it. */
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
  const { screenSecrets } = await import('../core/secrets/find.ts');
  const { text } = screenSecrets(summary, readConfig(project, context.env).notSecrets);
  attempt(occasion, () => writeSummary(project, event.conversation, { at, text }));
  return '';
}
