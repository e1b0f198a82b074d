import type { Folder } from '../files/sessions.ts';
import type { DocumentChange } from '../session/apply-change.ts';
import type { EntryNote } from '../session/entry-file.ts';
import type { IntentStep } from './unfinished-change.ts';

/** What a command wants to change in a session. It is decided under the lock, for the text as it is then. */
export interface SessionChange extends DocumentChange {
  /** An entry to write with the change. */
  readonly entry?: Omit<EntryNote, 'time'>;
  /** The folder to move the session file to. */
  readonly moveTo?: Folder;
  /** Task files to write or move after the change. */
  readonly followUps?: readonly IntentStep[];
  /** Called under the same lock once the session file has the change. */
  readonly afterwards?: () => void;
}
