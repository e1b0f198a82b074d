import { expect, test } from 'vitest';
import { reportPage, reportSections } from '../../../src/dashboard/read/report-page.ts';
import { sessionData } from '../../../src/journal/briefing/session-data.ts';
import { full } from '../../support/full-session.ts';

const wanted = { session: 'fix', root: '/srv/x', project: 'x', screen: (text: string) => text };
const paragraph = `${'All that was seen. '.repeat(40)}\n\n`;

/** Returns a program that knows a session of weeks, with so many runs that have said much. */
function weeks(runs: number) {
  const entry = { title: 'It leaks', text: 'words '.repeat(80), time: '2025-01-15T10:00:00Z' };
  const decision = { ...entry, choice: 'a', options: 'a; b; c', rationale: 'because '.repeat(30) };
  const times = (count: number, one: object) =>
    Array.from({ length: count }, (_, n) => ({ ...one, number: n }));
  const answers: Record<string, object> = {
    view: {
      ...sessionData(full),
      decisions: times(40, decision),
      discoveries: times(50, entry),
      commits: times(100, { commit: '51d77be', subject: 'Lock it', conversation: 'c1' }),
      timeline: times(250, { at: '2025-01-15T10:00:00Z', what: 'Note', text: 'words '.repeat(10) }),
    },
    runs: { runs: times(runs, { name: 'tests', query: paragraph.repeat(9), result: paragraph.repeat(30) }) },
    conversations: { conversations: [] },
  };
  return async ([verb = '']: readonly string[]) => JSON.stringify(answers[verb]);
}

test('a session of weeks, in which many runs said much, makes a small report', async () => {
  for (const runs of [5, 30, 100]) {
    const page = await reportPage(wanted, { style: '', madeAt: 0 }, weeks(runs));
    expect([runs, page.length < 300_000]).toEqual([runs, true]);
  }
});

test('what a run said is cut between paragraphs', async () => {
  const [section] = await reportSections(wanted, weeks(1));
  const [run] = section?.items ?? [];
  expect(run?.rows.map(({ text }) => text.length < 4100 && text.endsWith('\n\n…'))).toEqual([true, true]);
});
