import { accountHash, usualModel } from '../../io/client/account-and-model.ts';
import { realTarget } from '../../io/disk/stat.ts';
import type { Env } from '../../io/project/person.ts';
import type { Run } from '../state/run.ts';
import type { Surroundings } from '../state/surroundings.ts';

/**
 * Names the variable in which a runner finds the hash of its account. A runner that needn't load cryptography takes less
 * memory, for hours.
 */
export const accountVariable = 'SESSION_JOURNAL_ACCOUNT';

/** Returns what a run's client would be started with in this environment; `account` is the hash of it, if it is known. */
export function lookAround(
  { place, settings }: Pick<Run, 'place' | 'settings'>,
  env: Env,
  account = accountHash(env),
): Surroundings {
  return {
    account,
    model: settings.model || usualModel(env, place.cwd),
    folder: realTarget(place.cwd),
  };
}
