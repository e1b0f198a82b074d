import { basename } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import { opensHead } from '../../core/front-matter/frame.ts';
import { parseInstant } from '../../core/time.ts';
import { readFacts } from '../../journal/document/session-facts.ts';
import { decodeSession } from '../../journal/files/documents.ts';
import type { SearchPlace } from '../../journal/search/places.ts';
import { documentPlaces, textPlaces } from '../../journal/search/places.ts';

/** A session's name, when it was changed, and what can be found in it. */
export interface ReadPlaces {
  readonly name: string;
  /** In milliseconds since 1970; 0 if unknown. */
  readonly time: number;
  readonly places: readonly SearchPlace[];
}

/**
 * Returns what can be found in a session file. One that looks like a session but can't be read as one is plain text;
 * undefined for other files, which aren't ours.
 */
export async function readPlaces(
  text: string,
  name: string,
  aliases: Readonly<Record<string, string>>,
): Promise<ReadPlaces | undefined> {
  if (!opensHead(text)) return undefined;
  const stem = basename(name, '.md');
  try {
    const doc = await decodeSession(text, aliases);
    const { id, shortname, updatedAt } = readFacts(doc.head);
    if (id === '') return undefined;
    return { name: shortname || stem, time: parseInstant(updatedAt) ?? 0, places: documentPlaces(doc) };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { name: stem, time: 0, places: textPlaces(text) };
  }
}
