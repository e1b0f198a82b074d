import { counted } from '../../core/text/count.ts';
import type { Context } from '../../io/project/context.ts';
import { findProject } from '../../io/project/project.ts';
import type { TranscriptFile } from '../../io/transcripts/client-folders.ts';
import { keptUntil } from '../../io/transcripts/kept-until.ts';

/**
 * Returns lines that say until when Claude Code keeps the conversations that were found, or in which something was
 * found, and what to do about it; none where there is a journal, or no conversation.
 */
export function keepLines(
  lead: 'Found' | 'Found in',
  found: readonly TranscriptFile[],
  { cwd, now }: Context,
): string[] {
  if (found.length === 0 || findProject(cwd) !== undefined) return [];
  const first = found.map(keptUntil).reduce((a, b) => Math.min(a, b));
  const today = now().getTime();
  const isOne = found.length === 1;
  const until =
    first <= today
      ? `${isOne ? 'which' : 'some of which'} Claude Code may delete now`
      : `${isOne ? '' : 'the first '}kept until ${dayOf(first, today)}`;
  const conversations = counted(found.length, 'conversation');
  return [`${lead} ${conversations}, ${until}`, 'To keep what matters: session-journal init'];
}

const day = { day: 'numeric', month: 'short' } as const;

// `28 Dec`; of a later year `28 Dec 2027`.
function dayOf(at: number, today: number): string {
  const isFar = at - today > 300 * 24 * 60 * 60 * 1000;
  return new Date(at).toLocaleDateString('en-GB', isFar ? { ...day, year: 'numeric' } : day);
}
