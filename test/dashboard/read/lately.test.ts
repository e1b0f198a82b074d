import { expect, test } from 'vitest';
import { commitsMade, latelyFrom } from '../../../src/dashboard/read/lately.ts';
import { makeProject } from '../../support/make-project.ts';

const run = (name: string, [status, at]: readonly [string, string], reason = '') => ({
  id: `id-${name}`,
  name,
  status,
  reason,
  ended_at: at,
});

test('runs that have ended are a part of what happened lately, with how they ended', () => {
  const lately = latelyFrom(
    {
      sessions: [
        {
          id: 's1',
          shortname: 'refund',
          lately: [{ at: '2026-11-26T11:00:00Z', what: 'Decision', text: '4. A replay → 200' }],
        },
      ],
      runs_ended: [
        run('outbox', ['completed', '2026-11-26T12:00:00Z']),
        run('fuzz', ['failed', '2026-11-26T10:00:00Z'], 'exit code 7'),
        run('lint', ['interrupted', '2026-11-26T09:00:00Z']),
        run('never', ['completed', '']),
        run('odd', ['constructor', '2026-11-26T08:00:00Z']),
      ],
    },
    {
      commits: [],
      conversations: [
        { id: 'c1', title: 'Backfill plan', last_at: '2026-11-26T11:30:00Z', actor: 'main' },
        { id: 'c2', title: 'Make the tests pass', last_at: '2026-11-26T12:30:00Z', actor: 'run' },
      ],
    },
  );
  expect(lately.map(({ what, text, href }) => [what, text, href])).toEqual([
    ['Run done', 'outbox completed', 'runs/id-outbox'],
    ['Conversation', 'Backfill plan', 'conversations/c1'],
    ['Decision', 'refund: 4. A replay', 'sessions/s1'],
    ['Failed', 'fuzz failed: exit code 7', 'runs/id-fuzz'],
    ['Run', 'lint interrupted', 'runs/id-lint'],
    ['Run', 'odd constructor', 'runs/id-odd'],
  ]);
});

test('no more than ten things are lately, the last ones', () => {
  const ended = Array.from({ length: 20 }, (_, index) =>
    run(`r${index}`, ['completed', new Date(Date.UTC(2026, 10, 26, 10, index)).toISOString()]),
  );
  const lately = latelyFrom({ runs_ended: ended }, { conversations: [], commits: [] });
  expect([lately.length, lately[0]?.href, lately.at(-1)?.href]).toEqual([10, 'runs/id-r19', 'runs/id-r10']);
});

test('commits are a part of it, without those that were amended or only moved to', () => {
  const { root, git } = makeProject({ 'a.txt': 'a\n' });
  expect(commitsMade(root)).toEqual([]);
  git('add', '.');
  git('commit', '--quiet', '--message', 'Start');
  git('commit', '--quiet', '--amend', '--message', 'Begin\n\nFor a reason.');
  git('checkout', '--quiet', '-b', 'side');
  git('commit', '--quiet', '--allow-empty', '--message', 'Go <b>on</b>');
  const commits = commitsMade(root);
  expect(commits.map(({ subject }) => subject)).toEqual(['Begin', 'Go <b>on</b>']);
  const [last] = latelyFrom({}, { conversations: [], commits });
  const hash = git('rev-parse', '--short=7', 'HEAD').trim();
  expect(last).toMatchObject({ what: 'Commit', text: `${hash} Go <b>on</b>`, href: '' });
  expect(commitsMade('/')).toEqual([]);
});
