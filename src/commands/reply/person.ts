import type { Call } from '../../core/calls/call-spec.ts';
import { renderCall } from '../../core/calls/call-words.ts';
import { Failure } from '../../core/failure.ts';
import { mayHoldSecret } from '../../core/secrets/quick-find.ts';
import { showControls } from '../../core/text/controls.ts';
import { isBelowClient } from '../../io/client/clients.ts';
import type { Context } from '../../io/project/context.ts';

/** What an agent is told that runs what only a person may. */
export const forPersons = 'Only a person can do this';

/** Throws a Failure `refused` if an agent may be running this call. */
export async function assertPerson(verb: string, call: Call, { env }: Context): Promise<void> {
  if (!isBelowClient(env)) return;
  throw new Failure('refused', forPersons, { hint: await askThemToRun(renderCall(verb, call)) });
}

/** Returns a sentence that names a shell line for the person to copy, without secrets and with nothing hidden in it. */
export async function askThemToRun(line: string): Promise<string> {
  const clean = mayHoldSecret(line)
    ? (await import('../../core/secrets/find.ts')).screenSecrets(line, []).text
    : line;
  const shown = showControls(clean).replaceAll('\n', '\\u{a}');
  return `Ask them to run, in a terminal of their own: ${shown}`;
}

/** Says whether a model reads the reply: it is a slash command's, or an agent may be running the program. */
export function isForModel({ env, isTyped }: Context): boolean {
  return isTyped === true || isBelowClient(env);
}
