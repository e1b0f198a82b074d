import { blockMark } from '../core/client/injected.ts';
import type { Arrival } from '../core/client/transcript.ts';
import { readConfig } from '../io/project/config.ts';
import { readTranscriptFrom } from '../io/transcripts/transcript-file.ts';
import type { Conversation } from '../journal/conversation/memory.ts';
import { hasSummary, writeSummary } from '../journal/conversation/summaries.ts';
import { shortId } from '../journal/files/sessions.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import type { Happening } from './occasion.ts';
import { attempt } from './occasion.ts';

/**
 * Returns what the transcript says about the conversation's last compaction, and whether our briefing comes after it. If
 * the client's summary is there, it is saved in this clone, without secrets.
 */
export async function lookForArrival(what: Happening, known: Conversation | undefined): Promise<Arrival> {
  const { event, target } = what;
  const last = known?.compactions.at(-1);
  const text = readTranscriptFrom(event.transcript, last?.offset ?? 0);
  const arrival = await arrivalIn(text, briefingMark(target));
  if (last !== undefined && arrival.summary !== '') await keepSummary(what, last.at, arrival.summary);
  return arrival;
}

// Most transcripts have no compaction since, and aren't read.
async function arrivalIn(text: string, mark: string): Promise<Arrival> {
  if (!text.includes('"compact_boundary"')) return { compacted: false, arrived: false, summary: '' };
  const { readArrival } = await import('../core/client/transcript.ts');
  return readArrival(text, mark);
}

// Without the count, because another conversation on the same session may have been compacted meanwhile.
function briefingMark({ file }: Target): string {
  const { shortname } = file.facts;
  const session = { shortname, shortId: shortId(file), compactions: undefined };
  return blockMark({ kind: 'briefing', session }).replace(/:$/, '');
}

async function keepSummary(what: Happening, at: string, summary: string): Promise<void> {
  const { event, context, target } = what;
  const place = { project: target.project, conversation: event.conversation, at };
  if (hasSummary(place)) return;
  const { screenSecrets } = await import('../core/secrets/find.ts');
  const { text } = screenSecrets(summary, readConfig(target.project, context.env).notSecrets);
  await attempt(what, () => writeSummary(place, text));
}
