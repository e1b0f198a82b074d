import type { Folder } from '../files/sessions.ts';
import type { DocumentChange } from '../session/apply-change.ts';
import type { EntryNote } from '../session/entry-file.ts';
import type { IntentStep } from './unfinished-change.ts';

/** What a command wants done to a session, decided on the text as it is under the lock. */
export interface SessionChange extends DocumentChange {
  /** An entry to be written beside the change. */
  readonly entry?: Omit<EntryNote, 'time'>;
  /** The folder that the session file moves to. */
  readonly moveTo?: Folder;
  /** Task files to be written or moved once the change is made. */
  readonly followUps?: readonly IntentStep[];
  /** What is to be done under the same lock once the session holds the change. */
  readonly afterwards?: () => void;
}
