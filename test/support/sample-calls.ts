import type { CallSpec, FlagSpec } from '../../src/core/calls/call-spec.ts';
import type { Failure } from '../../src/core/failure.ts';
import { isFailure } from '../../src/core/failure.ts';

/** Returns a flag that takes a text. */
export function textFlag(name: string, more: Partial<FlagSpec> = {}): FlagSpec {
  return { name, takes: 'text', about: name, ...more };
}

/** A verb with many flags that reads words without a flag as a text. */
export const log: CallSpec = {
  verb: 'log',
  bare: 'text',
  flags: [
    textFlag('progress', { repeat: true, about: 'What was done' }),
    textFlag('decision', { placeholder: 'TITLE' }),
    textFlag('rationale'),
    textFlag('name'),
    textFlag('next', { repeat: true }),
    textFlag('file', { repeat: true }),
    textFlag('key-context', { repeat: true }),
    { name: 'stdin', takes: 'none', about: 'Read from standard input' },
  ],
};

/** A verb that takes up to two words. */
export const resume: CallSpec = {
  verb: 'resume',
  bare: { about: 'Which session', placeholder: 'ID', max: 2 },
  flags: [{ name: 'last', takes: 'none', about: 'The latest' }],
};

/** A verb that takes neither words nor flags of its own. */
export const leave: CallSpec = { verb: 'leave', bare: undefined, flags: [] };

/** Returns the Failure that a call ends with; throws if it doesn't end with one. */
export function refusal(run: () => unknown): Failure {
  try {
    run();
  } catch (error) {
    if (isFailure(error)) return error;
    throw error;
  }
  throw new Error('It was not refused');
}
