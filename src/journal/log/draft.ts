import type { Edit } from '../../core/text/edit.ts';
import type { Document, SectionName } from '../document/document.ts';
import type { ReadItem } from '../sections/checklist-edit.ts';
import type { LogRequest } from './log-request.ts';

/** Reads the blocks that a change rewrites, with the functions of remark-item.ts, which is loaded only when needed. */
export interface BlockReader {
  readonly readItem: ReadItem;
}

/** The steps that whoever logs was shown: the sum of a step's text by its number. */
export type ShownSteps = ReadonlyMap<number, string>;

/** One thing that was logged: its label, its text, and the section it went to. */
export interface Logged {
  readonly what: string;
  readonly text: string;
  /** The number of a step. */
  readonly number?: number;
  readonly section: SectionName;
}

/** A change while it is being built. */
export interface LogDraft {
  readonly doc: Document;
  readonly request: LogRequest;
  readonly time: string;
  readonly blocks: BlockReader;
  readonly shown: ShownSteps;
  readonly edits: Edit[];
  readonly logged: Logged[];
  readonly already: string[];
}
