import { basename, dirname, join } from 'node:path';
import { isNoise, noiseHeadBytes } from '../../core/client/transcript-noise.ts';
import { filesIn } from '../../io/disk/folders.ts';
import { readBytes } from '../../io/disk/read.ts';
import { agentPath, findTranscript, type TranscriptFile } from '../../io/transcripts/client-folders.ts';
import { readLines } from '../../io/transcripts/read-lines.ts';
import { captureOfTranscript } from '../match/transcript-head.ts';
import type { CapturedEdit, CapturedMessage } from '../record/capture.ts';
import { readSegment, type Segment, transcriptStart } from '../record/segment.ts';
import type { StoredCapture } from '../store/list-captures.ts';
import type { Library } from './library.ts';
import { placeInTrees } from './place-in-trees.ts';

// Where nothing was captured, the transcripts on disk say the same. They are read in memory, and nothing is written.

/** The transcripts that lines are looked for in. */
export interface TranscriptSearch {
  /** The last changed first. */
  readonly files: readonly TranscriptFile[];
  /** The tops of the project's working trees. */
  readonly trees: readonly string[];
  /** The person's name and address, as their commits have it. */
  readonly author: string;
  /** The paths that lines are looked for in; transcripts that name none of them are not read. */
  readonly paths: readonly string[];
}

/** Captures made from transcripts in memory. */
export interface TranscriptLibrary extends Library {
  /** How many transcripts name the paths but were not read, because there are too many. */
  readonly passed: number;
}

/** A conversation as one capture, with all that was said and changed in it. */
interface Memory {
  readonly head: StoredCapture;
  readonly edits: readonly CapturedEdit[];
  readonly messages: readonly CapturedMessage[];
}

const mostBytes = 128 * 1024 * 1024;

/** Returns the conversations on disk that name some paths as captures, one each. */
export function transcriptLibrary(search: TranscriptSearch): TranscriptLibrary {
  const needles = search.paths.map(needleOf);
  const naming = search.files.filter((file) => namesAny(file, needles));
  let bytes = 0;
  const chosen = naming.filter((file) => {
    bytes += file.stamp.bytes;
    return bytes <= mostBytes || file === naming[0];
  });
  const memories = new Map(chosen.map((file) => [file.path, remember(file, search)]));
  const all = [...memories.values()];
  const byHead = new Map(all.map((memory) => [memory.head, memory]));
  const spans = all.map((memory) => ({ head: memory.head, commits: commitSpans(memory.messages) }));
  return {
    heads: all.map(({ head }) => head),
    passed: naming.length - chosen.length,
    runningAt: (time) =>
      spans.flatMap(({ head, commits }) => (commits.some((span) => isWithin(span, time)) ? [head] : [])),
    piecesOf: async (heads) => heads.flatMap((head) => byHead.get(head) ?? []),
    messagesOf: async (head) => byHead.get(head)?.messages,
    missing: () => 0,
  };
}

// Transcripts have the path in JSON, so only a stretch that is written there as it is can be looked for.
function needleOf(path: string): string {
  const stretches = basename(path).match(/[\w.-]+/g) ?? [];
  return stretches.sort((a, b) => b.length - a.length)[0] ?? '';
}

function namesAny(file: TranscriptFile, needles: readonly string[]): boolean {
  const agents = join(dirname(file.path), file.id, 'subagents');
  const paths = [file.path, ...filesIn(agents, '.jsonl').map((name) => join(agents, name))];
  return paths.some((path) => {
    try {
      const { bytes } = readBytes(path, mostBytes);
      return needles.some((needle) => bytes.includes(needle));
    } catch {
      return false;
    }
  });
}

function remember(file: TranscriptFile, { trees, author }: TranscriptSearch): Memory {
  const placeOf = (path: string): string | undefined => placeInTrees(path, trees);
  const segments = [readFrom(file.path, placeOf, undefined)];
  const known = new Set<string>();
  // Sub-agents start others.
  for (const { agents } of segments) {
    for (const [agent, turn] of agents) {
      const path = agentPath(file, agent);
      if (known.has(agent) || findTranscript(path) === undefined) continue;
      known.add(agent);
      segments.push(readFrom(path, placeOf, turn));
    }
  }
  const edits = segments.flatMap((segment) => segment.edits);
  const messages = segments.flatMap((segment) => segment.messages);
  return { head: captureOfTranscript({ conversation: file.id, author, edits, messages }), edits, messages };
}

type PlaceOf = (path: string) => string | undefined;

function readFrom(path: string, placeOf: PlaceOf, agentTurn: number | undefined): Segment {
  // Nothing of it is kept, so no secret is looked for.
  const screen = (text: string) => ({ text, found: [] });
  const more = agentTurn === undefined ? {} : { agentTurn };
  return readSegment(textsIn(path), { start: transcriptStart, screen, placeOf, ...more });
}

function* textsIn(path: string): Generator<string> {
  try {
    for (const { text } of readLines(path, { from: 0, isPassed: isNoise, headBytes: noiseHeadBytes }))
      yield text;
  } catch {
    // The client may delete a transcript at any time.
  }
}

/** When a command ran, in milliseconds since 1970. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const longestSpan = 10 * 60 * 1000;

// A command's result is not a message, so it ends at the latest with the next one.
function commitSpans(messages: readonly CapturedMessage[]): Span[] {
  return messages.flatMap(({ calls = [], time }, index) => {
    const commits = calls.some(
      ({ tool, target }) => tool === 'Bash' && /\bcommit\b|cherry-pick|revert/.test(target),
    );
    if (!commits || time === 0) return [];
    const next = messages[index + 1]?.time ?? 0;
    return [{ start: time, end: next > time ? Math.min(next, time + longestSpan) : time + longestSpan }];
  });
}

// Git knows whole seconds only.
function isWithin({ start, end }: Span, time: number): boolean {
  return time * 1000 + 999 >= start && time * 1000 <= end;
}
