import { describe, expect, test } from 'vitest';
import { sessionPage } from '../../../src/dashboard/page/session.ts';
import { renderPage } from '../../../src/dashboard/pieces/frame.ts';
import { frameWith } from '../../support/page-data.ts';
import { readOf } from '../../support/read-page.ts';
import { pageTime, proseWith, sessionWithText } from '../../support/shown-texts.ts';

const frame = frameWith('tollgate');

describe('a session', () => {
  test('shows all that was decided, what was rejected, and what replaced what', () => {
    const shown = readOf(sessionPage(sessionWithText('words'), frame));
    for (const part of [
      'Plan 1 of 3 steps done',
      'Blockers',
      'Decisions 3, 2 superseded',
      'superseded by',
      'Dead ends',
      'Discoveries',
      'Key context',
      'Timeline',
      'Compaction 3',
    ]) {
      expect(shown).toContain(part);
    }
  });

  test('that is closed and empty offers nothing to do', () => {
    const empty = {
      ...sessionWithText(''),
      status: 'completed',
      isOpen: false,
      startedAt: undefined,
      compactions: 0,
      tasks: [],
      remarks: [],
      steps: [],
      notes: [],
      blockers: [],
      next: [],
      decisions: [],
      deadEnds: [],
      discoveries: [],
      keyContext: [],
      keyFiles: [],
      files: [],
      prose: proseWith(''),
      commits: [],
      conversations: [],
      runs: [],
      timeline: [],
    };
    const shown = readOf(sessionPage(empty, frame));
    expect(shown).toContain('The plan has no steps yet.');
    expect(shown).toContain('Nothing has happened yet.');
    const told = readOf(sessionPage({ ...empty, prose: proseWith('We talked it over.') }, frame));
    expect(told.match(/We talked it over\./g)).toHaveLength(6);
    expect(renderPage(sessionPage(empty, frame), frame)).not.toContain('data-do');
    expect(readOf(sessionPage({ ...empty, startedAt: pageTime }, frame))).toContain('started today');
    const open = { ...sessionWithText('x'), isOpen: false };
    expect(renderPage(sessionPage(open, frame), frame)).not.toContain('data-do');
    const remarked = { ...empty, remarks: ['1 commit since the last log'] };
    expect(readOf(sessionPage(remarked, frame))).toContain('1 commit since');
    const decided = {
      ...empty,
      decisions: sessionWithText('x').decisions.map((one) => ({
        ...one,
        choice: '',
        rejected: [],
        context: '',
        rationale: '',
        text: '',
        by: '',
        commits: [],
      })),
    };
    expect(readOf(sessionPage(decided, frame))).toContain('Decisions 3');
    const one = { ...decided, decisions: decided.decisions.map((each) => ({ ...each, supersededBy: '' })) };
    expect(readOf(sessionPage(one, frame))).toMatch(/Decisions 3 (?!,)/);
  });

  test('shows the runs for it: what they cost, what they ask, and the step that each works for', () => {
    const session = sessionWithText('Backfill keys');
    const page = sessionPage(session, frame);
    const shown = readOf(page);
    expect(shown).toContain('~$1.84 in runs');
    expect(shown).toContain('needs you Run Backfill keys has 2 questions');
    expect(shown).toContain('Run Backfill keys waits for you');
    const base = `/${frame.project.id}`;
    const { markup } = page.body;
    expect(markup.match(new RegExp(`run <a href="${base}/runs/r1">`, 'g'))).toHaveLength(2);
    expect(markup).toContain(`<a href="${base}/conversations/c1">Backfill keys</a>`);
    expect(markup).toContain(`<a href="${base}/runs/r1">Backfill keys</a>`);
  });

  test('says of a step that its run has failed, and nothing of a run that only goes on or of a draft', () => {
    const session = sessionWithText('x');
    const [run] = session.runs;
    if (run === undefined) throw new Error('no run');
    const stepsFor = (status: string) =>
      readOf(sessionPage({ ...session, runs: [{ ...run, status, asks: 0, cost: undefined }] }, frame));
    expect(stepsFor('failed')).toContain('run failed');
    expect(stepsFor('lost')).toContain('run lost');
    const goesOn = stepsFor('running');
    expect(goesOn).toMatch(/current ?, run x/);
    expect(goesOn).not.toContain('in runs');
    expect(stepsFor('draft')).not.toMatch(/current ?, run x/);
  });

  test('lists no more than eight runs, and leads to all', () => {
    const session = sessionWithText('x');
    const runs = Array.from({ length: 9 }, () => session.runs[2]).flatMap((one) => one ?? []);
    const { markup } = sessionPage({ ...session, runs }, frame).body;
    expect(markup.match(/\/runs\/r3"/g)?.length).toBe(8 + 9);
    expect(markup).toContain('All runs');
  });

  test('tells a title and its text apart, and shows the title of what comes next', () => {
    const entry = { text: 'it leaks', at: undefined, by: '' };
    const titled = (title: string, text: string) => ({ ...entry, title, text });
    const entries = [
      titled('Sleep', 'too slow'),
      titled('Wait.', 'too slow'),
      titled('Fork', ''),
      titled('', 'x'),
    ];
    const shown = readOf(sessionPage({ ...sessionWithText('x'), deadEnds: entries, next: entries }, frame));
    for (const part of ['Sleep: too slow', 'Wait. too slow', 'Fork']) {
      expect(shown.split(part)).toHaveLength(3);
    }
    expect(shown).not.toContain('Fork:');
  });
});
