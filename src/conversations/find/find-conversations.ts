import { isAbsolute, resolve } from 'node:path';
import { readTail, type TranscriptTail } from '../../core/client/agent-state.ts';
import type { LineFact } from '../../core/client/line-fact.ts';
import type { TranscriptLine } from '../../core/client/transcript-line.ts';
import { decodeTranscriptLine } from '../../core/client/transcript-line.ts';
import { isNoise } from '../../core/client/transcript-noise.ts';
import { Failure } from '../../core/failure.ts';
import { cutToLetters } from '../../core/text/cut.ts';
import { oneLine } from '../../core/text/escape.ts';
import { foldText } from '../../core/text/fold.ts';
import type { TranscriptFile } from '../../io/transcripts/client-folders.ts';
import { findTranscript, listAgents, listTranscripts } from '../../io/transcripts/client-folders.ts';
import { isInTrees } from '../../io/transcripts/project-transcripts.ts';
import { readEnds } from '../../io/transcripts/read-ends.ts';
import type { FactKeeping, TextScreen } from './kept-facts.ts';
import { factsOf } from './kept-facts.ts';

/** A conversation, as far as the beginning and the end of its transcript tell. */
export interface FoundConversation extends TranscriptFile, Facts {}

interface Facts {
  /** The person's title, or else the client's; empty if it has none. */
  readonly title: string;
  /** What the person said first, or the beginning of it; empty if it isn't in the beginning of the transcript. */
  readonly firstWords: string;
  /** The folders that it worked in, the first one first. */
  readonly folders: readonly string[];
  /** The branch that it was on last; empty outside git. */
  readonly branch: string;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  readonly lastAt: number;
  /** Tokens that the last request held; 0 if there was none. */
  readonly contextTokens: number;
  /** The model that answered last. */
  readonly model: string;
  readonly tail: TranscriptTail;
  /** Whether a person was in front of it; not for `claude -p`. */
  readonly isInteractive: boolean;
  /** The id of its first line, which forks share; empty if there is none. */
  readonly firstUuid: string;
  /** The id of the conversation that it says it was forked from. */
  readonly forkedFrom: string | undefined;
}

// The beginning has the first words, and the end the last title, time and use of tokens.
const endBytes = 64 * 1024;

const longestWords = 300;

/** Returns all conversations in these folders of Claude Code, the last used first. */
export async function findConversations(
  folders: readonly string[],
  keeping: FactKeeping,
): Promise<FoundConversation[]> {
  const files = listTranscripts(folders);
  const facts = await factsOf(files, readFacts, keeping);
  const found = new Map<string, FoundConversation>();
  for (const [index, file] of files.entries()) {
    const one = { ...file, ...(facts[index] as Facts) };
    const other = found.get(one.id);
    // Links of earlier tools and copied accounts have a conversation twice. The one that goes on is meant.
    if (other === undefined || other.lastAt < one.lastAt) found.set(one.id, one);
  }
  return [...found.values()].sort((a, b) => b.lastAt - a.lastAt);
}

/** A sub-agent, which has a transcript of its own, and the id of the conversation that started it. */
export interface FoundAgent extends FoundConversation {
  readonly startedBy: string;
}

/** Returns the sub-agents of these conversations, in the same order. */
export async function findAgents(
  conversations: readonly FoundConversation[],
  keeping: FactKeeping,
): Promise<FoundAgent[]> {
  const files = conversations.flatMap((one) => listAgents(one).map((file) => ({ file, startedBy: one.id })));
  const facts = await factsOf(
    files.map(({ file }) => file),
    readAgentFacts,
    keeping,
  );
  return files.map(({ file, startedBy }, index) => ({ ...file, ...(facts[index] as Facts), startedBy }));
}

function readFacts(file: TranscriptFile, screen: TextScreen): Facts {
  const lines = readLines(file);
  const own = lines.filter(({ isSidechain }) => !isSidechain);
  const forkedFrom = lines.find((line) => line.forkedFrom !== undefined)?.forkedFrom;
  return { ...factsIn(own, file, screen), forkedFrom };
}

// All its lines are marked as those of a sub-agent, and it shares its first line with none.
function readAgentFacts(file: TranscriptFile, screen: TextScreen): Facts {
  return { ...factsIn(readLines(file), file, screen), firstUuid: '', forkedFrom: undefined };
}

// Of the beginning and the end of the transcript.
function readLines({ path }: TranscriptFile): TranscriptLine[] {
  const { first, last } = readEnds(path, endBytes, isNoise);
  return [...first, ...last].flatMap((text) => decodeTranscriptLine(text) ?? []);
}

function factsIn(
  own: readonly TranscriptLine[],
  file: TranscriptFile,
  screen: TextScreen,
): Omit<Facts, 'forkedFrom'> {
  const facts = own.flatMap((line) => line.facts);
  const times = own.flatMap(({ at }) => at ?? []);
  const used = facts.findLast((fact) => fact.kind === 'used');
  return {
    title: screen(titleIn(facts)),
    firstWords: screen(facts.find((fact) => fact.kind === 'said')?.text ?? '').slice(0, longestWords),
    folders: [...new Set(own.flatMap(({ cwd }) => cwd ?? []))],
    branch: branchIn(own),
    startedAt: times[0] ?? file.madeAt,
    lastAt: times.at(-1) ?? file.stamp.modified,
    contextTokens: used?.context ?? 0,
    model: used?.model ?? '',
    tail: readTail(own),
    isInteractive: own.find(({ entrypoint }) => entrypoint !== undefined)?.entrypoint === 'cli',
    firstUuid: own.find(({ uuid }) => uuid !== undefined)?.uuid ?? '',
  };
}

function titleIn(facts: readonly LineFact[]): string {
  const titles = facts.filter((fact) => fact.kind === 'titled');
  return (titles.findLast(({ by }) => by === 'person') ?? titles.at(-1))?.text ?? '';
}

// The client writes HEAD where there is no branch.
function branchIn(lines: readonly TranscriptLine[]): string {
  const branch = lines.findLast((line) => line.branch !== undefined)?.branch ?? '';
  return branch === 'HEAD' ? '' : branch;
}

/** Says whether a conversation worked in one of these folders, or below it. */
export function isOfProject({ folders }: FoundConversation, trees: readonly string[]): boolean {
  return folders.some((folder) => isInTrees(folder, trees));
}

/** Returns the conversation that each one was forked from, by id, as far as it is among them. */
export function readDescent(all: readonly FoundConversation[]): ReadonlyMap<string, string> {
  const ids = new Set(all.map(({ id }) => id));
  const origins = new Map<string, FoundConversation>();
  // A fork copies all lines, so of those that begin alike, the file that was made first is the origin.
  for (const one of [...all].sort((a, b) => a.madeAt - b.madeAt)) {
    if (one.firstUuid !== '' && !origins.has(one.firstUuid)) origins.set(one.firstUuid, one);
  }
  return new Map(
    all.flatMap(({ id, firstUuid, forkedFrom }) => {
      const origin =
        forkedFrom !== undefined && ids.has(forkedFrom) ? forkedFrom : origins.get(firstUuid)?.id;
      return origin === undefined || origin === id ? [] : [[id, origin] as const];
    }),
  );
}

/** Where a name is looked for. */
export interface NamePlace {
  readonly all: readonly FoundConversation[];
  /** Absolute path from which a path counts. */
  readonly cwd: string;
  /** Returns the id of the newest conversation of a journal session; undefined if the name means none. */
  readonly ofSession: (name: string) => Promise<string | undefined>;
}

const shortestPrefix = 4;

/**
 * Returns the conversation that a name means: an id, the beginning of one, an exact title, a journal session, or a path
 * to a transcript. Fails with `not-found`, or with `ambiguous` and at most three candidates.
 */
export async function nameConversation(name: string, place: NamePlace): Promise<FoundConversation> {
  const wanted = name.trim().replace(/(?:…|\.\.\.)$/, '');
  if (/[/\\]|\.jsonl$/.test(wanted)) return atPath(wanted, place.cwd);
  const { all } = place;
  const word = wanted.toLowerCase();
  const byId = all.filter(({ id }) => id.toLowerCase() === word);
  const byStart =
    word.length < shortestPrefix ? [] : all.filter(({ id }) => id.toLowerCase().startsWith(word));
  const title = foldText(wanted);
  const byTitle = title === '' ? [] : all.filter((one) => foldText(one.title) === title);
  const found = [byId, byStart, byTitle].find((some) => some.length > 0) ?? [];
  if (found.length > 1) throw ambiguous(name, found);
  if (found[0] !== undefined) return found[0];
  const id = await place.ofSession(wanted);
  const own = all.find((one) => one.id === id);
  if (own !== undefined) return own;
  const isShort = word.length < shortestPrefix && all.some((one) => one.id.toLowerCase().startsWith(word));
  throw new Failure('not-found', `No conversation matches "${oneLine(name)}"`, {
    hint:
      id === undefined
        ? `${isShort ? `Give at least ${shortestPrefix} letters of its id. ` : ''}List them: session-journal conversations --all`
        : `The session was worked on in ${id}, whose transcript is gone. Ask the journal: session-journal ask WORDS`,
  });
}

function atPath(wanted: string, cwd: string): FoundConversation {
  const path = isAbsolute(wanted) ? wanted : resolve(cwd, wanted);
  const file = findTranscript(path);
  if (file !== undefined) return { ...file, ...readFacts(file, (text) => text) };
  throw new Failure('not-found', `There is no transcript at "${oneLine(path)}"`, {
    hint: 'Give the path of a .jsonl file, or see: session-journal conversations',
  });
}

function ambiguous(name: string, found: readonly FoundConversation[]): Failure {
  const some = found.slice(0, 3).map(({ id, title, firstWords }) => {
    return `${id} (${cutToLetters(oneLine(title || firstWords), 40)})`;
  });
  const more = found.length > 3 ? `, and ${found.length - 3} more` : '';
  return new Failure('ambiguous', `"${oneLine(name)}" matches ${found.length} conversations`, {
    hint: `Give more of the id: ${some.join(', ')}${more}`,
    data: { wanted: name, candidates: found.map(({ id }) => id) },
  });
}
