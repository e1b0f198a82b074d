import { decodeTranscriptLine, type TranscriptLine } from '../../core/client/transcript-line.ts';
import { isNoise, noiseHeadBytes } from '../../core/client/transcript-noise.ts';
import type { Conversed, Turn } from '../../core/client/turns.ts';
import { collectTurns } from '../../core/client/turns.ts';
import { readFailure } from '../../io/disk/failures.ts';
import { agentPath, findTranscript, type TranscriptFile } from '../../io/transcripts/client-folders.ts';
import { readLines } from '../../io/transcripts/read-lines.ts';

/** A conversation, read whole. */
export interface ReadConversation extends Conversed {
  /** What its sub-agents said and did, by their ids, as far as their transcripts are there. */
  readonly agents: ReadonlyMap<string, Conversed>;
  /** How many lines were too long to be read. */
  readonly tooLong: number;
}

/** Returns everything that was said and done in a conversation, its sub-agents' work included; fails with `not-found`. */
export function readConversation(file: TranscriptFile): ReadConversation {
  const { conversed, tooLong } = readTranscript(file.path, 'conversation');
  return { ...conversed, agents: readAgents(file, conversed.turns), tooLong };
}

function readAgents(file: TranscriptFile, turns: readonly Turn[]): Map<string, Conversed> {
  const agents = new Map<string, Conversed>();
  const open = agentsOf(turns);
  for (let agent = open.pop(); agent !== undefined; agent = open.pop()) {
    const path = agentPath(file, agent);
    if (agents.has(agent) || findTranscript(path) === undefined) continue;
    const { conversed } = readTranscript(path, 'agent');
    agents.set(agent, conversed);
    open.push(...agentsOf(conversed.turns));
  }
  return agents;
}

// The id is part of a path, and comes from a file.
function agentsOf(turns: readonly Turn[]): string[] {
  return turns.flatMap(({ did }) =>
    did.flatMap(({ agent = '' }) => (/^[\w-]{1,64}$/.test(agent) ? [agent] : [])),
  );
}

function readTranscript(
  path: string,
  whose: 'conversation' | 'agent',
): { conversed: Conversed; tooLong: number } {
  const read = { tooLong: 0 };
  try {
    const conversed = collectTurns(linesOf(path, read), whose);
    return { conversed, tooLong: read.tooLong };
  } catch (error) {
    throw readFailure(error, path);
  }
}

function* linesOf(path: string, read: { tooLong: number }): Generator<TranscriptLine | undefined> {
  const lines = readLines(path, { from: 0, isPassed: isNoise, headBytes: noiseHeadBytes });
  for (let next = lines.next(); ; next = lines.next()) {
    if (next.done === true) {
      read.tooLong = next.value.tooLong;
      return;
    }
    yield decodeTranscriptLine(next.value.text);
  }
}
