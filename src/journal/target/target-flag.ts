import type { Call } from '../../core/calls/flags.ts';
import { flagText } from '../../core/calls/flags.ts';
import { Failure } from '../../core/failure.ts';

/** Returns the name of the session that a call is about: its bare ID or `--session`; undefined without either. */
export function targetName(call: Call, bare?: string): string | undefined {
  const named = flagText(call, 'session');
  if (bare !== undefined && named !== undefined && bare !== named) {
    throw new Failure('misuse', `Cannot use both "${bare}" and --session "${named}"`, {
      hint: 'Name one session',
    });
  }
  return bare ?? named;
}
