import { cutAtWord } from '../../core/text/cut.ts';
import { cleanText, oneLine } from '../../core/text/escape.ts';
import { derivedTexts } from '../sections/tldr.ts';
import type { Session } from '../session/session.ts';
import { lastCompaction } from '../session/session.ts';
import type { Piece } from './fit.ts';
import { fitPieces, indentLines, partPiece } from './fit.ts';
import type { Part } from './parts.ts';
import { briefingParts } from './parts.ts';
import { longEntry } from './shares.ts';

/** What the journal itself can't know and is checked when the briefing is made; each remark is a complete sentence. */
export interface BriefingFacts {
  readonly remarks: readonly string[];
}

/** The briefing's default maximum length, in UTF-16 units. */
export const defaultBudget = 8000;

/**
 * Returns a session's briefing within `budget` UTF-16 units (at least 300). The same session and facts always give the
 * same text, no matter what it is needed for.
 */
export function renderBriefing(
  session: Session,
  facts: BriefingFacts,
  budget: number = defaultBudget,
): string {
  // A longer entry is cut, so the rest of it makes no difference.
  const parts = briefingParts(session, facts.remarks, Math.max(budget, longEntry));
  const pieces = [introPiece(session), ...parts.map(partPiece)];
  const texts = fitPieces(pieces, budget);
  if (!texts.includes('')) return texts.join('');
  // The budget is too small for a line about every section, so the missing ones share one line.
  const reserved = renderMissing(parts, []).length;
  const tight = fitPieces(pieces, budget - reserved);
  return tight.join('') + renderMissing(parts, tight.slice(1));
}

/** Returns how many UTF-16 units the whole briefing would take, counted up to `most`. */
export function measureBriefing(session: Session, most: number = Number.MAX_SAFE_INTEGER): number {
  return renderBriefing(session, { remarks: [] }, most).length;
}

function renderMissing(parts: readonly Part[], texts: readonly string[]): string {
  const missing = parts.filter((_, index) => (texts[index] ?? '') === '');
  const counts = missing.map((part) => `${part.entries.length} ${part.what}`);
  return missing.length === 0 ? '' : `\nNot shown: ${counts.join(', ')}. See: session-journal view\n`;
}

// A new session's TL;DR is its goal.
function isSaidTwice({ tldr, objective }: Session): boolean {
  return cleanText(tldr) === cleanText(objective);
}

function introPiece(session: Session): Piece {
  return { name: 'intro', fit: (room) => renderIntro(session, room) };
}

// The name and the progress are always shown. The author's texts share the rest, and the TL;DR gets half of it.
function renderIntro(session: Session, limit: number): string {
  const { shortname, status, compactions, figures } = session;
  const name = cutAtWord(oneLine(shortname || session.title), 60);
  const head = `Session: ${name} (${cutAtWord(oneLine(status), 30)}${lastCompaction(compactions)})\n`;
  const current = session.currentStep || 'None';
  const rows = [
    { label: 'Objective: ', text: indentLines(cleanText(session.objective)), share: 0.2 },
    { label: 'TL;DR: ', text: isSaidTwice(session) ? '' : indentLines(cleanText(session.tldr)), share: 0.5 },
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

// If a person reworded the progress line, their text is added after our figures.
function ownProgress({ derived, figures }: Session): string {
  const own = oneLine(derived.progress ?? '');
  const isOurs = own === derivedTexts(figures).progress || /^\d+\/\d+ steps complete$/.test(own);
  return own === '' || isOurs ? '' : ` (${own})`;
}
