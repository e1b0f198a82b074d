import { expect, test } from 'vitest';
import { renderOverview } from '../../../src/journal/briefing/overview.ts';
import {
  commitRows,
  commitsByDecision,
  commitText,
  type SessionCommit,
} from '../../../src/journal/briefing/session-commits.ts';
import { renderDecisions, renderPullRequest } from '../../../src/journal/briefing/views.ts';
import type { Decision } from '../../../src/journal/sections/decisions.ts';
import { full } from '../../support/full-session.ts';

const at = (text: string): number => Date.parse(`${text}Z`);

function commit(fields: Partial<SessionCommit> = {}): SessionCommit {
  const made = { commit: 'a1b2c3d', at: at('2025-01-15T10:30'), subject: 'Fix it' };
  return { ...made, conversation: '11111111', by: '', paths: [], ...fields };
}

test('a commit is told with its conversation, and with who pushed that if it was somebody else', () => {
  expect(commitText(commit())).toBe('a1b2c3d Fix it (conversation 11111111)');
  expect(commitText(commit({ by: 'pushed by bbbb', subject: 'a\u202eb\nc' }))).toBe(
    'a1b2c3d a\\u{202e}b c (conversation 11111111, pushed by bbbb)',
  );
  expect(commitRows([commit()])).toEqual([
    {
      at: at('2025-01-15T10:30'),
      what: 'Commit',
      text: 'a1b2c3d Fix it (conversation 11111111)',
      of: { kind: 'conversation', id: '11111111' },
    },
  ]);
});

test('a commit follows one decision: that which names its file, or the nearest that was not superseded', () => {
  const decision = (fields: Partial<Decision>): Decision => ({
    ...(full.decisions[0] as Decision),
    ...fields,
  });
  const naming = decision({ title: 'Keep `retry.ts`', time: undefined });
  const [first, second] = [decision({ time: '2025-01-15T10:30' }), decision({ time: '2025-01-15T12:00' })];
  const old = decision({ time: '2025-01-15T12:10', supersededBy: '9' });
  const named = commit({ at: at('2025-01-20T09:00'), paths: ['docs/a.md', 'src/retry.ts'] });
  const early = commit({ at: at('2025-01-15T10:29'), paths: ['src/other-retry.ts'] });
  const later = commit({ at: at('2025-01-15T12:10') });
  const never = commit({ at: at('2025-01-16T09:00') });
  const found = commitsByDecision([second, naming, old, first], [named, early, later, never]);
  expect([naming, first, second, old].map((one) => found.get(one))).toEqual([
    [named],
    [early],
    [later],
    undefined,
  ]);
});

test('a decision, a pull request and the overview show them', () => {
  const made = commit({ at: at('2025-01-15T12:16') });
  expect(renderDecisions(full, [made])).toContain('\n   Commits: a1b2c3d Fix it (conversation 11111111)');
  expect(renderDecisions(full)).not.toContain('Commits');
  expect(renderPullRequest(full, [made])).toContain(
    '### Commits\n- a1b2c3d Fix it (conversation 11111111)\n\n### Still open',
  );
  const facts = { shortId: 'abc123', owner: '', remarks: [], format: String };
  const many = [1, 2, 3, 4].map((number) => commit({ subject: `Step ${number}` }));
  const overview = renderOverview(full, { ...facts, commits: many });
  expect(overview).toContain('Commits (last 3 of 4; all: view --timeline):\na1b2c3d Step 2');
  expect(renderOverview(full, facts)).not.toContain('Commits');
});
