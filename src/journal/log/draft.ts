import type { Edit } from '../../core/text/edit.ts';
import type { Document, SectionName } from '../document/document.ts';
import type { ShownNumbers } from '../sections/shown-numbers.ts';
import type { ReadItem } from '../sections/step-words.ts';
import type { LogRequest } from './log-request.ts';

/** Reads the blocks that a change rewrites, with the functions of remark-item.ts, which is loaded only when needed. */
export interface BlockReader {
  readonly readItem: ReadItem;
}

/** One thing that was logged: its label, its text, and the section it went to. */
export interface Logged {
  readonly what: string;
  readonly text: string;
  /** The number of a step. */
  readonly number?: number;
  readonly section: SectionName;
}

/** What a log needs besides the document and what is asked for. */
export interface LogTools {
  readonly time: string;
  readonly blocks: BlockReader;
  /** What whoever logs was shown. */
  readonly shown: ShownNumbers;
}

/** A change while it is being built. */
export interface LogDraft extends LogTools {
  readonly doc: Document;
  readonly request: LogRequest;
  readonly edits: Edit[];
  readonly logged: Logged[];
  readonly already: string[];
}
