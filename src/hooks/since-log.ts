import type { Work } from '../core/client/transcript.ts';
import { parseInstant } from '../core/time.ts';
import { readTranscriptEnd } from '../io/transcripts/transcript-file.ts';
import { lastLogged } from '../journal/change/undo-record.ts';
import type { Unlogged } from '../journal/change/unlogged.ts';
import { findUnlogged } from '../journal/change/unlogged.ts';
import type { Happening } from './occasion.ts';

/** What happened in a conversation since the last log, and when that was, in milliseconds. */
export interface SinceLog extends Unlogged, Work {
  readonly edits: number;
  readonly now: number;
  readonly logged: number;
}

/** Returns what the journal of a conversation's session doesn't know of yet. Asks git only if HEAD has moved. */
export async function sinceLog({ event, context, target }: Happening): Promise<SinceLog> {
  const { facts } = target.file;
  // Not `updated_at`: a compaction moves it, too.
  const logged = parseInstant(lastLogged(target.project, facts.id) || facts.createdAt) ?? 0;
  return {
    now: context.now().getTime(),
    logged,
    ...(await findUnlogged(target, facts, context)),
    ...(await workIn(readTranscriptEnd(event.transcript), logged)),
  };
}

async function workIn(text: string, since: number): Promise<Work> {
  if (!text.includes('"tool_use"')) return { edits: 0, began: undefined };
  const { readWork } = await import('../core/client/transcript.ts');
  return readWork(text, since);
}
