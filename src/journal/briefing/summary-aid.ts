import type { Session } from '../session/session.ts';
import { renderBriefing } from './briefing.ts';

/**
 * Returns what a compaction's summariser is told, at most 300 UTF-16 units: that the journal comes back, and what to keep
 * instead of it. `unlogged` says what isn't in the journal yet, in constant words, numbers and hashes; empty for nothing.
 */
export function renderSummaryNote(unlogged: string): string {
  const missing = unlogged === '' ? '' : `. Not in the journal yet: ${unlogged}`;
  return `the journal is given back in full afterwards (goal, plan, key context, decisions, dead ends). Don't repeat it. Keep what it lacks: open files, exact states, unlogged edits${missing}`;
}

// The person sees it after a manual compaction, and the whole briefing is given once more, so half of that is enough.
const budget = 4000;

/**
 * Returns what the summariser is told if the client may drop the briefing: where the work stands, and what must stay
 * word for word.
 */
export function renderSummaryAid(session: Session, unlogged: string): string {
  const remarks = unlogged === '' ? [] : [`Not in the journal yet: ${unlogged}`];
  const head =
    'These notes are from the session journal of this work. In the summary, keep word for word: key context, decisions with their reasons, dead ends, blockers, the current step, and every identifier, path and number below.';
  return `${head}\n\n${renderBriefing(session, { remarks }, budget - head.length - 2)}`.trimEnd();
}
