import { Failure } from '../core/failure.ts';
import { isBelowClient } from '../io/client/clients.ts';
import type { Context } from '../io/project/context.ts';

/** Throws a Failure `refused` if an agent may be running this verb. */
export function assertPerson(verb: string, { env }: Context): void {
  if (!isBelowClient(env)) return;
  throw new Failure('refused', 'Only a person can do this', {
    hint: `Ask them to run, in a terminal of their own: session-journal ${verb}`,
  });
}

/** Says whether a model reads the reply: it is a slash command's, or an agent may be running the program. */
export function isForModel({ env, isTyped }: Context): boolean {
  return isTyped === true || isBelowClient(env);
}
