import type { Env } from '../project/person.ts';

/**
 * Returns what turns the hooks off: `SESSION_JOURNAL=0`, or `CI` unless SESSION_JOURNAL is 1; undefined if nothing
 * does.
 */
export function whyHooksAreOff({ SESSION_JOURNAL, CI }: Env): 'SESSION_JOURNAL=0' | 'CI' | undefined {
  if (SESSION_JOURNAL === '0') return 'SESSION_JOURNAL=0';
  const isCi = CI !== undefined && CI !== '' && CI !== 'false';
  return isCi && SESSION_JOURNAL !== '1' ? 'CI' : undefined;
}
