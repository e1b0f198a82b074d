import { describe, expect, test } from 'vitest';
import { measureBriefing, renderBriefing } from '../../../src/journal/briefing/briefing.ts';
import { shares } from '../../../src/journal/briefing/shares.ts';
import { decision, decisions, fact, facts, tens } from '../../support/logged-facts.ts';
import { sessionOf, sessionWith } from '../../support/session-of.ts';

const none = { remarks: [] };

// What is left of the 8,000 units for the briefing after the block's first and last line.
const inBlock = 7800;

function expectHolds(text: string, wanted: readonly string[]): void {
  expect(wanted.filter((one) => !text.includes(one))).toEqual([]);
}

describe('the order of the briefing', () => {
  test('is that of the specification, key context first of the lists, remarks last', () => {
    const text = renderBriefing(
      sessionWith({
        tldr: 'Sweeps race.',
        objective: 'Stop the race',
        keyContext: ['NEVER run b.sh'],
        blockers: ['no staging'],
        done: ['reproduce'],
        open: ['fix', 'test'],
        nextSteps: ['review'],
        deadEnds: ['a mutex'],
        decisions: [{ title: 'Lock first', choice: 'advisory lock', rationale: 'fewer trips' }],
        discoveries: ['GC runs twice'],
      }),
      { remarks: ['2 commits since abc'] },
    );
    expect(text).toBe(`Session: fix-sweep-bug (active, compaction #3)
Objective: Stop the race
TL;DR: Sweeps race.
Progress: 1/3 steps complete
Current step: 2. fix

Key context:
- NEVER run b.sh

Open blockers:
- no staging

Open steps:
- 3. test

Next steps:
- review

Dead ends:
- a mutex

Decisions:
- 1. Lock first → advisory lock (why: fewer trips)

Discoveries:
- GC runs twice

Done:
- 1. reproduce

Since the last log:
- 2 commits since abc
`);
  });

  test('an empty session is four lines', () => {
    expect(renderBriefing(sessionOf(''), none)).toBe(
      'Session: fix-sweep-bug (active, compaction #3)\nProgress: 0/0 steps complete\nCurrent step: None\n',
    );
  });

  test('a head without name and with an odd count is said as it is', () => {
    const session = { ...sessionOf('# Session: Fix it\n'), shortname: '', compactions: undefined };
    expect(renderBriefing(session, none)).toContain('Session: Fix it (active)');
  });

  test('a progress line that a person worded stands behind the figures', () => {
    const body = '## TL;DR\n**Progress**: ongoing research program (no fixed step count)\n';
    expect(renderBriefing(sessionOf(body), none)).toContain(
      'Progress: 0/0 steps complete (ongoing research program (no fixed step count))\n',
    );
  });

  test('a TL;DR that only repeats the objective is left out', () => {
    const body = '## TL;DR\nFix it\n\n## Context\n**Objective**: Fix it\n';
    expect(renderBriefing(sessionOf(body), none)).toContain('Objective: Fix it\nProgress: ');
  });

  test('a stale progress line of ours does not', () => {
    const body = '## TL;DR\n**Progress**: 3/5 steps complete\n';
    expect(renderBriefing(sessionOf(body), none)).toContain('Progress: 0/0 steps complete\n');
  });
});

describe('what the briefing must hold', () => {
  test('ten facts of every kind fit whole', () => {
    const material = { ...tens, decisions: decisions(10), discoveries: facts('found', 10) };
    const text = renderBriefing(sessionWith({ ...material, tldr: fact('tldr', 1) }), none, inBlock);
    expectHolds(text, [...tens.keyContext, ...tens.blockers, ...tens.open, ...tens.nextSteps]);
    expectHolds(text, [...tens.deadEnds, ...material.discoveries]);
    expectHolds(
      text,
      decisions(10).flatMap(({ title, choice, rationale }) => [title, choice, rationale]),
    );
  });

  test('ten new facts of every kind fit whole among 300 older decisions, discoveries and done steps', () => {
    const text = renderBriefing(
      sessionWith({
        ...tens,
        tldr: 'Sweeps race with the collector: two of them hold the same row. Fix the order of locks.',
        objective: 'Stop the sweep race before the release',
        done: facts('done', 310),
        decisions: decisions(310),
        discoveries: facts('found', 310),
      }),
      { remarks: ['2 commits since abc1234; HEAD is def5678'] },
      inBlock,
    );
    expect(text.length).toBeLessThanOrEqual(inBlock);
    expectHolds(text, [...tens.keyContext, ...tens.blockers, ...tens.open, ...tens.nextSteps]);
    expectHolds(text, [...tens.deadEnds, ...facts('found', 10, 301)]);
    expectHolds(
      text,
      Array.from({ length: 10 }, (_, index) => decision(301 + index)).flatMap((one) => Object.values(one)),
    );
    expectHolds(text, ['2 commits since abc1234']);
    expect(text).toMatch(/… \d+ older decisions: session-journal view --decisions\n/);
    expect(text).toMatch(/… \d+ older discoveries: session-journal view --discoveries\n/);
    expect(text).toMatch(/… \d+ (older )?done steps and notes: session-journal view --progress\n/);
  });

  test('35 dense lines of key context are whole whatever else there is', () => {
    const dense = Array.from({ length: 35 }, (_, index) => `NEVER ${fact('ctx', index)}`.padEnd(73, '|'));
    expect(dense.join('\n').length).toBeGreaterThanOrEqual(2500);
    const full = {
      tldr: 'word '.repeat(600),
      objective: 'aim '.repeat(200),
      blockers: facts('blocker', 60),
      open: facts('step', 60),
      done: facts('done', 60),
      nextSteps: facts('next', 60),
      deadEnds: facts('dead', 60),
      decisions: decisions(60),
      discoveries: facts('found', 60),
    };
    const remarks = facts('remark', 20);
    const text = renderBriefing(sessionWith({ ...full, keyContext: dense }), { remarks }, inBlock);
    expectHolds(text, dense);
  });

  test('key context may fill the whole room where the rest is tiny', () => {
    const keyContext = facts('context', 200);
    const text = renderBriefing(sessionWith({ keyContext, blockers: ['no staging'] }), none, 8000);
    expect(text.length).toBeGreaterThan(7850);
    expectHolds(text, ['no staging', keyContext.at(-1) as string]);
    expect(text).not.toContain(`${keyContext[0]}\n`);
    expect(text).toMatch(/Key context:\n… \d+ older key context lines: session-journal view\n- /);
  });

  test('9 KB of key context leave the others their floors, and its newest lines stay', () => {
    const keyContext = facts('context', 120);
    const rest = {
      blockers: facts('blocker', 4),
      open: facts('step', 6),
      nextSteps: facts('next', 5),
      deadEnds: facts('dead', 7),
      decisions: decisions(300),
      discoveries: facts('found', 300),
    };
    const text = renderBriefing(sessionWith({ keyContext, ...rest }), none, inBlock);
    expectHolds(text, keyContext.slice(-25));
    expectHolds(text, [...rest.blockers, ...rest.open, ...rest.nextSteps, ...rest.deadEnds]);
    expectHolds(text, [decision(300).rationale, decision(299).rationale, ...facts('found', 5, 296)]);
  });

  test('a superseded decision is left out, and the one that took its place is in', () => {
    const text = renderBriefing(
      sessionWith({ decisions: [{ title: 'Mutex', by: '2' }, { title: 'Channel' }] }),
      none,
    );
    expect(text).toContain('Decisions:\n- 2. Channel\n');
    expect(text).not.toContain('Mutex');
  });

  test('whole sentences where lists are expected are not lost', () => {
    const body = '## Context\n**Key Context**: never run b.sh\n\n## Decisions\nSee docs/decisions.md.\n';
    const text = renderBriefing(sessionOf(body), none);
    expectHolds(text, ['- never run b.sh\n', '- See docs/decisions.md.\n']);
  });
});

test('the shares of all sections make the whole', () => {
  expect(Object.values(shares).reduce((sum: number, share) => sum + share, 0)).toBe(100);
});

test('the whole size is known without a limit', () => {
  const session = sessionWith({ discoveries: facts('found', 1000) });
  expect(measureBriefing(session)).toBe(renderBriefing(session, none, 1e9).length);
});
