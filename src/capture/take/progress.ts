import { join } from 'node:path';
import type { MadeCommit } from '../../core/reflog-entries.ts';
import { removeQuietly } from '../../io/disk/files.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { exists } from '../../io/disk/stat.ts';
import type { CaptureKind } from '../record/capture.ts';
import { type SegmentStart, transcriptStart } from '../record/segment.ts';
import { pendingPath } from './state.ts';

// A capture that is to be taken is written down first, so whoever comes after a killed process finishes it. How far its
// conversation is in captures is written down once the capture is in the store.

/** How far a transcript is in captures. */
export interface TranscriptProgress {
  /** The byte behind the last line that is in one. */
  readonly end: number;
  readonly start: SegmentStart;
  /** For a sub-agent's transcript, the turn that started it. */
  readonly turn: number;
}

/** How far a conversation is in captures. */
export interface ConversationProgress {
  readonly own: TranscriptProgress;
  /** By the sub-agents' ids. */
  readonly agents: Readonly<Record<string, TranscriptProgress>>;
  /** The last captures: the commit of each (empty for others) and its id. */
  readonly taken: readonly { readonly commit: string; readonly id: string }[];
}

/** A capture that is about to be taken. */
export interface Pending {
  readonly id: string;
  readonly kind: CaptureKind;
  readonly conversation: string;
  readonly transcript: string;
  readonly at: number;
  readonly tasks: readonly string[];
  readonly commit: MadeCommit | undefined;
  readonly branch: string;
  readonly replaces: string;
  /** Where it ends in the transcript, and in the sub-agents' transcripts. */
  readonly end: number;
  readonly agentEnds: Readonly<Record<string, number>>;
}

const none: ConversationProgress = {
  own: { end: 0, start: transcriptStart, turn: 0 },
  agents: {},
  taken: [],
};

function progressPath(folder: string, conversation: string): string {
  return join(folder, 'progress', `${conversation}.json`);
}

/** Returns how far a conversation is in captures. */
export function readProgress(folder: string, conversation: string): ConversationProgress {
  const fields = asRecord(readJson(progressPath(folder, conversation)));
  return fields?.schema === 1 ? (fields as unknown as ConversationProgress) : none;
}

/** Says whether anything of a conversation was captured. */
export function hasProgress(folder: string, conversation: string): boolean {
  return exists(progressPath(folder, conversation));
}

const mostTaken = 100;

/** Remembers how far a conversation is in captures. Fails with `unwritable`. */
export function writeProgress(folder: string, conversation: string, progress: ConversationProgress): void {
  const taken = progress.taken.slice(-mostTaken);
  writeJson(progressPath(folder, conversation), { schema: 1, ...progress, taken });
}

/** Returns the capture that is about to be taken; undefined if none is. */
export function readPending(folder: string): Pending | undefined {
  const fields = asRecord(readJson(pendingPath(folder)));
  return fields?.schema === 1 ? (fields as unknown as Pending) : undefined;
}

/** Writes down what capture is about to be taken, or that none is. Fails with `unwritable`. */
export function writePending(folder: string, pending: Pending | undefined): void {
  const path = pendingPath(folder);
  if (pending === undefined) removeQuietly(path);
  else writeJson(path, { schema: 1, ...pending });
}
