import { basename } from 'node:path';
import { quote } from '../core/calls/call-draft.ts';
import type { Call } from '../core/calls/call-spec.ts';
import { flagText } from '../core/calls/call-spec.ts';
import { Failure, isFailure } from '../core/failure.ts';
import { opensHead } from '../core/front-matter/frame.ts';
import { counted } from '../core/text/count.ts';
import { cutAtWord } from '../core/text/cut.ts';
import { oneLine } from '../core/text/escape.ts';
import { parseInstant } from '../core/time.ts';
import { readConfig } from '../io/project/config.ts';
import type { Context } from '../io/project/context.ts';
import type { Project } from '../io/project/project.ts';
import { openProject, shownPath } from '../io/project/project.ts';
import { readFacts } from '../journal/document/session-facts.ts';
import { decodeSession } from '../journal/files/documents.ts';
import { entryTime } from '../journal/files/entry-files.ts';
import type { SearchableFile } from '../journal/files/searchable.ts';
import { listEntryTexts, listSessionTexts, readAnyText, wordFinder } from '../journal/files/searchable.ts';
import type { SearchPlace } from '../journal/search/places.ts';
import { documentPlaces, textPlaces } from '../journal/search/places.ts';
import type { Hit, Query } from '../journal/search/search.ts';
import { decodeQuery, excerptOf, findHits, orderHits, withoutRepeats } from '../journal/search/search.ts';
import { findNamedTarget } from '../journal/which-session/find-target.ts';
import type { Command, Reply } from './command.ts';
import { type Author, readAuthors } from './search-authors.ts';

const shownHits = 50;
const excerptLength = 120;

/** `search`: finds words in active and archived sessions and their entries; the best matches come first. */
export const searchCommand: Command = {
  summary: 'Search all sessions, active and archived, and their entries; best matches first',
  spec: {
    verb: 'search',
    without: ['keep-secret'],
    bare: 'text',
    flags: [
      {
        name: 'limit',
        takes: 'text',
        isOneWord: true,
        placeholder: 'N',
        about: `Maximum number of results (default: ${shownHits})`,
      },
    ],
  },
  run: runSearch,
};

async function runSearch(call: Call, context: Context): Promise<Reply> {
  const text = call.bare.join(' ');
  const query = decodeQuery(text);
  if (query === undefined) {
    throw new Failure('misuse', 'Search for what?', {
      hint: 'Give some text: session-journal search TEXT',
    });
  }
  const limit = readLimit(call);
  const project = openProject(context.cwd);
  const named = flagText(call, 'session');
  const only = named === undefined ? undefined : (await findNamedTarget(project, named)).file.path;
  const found = orderHits(await searchProject({ project, context, query }));
  const hits = withoutRepeats(found, ({ path }) => path);
  const wanted = only === undefined ? hits : hits.filter((hit) => hit.path === only);
  const shown = wanted.slice(0, limit);
  const authors = await readAuthors(shown, project, context);
  return replyOf(
    text,
    wanted,
    shown.map((hit, index) => ({ ...hit, author: authors[index] as Author })),
  );
}

function readLimit(call: Call): number {
  const text = flagText(call, 'limit');
  if (text === undefined) return shownHits;
  if (/^[1-9]\d{0,5}$/.test(text.trim())) return Number(text);
  throw new Failure('misuse', `Invalid --limit "${text}": it must be a whole number of 1 or more`, {
    hint: `For example: --limit ${shownHits}`,
  });
}

interface Search {
  readonly project: Project;
  readonly context: Context;
  readonly query: Query;
}

/** A hit, and the path of its session file; for an entry without a session, the name of its journal. */
interface OwnedHit extends Hit {
  readonly path: string;
}

interface FoundFile extends SearchableFile {
  readonly isActive: boolean;
}

async function searchProject(search: Search): Promise<OwnedHit[]> {
  const { project, context, query } = search;
  const aliases = readConfig(project, context.env).sectionAliases;
  const mayHit = wordFinder(query.words);
  const files = (['active', 'archive'] as const).flatMap((folder) => {
    return listSessionTexts(project, folder).map((file) => ({ ...file, isActive: folder === 'active' }));
  });
  const hits: OwnedHit[] = [];
  for (const { path, name, isActive } of files.filter((file) => mayHit(file.path))) {
    const text = readAnyText(path);
    const read = await readPlaces(text, name, aliases);
    if (read === undefined) continue;
    const searched = { file: shownPath(project, path), text, session: read.name, isActive, time: read.time };
    hits.push(...findHits(searched, read.places, query).map((hit) => ({ ...hit, path })));
  }
  return [...hits, ...searchEntries(search, files, mayHit)];
}

interface ReadPlaces {
  readonly name: string;
  readonly time: number;
  readonly places: readonly SearchPlace[];
}

// A file that looks like a session but can't be read as one is searched as plain text. Other files aren't ours.
async function readPlaces(
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

function searchEntries(
  { project, query }: Search,
  files: readonly FoundFile[],
  mayHit: (path: string) => boolean,
): OwnedHit[] {
  return listEntryTexts(project).flatMap(({ journal, entries }) => {
    const hitting = entries.filter((entry) => mayHit(entry.path));
    if (hitting.length === 0) return [];
    const owner = findOwner(journal, files);
    const session = owner === undefined ? journal : basename(owner.name, '.md');
    const isActive = owner?.isActive ?? false;
    return hitting.flatMap(({ path, name }) => {
      const text = readAnyText(path);
      const time = entryTime(name) ?? 0;
      const searched = { file: shownPath(project, path), text, session, isActive, time };
      const places = textPlaces(text).map((place) => ({ ...place, what: 'Entry' }));
      return findHits(searched, places, query).map((hit) => ({ ...hit, path: owner?.path ?? journal }));
    });
  });
}

// Finds the session by its file name if that has the id, or by the id in its front matter.
function findOwner(journal: string, files: readonly FoundFile[]): FoundFile | undefined {
  const byName = files.find(({ name }) => name === `${journal}.md` || name.endsWith(`-${journal}.md`));
  const idLine = new RegExp(`^id:.*${journal.replace(/[^\w-]/g, '')}["']?\\s*$`, 'm');
  return byName ?? files.find(({ path }) => idLine.test(readAnyText(path).slice(0, 2000)));
}

function replyOf(
  text: string,
  hits: readonly OwnedHit[],
  signed: readonly (OwnedHit & { readonly author: Author })[],
): Reply {
  const shown = signed.map((hit) => ({ ...hit, excerpt: excerptOf(hit, excerptLength) }));
  const left = hits.length - shown.length;
  const data = {
    query: text,
    total: hits.length,
    hits: shown.map(({ file, line, session, what, degree, excerpt, author }) => ({
      file,
      line,
      session,
      kind: what,
      match: degree,
      text: excerpt,
      author: author.name,
      ...(author.isOther ? { untrusted: true } : {}),
    })),
  };
  if (hits.length === 0)
    return { text: `🔎 No results for ${quote(text)} in the sessions and entries here`, data };
  const sessions = new Set(hits.map((hit) => hit.path)).size;
  const lines = [
    `🔎 ${counted(hits.length, 'result')} for ${quote(text)} in ${counted(sessions, 'session')}`,
    ...shown.map((hit) => `${hit.file}:${hit.line}  ${hit.what}${byline(hit.author)}: ${hit.excerpt}`),
    ...(left > 0 ? [`… ${left} more: --limit ${hits.length}`] : []),
  ];
  return { text: lines.join('\n'), data, isForeign: true };
}

function byline({ name, isOther }: Author): string {
  return isOther ? ` (${cutAtWord(oneLine(name), 40) || 'someone'})` : '';
}
