import { describe, expect, test } from 'vitest';
import { formatMinute } from '../../../src/core/time.ts';
import { renderOverview } from '../../../src/journal/briefing/overview.ts';
import { bad, full } from '../../support/full-session.ts';
import { sessionOf, sessionWith } from '../../support/session-of.ts';

const empty = sessionOf('');
const more = {
  shortId: '9e1f0c',
  owner: 'anna@x.example',
  remarks: ['The branch is main now'],
  format: formatMinute,
};
const plain = { ...more, owner: '', remarks: [] };

describe('the overview', () => {
  test('shows the plan, what was found out and what comes next', () => {
    expect(renderOverview(full, more)).toBe(`📋 fix-sweep-bug (active)
   ID: 9e1f0c · Branch: fix/race · Compactions: 3
   Owner: anna@x.example
   Tasks: a1, b2
   Paused: lunch
   Closed: a\\u{1b}[31mb\\u{7}\\u{202e}c\\u{9b}1m
   The branch is main now

Objective: Stop the race

Sweeps race.

Steps: 1/3 done
1. [x] reproduce
2. [ ] fix the
       race  <- CURRENT
3. [ ] test

Blockers:
3. no staging

Key context:
see docs
1. NEVER run b.sh
   on staging

Key files:
1. \`a.go\`

Decisions:
plain one
1. Lock *first* → a (why: simpler)
3. Words — Because of it.

Discoveries:
1. GC: runs twice
2. Alone
3. no title

Dead ends:
1. Mutex: deadlocks
2. sleeping

Next steps:
1. review

Notes:
- found a\\u{1b}[31mb\\u{7}\\u{202e}c\\u{9b}1m more of it
- noted

Resume commands (not run):
go test a\\u{1b}[31mb\\u{7}\\u{202e}c\\u{9b}1m

Last log: 2025-01-15T14:00Z · Resolved: key a\\u{1b}[31mb\\u{7}\\u{202e}c\\u{9b}1m`);
  });

  test('of an empty session has no empty parts', () => {
    expect(renderOverview({ ...empty, compactions: 0 }, plain)).toBe(
      '📋 fix-sweep-bug (active)\n   ID: 9e1f0c · Branch: none',
    );
    expect(renderOverview({ ...empty, compactions: undefined }, plain)).toContain(' · Compactions: ?');
    expect(renderOverview({ ...empty, createdAt: '2025-01-15T10:00:00Z' }, plain)).toContain(
      'Started: 2025-01-15T10:00Z',
    );
  });

  test('says a goal only once', () => {
    const text = renderOverview(sessionWith({ objective: 'Ship it', tldr: 'Ship it' }), plain);
    expect(text.match(/Ship/g)).toHaveLength(1);
  });

  test('folds the done steps of a plan of more than ten, and keeps the numbers', () => {
    const steps = (count: number, text: string): string[] =>
      Array.from({ length: count }, (_, index) => `${text} ${index + 1}`);
    const ten = renderOverview(sessionWith({ done: steps(6, 'past'), open: steps(4, 'next') }), plain);
    expect(ten).toContain(' 6. [x] past 6\n 7. [ ] next 1  <- CURRENT\n');
    const eleven = renderOverview(sessionWith({ done: steps(7, 'past'), open: steps(4, 'next') }), plain);
    expect(eleven).toContain(
      'Steps: 7/11 done\n 8. [ ] next 1  <- CURRENT\n 9. [ ] next 2\n10. [ ] next 3\n11. [ ] next 4\n… 7 done not shown. All: view --progress',
    );
    const long = renderOverview(sessionWith({ open: steps(30, 'next') }), plain);
    expect(long).toContain('20. [ ] next 20\n… 10 open not shown. All: view --progress');
    const both = renderOverview(sessionWith({ done: ['past'], open: steps(30, 'next') }), plain);
    expect(both).toContain('… 1 done and 10 open not shown.');
  });

  test('of a long plan begins near the current step', () => {
    const lines = Array.from(
      { length: 40 },
      (_, at) => `- [ ] step ${at + 1}${at === 30 ? ' <- CURRENT' : ''}\n`,
    );
    const text = renderOverview(sessionOf(`## Progress\n${lines.join('')}`), plain);
    expect(text).toContain(
      'Steps: 0/40 done\n29. [ ] step 29\n30. [ ] step 30\n31. [ ] step 31  <- CURRENT\n',
    );
  });

  test('shows the last three decisions, discoveries and notes, each on a line', () => {
    const texts = ['one', 'two', 'three', 'four'];
    const text = renderOverview(
      sessionWith({
        decisions: texts.map((title) => ({ title })),
        discoveries: ['a', 'b', 'c', `d${' d'.repeat(200)}`],
      }),
      plain,
    );
    expect(text).toContain('Decisions (last 3 of 4; all: view --decisions):\n2. two\n3. three\n4. four\n');
    expect(text).toMatch(
      /Discoveries \(last 3 of 4; all: view --discoveries\):\n2\. b\n3\. c\n4\. d[ d]{100,}…/,
    );
  });

  test('shows resolved blockers no longer, and paragraphs beside the items', () => {
    const written = sessionOf(
      '## Dead Ends\nNone that count.\n\n## Blockers\nAsk Ada.\n\n- [resolved] x\n\n## Next Steps\nAs agreed on Monday.\n',
    );
    expect(renderOverview(written, plain)).toContain(
      'Blockers:\nAsk Ada.\n\nDead ends:\nNone that count.\n\nNext steps:\nAs agreed on Monday.',
    );
    expect(renderOverview(sessionWith({ blockers: ['no staging'] }), plain)).toContain(
      'Blockers:\n1. no staging',
    );
  });

  test('lets no control characters through', () => {
    const text = renderOverview(
      { ...full, shortname: bad, status: bad, branch: bad, taskIds: [bad], objective: bad, tldr: `x${bad}` },
      { ...more, shortId: bad, remarks: [bad] },
    );
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });
});
