import { describe, expect, test } from 'vitest';
import { homePage } from '../../../src/dashboard/page/home.ts';
import { frameWith, homeWith } from '../../support/page-data.ts';
import { readOf } from '../../support/read-page.ts';

const frame = frameWith('tollgate');

describe('home', () => {
  test('shows what needs you first, then what is worked on', () => {
    const shown = readOf(homePage(homeWith('refund'), frame));
    const order = [
      '5 things need you',
      'Permission',
      'Run refund',
      'Sessions',
      '5 of 8 steps',
      'Runs at work',
      'Cost today',
      'Terminals',
      'Lately',
    ];
    const places = order.map((words) => shown.indexOf(words));
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(places).not.toContain(-1);
    expect(shown).toContain('1 conversation and 2 runs at work.');
    expect(shown).toContain('This repository brings 2 sessions');
  });

  test('says of terminals what is known, and why', () => {
    const states = [
      ['unknown', 'no agent seen', 'unknown: no agent seen'],
      ['unknown', '', 'unknown'],
      ['needs-me', 'permission', 'needs you: permission'],
      ['ended', 'exit code 7', 'ended'],
    ] as const;
    for (const [state, reason, words] of states) {
      const terminals = [{ name: 'build', state, reason, since: undefined }];
      const shown = readOf(homePage({ ...homeWith('refund'), terminals }, frame));
      expect(shown.slice(shown.indexOf('Terminals', shown.indexOf('Cost today')))).toContain(words);
    }
  });

  test('of a new project names the command that comes next', () => {
    const home = {
      branch: '',
      needs: [],
      sessions: [],
      all: 0,
      brought: 0,
      runs: [],
      terminals: [],
      costs: undefined,
      lately: [],
    };
    const shown = readOf(homePage(home, frame));
    expect(shown).toContain('Nothing needs you');
    expect(shown).toContain('session-journal init --goal');
  });

  test('shows a session in which nothing has happened yet, and a cost without a limit', () => {
    const full = homeWith('x');
    const [card] = full.sessions;
    if (card === undefined) throw new Error('no card');
    const bare = {
      ...card,
      title: 'A title of its own',
      step: undefined,
      blockers: [],
      unlogged: [],
      lastDecision: '',
      total: 0,
      done: 0,
      owner: '',
      lastLog: undefined,
      atWork: { conversations: 0, runs: 0 },
    };
    const [need] = full.needs;
    if (need === undefined) throw new Error('no need');
    const plain = {
      ...need,
      of: { word: 'File', name: 'x.md', path: '' },
      exact: [],
      text: '',
      command: '',
      since: undefined,
      act: undefined,
    };
    const costs = { today: 4, isSure: true, limit: undefined, parts: [], days: [] };
    const shown = readOf(
      homePage({ ...full, sessions: [bare], needs: [plain], costs, all: 0, brought: 0 }, frame),
    );
    expect(shown).toMatch(/No steps yet {1,2}Nothing logged yet\./);
    expect(shown).toContain('Cost today $4');
  });
});
