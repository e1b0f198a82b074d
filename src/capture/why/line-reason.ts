import type { BlamedLine } from '../match/blame-lines.ts';
import type { PooledEdit } from '../match/edit-pool.ts';
import type { StoredCapture } from '../store/list-captures.ts';
import type { LineRule } from './line-search.ts';

/** Why a line is there, as far as it is known. */
export interface LineReason {
  readonly line: BlamedLine;
  /** The edit that wrote it; undefined if none is known. */
  readonly edit: PooledEdit<StoredCapture> | undefined;
  /** How its capture was found; undefined if the line's commit has no conversation. */
  readonly rule: LineRule | undefined;
  /** The capture with that edit; if no edit wrote the line, the capture of the line's commit. */
  readonly capture: StoredCapture | undefined;
  /** Whether only the commit's message names the conversation, and no line confirms it. */
  readonly isClaimed: boolean;
}

/** Returns the reason of a line of which nothing is known. */
export function nothingKnown(line: BlamedLine): LineReason {
  return { line, edit: undefined, rule: undefined, capture: undefined, isClaimed: false };
}

/** The lines that are asked about, and the file they are in. */
export interface AskedLines {
  /** The top of the working tree. */
  readonly top: string;
  /** All lines of the file. */
  readonly file: readonly string[];
  readonly lines: readonly BlamedLine[];
  /** The commit that the file is of (default: HEAD). */
  readonly revision?: string;
}

/** The lines that are asked about, and where their file is. */
export interface AskedInFile extends AskedLines {
  readonly path: string;
  /** Nothing older than this is looked at, in seconds since 1970; undefined for the whole history. */
  readonly since: number | undefined;
}

/** Returns why lines of a file are there, in their order. */
export type ExplainLines = (asked: AskedInFile) => Promise<LineReason[]>;
