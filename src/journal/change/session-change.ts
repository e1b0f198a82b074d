import type { Folder } from '../files/sessions.ts';
import type { DocumentChange } from '../session/apply-change.ts';
import type { EntryNote } from '../session/entry-file.ts';
import type { IntentStep } from './intents.ts';

/** What a command wants to change in a session. It is decided under the lock, for the text as it is then. */
export interface SessionChange extends DocumentChange {
  /** An entry to write with the change. */
  readonly entry?: Omit<EntryNote, 'time'>;
  /** The folder to move the session file to. */
  readonly moveTo?: Folder;
  /** Task files to write or move after the change. */
  readonly followUps?: readonly IntentStep[];
  /** What the change does, one line each, for `undo` to name. */
  readonly did?: readonly string[];
  /** Files below the root that were written for the change before it is made, for `undo` to remove. */
  readonly written?: readonly string[];
  /** Called under the same lock once the session file has the change. */
  readonly afterwards?: () => void;
}
