import type { Context } from '../../io/project/context.ts';
import { type PlacedRun, runsNamed } from '../../runs/view/control-runs.ts';
import { runHands } from '../run/hands.ts';
import { projectWithRuns } from './project.ts';

/** Returns the runs that words name, each once, after looking after all of them. Fails with `not-found` and `ambiguous`. */
export async function namedRuns(words: readonly string[], context: Context): Promise<PlacedRun[]> {
  return runsNamed(projectWithRuns(context).state, words, await runHands(context));
}
