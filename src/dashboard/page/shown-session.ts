import type { Happened } from '../pieces/timeline.ts';

/** An entry of a list: a discovery, a dead end, a note, a next step. */
export interface ShownEntry {
  readonly title: string;
  readonly text: string;
  readonly at: number | undefined;
  /** Who logged it, if it wasn't the session's owner. */
  readonly by: string;
}

/** A decision, with what was not chosen. */
export interface Decided extends ShownEntry {
  readonly number: number | undefined;
  readonly context: string;
  readonly choice: string;
  /** The options that were not chosen. */
  readonly rejected: readonly string[];
  readonly rationale: string;
  /** What replaced it, as it was written; empty while it holds. */
  readonly supersededBy: string;
  /** The commits that carried it out. */
  readonly commits: readonly {
    readonly commit: string;
    readonly subject: string;
    readonly conversation: string;
  }[];
  /** What was said where it was made, if that is known and wanted. */
  readonly passage?: Quote | undefined;
}

/** What was said in the turn of a conversation. */
export interface Quote {
  readonly conversation: string;
  readonly title: string;
  readonly turn: number;
  readonly said: string;
  readonly answered: string;
}

/** Where a session is shown. */
export interface ShownIn {
  /** Undefined if it is read later. */
  readonly now: number | undefined;
  /** Returns the address of a conversation; empty if it can't be seen there. */
  readonly talk: (id: string) => string;
  /** Returns the address of a run; empty if it can't be seen there. */
  readonly run: (id: string) => string;
  /** Whether decisions come with what was said where they were logged, as far as that is certain. */
  readonly quotes: boolean;
}

/** A step of the plan. */
export interface ShownStep {
  readonly number: number;
  readonly text: string;
  readonly isDone: boolean;
  readonly isCurrent: boolean;
  readonly at: number | undefined;
  readonly shown: string;
}

/** A run for a session. */
export interface SessionRun {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  /** The step that it works for; empty for none. */
  readonly step: string;
  readonly cost: number | undefined;
  readonly isCostSure: boolean;
  /** How many questions of it wait for the person. */
  readonly asks: number;
}

/** A blocker of a session. */
export interface ShownBlocker {
  readonly number: number;
  readonly text: string;
  readonly isResolved: boolean;
  readonly resolvedAt: number | undefined;
  readonly shown: string;
}

/** A commit that was made while a session was worked on. */
export interface ShownCommit {
  readonly commit: string;
  readonly at: number | undefined;
  readonly subject: string;
  /** The id of the conversation in which it was made, or its beginning. */
  readonly conversation: string;
  /** Who pushed what is known of it; empty if this clone knows it itself. */
  readonly by: string;
}

/** A list that may have paragraphs beside it. */
export type ProsePart = 'decisions' | 'discoveries' | 'dead_ends' | 'blockers' | 'next_steps' | 'key_context';

/** Everything that a session's page shows. */
export interface SessionView {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly status: string;
  readonly reason: string;
  readonly owner: string;
  readonly branch: string;
  readonly startedAt: number | undefined;
  readonly compactions: number;
  readonly tasks: readonly string[];
  readonly tldr: string;
  readonly remarks: readonly string[];
  readonly steps: readonly ShownStep[];
  readonly notes: readonly ShownEntry[];
  readonly blockers: readonly ShownBlocker[];
  readonly next: readonly ShownEntry[];
  readonly decisions: readonly Decided[];
  readonly deadEnds: readonly ShownEntry[];
  readonly discoveries: readonly ShownEntry[];
  readonly keyContext: readonly string[];
  readonly keyFiles: readonly string[];
  readonly files: readonly string[];
  /** What people wrote beside the lists; empty for nothing. */
  readonly prose: Readonly<Record<ProsePart, string>>;
  /** The commits that were made while it was worked on, the first one first. */
  readonly commits: readonly ShownCommit[];
  /** The conversations that worked on it. */
  readonly conversations: readonly { readonly id: string; readonly title: string; readonly state: string }[];
  /** The runs for it, the last one first. */
  readonly runs: readonly SessionRun[];
  readonly timeline: readonly Happened[];
  /** Whether it can still be changed. */
  readonly isOpen: boolean;
  readonly shown: string;
}
