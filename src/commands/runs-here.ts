import type { Context } from '../io/project/context.ts';
import { lookAfterProject, type PlacedRun, runsNamed } from '../runs/view/control-runs.ts';
import { runHands } from './run-hands.ts';
import { projectHere, projectWithRuns } from './runs-project.ts';

/** Returns the runs that words name, each once, after looking after all of them. Fails with `not-found` and `ambiguous`. */
export async function namedRuns(words: readonly string[], context: Context): Promise<PlacedRun[]> {
  return runsNamed(projectWithRuns(context).state, words, await runHands(context));
}

/** Sees to it that what is written down of this project's runs is so. Does nothing if there were never any. */
export async function lookAfterHere(context: Context): Promise<void> {
  const here = projectHere(context);
  if (here !== undefined) await lookAfterProject(here.state, await runHands(context));
}
