import { expect, test } from 'vitest';
import { type FailedRun, type StatusNeed, untoldRuns } from '../../../src/commands/overview/needs-you.ts';
import type { Session } from '../../../src/journal/session/session.ts';

const need: StatusNeed = {
  kind: 'failed',
  id: 'api-tests',
  text: 'has failed',
  hint: '',
  since: null,
  run: 'r',
};
const line = 'Run api-tests: failed, timeout (under a minute)';
const blocked = (text: string) => [{ session: { id: 's', blockers: [{ text }] } as unknown as Session }];
const failed = (more: Partial<FailedRun> = {}): FailedRun[] => [{ need, session: 's', line, ...more }];

test('a run that failed is told of by the very line that it left in its session, and by no other', () => {
  expect(untoldRuns(failed(), blocked(line))).toEqual([]);
  // Another run of the same name failed before, or its line could not be written.
  expect(untoldRuns(failed(), blocked('Run api-tests: failed, exit code 7 (2 min)'))).toEqual([need]);
  expect(untoldRuns(failed({ session: 'other' }), blocked(line))).toEqual([need]);
  expect(untoldRuns(failed({ session: '', line: '' }), blocked(''))).toEqual([need]);
  expect(untoldRuns(failed(), [])).toEqual([need]);
});
