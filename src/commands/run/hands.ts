import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { hasPlugin, pluginHooks } from '../../io/client/own-plugin.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { knownStates } from '../../io/project/project-state.ts';
import { projectTrees } from '../../io/transcripts/project-transcripts.ts';
import type { RunnerHands } from '../../runs/state/hands.ts';
import { textScreen } from '../reply/text-screen.ts';
import { logRun } from './journal.ts';

/** Returns what runs need of the rest of the program. */
export async function runHands(context: Context): Promise<RunnerHands> {
  const { env, templates } = context;
  const dist = join(dirname(templates), 'dist');
  return {
    env,
    programs: { runner: join(dist, 'runner.cjs'), hook: join(dist, 'run-hook.cjs') },
    maxRuns: readConfig(undefined, env).runs.maxRuns ?? availableParallelism(),
    day: () => dayBudget(context),
    screen: await textScreen(context),
    outside: ({ place }) => projectTrees(place.cwd),
    journalHooks: ({ place }) => (hasPlugin(place.cwd, env) ? {} : pluginHooks(context)),
    ended: (run, folder) => logRun(run, folder, context),
  };
}

function dayBudget({ env, now }: Context): ReturnType<RunnerHands['day']> {
  const { dailyBudget } = readConfig(undefined, env).runs;
  if (dailyBudget === undefined) return undefined;
  const midnight = now().setHours(0, 0, 0, 0);
  return { most: dailyBudget, since: midnight, states: knownStates(env) };
}
