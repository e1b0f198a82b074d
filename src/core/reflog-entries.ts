/** A commit that git's log of HEAD says was made. */
export interface MadeCommit {
  /** Its whole hash. */
  readonly commit: string;
  /** What HEAD was before; empty for the first commit. */
  readonly before: string;
  /** When HEAD moved, in seconds since 1970. */
  readonly at: number;
  /** When git wrote the commit, in milliseconds since 1970; undefined if unknown. */
  readonly writtenAt?: number | undefined;
  /** The first line of its message; empty if the log doesn't have it. */
  readonly subject: string;
  /** Whether it replaces the commit before, by `git commit --amend`. */
  readonly isAmend: boolean;
}

const line = /^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) .*?> (\d+) [+-]\d{4}(?:\t(.*))?$/;

// What is moved by a rebase, a pick or a fast-forward is found by its content when somebody asks. `git update-ref` writes
// no message, and a script may make a commit with it.
const making = /^(?:commit(?: \((?:initial|amend|merge)\))?|revert|merge [^:]*|pull[^:]*): (.*)$/;

/** Returns the commits that were made, in the order of git's log. Lines that say something else are passed over. */
export function readMadeCommits(text: string): MadeCommit[] {
  return text.split('\n').flatMap((row) => {
    const [, before = '', commit = '', at, message = ''] = line.exec(row) ?? [];
    const made = making.exec(message);
    const isMade = made !== null && !/^(?:merge|pull).*: Fast-forward/.test(message);
    if (commit === '' || before === commit || /^0+$/.test(commit) || !(isMade || message === '')) return [];
    const subject = /^(?:merge|pull)/.test(message) ? '' : (made?.[1] ?? '');
    const isAmend = message.startsWith('commit (amend)');
    return [{ commit, before: before.replace(/^0+$/, ''), at: Number(at), subject, isAmend }];
  });
}
