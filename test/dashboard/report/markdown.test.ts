import { expect, test } from 'vitest';
import { sectionsBeside } from '../../../src/dashboard/report/markdown.ts';
import { makeReport, renderMarkdownReport } from '../../../src/journal/briefing/report.ts';
import { reportWith } from '../../support/report-data.ts';
import { sessionOf } from '../../support/session-of.ts';
import { before } from '../../support/shown-texts.ts';

function markdownOf(text: string): string {
  const beside = sectionsBeside(reportWith(text));
  return renderMarkdownReport({ ...makeReport(sessionOf(''), { beside, happenings: [] }), facts: [] });
}

test('runs and conversations are told with what is known of them', () => {
  expect(markdownOf('some words').split('\n').slice(2).join('\n')).toBe(
    `## Runs

~$1.50 in runs

- **some words** (2026-11-26 09:12Z): completed, $1.50
  - Asked: some words
  - Result: some words
- **some words**: some words
  - Asked: some words

## Conversations

- **some words** (2026-11-23 19:32Z to 2026-11-25 23:12Z): conversation c1, 34 turns, says some words
- **some words**: conversation some wor`,
  );
});

test('a conversation of one day names the day once, and one of a minute its minute', () => {
  const [talk] = reportWith('x').talks;
  const whens = [3990, 4000, undefined].map((minutes) => {
    const lastAt = minutes === undefined ? undefined : before(minutes);
    const [section] = sectionsBeside({
      runs: [],
      talks: [{ ...(talk as NonNullable<typeof talk>), lastAt }],
    });
    return section?.items[0]?.when;
  });
  expect(whens).toEqual(['2026-11-23 19:32Z to 19:42Z', '2026-11-23 19:32Z', '2026-11-23 19:32Z']);
});

test('what worked on nothing has no section, and no text opens one', () => {
  expect(sectionsBeside({ runs: [], talks: [] })).toEqual([]);
  const lines = markdownOf('a\n# b\n\n## c\u202e').split('\n');
  expect(lines.filter((line) => /^#/.test(line))).toEqual(['# fix-sweep-bug', '## Runs', '## Conversations']);
  expect(lines.join('\n')).not.toContain('\u202e');
});
