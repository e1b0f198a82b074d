import { accountHash } from '../../io/client/account-and-model.ts';
import { startApart } from '../../io/process/start-apart.ts';
import type { Env } from '../../io/project/person.ts';
import { keptVariables } from '../state/client-env.ts';
import type { RunPrograms } from '../state/hands.ts';
import { accountVariable } from './look-around.ts';

/**
 * Starts a process that follows a run (given its folder), starts its client if it is time, and writes down what becomes of
 * it. It gets only those variables of the environment that the run may have. Returns at once.
 */
export async function startRunner(
  folder: string,
  { runner }: RunPrograms,
  { env, names }: { readonly env: Env; readonly names: readonly string[] },
): Promise<void> {
  const kept = keptVariables(env, names);
  const { leave } = await startApart({
    program: process.execPath,
    args: [runner, folder],
    cwd: folder,
    env: {
      ...kept,
      SESSION_JOURNAL_CLAUDE: env.SESSION_JOURNAL_CLAUDE,
      [accountVariable]: accountHash(kept),
    },
    stdin: '',
    stdout: '',
    stderr: `${folder}/runner-errors`,
  });
  leave();
}
