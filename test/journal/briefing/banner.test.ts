import { describe, expect, test } from 'vitest';
import type { OtherSession } from '../../../src/journal/briefing/banner.ts';
import {
  renderBanner,
  renderBrought,
  renderOthers,
  renderStart,
  stateText,
} from '../../../src/journal/briefing/banner.ts';
import { sessionOf, sessionWith } from '../../support/session-of.ts';

describe('the banner of a session', () => {
  test('is where a session stands, without the blocker and how to go on', () => {
    expect(stateText(sessionWith({}))).toMatch(/^Session: .*\n/);
    expect(stateText(sessionWith({}))).not.toMatch(/Blocker:|Full briefing:/);
  });

  test('says what it is, how far it is, and how to go on', () => {
    const session = sessionWith({
      tldr: 'Sweeps race.\nFix the order.',
      done: ['reproduce'],
      open: ['fix'],
      blockers: ['no staging', 'no key'],
    });
    expect(renderBanner(session, '9e1f0c', [])).toBe(`Session: fix-sweep-bug (active, compaction #3)
TL;DR: Sweeps race. Fix the order.
Progress: 1/2 steps complete
Current: 2. fix
Blocker: no staging (+1 more)
Full briefing: /session:resume 9e1f0c, or just say "continue"`);
  });

  test('of an empty session has its lines all the same', () => {
    const session = { ...sessionOf('# Session: Fix it\n'), shortname: '', compactions: undefined };
    expect(renderBanner(session, 'abc123', [])).toBe(`Session: Fix it (active)
Progress: 0/0 steps complete
Current: None
Blocker: None
Full briefing: /session:resume abc123, or just say "continue"`);
  });

  test('stays short whatever the session holds', () => {
    const long = 'word '.repeat(2000);
    const session = {
      ...sessionWith({ tldr: long, open: [long], blockers: [long] }),
      shortname: long,
      status: long,
    };
    expect(renderBanner(session, long, []).length).toBeLessThanOrEqual(1200);
    expect(renderBanner(session, long, [long, long, long]).length).toBeLessThanOrEqual(1800);
  });

  test('says what is wrong before it says how to continue', () => {
    const text = renderBanner(sessionWith({}), 'abc123', ['One\nis late', 'Two', 'Three']);
    expect(text).toContain('Blocker: None\n❗ One is late\n❗ Two\nFull briefing');
  });
});

describe('what the model is told at a start', () => {
  const rich = sessionWith({
    tldr: 'Sweeps race.\nFix the order.',
    objective: 'A sweep that never races',
    keyContext: ['NEVER restart tile-worker-1', 'The port is 9010'],
    blockers: ['no staging', 'no key'],
    nextSteps: ['Ask Anna'],
    open: ['fix'],
  });

  test('holds objective, key context, open blockers and next steps', () => {
    expect(
      renderStart(rich, '9e1f0c', ['The file is old']),
    ).toBe(`Session: fix-sweep-bug (active, compaction #3)
Objective: A sweep that never races
TL;DR: Sweeps race. Fix the order.
Progress: 0/1 steps complete
Current: 1. fix

Key context:
- NEVER restart tile-worker-1
- The port is 9010

Open blockers:
- no staging
- no key

Next steps:
- Ask Anna

Since the last log:
- The file is old

Full briefing: session-journal resume 9e1f0c`);
  });

  test('leaves the other lists to the briefing', () => {
    const session = sessionWith({ open: ['fix'], discoveries: ['It is the lock'], nextSteps: ['Ask Anna'] });
    const text = renderStart(session, 'abc123', []);
    expect(text).toContain('Ask Anna');
    expect(text).not.toContain('It is the lock');
  });

  test('does not say the objective twice', () => {
    const text = renderStart({ ...rich, objective: 'Go', tldr: 'Go' }, 'abc123', []);
    expect(text).toContain('TL;DR: Go');
    expect(text).not.toContain('Objective');
    expect(renderStart({ ...rich, objective: '' }, 'abc123', [])).not.toContain('Objective');
    expect(renderStart({ ...rich, objective: '', tldr: '' }, 'abc123', [])).not.toContain('TL;DR');
  });

  test('keeps the newest 2 KB of key context, and says what it leaves out', () => {
    const lines = Array.from({ length: 100 }, (_, index) => `Rule ${index}: ${'word '.repeat(10)}`);
    const text = renderStart(sessionWith({ keyContext: lines }), 'abc123', []);
    const context = text.slice(text.indexOf('Key context'), text.indexOf('Full briefing'));
    expect(context).toContain('Rule 99');
    expect(context).toMatch(/… \d+ older key context lines: session-journal view\n/);
    expect(context.length).toBeLessThanOrEqual(2048);
    expect(context.length).toBeGreaterThan(1900);
  });

  test('stays within 5,500 characters whatever the session holds', () => {
    const long = ['word '.repeat(2000)];
    const session = { ...sessionWith({ keyContext: long, blockers: long, nextSteps: long, open: long }) };
    const text = renderStart({ ...session, objective: long[0] ?? '' }, 'abc123', long);
    expect(text.length).toBeLessThanOrEqual(5500);
  });
});

const one = (shortname: string, more: Partial<OtherSession> = {}): OtherSession => {
  return {
    shortname,
    shortId: `${shortname}-id`,
    status: 'active',
    owner: 'me@x.example',
    mine: true,
    ...more,
  };
};
const annas = { mine: false, owner: 'anna@x.example' };

describe('the line on sessions that are not meant', () => {
  test.each<[string, OtherSession[], string]>([
    ['nothing where there is none', [], ''],
    [
      'nothing on closed ones',
      [one('a', { status: 'completed' }), one('b', { ...annas, status: 'odd' })],
      '',
    ],
    [
      'several of mine',
      [one('a'), one('b')],
      '2 sessions are active here: a (a-id), b (b-id) · To resume: session-journal resume ID',
    ],
    [
      'one of mine',
      [one('a')],
      '1 session is active here: a (a-id) · To resume: session-journal resume a-id',
    ],
    [
      'a paused one',
      [one('a', { status: 'paused' })],
      'Paused here: a (a-id) · To resume: session-journal resume a-id',
    ],
    [
      'only what is active, where something is',
      [one('a'), one('b', { status: 'paused' })],
      '1 session is active here: a (a-id) · To resume: session-journal resume ID',
    ],
    ["another's", [one('a', annas)], "anna's a (a-id) is active here"],
    ["nobody's", [one('a', { mine: false, owner: '' })], "someone's a (a-id) is active here"],
    [
      "a paused one and another's",
      [one('a', { status: 'paused' }), one('b', annas)],
      "Paused here: a (a-id) · To resume: session-journal resume a-id · anna's b (b-id) is active here",
    ],
  ])('%s', (_, sessions, line) => {
    expect(renderOthers(sessions)).toBe(line);
  });

  test('names five and counts the rest, in one line of bounded length', () => {
    const many = Array.from({ length: 9 }, (_, index) => one(`s${index}`));
    expect(renderOthers(many)).toContain('s4 (s4-id), +4 more');
    const others = many.map((each) => ({ ...each, ...annas }));
    expect(renderOthers(others)).toMatch(/ · \+4 more$/);
    const odd = many.map((each) => ({
      ...each,
      ...annas,
      shortname: 'x\ny '.repeat(90),
      owner: 'z'.repeat(99),
    }));
    expect(renderOthers([...odd, ...odd])).not.toContain('\n');
    expect(renderOthers([...odd, ...odd]).length).toBeLessThanOrEqual(500);
  });
});

describe('sessions that the repository brought', () => {
  const brought = (...statuses: string[]): string =>
    renderBrought(
      statuses.map((status) => ({ facts: { status } })),
      '/session:',
    );

  test('are one line with numbers', () => {
    expect(brought('active', 'paused', 'active')).toBe(
      'This repository brings a journal (2 active sessions, 1 paused session). See it: /session:view. Use it: /session:resume NAME',
    );
    expect(brought('paused', 'completed')).toContain('(1 paused session)');
  });

  test('are not mentioned if none is open', () => {
    expect(brought()).toBe('');
    expect(brought('completed', 'abandoned', 'obey me')).toBe('');
  });
});
