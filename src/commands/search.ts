import { basename } from 'node:path';
import { quote } from '../core/calls/call-draft.ts';
import type { Call } from '../core/calls/call-spec.ts';
import { flagText, flagTexts, hasFlag } from '../core/calls/call-spec.ts';
import { readCount } from '../core/calls/read-count.ts';
import { Failure } from '../core/failure.ts';
import { showText } from '../core/text/controls.ts';
import { countCommits } from '../io/git/commits.ts';
import { whenForms } from '../io/git/when.ts';
import { readConfig } from '../io/project/config.ts';
import type { Context } from '../io/project/context.ts';
import { findProject, openProject } from '../io/project/project.ts';
import { clientFolders } from '../io/transcripts/client-folders.ts';
import { countTranscripts, projectTrees } from '../io/transcripts/project-transcripts.ts';
import type { Query } from '../journal/search/search.ts';
import { decodePattern, decodeQuery, findIn, orderHits, withoutRepeats } from '../journal/search/search.ts';
import { findNamedTarget } from '../journal/which-session/find-target.ts';
import { type FoundHit, timeOf } from './find/found-hit.ts';
import type { JournalSearch, OwnedHit } from './find/search-journal.ts';
import { searchEntries, searchSessions } from './find/search-journal.ts';
import { searchReply, signHits, type Unsearched } from './find/search-reply.ts';
import type { Command, Reply } from './reply/command.ts';
import { flagTime } from './reply/flag-time.ts';

const shownHits = 50;

/** `search`: finds words or an expression in sessions and entries, or in conversations and commits; the best come first. */
export const searchCommand: Command = {
  summary:
    'Search all sessions, active and archived, and their entries; with --in conversations and commits too. Best matches first',
  spec: {
    verb: 'search',
    without: ['keep-secret'],
    bare: 'text',
    flags: [
      {
        name: 'in',
        takes: 'text',
        isOneWord: true,
        placeholder: 'WHERE',
        about:
          'sessions, entries, conversations, captures (of conversations that are not on this machine), commits or all, with commas (default: sessions,entries)',
        repeat: true,
      },
      { name: 'regex', takes: 'none', about: 'The text is a regular expression, which ignores case' },
      {
        name: 'since',
        takes: 'text',
        isOneWord: true,
        placeholder: 'WHEN',
        about: `Only what was written or said since then (${whenForms})`,
      },
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
  const query = readQuery(call);
  const limit = readCount(call, 'limit', shownHits) ?? shownHits;
  const since = await flagTime(call, 'since', context);
  const { hits: all, missing, more } = await searchAll(query, call, context);
  const timely = since === undefined ? all : all.filter((hit) => timeOf(hit) >= since);
  const hits = withoutRepeats(orderHits(timely), ({ owner }) => owner);
  const shown = await signHits(
    hits.slice(0, limit).flatMap((hit) => openHit(hit, query)),
    context,
  );
  return searchReply({ query: call.bare.join(' '), hits, shown, missing, more }, context);
}

function readQuery(call: Call): Query {
  const text = call.bare.join(' ');
  const query = hasFlag(call, 'regex') ? readPattern(text) : decodeQuery(text);
  if (query !== undefined) return query;
  throw new Failure('misuse', 'Search for what?', {
    hint: 'Give some text: session-journal search TEXT',
  });
}

function readPattern(text: string): Query | undefined {
  if (text === '') return undefined;
  try {
    return decodePattern(text);
  } catch (error) {
    throw new Failure('misuse', `${quote(showText(text))} is not a regular expression`, {
      hint: showText((error as Error).message),
    });
  }
}

const aroundJournal = ['conversations', 'captures', 'commits'] as const;
const everywhere = ['sessions', 'entries', ...aroundJournal] as const;
type Where = (typeof everywhere)[number];

// Undefined if nothing was asked for.
function readWhere(call: Call): { where: ReadonlySet<Where>; isAll: boolean } | undefined {
  const words = flagTexts(call, 'in').flatMap((text) => text.toLowerCase().split(/[\s,]+/));
  const given = words.filter((word) => word !== '');
  const unknown = given.find((word) => word !== 'all' && !isWhere(word));
  if (unknown !== undefined || (given.length === 0 && flagText(call, 'in') !== undefined)) {
    throw new Failure('misuse', `Invalid --in "${showText(unknown ?? '')}"`, {
      hint: `It takes ${everywhere.join(', ')} or all, with commas between them`,
    });
  }
  if (given.length === 0) return undefined;
  const isAll = given.includes('all');
  return { where: new Set(isAll ? everywhere : given.filter(isWhere)), isAll };
}

function isWhere(word: string): word is Where {
  return (everywhere as readonly string[]).includes(word);
}

interface Searched {
  readonly hits: readonly FoundHit[];
  /** How many conversations were not searched because there was too much to be read at once. */
  readonly missing: number;
  /** What was not searched because nobody said where to search; undefined if somebody did. */
  readonly more: Unsearched | undefined;
}

async function searchAll(query: Query, call: Call, context: Context): Promise<Searched> {
  const asked = readWhere(call);
  const where = asked?.where ?? new Set<Where>(['sessions', 'entries']);
  const isJournal = where.has('sessions') || where.has('entries');
  // What was said and committed can be searched in any project, with or without a journal.
  const isNeeded = isJournal && asked !== undefined && !asked.isAll;
  const project = isNeeded ? openProject(context.cwd) : findProject(context.cwd);
  const only = await namedSession(call, context);
  const journal = project === undefined ? [] : await journalHits({ project, context, query }, where);
  const own = journal.filter((hit) => only === undefined || hit.owner === only);
  if (asked === undefined) return { hits: own, missing: 0, more: await countUnsearched(context) };
  if (!aroundJournal.some((one) => where.has(one))) return { hits: own, missing: 0, more: undefined };
  const { searchAround } = await import('./find/search-around.ts');
  const session = only === undefined ? undefined : basename(only, '.md');
  const { hits, missing } = await searchAround(query, { context, where, session });
  return { hits: [...own, ...hits], missing, more: undefined };
}

async function namedSession(call: Call, context: Context): Promise<string | undefined> {
  const named = flagText(call, 'session');
  if (named === undefined) return undefined;
  return (await findNamedTarget(openProject(context.cwd), named)).file.path;
}

async function countUnsearched({ cwd, env }: Context): Promise<Unsearched> {
  const folders = clientFolders(env, readConfig(findProject(cwd), env).claudeConfigDirs);
  const conversations = countTranscripts(folders, projectTrees(cwd));
  const commits = await countCommits(cwd);
  // Where there is nothing at all to search, the person is told how to begin.
  if (conversations + commits === 0) openProject(cwd);
  return { conversations, commits };
}

async function journalHits(search: JournalSearch, where: ReadonlySet<Where>): Promise<FoundHit[]> {
  const sessions = where.has('sessions') ? await searchSessions(search) : [];
  const entries = where.has('entries') ? searchEntries(search) : [];
  return [...sessions, ...entries].map(({ path, ...hit }: OwnedHit): FoundHit => {
    return { ...hit, owner: path, source: { kind: 'journal', file: hit.file, line: hit.line } };
  });
}

// What was removed since it was found is left out.
function openHit(hit: FoundHit, query: Query): FoundHit[] {
  if (hit.open === undefined) return [hit];
  const text = hit.open();
  const found = findIn(text, query);
  return found === undefined ? [] : [{ ...hit, text: found.text, found: found.found }];
}
