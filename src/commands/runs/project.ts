import { Failure } from '../../core/failure.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { findProject } from '../../io/project/project.ts';
import { findProjectState, type KnownClone, knownClones } from '../../io/project/project-state.ts';
import type { ListedRuns } from '../../runs/state/run-row.ts';
import { lookAfterProject } from '../../runs/view/known-runs.ts';
import { runHands } from '../run/hands.ts';

/** Returns the folder whose project the runs started here belong to: the top of the sessions' project, or this folder. */
export function runsRoot({ cwd }: Pick<Context, 'cwd'>): string {
  return findProject(cwd)?.root ?? cwd;
}

/** Returns the project whose runs are meant; undefined if nothing was kept of it yet. */
function projectHere(context: Context): KnownClone | undefined {
  const root = runsRoot(context);
  const state = findProjectState(root, context.env);
  return state === undefined ? undefined : { state, folder: root };
}

/** Returns the projects whose runs are meant. */
export function projectsMeant(context: Context, all: boolean): KnownClone[] {
  if (all) return knownClones(context.env);
  const here = projectHere(context);
  return here === undefined ? [] : [here];
}

/** Returns the project whose runs are meant. Fails with `not-found` if there were never any. */
export function projectWithRuns(context: Context): KnownClone {
  const here = projectHere(context);
  if (here !== undefined) return here;
  throw new Failure('not-found', 'There are no runs in this project', {
    hint: 'Start one: session-journal run "QUERY"',
  });
}

/** Sees to it that what is written down of the runs of projects is so, before they are shown. Returns what lists show of them. */
export async function lookAfter(projects: readonly KnownClone[], context: Context): Promise<ListedRuns[]> {
  if (projects.length === 0) return [];
  const { runs } = readConfig(findProject(context.cwd), context.env);
  const hands = await runHands(context);
  const listed: ListedRuns[] = [];
  for (const project of projects) {
    listed.push(await lookAfterProject(project, hands, { ...runs, now: context.now().getTime() }));
  }
  return listed;
}

/** Does the same for the project here, and returns what lists show of its runs. Fails with `not-found` if there were never any. */
export async function lookAfterHere(context: Context): Promise<ListedRuns> {
  const here = projectWithRuns(context);
  const [listed] = await lookAfter([here], context);
  return listed ?? { state: here.state, rows: [] };
}
