import type { Edit } from '../../core/text/edit.ts';
import type { Document, SectionName } from '../document/document.ts';
import type { ReadItem } from '../sections/checklist-edit.ts';
import type { LogRequest } from './log-request.ts';

/** Reads the blocks that a change rewrites, with the functions of remark-item.ts, which is loaded only when needed. */
export interface BlockReader {
  readonly readItem: ReadItem;
}

/** One thing that was logged: its label, its text, and the section it went to. */
export interface Logged {
  readonly what: string;
  readonly text: string;
  readonly section: SectionName;
}

/** A change while it is being built. */
export interface LogDraft {
  readonly doc: Document;
  readonly request: LogRequest;
  readonly time: string;
  readonly blocks: BlockReader;
  readonly edits: Edit[];
  readonly logged: Logged[];
  readonly already: string[];
}
