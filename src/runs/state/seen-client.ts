/** A process of a run, as it was seen. The start time tells it from a later process with its id. */
export interface SeenClient {
  readonly pid: number;
  /** In ticks since boot; empty if the system didn't say. */
  readonly started: string;
  readonly at: number;
}
