import { isAbsolute, relative, sep } from 'node:path';
import { readTail, type TranscriptTail } from '../core/client/agent-state.ts';
import type { LineFact } from '../core/client/line-fact.ts';
import type { TranscriptLine } from '../core/client/transcript-line.ts';
import { decodeTranscriptLine } from '../core/client/transcript-line.ts';
import { isNoise } from '../core/client/transcript-noise.ts';
import type { TranscriptFile } from '../io/client/client-folders.ts';
import { listTranscripts } from '../io/client/client-folders.ts';
import { readEnds } from '../io/client/read-ends.ts';

/** A conversation, as far as the beginning and the end of its transcript tell. */
export interface FoundConversation extends TranscriptFile {
  /** The person's title, or else the client's; empty if it has none. */
  readonly title: string;
  /** What the person said first; empty if it isn't in the beginning. */
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

/** Returns all conversations in these folders of Claude Code, the last used first. */
export function findConversations(folders: readonly string[]): FoundConversation[] {
  const found = new Map<string, FoundConversation>();
  for (const file of listTranscripts(folders)) {
    const one = readFacts(file);
    const other = found.get(one.id);
    // Links of earlier tools and copied accounts have a conversation twice. The one that goes on is meant.
    if (other === undefined || other.lastAt < one.lastAt) found.set(one.id, one);
  }
  return [...found.values()].sort((a, b) => b.lastAt - a.lastAt);
}

/** Returns what the beginning and the end of one transcript tell. */
export function readFacts(file: TranscriptFile): FoundConversation {
  const { first, last } = readEnds(file.path, endBytes, isNoise);
  const lines = [...first, ...last].flatMap((text) => decodeTranscriptLine(text) ?? []);
  const own = lines.filter(({ isSidechain }) => !isSidechain);
  const facts = own.flatMap((line) => line.facts);
  const times = own.flatMap(({ at }) => at ?? []);
  const used = facts.findLast((fact) => fact.kind === 'used');
  return {
    ...file,
    title: titleIn(facts),
    firstWords: facts.find((fact) => fact.kind === 'said')?.text ?? '',
    folders: [...new Set(own.flatMap(({ cwd }) => cwd ?? []))],
    branch: branchIn(own),
    startedAt: times[0] ?? file.madeAt,
    lastAt: times.at(-1) ?? file.changedAt,
    contextTokens: used?.context ?? 0,
    model: used?.model ?? '',
    tail: readTail(own),
    isInteractive: own.find(({ entrypoint }) => entrypoint !== undefined)?.entrypoint === 'cli',
    firstUuid: own.find(({ uuid }) => uuid !== undefined)?.uuid ?? '',
    forkedFrom: lines.find((line) => line.forkedFrom !== undefined)?.forkedFrom,
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
  return folders.some((folder) => trees.some((tree) => contains(tree, folder)));
}

function contains(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
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
