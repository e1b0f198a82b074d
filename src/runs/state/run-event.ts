/** The types of events that `runs events` shows. */
export type RunEventType =
  | 'approval.new'
  | 'approval.decided'
  | 'run.state'
  | 'run.message'
  | 'run.tool'
  | 'run.settings'
  | 'run.tokens'
  | 'run.budget';

/** Something that happened in a run: one line of `events.jsonl` in its folder, screened for secrets. */
export interface RunEvent {
  readonly type: RunEventType;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly data: Readonly<Record<string, unknown>>;
  /**
   * Where in `raw.jsonl` the line ends that it was made from, in bytes, and which of its events it is; undefined for one
   * that has no such line. A runner that takes over goes on after the last of them.
   */
  readonly from: { readonly end: number; readonly part: number } | undefined;
}
