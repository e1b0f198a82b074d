import type { JournalClient } from './journal.ts';

/** A capture as the program lists it. */
export interface Captured {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly conversation: string;
  readonly replaces: string;
}

/** What has been captured so far, the first taken first; in another repository than the project if `place` says so. */
export function captured({ journalIn, project }: JournalClient, place = project): Captured[] {
  return JSON.parse(journalIn(place, 'captures', '--limit', '500', '--order', 'at', '--json')).captures;
}

/** Has everything captured that waits for it, and returns all captures. */
export function takeAll(client: JournalClient): Captured[] {
  client.journal('captures', 'take');
  return captured(client);
}

/** Has the captures of commits taken that wait for it, and returns those of all commits. */
export function takeCommits(client: JournalClient): Captured[] {
  return takeAll(client).filter(({ kind }) => kind === 'commit');
}

/** Everything that captures hold, as the program shows it. */
export function wordsOf(client: JournalClient, captures: readonly Captured[]): string {
  return captures.map(({ id }) => client.journal('captures', 'show', id)).join('\n');
}
