import { describe, expect, test } from 'vitest';
import { settingsPage } from '../../../src/dashboard/page/bare.ts';
import { conversationsPage, searchPage, sessionsPage } from '../../../src/dashboard/page/lists.ts';
import { frameWith } from '../../support/page-data.ts';
import { readOf } from '../../support/read-page.ts';
import { pageTime } from '../../support/shown-texts.ts';

const frame = frameWith('tollgate');

describe('lists', () => {
  test('of nothing say what comes next', () => {
    expect(readOf(sessionsPage({ sessions: [], damaged: [] }, frame))).toContain('session-journal init');
    expect(readOf(conversationsPage({ rows: [], total: 0 }, frame))).toContain(
      'No conversation with Claude Code',
    );
    const none = { query: '', total: 0, rows: [], missing: 0, trouble: '' };
    expect(readOf(searchPage(none, frame))).toContain('Search sessions, entries, conversations and commits.');
    expect(readOf(searchPage({ ...none, query: 'x' }, frame))).toContain('Nothing contains “x”.');
  });

  test('show what is known, and leave out the rest', () => {
    const session = {
      id: 'a',
      name: 'n',
      status: 'active',
      done: 0,
      total: 0,
      work: '',
      branch: '',
      owner: '',
      at: undefined,
    };
    expect(readOf(sessionsPage({ sessions: [session], damaged: [] }, frame))).toContain('never');
    const talk = {
      id: 'c',
      title: 't',
      state: 'ended',
      session: '',
      branch: '',
      turns: undefined,
      at: undefined,
    };
    expect(readOf(conversationsPage({ rows: [talk, { ...talk, at: pageTime }], total: 2 }, frame))).toContain(
      'just now',
    );
    const things = [{ name: 'Merging', value: 'off', from: 'default', change: 'x' }];
    expect(
      readOf(
        settingsPage(
          { settings: [{ key: 'k', about: 'What it is for', value: 'v', from: 'file' }], things },
          frame,
        ),
      ),
    ).toContain('Merging : off');
  });
});
