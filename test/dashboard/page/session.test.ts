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
