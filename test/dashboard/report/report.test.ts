import { describe, expect, test } from 'vitest';
import { renderReport, reportStart } from '../../../src/dashboard/report/report.ts';
import type { ReportView } from '../../../src/dashboard/report/reported.ts';
import { hostileMarkup } from '../../support/hostile-markup.ts';
import { reportWith } from '../../support/report-data.ts';
import { before as minutesAgo, pageTime, proseWith, sessionWithText } from '../../support/shown-texts.ts';

const form = { madeAt: pageTime, style: 'b{}', styleHash: 'aGFzaA==' };

function pageOf(view: ReportView): string {
  return renderReport(view, form);
}

function wordsOf(view: ReportView): string {
  return pageOf(view)
    .replace(/<(?:style|title)[^>]*>[^<]*<\/\w+>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

function tagsOf(markup: string): string[] {
  const found = markup.match(/<!?\/?[a-z][^<>]*>/gi) ?? [];
  return found.map((tag) => tag.replace(/="[^"]*"/g, '=""'));
}

const plain = reportWith('plain words');
const bare: ReportView = {
  ...plain,
  session: {
    ...sessionWithText('x'),
    reason: '',
    branch: '',
    startedAt: undefined,
    compactions: 0,
    tasks: [],
    decisions: [],
    deadEnds: [],
    commits: [],
    timeline: [],
    prose: proseWith(''),
  },
  closedAt: undefined,
  runs: [],
  talks: [],
};

describe('a report', () => {
  test('tells everything, with what was said where a decision was made', () => {
    const words = wordsOf(plain);
    for (const part of [
      'Course 23 Nov to 26 Nov',
      'Decisions 3, 2 superseded',
      'Asked plain words Claude plain words Conversation “plain words” , turn 4',
      'Dead ends',
      'Discoveries',
      'Commits each with what was said',
      'Runs ~$1.50 in runs',
      '34 turns, says plain words, 23 Nov 2026 19:32 to 25 Nov 2026 23:12',
      'The summary lost',
      'Made by Session Journal on 26 Nov 2026 14:12 . Times are in UTC.',
    ]) {
      expect(words).toContain(part);
    }
  });

  test('has the date of everything, since nobody knows when it is read', () => {
    expect(pageOf(plain)).not.toMatch(/data-ago|>Today<|>today<|min ago|Yesterday/);
    expect(wordsOf(plain)).toContain('resolved 26 Nov');
  });

  test('loads nothing, runs nothing and changes nothing', () => {
    const page = pageOf(plain);
    expect(page.startsWith(reportStart)).toBe(true);
    expect(page).toContain(
      'content="default-src &#39;none&#39;; style-src &#39;sha256-aGFzaA==&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"',
    );
    expect(page).not.toMatch(/<script|<form|<button|<link|<img|\ssrc=|\sstyle=|url\(|@import|\son\w+=/);
    const outside = [...page.matchAll(/href="(?!#)([^"]*)"/g)].map(([, href]) => href);
    expect(outside).toEqual(['https://example.org/PAY-412']);
  });

  test('each link in it leads to a place in it, and no place is there twice', () => {
    const page = pageOf(plain);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const inside = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(inside).toContain('t-c1');
    expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('of a session of which little is known says only that', () => {
    const words = wordsOf(bare);
    expect(words).not.toMatch(/Course|Timeline|Runs|Commits|Conversations|undefined|NaN|started|closed/);
    const moment = { at: minutesAgo(5), what: 'Done', text: 'once', href: '' };
    const once = { ...bare, session: { ...bare.session, timeline: [moment] } };
    expect(wordsOf(once)).toContain('Timeline 26 Nov 2026');
    expect(wordsOf(once)).not.toContain('Course');
  });

  test('says of which decisions it is not certain where they were made', () => {
    const [one] = plain.session.decisions;
    if (one === undefined) throw new Error('no decision');
    const passage = { conversation: 'c1', title: 't', turn: 3, said: 'Take the row', answered: '' };
    const without = { ...one, passage: undefined };
    const told = (decisions: ReportView['session']['decisions']) =>
      wordsOf({ ...plain, session: { ...plain.session, decisions } });
    expect(told([{ ...one, passage }, without, without])).toContain(
      'The conversation is quoted with 1 of 3 decisions: for the others it isn’t certain in which turn they were logged.',
    );
    expect(told([without])).toContain('No conversation is quoted: for none of the decisions');
    expect(told([{ ...one, passage }])).not.toMatch(/quoted|certain/);
  });

  test('of some hours shows them in its picture, and weeks by their days', () => {
    const at = (minutes: number) => ({ at: minutesAgo(minutes), what: 'Done', text: '', href: '' });
    const of = (timeline: ReportView['session']['timeline']) =>
      pageOf({ ...bare, session: { ...bare.session, timeline } });
    expect(of([at(300), at(3)])).toContain('26 Nov 09:12 to 26 Nov 14:09</span>');
    const weeks = of([at(60 * 24 * 100), at(3)]);
    expect(weeks.match(/<line /g)?.length).toBeLessThan(46);
    expect(of([at(60 * 24 * 3), at(3)]).match(/<line /g)).toHaveLength(3);
  });

  test('says what runs cost, if anybody knows', () => {
    const [sure] = plain.runs;
    const runs = [sure as ReportView['runs'][number]];
    expect(wordsOf({ ...plain, runs })).toContain('Runs $1.50 in runs');
    const unknown = runs.map((one) => ({ ...one, cost: undefined, endedAt: undefined }));
    expect(wordsOf({ ...plain, runs: unknown })).not.toContain('in runs');
    const guessed = runs.map((one) => ({ ...one, isCostSure: false }));
    expect(wordsOf({ ...plain, runs: guessed })).toContain('~$1.50');
  });

  test('of a conversation that ended on its first day names the day once', () => {
    const [talk] = plain.talks;
    const of = (lastAt: number | undefined) =>
      wordsOf({ ...plain, talks: [{ ...(talk as ReportView['talks'][number]), lastAt, author: '' }] });
    expect(of(minutesAgo(3990))).toContain('34 turns, 23 Nov 2026 19:32 to 19:42');
    expect(of(undefined)).toContain('34 turns, 23 Nov 2026 19:32 Timeline');
  });
});

describe('a text of others is text in every part of a report', () => {
  const added = ['<b>', '</b>', '<code>', '</code>', '<br>', '<pre class="">', '</pre>', '<ul class="">'];
  const own = new Set([...tagsOf(pageOf(plain)), ...added, '</ul>', '<li>', '</li>', '<p dir="">', '</p>']);

  test.each(hostileMarkup.map((text) => [text]))('%j', (text) => {
    const page = pageOf(reportWith(text));
    expect(tagsOf(page).filter((tag) => !own.has(tag))).toEqual([]);
    expect(page.match(/href="(?!#|https?:\/\/)[^"]*"/gi) ?? []).toEqual([]);
    expect(page.replace(/<!?\/?[a-z][^<>]*>/gi, '')).not.toMatch(/[<>]/);
    expect(page).not.toMatch(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b]/u);
  });
});

test('a zone is named as people write it', () => {
  const zone = process.env.TZ;
  const zones = { UTC: 'UTC.', 'Asia/Kolkata': 'UTC+5:30.', 'America/New_York': 'UTC-5.' };
  for (const [name, told] of Object.entries(zones)) {
    process.env.TZ = name;
    expect(wordsOf(bare)).toContain(`Times are in ${told}`);
  }
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});
