/** What is known of a commit whose conversation is looked for. */
export interface CommitFacts {
  /** Its whole hash. */
  readonly commit: string;
  /** Name and address of its author. */
  readonly author: string;
  /** When the author wrote it and when it was committed, in seconds since 1970. */
  readonly authorTime: number;
  readonly commitTime: number;
  /** Its whole message. */
  readonly message: string;
  /** The ids of conversations that checkpoints name which the message names; the repository has them. */
  readonly checkpointed: readonly string[];
  /** The fingerprint of its patch, as `git patch-id --stable` gives it; empty if it isn't known. */
  readonly patch: string;
  /** The lines that it adds, by path, in their order. */
  readonly added: ReadonlyMap<string, readonly string[]>;
  /** Where files were before that it renamed: the new path to the old one. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Returns the address in `Name <address>` in lower case; empty if there is none. */
export function addressOf(author: string): string {
  return /<([^<>]*)>\s*$/.exec(author)?.[1]?.trim().toLowerCase() ?? '';
}

/** Returns the first line of a commit's message. */
export function subjectOf(message: string): string {
  return message.trimStart().replace(/\n.*$/s, '').trim();
}
