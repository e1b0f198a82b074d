import { Failure } from '../failure.ts';
import { showLine } from '../text/controls.ts';
import type { Call } from './call-spec.ts';
import { flagText } from './call-spec.ts';

/**
 * Returns the whole number that a flag gives, from 1 to 999,999; undefined if the flag wasn't given. Fails with `misuse`
 * for anything else, and shows an example.
 */
export function readCount(call: Call, flag: string, example: number): number | undefined {
  const text = flagText(call, flag);
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,5}$/.test(text.trim())) return Number(text);
  throw new Failure(
    'misuse',
    `Invalid --${flag} "${showLine(text)}": it must be a whole number of 1 or more`,
    {
      hint: `For example: --${flag} ${example}`,
    },
  );
}
