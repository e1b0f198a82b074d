import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/journal/briefing/report.ts';
import { makeReport, renderMarkdownReport } from '../../../src/journal/briefing/report.ts';
import { renderHtmlReport, reportStart } from '../../../src/journal/briefing/report-html.ts';
import { full } from '../../support/full-session.ts';
import { sessionOf } from '../../support/session-of.ts';

const happenings = [{ when: '2025-01-15 10:00', what: 'Started', text: 'It began' }];
const empty = makeReport(sessionOf(''), []);
const item = { mark: '', title: '', when: '', rows: [], text: '', isGone: false };

function pageOf(text: string): string {
  const sections = [{ title: 'Part', prose: '', items: [{ ...item, mark: '1.', when: 'now', text }] }];
  return renderHtmlReport({ ...empty, sections });
}

test('a report in markdown', async () => {
  await expect(`${renderMarkdownReport(makeReport(full, happenings))}\n`).toMatchFileSnapshot(
    '../../fixtures/report/full.md',
  );
});

test('a report as a page', async () => {
  await expect(renderHtmlReport(makeReport(full, happenings))).toMatchFileSnapshot(
    '../../fixtures/report/full.html',
  );
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
    [],
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
  const report = makeReport(sessionOf(body), []);
  expect(renderMarkdownReport(report)).toContain(
    '## Decisions\n\nWe talked it over.\n\n## Discoveries\n\n- 1\\. it leaks (2025-01-15T10:00Z, ben)',
  );
  expect(renderHtmlReport(report)).toContain(
    '<h2>Decisions</h2>\n<p dir="auto">We talked it over.</p>\n</section>',
  );
});

describe('a page', () => {
  test('marks code, bold words and paragraphs', () => {
    expect(pageOf('use `a<b` and **that**\nnow')).toContain(
      '<li dir="auto">1. use <code>a&lt;b</code> and <strong>that</strong><br>\nnow <small>now</small></li>',
    );
    expect(pageOf('one\n\n```sh\nrm -rf <x>\n```\ntwo')).toContain(
      '<p dir="auto">one</p><pre>rm -rf &lt;x&gt;\n</pre><p dir="auto">two</p>',
    );
    expect(pageOf('~~~\nopen')).toContain('<pre>open</pre>');
  });

  test('no text adds markup to it', () => {
    const tag =
      /<(?:\/?(?:li|ul|section|h2|p|pre|code|strong|small|main|dl|dt|dd)|br)(?: class="gone")?(?: dir="auto")?>/g;
    const piece = fc.constantFrom(
      '<script>',
      '"',
      '&',
      '<',
      '>',
      '`',
      '```\n',
      '**',
      '\n',
      '\n\n',
      'a',
      '</p>',
      ' on="',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const page = pageOf(pieces.join(''));
        const body = page.slice(page.indexOf('<section>'));
        expect(body.replace(tag, '')).not.toMatch(/[<>"]/);
      }),
    );
  });

  test('loads nothing and runs nothing', () => {
    const page = renderHtmlReport(makeReport(full, happenings));
    expect(page.startsWith(reportStart)).toBe(true);
    expect(page).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'\"");
    expect(page).not.toMatch(/<script|src=|href=|url\(|@import/);
  });
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
