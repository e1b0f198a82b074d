import { expect, test } from 'vitest';
import type { Report } from '../../../src/journal/briefing/report.ts';
import { makeReport, renderMarkdownReport } from '../../../src/journal/briefing/report.ts';
import { full } from '../../support/full-session.ts';
import { sessionOf } from '../../support/session-of.ts';

const nothing = { beside: [], happenings: [] };
const happenings = [{ when: '2025-01-15 10:00', what: 'Started', text: 'It began' }];
const empty = makeReport(sessionOf(''), nothing);
const item = { mark: '', title: '', when: '', rows: [], text: '', isGone: false };

test('a report in markdown', async () => {
  await expect(`${renderMarkdownReport(makeReport(full, { ...nothing, happenings }))}\n`).toMatchFileSnapshot(
    '../../fixtures/report/full.md',
  );
});

test('what worked on a session stands before the timeline', () => {
  const beside = [
    { title: 'Runs', prose: '$1 in runs', items: [{ ...item, title: 'tests', text: 'completed' }] },
  ];
  const text = renderMarkdownReport(makeReport(full, { beside, happenings }));
  expect(text).toContain('\n\n## Runs\n\n$1 in runs\n\n- **tests**: completed\n\n## Timeline\n\n');
});

test('changed files are told', () => {
  const report = makeReport(sessionOf('## Files Modified\n- src/sweep.ts - walks once\n'), nothing);
  expect(renderMarkdownReport(report)).toContain('## Files\n\n- src/sweep.ts - walks once');
});

test('an empty session has its name and nothing that is not known', () => {
  expect(renderMarkdownReport({ ...empty, facts: [] })).toBe(`# ${empty.title}`);
  expect(empty.sections).toEqual([]);
  expect(empty.facts.map(({ text }) => text)).not.toContain('');
});

test('what ended says why, and who resolved a blocker is said', () => {
  const report = makeReport(
    {
      ...sessionOf(
        '## Blockers\n- [resolved 2025-01-15T10:00Z, ben] the key\n- [resolved] the lock\n- time\n',
      ),
      status: 'abandoned',
      closeReason: 'too slow',
      closedAt: '2025-01-16T10:00:00Z',
    },
    nothing,
  );
  expect(report.facts).toContainEqual({ label: 'Status', text: 'abandoned: too slow' });
  expect(report.facts.map(({ label }) => label)).not.toContain('Updated');
  expect(report.sections[0]?.items.map(({ when }) => when)).toEqual([
    'resolved 2025-01-15T10:00Z ben',
    'resolved',
    '',
  ]);
});

test('paragraphs without a list and the names of others are told', () => {
  const body = '## Decisions\nWe talked it over.\n\n## Discoveries\n- it leaks (2025-01-15T10:00Z, ben)\n';
  const report = makeReport(sessionOf(body), nothing);
  expect(renderMarkdownReport(report)).toContain(
    '## Decisions\n\nWe talked it over.\n\n## Discoveries\n\n- 1\\. it leaks (2025-01-15T10:00Z, ben)',
  );
});

test('no text opens a section in markdown', () => {
  const nasty: Report = {
    ...empty,
    sections: [
      {
        title: 'Part',
        prose: '',
        items: [
          {
            ...item,
            mark: '1.',
            title: 'a*b\\',
            when: 'now',
            rows: [{ label: 'Choice', text: 'x\n# y' }],
            text: '# z',
          },
          { ...item, title: 'old', isGone: true, text: 'a\n\n# b' },
          { ...item, mark: '2.', isGone: true, text: 'w\n# v' },
        ],
      },
    ],
  };
  expect(renderMarkdownReport(nasty)).toContain(
    [
      '- **1. a\\*b\\\\** (now): # z',
      '  - Choice: x',
      '    # y',
      '- ~~**old**~~: a',
      '',
      '  # b',
      '- 2\\. w',
      '  # v',
    ].join('\n'),
  );
});
