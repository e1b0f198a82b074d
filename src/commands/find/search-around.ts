import type { FoundRecord } from '../../conversations/answer/search-conversations.ts';
import { readPieces, searchWords } from '../../conversations/answer/search-conversations.ts';
import type { ListedConversation } from '../../conversations/find/render-list.ts';
import { readCommits } from '../../io/git/commits.ts';
import type { Context } from '../../io/project/context.ts';
import type { Query } from '../../journal/search/search.ts';
import { findIn } from '../../journal/search/search.ts';
import { sourceText } from '../reply/source-text.ts';
import type { FoundHit } from './found-hit.ts';
import { searchedConversations } from './known-conversations.ts';
import type { OpenDigests } from './open-digests.ts';
import { openDigests } from './open-digests.ts';

/** Where to search besides the journal. */
export interface AroundSearch {
  readonly context: Context;
  /** Some of `conversations`, `captures` (those that are only there) and `commits`. */
  readonly where: ReadonlySet<string>;
  /** Only what belongs to this session, by the name of its file; commits belong to none. */
  readonly session: string | undefined;
}

/** What was found besides the journal. */
export interface FoundAround {
  readonly hits: readonly FoundHit[];
  /** How many conversations were not searched because there was too much to be read at once. */
  readonly missing: number;
}

/** Returns what conversations and commits hold of a query. */
export async function searchAround(query: Query, wanted: AroundSearch): Promise<FoundAround> {
  const { context, where, session } = wanted;
  const commits = where.has('commits') && session === undefined ? await searchCommits(query, context) : [];
  if (!where.has('conversations') && !where.has('captures')) return { hits: commits, missing: 0 };
  const all = await searchedConversations(context);
  const conversations = all.filter(
    (one) =>
      where.has(one.archived ? 'captures' : 'conversations') &&
      (session === undefined || one.session === session),
  );
  const { hits, missing } = await searchConversations(query, conversations, await openDigests(context));
  return { hits: [...hits, ...commits], missing };
}

async function searchConversations(
  query: Query,
  conversations: readonly ListedConversation[],
  digests: OpenDigests,
): Promise<FoundAround> {
  const search = { conversations, ...digests };
  const { records, missing } =
    query.pattern === undefined
      ? await searchWords(query.words, search)
      : { records: readPieces(search, (text) => findIn(text, query) !== undefined), missing: 0 };
  const known = new Map(conversations.map((one) => [one.id, one]));
  const hits: FoundHit[] = [];
  for (const record of records) hits.push(...recordHit(record, query, known));
  return { hits, missing };
}

function recordHit(
  record: FoundRecord,
  query: Query,
  known: ReadonlyMap<string, ListedConversation>,
): FoundHit[] {
  const found = findIn(record.text, query);
  if (found === undefined) return [];
  const { turn, at, what, open } = record;
  const { id } = record.conversation;
  const one = known.get(id);
  const source = { kind: 'conversation' as const, conversation: id, turn };
  const place = { file: sourceText(source), line: turn, session: one?.session ?? '' };
  // A fork repeats what was said before. The origin comes first, so that it is the one that is shown.
  const isActive = one?.actor !== 'fork';
  const { offset: _, ...match } = found;
  // Most texts are one already, and one copy of it is enough.
  const text = found.text === record.text ? record.text : found.text;
  const [owner, author] = [originOf(id, known), one?.author ?? ''];
  return [
    { ...match, ...place, text, what, time: at, isActive, prominent: false, source, owner, author, open },
  ];
}

function originOf(id: string, known: ReadonlyMap<string, ListedConversation>): string {
  const seen = new Set<string>();
  let at = id;
  for (let one = known.get(at); one?.actor === 'fork' && !seen.has(at); one = known.get(at)) {
    seen.add(at);
    at = one.parent as string;
  }
  return at;
}

async function searchCommits(query: Query, { cwd }: Context): Promise<FoundHit[]> {
  return (await readCommits(cwd)).flatMap(({ commit, at, author, message }) => {
    const found = findIn(message, query);
    if (found === undefined) return [];
    const { offset: _, ...match } = found;
    const source = { kind: 'commit' as const, commit };
    const place = { file: sourceText(source), line: 1, session: '', owner: commit, author };
    return [{ ...match, ...place, what: 'Commit', time: at, isActive: true, prominent: false, source }];
  });
}
