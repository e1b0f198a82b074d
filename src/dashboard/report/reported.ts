import type { SessionView } from '../page/shown-session.ts';

/** What Claude Code did without a terminal for a session. */
export interface ReportedRun {
  readonly name: string;
  readonly status: string;
  /** What it was asked to do. */
  readonly query: string;
  /** What it answered at its end, or why it failed. */
  readonly result: string;
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
  /** In dollars; undefined if it isn't known. */
  readonly cost: number | undefined;
  readonly isCostSure: boolean;
}

/** A conversation that worked on a session. */
export interface ReportedTalk {
  readonly id: string;
  readonly title: string;
  readonly startedAt: number | undefined;
  readonly lastAt: number | undefined;
  /** How many turns it has; undefined if they weren't counted. */
  readonly turns: number | undefined;
  /** Who had it, if it wasn't on this machine. */
  readonly author: string;
}

/** Everything that a report tells. */
export interface ReportView {
  /** The name of the project's folder. */
  readonly project: string;
  readonly session: SessionView;
  readonly closedAt: number | undefined;
  readonly runs: readonly ReportedRun[];
  readonly talks: readonly ReportedTalk[];
}
