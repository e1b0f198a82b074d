import { join } from 'node:path';
import { decideState, type HookRecord, readTail, type StateSeen } from '../../core/client/agent-state.ts';
import { decodeTranscriptLine } from '../../core/client/transcript-line.ts';
import { isNoise } from '../../core/client/transcript-noise.ts';
import { readHookNote } from '../../io/client/hook-notes.ts';
import { type LiveClient, liveClients } from '../../io/client/live-clients.ts';
import { parentOf } from '../../io/disk/seen-process.ts';
import { exists } from '../../io/disk/stat.ts';
import type { Env } from '../../io/project/person.ts';
import { clientFolders, transcriptFolders } from '../../io/transcripts/client-folders.ts';
import { readEnds } from '../../io/transcripts/read-ends.ts';

/** What a terminal says of where its agent may be. */
export interface AgentPlace {
  /** The terminal's own process; 0 if it has ended. */
  readonly childPid: number;
  /** Conversations that are known to have been in it, newest first. */
  readonly conversations: readonly string[];
  /** When a person last attached or typed, in milliseconds since 1970. */
  readonly visitedAt: number;
}

/** The agent in a terminal: its state, its client as it says itself, and its conversation. */
export interface TerminalAgent {
  readonly seen: StateSeen;
  readonly client: LiveClient | undefined;
  /** Empty if none is known. */
  readonly conversation: string;
  /** Branch, model and last words as the transcript tells; empty if it doesn't. */
  readonly branch: string;
  readonly model: string;
  readonly prompt: string;
  readonly summary: string;
  /** The call that it waits with: the tool, and what for. Empty if there is none, or several may be meant. */
  readonly call: string;
  /** In tokens: what its last request held; undefined if the transcript doesn't say. */
  readonly context: number | undefined;
}

const endBytes = 64 * 1024;

/** Returns the agent in a terminal; undefined if there is none, and none was known to be. */
export function findAgent(place: AgentPlace, env: Env): TerminalAgent | undefined {
  const folders = clientFolders(env);
  const client = clientIn(place.childPid, folders);
  const conversation = client?.conversation ?? place.conversations[0];
  if (conversation === undefined) return undefined;
  const { first, last: lines } = endsOf(conversation, folders);
  const hook: HookRecord | undefined = readHookNote(env, conversation);
  const isAlive = client === undefined ? (place.childPid === 0 ? false : undefined) : true;
  const seen = decideState({
    // A client that is too old to say so may be there all the same.
    isAlive: isAlive === undefined && hook !== undefined ? hook.state !== 'ended' : isAlive,
    client,
    hook,
    tail: readTail([...first, ...lines]),
    visitedAt: place.visitedAt === 0 ? undefined : place.visitedAt,
  });
  // A short transcript has no other end.
  const call = openCall(lines.length === 0 ? first : lines);
  return { seen, client, conversation, call, ...factsOf([...first, ...lines]) };
}

type Lines = Parameters<typeof readTail>[0];

function endsOf(conversation: string, folders: readonly string[]): Readonly<Record<'first' | 'last', Lines>> {
  const paths = transcriptFolders(folders).map((folder) => join(folder, `${conversation}.jsonl`));
  const path = paths.find(exists);
  if (path === undefined) return { first: [], last: [] };
  const { first, last } = readEnds(path, endBytes, isNoise);
  const decode = (texts: readonly string[]): Lines =>
    texts.flatMap((text) => decodeTranscriptLine(text) ?? []).filter(({ isSidechain }) => !isSidechain);
  return { first: decode(first), last: decode(last) };
}

const betweenCalls: readonly string[] = ['called', 'finished', 'used', 'titled', 'given'];

// Calls run side by side, and the transcript doesn't say which of them waits.
function openCall(lines: Lines): string {
  const facts = lines.flatMap((line) => line.facts);
  const calls = facts.slice(facts.findLastIndex(({ kind }) => !betweenCalls.includes(kind)) + 1);
  const finished = new Set(calls.flatMap((fact) => (fact.kind === 'finished' ? fact.id : [])));
  const open = calls.filter((fact) => fact.kind === 'called').filter(({ id }) => !finished.has(id));
  const [call] = open;
  return call === undefined || open.length > 1 ? '' : `${call.tool}: ${call.target}`;
}

function factsOf(lines: Lines): Pick<TerminalAgent, 'branch' | 'model' | 'prompt' | 'summary' | 'context'> {
  const facts = lines.flatMap((line) => line.facts);
  const said = facts.findLast((fact) => fact.kind === 'said');
  const answered = facts.findLast((fact) => fact.kind === 'answered');
  const used = facts.findLast((fact) => fact.kind === 'used');
  return {
    branch: lines.findLast(({ branch }) => branch !== undefined)?.branch ?? '',
    model: used?.kind === 'used' ? used.model : '',
    context: used?.kind === 'used' ? used.context : undefined,
    prompt: said?.kind === 'said' ? said.text : '',
    summary: answered?.kind === 'answered' ? answered.text : '',
  };
}

const mostParents = 50;

// The newest client that runs below a process.
function clientIn(pid: number, folders: readonly string[]): LiveClient | undefined {
  if (pid === 0) return undefined;
  return liveClients(folders)
    .filter((client) => isBelow(client.pid, pid))
    .reduce<LiveClient | undefined>(
      (best, one) => ((best?.startedAt ?? 0) < one.startedAt ? one : best),
      undefined,
    );
}

function isBelow(pid: number, top: number): boolean {
  let at = pid;
  for (let count = 0; at > 1 && count < mostParents; count += 1) {
    if (at === top) return true;
    at = parentOf(at);
  }
  return false;
}
