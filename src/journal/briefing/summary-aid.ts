import type { Session } from '../session/session.ts';
import { renderBriefing } from './briefing.ts';

// The person sees it after a compaction by hand, and the whole briefing follows anyway: half of that is enough.
const budget = 4000;

/** Returns what the summariser of a compaction is told: where the work stands, and what must stay word for word. */
export function renderSummaryAid(session: Session): string {
  const head =
    'From the session journal of this work. In the summary keep word for word: key context, decisions with their reasons, dead ends, blockers, the current step, and every identifier, path and number below.';
  return `${head}\n\n${renderBriefing(session, { remarks: [] }, budget - head.length - 2)}`.trimEnd();
}
