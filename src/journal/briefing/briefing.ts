import { cutAtWord } from '../../core/text/cut.ts';
import { cleanText, oneLine } from '../../core/text/escape.ts';
import { derivedTexts } from '../sections/tldr.ts';
import type { Session } from '../session/session.ts';
import type { Piece } from './fit.ts';
import { fitPieces, indentLines, partPiece } from './fit.ts';
import type { Part } from './parts.ts';
import { briefingParts } from './parts.ts';

/** What the journal itself cannot know, checked when the briefing is made; each a finished sentence. */
export interface BriefingFacts {
  readonly remarks: readonly string[];
}

/** The briefing's size when nothing else is configured, in UTF-16 units. */
export const defaultBudget = 8000;

/**
 * Returns the briefing of a session within `budget` UTF-16 units (300 at least); the same session and facts give the
 * same text, for whatever reason it is asked for.
 */
export function renderBriefing(
  session: Session,
  facts: BriefingFacts,
  budget: number = defaultBudget,
): string {
  const parts = briefingParts(session, facts.remarks);
  const pieces = [introPiece(session), ...parts.map(partPiece)];
  const texts = fitPieces(pieces, budget);
  if (!texts.includes('')) return texts.join('');
  // A budget too small for a line about every section: those that are missing share one.
  const reserved = renderMissing(parts, []).length;
  const tight = fitPieces(pieces, budget - reserved);
  return tight.join('') + renderMissing(parts, tight.slice(1));
}

/** Returns how many UTF-16 units the whole briefing would take, as far as `most` of them. */
export function measureBriefing(session: Session, most: number = Number.MAX_SAFE_INTEGER): number {
  return renderBriefing(session, { remarks: [] }, most).length;
}

function renderMissing(parts: readonly Part[], texts: readonly string[]): string {
  const missing = parts.filter((_, index) => (texts[index] ?? '') === '');
  const counts = missing.map((part) => `${part.entries.length} ${part.what}`);
  return missing.length === 0 ? '' : `\nNot shown: ${counts.join(', ')}: session-journal view\n`;
}

function introPiece(session: Session): Piece {
  return { name: 'intro', fit: (room) => renderIntro(session, room) };
}

// Who and how far in any case; the author's texts share what is left, the TL;DR half of it.
function renderIntro(session: Session, limit: number): string {
  const { shortname, status, compactions, figures } = session;
  const name = cutAtWord(oneLine(shortname || session.title), 60);
  const head = `Session: ${name} (${cutAtWord(oneLine(status), 30)}, compaction #${compactions ?? '?'})\n`;
  const current = cleanText(figures.current) || 'None';
  const rows = [
    { label: 'Objective: ', text: indentLines(cleanText(session.objective)), share: 0.2 },
    { label: 'TL;DR: ', text: indentLines(cleanText(session.tldr)), share: 0.5 },
    { label: `Progress: ${derivedTexts(figures).progress}`, text: ownProgress(session), share: 0.1 },
    { label: 'Current step: ', text: current, share: 0.2 },
  ].filter(({ label, text }) => text !== '' || label.startsWith('Progress'));
  const fixed = rows.reduce((sum, { label }) => sum + label.length + 1, head.length);
  const room = Math.max(0, limit - fixed);
  const wanted = rows.reduce((sum, { text }) => sum + text.length, 0);
  const lines = rows.map(({ label, text, share }) => {
    const others = wanted - text.length;
    return `${label}${cutAtWord(text, Math.max(Math.floor(room * share), room - others))}\n`;
  });
  return head + lines.join('');
}

// What a person worded instead of the figures stands behind them.
function ownProgress({ derived, figures }: Session): string {
  const own = oneLine(derived.progress ?? '');
  const isOurs = own === derivedTexts(figures).progress || /^\d+\/\d+ steps complete$/.test(own);
  return own === '' || isOurs ? '' : ` (${own})`;
}

// The person sees it after a compaction by hand, and the whole briefing follows anyway: half of that is enough.
const budget = 4000;

/** Returns what the summariser of a compaction is told: where the work stands, and what must stay word for word. */
export function renderSummaryAid(session: Session): string {
  const head =
    'From the session journal of this work. In the summary keep word for word: key context, decisions with their reasons, dead ends, blockers, the current step, and every identifier, path and number below.';
  return `${head}\n\n${renderBriefing(session, { remarks: [] }, budget - head.length - 2)}`.trimEnd();
}
