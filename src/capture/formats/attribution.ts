import type { RowRange } from './line-ranges.ts';

// What our captures say of a commit, in the terms that other tools use; and what those tools say, which is only a claim.

/** The lines of one file that a conversation wrote, as they stand in a commit. */
export interface AttributedFile {
  /** Relative to the top of the repository. */
  readonly path: string;
  readonly ranges: readonly RowRange[];
}

/** What a capture says of the lines of its commit. */
export interface Attribution {
  /** The whole hash of the commit. */
  readonly commit: string;
  /** When the capture was taken, in milliseconds since 1970. */
  readonly at: number;
  /** The capture's id, 10 hex digits. */
  readonly capture: string;
  readonly conversation: string;
  readonly author: string;
  /** The version of Claude Code; empty if unknown. */
  readonly client: string;
  readonly files: readonly AttributedFile[];
}

/** What another tool says of lines: untrusted text, of which nothing is followed. */
export interface ClaimedLines extends AttributedFile {
  /** Who wrote them, as far as the tool says. */
  readonly by: 'ai' | 'human' | 'mixed' | 'unknown';
  /** The agent's name, model and conversation; empty for what isn't said. */
  readonly tool: string;
  readonly model: string;
  readonly conversation: string;
  /** The person; empty if it isn't said. */
  readonly author: string;
}
