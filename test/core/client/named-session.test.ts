import { expect, test } from 'vitest';
import { namedSession } from '../../../src/core/client/named-session.ts';
import { inDocument } from '../../support/harmless-calls.ts';

test.each([
  ['session-journal resume 9e1f0c', '9e1f0c'],
  ['session-journal resume --json 9e1f0c', '9e1f0c'],
  ['session-journal resume', undefined],
  ['session-journal resume --last', undefined],
  ['session-journal log --session 9e1f0c done', '9e1f0c'],
  ['session-journal log --session=9e1f0c done', '9e1f0c'],
  ["session-journal log '--session 9e1f0c' done", '9e1f0c'],
  ['session-journal log done --session', undefined],
  ['session-journal log done --sessions x', undefined],
  ['session-journal log 9e1f0c', undefined],
  ['session-journal checkpoint --session 9e1f0c', '9e1f0c'],
  [inDocument('a').replace('--stdin', '--session 9e1f0c --stdin'), '9e1f0c'],
  ['session-journal view 9e1f0c', undefined],
  ['session-journal', undefined],
  ['other resume 9e1f0c', undefined],
  ['session-journal resume 9e1f0c && ls', undefined],
])('%s names %s', (line, named) => {
  expect(namedSession(line)).toBe(named);
});
