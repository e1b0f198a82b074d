import type { FoundConversation } from '../find/find-conversations.ts';
import { isCurrent, readRows } from './digest-index.ts';
import { textOf, wordsAt } from './open-record.ts';
import { newReading, readRecords, recordNames } from './read-records.ts';
import { recordsWith } from './search-digests.ts';
import type { Digests } from './update-digests.ts';
import { readDigest, updateDigests } from './update-digests.ts';

/** A piece of a conversation: what was said, answered or done. */
export interface FoundRecord {
  readonly conversation: FoundConversation;
  readonly turn: number;
  /** In milliseconds since 1970; 0 if unknown. */
  readonly at: number;
  /** What it is, in words: `Person`, `Claude`. */
  readonly what: string;
  /** As it is compared, if it was looked for by its words: folded and on one line. */
  readonly text: string;
  /** Returns it as it was written, without secrets; empty if its transcript was removed. */
  readonly open: () => string;
}

/** Where conversations are searched, and how. */
export interface ConversationSearch {
  readonly conversations: readonly FoundConversation[];
  /** The folder of the digests, which must exist. */
  readonly folder: string;
  /** Returns a text without its secrets. */
  readonly screen: (text: string) => string;
}

/** What was found, and how many conversations were not searched because there was too much to be read at once. */
export interface FoundRecords {
  readonly records: Iterable<FoundRecord>;
  readonly missing: number;
}

/** Returns the pieces of conversations that hold at least one of these words, which are folded and have no spaces. */
export async function searchWords(
  words: readonly string[],
  search: ConversationSearch,
): Promise<FoundRecords> {
  const digests = await updateDigests(search.conversations, search);
  return { records: recordsOf(words, search, digests), missing: digests.missing };
}

function* recordsOf(
  words: readonly string[],
  search: ConversationSearch,
  digests: Digests,
): Generator<FoundRecord> {
  for (const conversation of search.conversations) {
    for (const record of recordsWith(readDigest(conversation, digests), words)) {
      const { kind, turn, at, folded: text, offset } = record;
      const open = (): string => search.screen(textOf(record, wordsAt(conversation.path, offset)) ?? '');
      yield { conversation, turn, at, what: recordNames[kind], text, open };
    }
  }
}

/**
 * Returns all pieces of conversations for which `isWanted` says so. It reads every transcript, because a digest holds
 * only what is left of a text once it is folded.
 */
export function* readPieces(
  { conversations, screen }: Omit<ConversationSearch, 'folder'>,
  isWanted: (text: string) => boolean,
): Generator<FoundRecord> {
  for (const conversation of conversations) {
    for (const records of readRecords(conversation.path, newReading())) {
      for (const { kind, turn, at, text } of records) {
        if (!isWanted(text)) continue;
        const screened = screen(text);
        yield { conversation, turn, at, what: recordNames[kind], text: screened, open: () => screened };
      }
    }
  }
}

/** Returns how many turns conversations have, by their ids, as far as the digests in a folder know. */
export function countedTurns(
  conversations: readonly FoundConversation[],
  folder: string,
): Map<string, number> {
  const rows = readRows(folder);
  return new Map(
    conversations.flatMap((one) => {
      const row = rows.get(one.id);
      return row !== undefined && isCurrent(row, one, folder) ? [[one.id, row.turns] as const] : [];
    }),
  );
}
