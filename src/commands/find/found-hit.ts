import type { PassageSource } from '../../conversations/answer/answer.ts';
import { parseInstant } from '../../core/time.ts';
import type { Hit } from '../../journal/search/search.ts';

/** Something that was found, where it can be opened, and when it was written. */
export interface FoundHit extends Hit {
  readonly source: PassageSource;
  /** What it belongs to, and is shown only once of: a session, a conversation with its forks, the commits. */
  readonly owner: string;
  /** Who wrote it; undefined if that has to be read from its session. */
  readonly author?: string;
  /** Returns it as it was written, if `text` is only what is compared. */
  readonly open?: () => string;
}

const writtenTime = /\((\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*Z)/;

/** Returns when a hit was written, in milliseconds since 1970; 0 if unknown. */
export function timeOf({ text, time }: FoundHit): number {
  // What has a time of its own is as old as that, not as its session's last change.
  return parseInstant(writtenTime.exec(text)?.[1] ?? '') ?? time;
}
