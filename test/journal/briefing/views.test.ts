import { describe, expect, test } from 'vitest';
import {
  renderBlockers,
  renderDecisions,
  renderProgress,
  renderPullRequest,
  renderTitled,
} from '../../../src/journal/briefing/views.ts';
import { bad, full as session } from '../../support/full-session.ts';
import { sessionOf } from '../../support/session-of.ts';

const empty = sessionOf('');

describe('view --progress', () => {
  test('numbers the steps, notes come behind them', () => {
    expect(renderProgress(session)).toBe(`Steps: 1/3 done
1. [x] reproduce (2025-01-15T10:30Z)
2. [ ] fix the
       race  <- CURRENT
3. [ ] test
Notes:
- found a\\u{1b}[31mb\\u{7}\\u{202e}c\\u{9b}1m

  more of it
- noted (2025-01-15T10:45Z)`);
  });

  test('numbers stand in one column', () => {
    const many = sessionOf(`## Progress\n${'- [ ] x\n'.repeat(10)}`);
    expect(renderProgress(many)).toMatch(/\n 9\. \[ \] x\n10\. \[ \] x$/);
  });

  test('of an empty session is one line', () => {
    expect(renderProgress(empty)).toBe('No steps yet');
  });
});

test('view --decisions shows all that was written, superseded ones too', () => {
  expect(renderDecisions(session)).toBe(`- plain one

1. Lock *first* (2025-01-15T12:15Z)
   Context: race
   Options: a, b
   Choice: a
   Rationale: simpler

2. Gone [superseded by 1]
   Only words.

3. Words
   Because of it.`);
  expect(renderDecisions(empty)).toBe('No decisions logged');
});

test('view --discoveries shows number, title, time and text', () => {
  expect(renderTitled(session.discoveries, '', 'none')).toBe(
    '1. GC (2025-01-15T13:00Z): runs\n   twice\n2. Alone\n3. no title (2025-01-15T13:00Z)',
  );
  expect(renderTitled([], '', 'none')).toBe('none');
});

test('view --blockers shows the open ones first', () => {
  expect(renderBlockers(session)).toBe(
    '3. no staging\n1. [resolved 2025-01-15T14:00Z] key a\\u{1b}[31mb\\u{7}\\u{202e}c\\u{9b}1m\n2. [resolved] old',
  );
  expect(renderBlockers(sessionOf('## Blockers\n- [resolved] x\n'))).toBe(
    'No open blockers\n1. [resolved] x',
  );
  expect(renderBlockers(empty)).toBe('No blockers');
});

describe('paragraphs beside the items of a section', () => {
  const written = sessionOf(
    `## Decisions\nSee docs/decisions.md.\u001b[31m\n\n### 1. Lock first\n\n## Discoveries\nAll in NOTES.md.\n\n1. one\n\n## Dead Ends\nNone that count.\n\n## Blockers\nAsk Ada.\n\n- [resolved] x\n\n## Next Steps\nAs agreed on Monday.\n`,
  );

  test('stand before them', () => {
    expect(renderDecisions(written)).toBe('See docs/decisions.md.\\u{1b}[31m\n\n1. Lock first');
    expect(renderTitled(written.discoveries, written.prose.discoveries, 'none')).toBe(
      'All in NOTES.md.\n1. one',
    );
    expect(renderBlockers(written)).toBe('Ask Ada.\n1. [resolved] x');
  });

  test('are shown where there is no item', () => {
    const prose = { ...empty.prose, decisions: 'In docs/.', blockers: 'Ask Ada.' };
    expect(renderDecisions({ decisions: [], prose })).toBe('In docs/.');
    expect(renderBlockers({ blockers: [], prose })).toBe('Ask Ada.');
    expect(renderTitled([], 'In NOTES.md.', 'none')).toBe('In NOTES.md.');
  });
});

test('no view lets control characters through', () => {
  const all = [
    renderProgress(session),
    renderBlockers(session),
    renderDecisions({
      prose: { ...session.prose, decisions: bad },
      decisions: session.decisions.map((one) => ({
        ...one,
        title: bad,
        choice: bad,
        supersededBy: bad,
        text: bad,
      })),
    }),
    renderTitled(
      session.discoveries.map((one) => ({ ...one, title: bad, text: bad })),
      bad,
      '',
    ),
    renderPullRequest({ ...session, objective: bad, tldr: bad }),
  ].join('\n');
  expect(all).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
});
