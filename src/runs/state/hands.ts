import type { Env } from '../../io/project/person.ts';
import type { DayBudget } from './budget.ts';
import type { Run } from './run.ts';

/** Absolute paths of the programs that a run needs of us. */
export interface RunPrograms {
  /** Follows a run and its client. */
  readonly runner: string;
  /** Answers a run's hooks. */
  readonly hook: string;
}

/** What runs need of the rest of the program: whoever starts or follows them hands it in. */
export interface RunnerHands {
  readonly env: Env;
  readonly programs: RunPrograms;
  /** How many runs may have a client at the same time, over all projects. */
  readonly maxRuns: number;
  /** Returns what may be spent today; undefined for no limit. */
  readonly day: () => DayBudget | undefined;
  /** Returns a text without what looks like a secret. */
  readonly screen: (text: string) => string;
  /** Folders whose programs are not started for a run, because a repository brings them. */
  readonly outside: (run: Run) => readonly string[];
  /** The journal's hooks for a run, if the plugin doesn't bring them. */
  readonly journalHooks: (run: Run) => Readonly<Record<string, readonly unknown[]>>;
  /**
   * Does what follows the end of a run, or of its process if it is put away, such as its line in the journal. After a kill
   * it is called again, so it must see what is done already.
   */
  readonly ended: (run: Run, folder: string) => Promise<void>;
}
