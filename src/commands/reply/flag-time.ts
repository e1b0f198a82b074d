import type { Call } from '../../core/calls/call-spec.ts';
import { flagText } from '../../core/calls/call-spec.ts';
import { readWhen } from '../../io/git/when.ts';
import type { Context } from '../../io/project/context.ts';

/** Returns the time that a flag gives, in milliseconds since 1970; undefined without the flag. Fails with `misuse`. */
export async function flagTime(call: Call, flag: string, { cwd, now }: Context): Promise<number | undefined> {
  const text = flagText(call, flag);
  return text === undefined ? undefined : readWhen(text, cwd, now().getTime());
}
