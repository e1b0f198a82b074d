import type { Edit } from '../../core/text/edit.ts';
import { containHeading, oneLine } from '../../core/text/escape.ts';
import type { Document } from '../document/document.ts';
import { readObjective, writeObjective } from './context-section.ts';
import { readTldr, writeTldr } from './tldr.ts';

/**
 * Returns the edits that replace the goal: the objective, and the title and the TL;DR as long as they are copies of the
 * old goal, as in a new session.
 */
export function writeGoal(doc: Document, goal: string): Edit[] {
  const old = oneLine(readObjective(doc));
  const isCopied = old !== '' && oneLine(readTldr(doc)) === old;
  return [
    ...writeObjective(doc, goal),
    ...(isCopied ? writeTldr(doc, goal) : []),
    ...writeTitle(doc, old, goal),
  ];
}

function writeTitle({ text, title }: Document, old: string, goal: string): Edit[] {
  if (title === undefined || old === '') return [];
  const written = containHeading(old);
  const line = text.slice(title.start, title.end).trimEnd();
  if (!/^#\s+Session:\s/i.test(line) || !line.endsWith(` ${written}`)) return [];
  if (title.text.replace(/^session:\s*/i, '') !== old) return [];
  const end = title.start + line.length;
  return [{ start: end - written.length, end, text: containHeading(goal) }];
}
