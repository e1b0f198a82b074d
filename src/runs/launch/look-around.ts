import { accountHash, usualModel } from '../../io/client/account-and-model.ts';
import { realTarget } from '../../io/disk/stat.ts';
import type { Env } from '../../io/project/person.ts';
import type { Run } from '../state/run.ts';
import type { Surroundings } from '../state/surroundings.ts';

/** Returns what a run's client would be started with in this environment. */
export function lookAround({ place, settings }: Pick<Run, 'place' | 'settings'>, env: Env): Surroundings {
  return {
    account: accountHash(env),
    model: settings.model || usualModel(env, place.cwd),
    folder: realTarget(place.cwd),
  };
}
