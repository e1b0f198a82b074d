import { quote } from '../../core/calls/call-draft.ts';
import { counted, listAnd } from '../../core/text/count.ts';
import { cutAtWord } from '../../core/text/cut.ts';
import { oneLine } from '../../core/text/escape.ts';
import { hangText } from '../../core/text/indent.ts';
import { formatInstant } from '../../core/time.ts';
import type { Context } from '../../io/project/context.ts';
import { findProject } from '../../io/project/project.ts';
import { excerptOf } from '../../journal/search/search.ts';
import type { Reply } from '../reply/command.ts';
import { sourceText } from '../reply/source-text.ts';
import { type FoundHit, timeOf } from './found-hit.ts';
import { type Author, readAuthors } from './search-authors.ts';

const excerptLength = 120;

type SignedHit = FoundHit & { readonly by: Author };

/** Returns hits with who wrote them. */
export async function signHits(hits: readonly FoundHit[], context: Context): Promise<SignedHit[]> {
  const project = findProject(context.cwd);
  const asked = hits.filter(({ author }) => author === undefined).map((hit) => ({ ...hit, path: hit.owner }));
  const read = project === undefined ? [] : await readAuthors(asked, project, context);
  const signed = read.values();
  return hits.map((hit): SignedHit => {
    const by = hit.author === undefined ? signed.next().value : { name: hit.author, isOther: true };
    return { ...hit, by: by ?? { name: '', isOther: true } };
  });
}

/** How much there is besides the journal that can be searched, about. */
export interface Unsearched {
  readonly conversations: number;
  readonly commits: number;
}

/** What was searched for and found. */
export interface SearchResult {
  readonly query: string;
  /** All hits, of which the first are shown. */
  readonly hits: readonly FoundHit[];
  readonly shown: readonly SignedHit[];
  /** How many conversations were not searched because there was too much to be read at once. */
  readonly missing: number;
  /** What could be searched besides; undefined if the person said where to search. */
  readonly more: Unsearched | undefined;
}

/** Returns the reply of `search`: a line for each result, the same for all kinds of sources. */
export function searchReply(
  { query, hits, shown, missing, more }: SearchResult,
  { cwd, terminal }: Context,
): Reply {
  const data = {
    query,
    total: hits.length,
    hits: shown.map(hitData),
    ...(more === undefined ? { missing } : { more }),
  };
  const left = hits.length - shown.length;
  const rest = [
    ...(left > 0 ? [`… ${left} more: --limit ${hits.length}`] : []),
    ...(missing > 0
      ? [`${counted(missing, 'conversation')} not read yet: search again to include them`]
      : []),
    ...(more === undefined ? [] : moreLines(more)),
  ];
  if (hits.length === 0) {
    const where = more === undefined ? 'there' : 'in the sessions and entries here';
    const isJournal = more === undefined || findProject(cwd) !== undefined;
    const head = isJournal ? `No results for ${quote(query)} ${where}` : 'There is no journal here to search';
    return { text: [`🔎 ${head}`, ...rest].join('\n'), data };
  }
  const lines = shown.map((hit) => {
    const what = `${hit.what}${byline(hit)}: ${excerptOf(hit, excerptLength)}`;
    return hangText(`${sourceText(hit.source)}  `, what, terminal?.columns);
  });
  const head = `🔎 ${counted(hits.length, 'result')} for ${quote(query)} in ${sourcesOf(hits)}`;
  return { text: [head, ...lines, ...rest].join('\n'), data, isForeign: true };
}

function hitData(hit: SignedHit): Readonly<Record<string, unknown>> {
  const { file, line, session, what, degree, source, by } = hit;
  const time = timeOf(hit);
  return {
    ...(source.kind === 'journal' ? { file, line } : {}),
    session,
    kind: what,
    match: degree,
    text: excerptOf(hit, excerptLength),
    time: time === 0 ? null : formatInstant(time),
    author: by.name,
    source,
    ...(by.isOther ? { untrusted: true } : {}),
  };
}

const sourceNames = { journal: 'session', conversation: 'conversation', commit: 'commit' } as const;

function sourcesOf(hits: readonly FoundHit[]): string {
  const counts = Object.entries(sourceNames).flatMap(([kind, name]) => {
    const owners = new Set(hits.filter(({ source }) => source.kind === kind).map(({ owner }) => owner));
    return owners.size === 0 ? [] : [counted(owners.size, name)];
  });
  return listAnd(counts);
}

function moreLines({ conversations, commits }: Unsearched): string[] {
  const counts = [
    ...(conversations === 0 ? [] : [counted(conversations, 'conversation')]),
    ...(commits === 0 ? [] : [counted(commits, 'commit')]),
  ];
  return counts.length === 0 ? [] : [`Not searched: ${listAnd(counts)}. To search them, too: --in all`];
}

// Of what was said, `what` tells whether it was the person or Claude.
function byline({ by: { name, isOther }, source }: SignedHit): string {
  if (!isOther || (source.kind === 'conversation' && name === '')) return '';
  return ` (${cutAtWord(oneLine(name), 40) || 'someone'})`;
}
