import type { Capture, CapturedMessage, CaptureHead } from '../record/capture.ts';
import type { KeptEdits } from '../record/command-edits.ts';
import { encodeMessages } from '../record/encode.ts';
import type { ScreenText } from '../record/screened-line.ts';
import { readSegment, type Segment, transcriptStart } from '../record/segment.ts';
import { copiedLines } from './copied-lines.ts';
import { type CommitPart, describeCommit } from './describe-commit.ts';
import type { ConversationProgress, Pending, TranscriptProgress } from './progress.ts';
import { placeIn, type Repository } from './repository.ts';
import { agentTranscripts, transcriptPart } from './transcript-part.ts';

/** What a capture is built with. */
export interface BuildOptions {
  readonly repository: Repository;
  readonly screen: ScreenText;
  /** Returns the id of the journal session that a conversation works on; empty if there is none. */
  readonly sessionOf: (conversation: string) => string;
  /** Name and address of the person. */
  readonly author: string;
  /** The folders of Claude Code. */
  readonly clientFolders: readonly string[];
  /** Returns what was kept of a conversation's commands. */
  readonly keptEdits: (conversation: string) => KeptEdits;
}

/** A capture, and how far its conversation is in captures with it. */
export interface BuiltCapture {
  readonly capture: Capture;
  readonly progress: ConversationProgress;
  /** The calls of which what their commands wrote is in it. */
  readonly commandCalls: readonly string[];
}

/** Returns the capture that is about to be taken. The same one gives the same capture, whoever builds it. */
export async function buildCapture(
  pending: Pending,
  before: ConversationProgress,
  options: BuildOptions,
): Promise<BuiltCapture> {
  const { repository, screen } = options;
  const { own, agents } = readSegments(pending, before, options);
  const all = [own, ...agents.map(({ segment }) => segment)];
  const messages = inOrderOfTime(all.map((segment) => segment.messages));
  const part =
    pending.commit === undefined
      ? undefined
      : await describeCommit(repository.top, pending.commit.commit, screen);
  const bodies = encodeMessages(messages);
  const head: CaptureHead = {
    ...headOf(pending, options),
    ...part,
    messages: messages.length,
    bytes: bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0),
    parts: bodies.length,
    first_uuid: own.firstUuid,
    last_uuid: own.lastUuid,
    redacted: all.reduce((sum, { redacted }) => sum + redacted, 0),
    client: own.client,
  };
  const read = agents.map(({ id, end, turn, segment }) => [id, { end, turn, start: segment.next }] as const);
  const progress = {
    own: { end: pending.end, start: own.next, turn: 0 },
    agents: { ...before.agents, ...Object.fromEntries(read) },
    taken: [...before.taken, { commit: pending.commit?.commit ?? '', id: pending.id }],
  };
  return {
    capture: { head, messages, edits: all.flatMap(({ edits }) => edits) },
    progress,
    commandCalls: all.flatMap(({ commandCalls }) => commandCalls),
  };
}

function headOf(pending: Pending, options: BuildOptions) {
  const { id, kind, conversation, at, tasks, branch, replaces, commit } = pending;
  const missing: CommitPart = {
    commit: commit?.commit ?? '',
    tree: '',
    parents: [],
    subject: '',
    author: options.author,
    author_time: 0,
    patch: '',
    lines: [],
    paths: [],
  };
  const session = options.sessionOf(conversation);
  const place = { at, conversation, session, branch: options.screen(branch).text };
  return { v: 1 as const, id, kind, tasks, replaces, ...place, ...missing };
}

interface AgentSegment {
  readonly id: string;
  readonly end: number;
  readonly turn: number;
  readonly segment: Segment;
}

function readSegments(
  pending: Pending,
  before: ConversationProgress,
  { repository, screen, clientFolders, keptEdits }: BuildOptions,
): { own: Segment; agents: AgentSegment[] } {
  const placeOf = (path: string): string | undefined => placeIn(repository, path);
  const more = { screen, placeOf, byCommand: keptEdits(pending.conversation) };
  const texts = transcriptPart(pending.transcript, { from: before.own.end, to: pending.end });
  // Copied lines are at the beginning.
  const copied = before.own.end === 0 ? copiedLines(pending.transcript, clientFolders) : new Set<string>();
  const own = readSegment(texts, { ...more, start: before.own.start, copied });
  const turnOf = new Map(own.agents);
  const agents: AgentSegment[] = [];
  for (const { id, path } of agentTranscripts(pending.transcript, pending.conversation)) {
    const end = pending.agentEnds[id];
    const known: TranscriptProgress | undefined = before.agents[id];
    if (end === undefined || end <= (known?.end ?? 0)) continue;
    // One whose result isn't there yet was started in the turn that goes on.
    const turn = known?.turn ?? turnOf.get(id) ?? own.next.count.last;
    const part = transcriptPart(path, { from: known?.end ?? 0, to: end });
    const start = known?.start ?? transcriptStart;
    const segment = readSegment(part, { ...more, start, agentTurn: turn });
    for (const [other] of segment.agents) if (!turnOf.has(other)) turnOf.set(other, turn);
    agents.push({ id, end, turn, segment });
  }
  return { own, agents };
}

function inOrderOfTime([own = [], ...others]: readonly (readonly CapturedMessage[])[]): CapturedMessage[] {
  if (others.length === 0) return [...own];
  return [...own, ...others.flat()].sort((a, b) => a.time - b.time);
}
