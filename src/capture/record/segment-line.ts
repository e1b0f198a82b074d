import type { EditedFile } from '../../core/client/edited-lines.ts';
import type { Fields } from '../../core/client/line-fields.ts';
import type { TranscriptLine } from '../../core/client/transcript-line.ts';

/** A line of a transcript, screened, with what only captures need of it. */
export interface SegmentLine extends TranscriptLine {
  readonly fields: Fields;
  /** What was left out of it: the kind and the size of each picture, document and thought. */
  readonly leftOut: readonly string[];
  /** The same of what calls gave back, by their ids. */
  readonly leftOutOf: ReadonlyMap<string, readonly string[]>;
  /** The files that it reports as changed. Their lines are not screened. */
  readonly edited: readonly EditedFile[];
  /** The version of Claude Code that wrote it; empty if unknown. */
  readonly client: string;
  /** Whether it was copied from the conversation that this one was forked from. */
  readonly isCopy: boolean;
}

/** Such a line with the number of its turn, and whether a sub-agent wrote it. */
export interface NumberedSegmentLine {
  readonly line: SegmentLine;
  readonly turn: number;
  readonly isAgent: boolean;
}
