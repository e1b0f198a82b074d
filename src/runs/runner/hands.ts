import type { Env } from '../../io/project/person.ts';
import type { RunPrograms } from '../launch/start-runner.ts';
import type { Run } from '../state/run.ts';

/** What runs need of the rest of the program: whoever starts or follows them hands it in. */
export interface RunnerHands {
  readonly env: Env;
  readonly programs: RunPrograms;
  /** How many runs may have a client at the same time, over all projects. */
  readonly maxRuns: number;
  /** Folders whose programs are not started for a run, because a repository brings them. */
  readonly outside: (run: Run) => readonly string[];
  /** The journal's hooks for a run, if the plugin doesn't bring them. */
  readonly journalHooks: (run: Run) => Readonly<Record<string, readonly unknown[]>>;
  /** Does what follows the end of a run, such as its line in the journal. Called once, unless we are killed in it. */
  readonly ended: (run: Run) => Promise<void>;
}
