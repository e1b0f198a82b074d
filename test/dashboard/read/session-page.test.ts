import { describe, expect, test } from 'vitest';
import { foundFrom, sessionRows } from '../../../src/dashboard/read/other-pages.ts';
import { homeFrom, needsFrom } from '../../../src/dashboard/read/overview.ts';
import { runRows } from '../../../src/dashboard/read/run-rows.ts';
import { rejectedOptions, sessionFrom } from '../../../src/dashboard/read/session-page.ts';
import { conversationFrom, conversationRows } from '../../../src/dashboard/read/talk-pages.ts';
import { whyAsked, whyFrom } from '../../../src/dashboard/read/why-page.ts';
import { sessionData } from '../../../src/journal/briefing/session-data.ts';
import { makeFolder } from '../../support/folder.ts';
import { full } from '../../support/full-session.ts';

describe('a session as --json has it', () => {
  const shown = sessionFrom(
    {
      ...sessionData(full),
      file: '.sessions/active/fix-1.md',
      commits: [{ commit: '51d77be', subject: 'Lock', conversation: 'c1', decision: 1 }],
      timeline: [
        { at: '2025-01-15T10:00:00Z', what: 'Decision', text: '1. Lock' },
        { at: '2025-01-15T10:00:00Z', what: 'Compaction', text: '1 (automatic)' },
        { at: 'x' },
      ],
      compactions: [
        {
          at: 1736935200000,
          number: 1,
          trigger: 'auto',
          restored: 'seen',
          not_in_summary: [{ text: 'a' }],
          held: { Decision: 2, 'Key context': 1 },
        },
        {},
      ],
    },
    [
      { id: 'c1', session: 'fix-1', title: 'Talk', state: 'ended' },
      { id: 'c2', session: 'other' },
    ],
  );

  test('becomes all that its page shows', () => {
    expect(shown).toMatchObject({ status: 'active', isOpen: true, owner: 'anna@x.example' });
    expect(shown.steps.map(({ text, isDone, isCurrent }) => [text, isDone, isCurrent])).toEqual([
      ['reproduce', true, false],
      ['fix the\nrace', false, true],
      ['test', false, false],
    ]);
    expect(shown.blockers.map(({ isResolved }) => isResolved)).toEqual([true, true, false]);
    expect(shown.decisions.find(({ number }) => number === 1)).toMatchObject({
      choice: 'a',
      rejected: ['b'],
      commits: [{ commit: '51d77be' }],
    });
    expect(shown.conversations).toEqual([{ id: 'c1', title: 'Talk', state: 'ended' }]);
    expect(shown.timeline.map(({ what, href }) => [what, href])).toEqual([
      ['Decision', '#d1'],
      ['Compaction', ''],
    ]);
    expect(shown.timeline[1]?.compaction).toMatchObject({
      lost: ['a'],
      held: ['2 decisions', 'key context'],
    });
  });

  test('has a hash for each thing that can be changed, which changes with what is shown', () => {
    const hashes = [...shown.steps, ...shown.blockers].map((one) => one.shown);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('options that were not chosen', () => {
  test.each([
    ['a, b', 'a', ['b']],
    ['- Redis, 60 s\n- Postgres', 'Postgres', ['Redis, 60 s']],
    ['1) x\n2) y', 'X.', ['y']],
    ['Redis SETNX: lost; lock', 'lock it', ['Redis SETNX: lost']],
    ['', 'a', []],
    ['one', '', ['one']],
  ])('of %j, when %j was chosen, are %j', (options, choice, rejected) => {
    expect(rejectedOptions(options, choice)).toEqual(rejected);
  });
});

describe('a conversation as --json has it', () => {
  const turn = (number: number, said: string): Record<string, unknown> => ({
    number,
    said,
    answered: 'Well',
    agent: null,
    did: [
      { tool: 'Bash', target: 'ls', exit: 0 },
      { tool: 'Bash', target: 'no', exit: 2 },
      { tool: 'Edit', target: 'x', exit: 'stopped' },
    ],
  });
  const turns = Array.from({ length: 45 }, (_, index) =>
    turn(index + 1, index === 2 ? 'x '.repeat(60) : `Ask ${index + 1}`),
  );
  const show = (wanted: { query?: string; from?: number; to?: number }, all = turns) =>
    conversationFrom(
      { data: { id: 'c1', turns: all } },
      {},
      { id: 'c1', query: '', from: undefined, to: undefined, ...wanted },
    );

  test('is shown from its end, or from where it is asked for', () => {
    const range = ({ from, to, turns: shown }: ReturnType<typeof show>) => [from, to, shown.length];
    expect(range(show({}))).toEqual([26, 45, 20]);
    expect(range(show({ from: 3 }))).toEqual([3, 22, 20]);
    expect(range(show({ to: 10 }))).toEqual([1, 10, 10]);
    expect(range(show({ from: 900 }))).toEqual([45, 45, 1]);
    expect(range(show({ to: 0 }))).toEqual([1, 1, 1]);
    expect(range(show({}, []))).toEqual([1, 0, 0]);
  });

  test('is searched, and lists what was asked', () => {
    expect(show({ query: 'ASK 44' }).turns.map(({ number }) => number)).toEqual([44]);
    const { asked } = show({});
    expect([asked.length, asked[2]?.words.length ?? 0 < 73]).toEqual([45, expect.anything()]);
  });

  test('says how calls ended', () => {
    const [first] = show({ from: 1 }).turns;
    expect(first?.did.map(({ trouble }) => trouble)).toEqual(['', 'exit 2', 'stopped']);
  });

  test('is called by its title, or by what was said first', () => {
    const wanted = { id: 'c', query: '', from: undefined, to: undefined };
    expect(conversationFrom({ data: { turns } }, { title: 'T' }, wanted).title).toBe('T');
    expect(show({}).title).toBe('Ask 1');
    expect(show({}, []).title).toBe('(no words)');
    expect(conversationRows([{ id: 'a' }])).toMatchObject([{ title: '(no words)', state: 'unknown' }]);
  });
});

describe('why as --json has it', () => {
  test('fills in the empty lines', () => {
    const file = whyFrom(
      {
        lines: [
          { line: 3, text: 'c', confidence: 'certain', turn: 2 },
          { line: 1, text: 'a', confidence: 'x', turn: 4, reason: 'old', decision: { title: 't' } },
        ],
      },
      'a.ts',
      3,
    );
    expect(file.lines.map(({ number, text }) => [number, text])).toEqual([
      [1, 'a'],
      [2, ''],
      [3, 'c'],
    ]);
    expect(file.lines[0]?.why).toMatchObject({ confidence: '', turn: undefined, decision: { title: 't' } });
    expect(whyFrom({}, 'a.ts', undefined).lines).toEqual([]);
  });

  test('answers for files that git tracks, and for no other path', () => {
    const tracked = ['src/a.ts', 'odd:7'];
    expect(whyAsked('src/a.ts', tracked)).toEqual({ path: 'src/a.ts', line: undefined });
    expect(whyAsked('src/a.ts:12', tracked)).toEqual({ path: 'src/a.ts', line: 12 });
    expect(whyAsked('odd:7', tracked)).toEqual({ path: 'odd:7', line: undefined });
    for (const path of ['/etc/passwd', '../x', 'src', '', 'src/a.ts:', 'src/a.ts:99999999'])
      expect(whyAsked(path, tracked)).toBeUndefined();
  });
});

describe('other data', () => {
  test('becomes rows that lead to its pages', () => {
    const source = { kind: 'conversation', conversation: '0a1b2c3d-x', turn: 0 };
    const found = foundFrom(
      {
        total: 3,
        hits: [
          { source },
          { source: { kind: 'commit', commit: 'abc' } },
          { session: 'a b', source: { kind: 'journal' } },
          { source: { kind: 'journal', file: 'f' } },
        ],
      },
      'x',
    );
    expect(found.rows.map(({ path, where }) => [path, where])).toEqual([
      ['conversations/0a1b2c3d-x?from=1#t0', 'Conversation 0a1b2c3d, turn 0'],
      ['', 'abc'],
      ['sessions/a%20b', 'a b'],
      ['', 'f'],
    ]);
    expect(sessionRows({ damaged: [{ file: 'f', message: 'm' }], sessions: [{}] })).toMatchObject({
      sessions: [{ total: 0 }],
    });
    expect(
      runRows([{ tokens: { context: 10, window: 100 } }, { tokens: { context: 10, window: 0 } }]).map(
        ({ context }) => context,
      ),
    ).toEqual([0.1, undefined]);
  });

  test('becomes what needs the person, the conversations that wait first', () => {
    const status = {
      needs_you: [{ kind: 'damaged', id: 'x.md', text: 't', hint: 'h' }, { kind: 'blocker' }],
      sessions: [
        {
          id: 'abc123',
          shortname: 's',
          blockers: [{ number: 1, text: 'b' }],
          lately: [{ at: '2025-01-15T10:00:00Z', what: 'Done', text: 'x' }, {}],
        },
      ],
    };
    const conversations = [
      { id: 'c1', state: 'needs-me', last_at: '2025-01-15T10:00:00Z' },
      { id: 'c2', state: 'ended' },
    ];
    const overview = {
      status,
      list: {
        sessions: [
          { id: 'abc123', status: 'active' },
          { id: 'p', status: 'paused', working_on: 'next' },
          { id: 'z', status: 'completed' },
        ],
      },
      conversations,
      approvals: [],
      terminals: [],
    };
    expect(needsFrom(overview).map(({ kind }) => kind)).toEqual(['question', 'damaged', 'blocker']);
    const home = homeFrom(overview, makeFolder());
    expect(home.sessions.map(({ id, step }) => [id, step?.isCurrent])).toEqual([
      ['abc123', undefined],
      ['p', false],
    ]);
    expect(home.lately).toHaveLength(2);
  });
});
