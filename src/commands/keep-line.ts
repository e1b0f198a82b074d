import { counted } from '../core/text/count.ts';
import type { TranscriptFile } from '../io/client/client-folders.ts';
import { keptUntil } from '../io/client/kept-until.ts';
import type { Context } from '../io/project/context.ts';
import { findProject } from '../io/project/project.ts';

/**
 * Returns a line that says until when Claude Code keeps the conversations that were found, or in which something was
 * found, and what to do about it; none where there is a journal, or no conversation.
 */
export function keepLine(
  lead: 'Found' | 'Found in',
  found: readonly TranscriptFile[],
  { cwd, now }: Context,
): string[] {
  if (found.length === 0 || findProject(cwd) !== undefined) return [];
  const first = found.map(keptUntil).reduce((a, b) => Math.min(a, b));
  const today = now().getTime();
  const until = first <= today ? 'which Claude Code may delete now' : `kept until ${dayOf(first, today)}`;
  return [
    `${lead} ${counted(found.length, 'conversation')}, ${until}. Keep what matters: session-journal init`,
  ];
}

const day = { day: 'numeric', month: 'short' } as const;

// `28 Dec`; of a later year `28 Dec 2027`.
function dayOf(at: number, today: number): string {
  const isFar = at - today > 300 * 24 * 60 * 60 * 1000;
  return new Date(at).toLocaleDateString('en-GB', isFar ? { ...day, year: 'numeric' } : day);
}
