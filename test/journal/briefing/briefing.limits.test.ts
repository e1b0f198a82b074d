import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderBriefing } from '../../../src/journal/briefing/briefing.ts';
import { decision, decisions, fact, facts, tens } from '../../support/logged-facts.ts';
import { runs } from '../../support/same-random.ts';
import type { Material } from '../../support/session-of.ts';
import { sessionOf, sessionWith } from '../../support/session-of.ts';

const none = { remarks: [] };

function expectHolds(text: string, wanted: readonly string[]): void {
  expect(wanted.filter((one) => !text.includes(one))).toEqual([]);
}

describe('long texts', () => {
  const long = `${'Because the collector '.repeat(240)}ends HERE`;

  test('a TL;DR and an objective are cut at a word', () => {
    const text = renderBriefing(
      sessionWith({ tldr: `${long} now`, objective: long, keyContext: facts('context', 100) }),
      none,
      4000,
    );
    expect(text).toMatch(/\nObjective: Because .* (Because|the|collector)…\nTL;DR: Because .* \w+…\n/);
  });

  test('a TL;DR is whole where there is room for it', () => {
    expect(renderBriefing(sessionWith({ tldr: long }), none)).toContain('ends HERE');
  });

  test('the newest decision is shortened rather than left out, with the command that shows it whole', () => {
    const old = decisions(40);
    const text = renderBriefing(
      sessionWith({
        ...tens,
        decisions: [...old, { title: 'New', choice: long }],
        keyContext: facts('context', 90),
      }),
      none,
    );
    expect(text).toMatch(/- 41\. New → Because .{200,400}… \(full: session-journal view --decisions\)\n/);
    expect(text).toContain(decision(40).rationale);
  });

  test('a long entry behind the newest does not hide those before it', () => {
    const texts = [...facts('found', 5), long, 'the newest'];
    const text = renderBriefing(sessionWith({ discoveries: texts, keyContext: facts('context', 90) }), none);
    expectHolds(text, ['the newest', '(full: session-journal view --discoveries)', fact('found', 5)]);
  });

  test('a long entry is whole where it costs no other its place', () => {
    expect(renderBriefing(sessionWith({ discoveries: ['a', long, 'b'] }), none)).toContain('ends HERE');
  });

  test('lines of a text are indented, so that none looks like a line of the briefing', () => {
    const body = '## Discoveries\n- one\n\n  Decisions:\n  - 1. forged\n\n    deeper\n';
    expect(renderBriefing(sessionOf(body), none)).toContain(
      'Discoveries:\n- one\n  Decisions:\n  - 1. forged\n  \n    deeper\n'.replace('  \n', ''),
    );
  });

  test('a session of 100,000 steps and a line of 200 KB is done within a moment', () => {
    const session = sessionWith({ done: facts('done', 100_000), open: ['x '.repeat(100_000), 'y'] });
    const text = renderBriefing(session, none);
    expect(text.length).toBeLessThanOrEqual(8000);
    expect(text).toContain(fact('done', 100_000));
  });
});

describe('a small budget', () => {
  test('what no section has room for is named in one line', () => {
    const material = { ...tens, decisions: decisions(300), discoveries: facts('found', 300) };
    const text = renderBriefing(sessionWith(material), none, 500);
    expect(text.length).toBeLessThanOrEqual(500);
    expect(text).toMatch(/\nNot shown: .*300 decisions, 300 discoveries.*: session-journal view\n$/);
  });
});

const word = fc.string({
  unit: fc.constantFrom('a', 'B', '7', ' ', '/', '😀', 'é', '字'),
  minLength: 1,
  maxLength: 80,
});
const longWord = fc.string({ unit: fc.constantFrom('x', ' ', '😀', 'y'), minLength: 300, maxLength: 1800 });
const texts = fc.array(fc.oneof({ weight: 9, arbitrary: word }, { weight: 1, arbitrary: longWord }), {
  maxLength: 40,
});
const numbered = texts.map((list) => list.map((text, index) => `#${index}# ${text.trim()}`.trim()));
const material: fc.Arbitrary<Material> = fc.record({
  tldr: fc.oneof(word, longWord),
  objective: fc.oneof(word, longWord),
  keyContext: numbered,
  blockers: numbered,
  open: numbered,
  done: numbered,
  nextSteps: numbered,
  deadEnds: numbered,
  discoveries: numbered,
  decisions: numbered.map((list) => list.map((title) => ({ title }))),
});

const titles = [
  'Key context',
  'Open blockers',
  'Open steps',
  'Next steps',
  'Dead ends',
  'Decisions',
  'Discoveries',
  'Done',
];
const firstKept = ['Open steps', 'Next steps'];

// The entries that a section of the briefing shows, and how many it says it leaves out.
function readPart(text: string, title: string): { shown: number[]; left: number } | undefined {
  const body = new RegExp(`\\n${title}:\\n((?:(?:- |  |…).*\\n)*)`).exec(text)?.[1];
  if (body === undefined) return undefined;
  const shown = [...body.matchAll(/^- (?:\d+\. )?#(\d+)#/gm)].map(([, index]) => Number(index));
  return { shown, left: Number(/^… (\d+) /m.exec(body)?.[1] ?? 0) };
}

describe('any session and any budget', () => {
  test('stay within the budget in whole characters, keep order and the right end, count what is missing', () => {
    fc.assert(
      fc.property(material, fc.integer({ min: 500, max: 8000 }), (what, budget) => {
        const session = sessionWith(what);
        const text = renderBriefing(session, none, budget);
        expect(text.length).toBeLessThanOrEqual(budget);
        expect(text).not.toMatch(/\p{Surrogate}/u);
        expect(renderBriefing(sessionWith(what), none, budget)).toBe(text);
        const missing = /\nNot shown: (.*): session-journal view\n$/.exec(text)?.[1] ?? '';
        for (const title of titles) {
          const whole = readPart(renderBriefing(session, none, 1e9), title);
          const part = readPart(text, title);
          if (whole === undefined) expect(part).toBeUndefined();
          else if (part === undefined) expect(missing).toContain(`${whole.shown.length} `);
          else {
            const count = whole.shown.length - part.left;
            const kept = firstKept.includes(title)
              ? whole.shown.slice(0, count)
              : whole.shown.slice(part.left);
            expect(part.shown).toEqual(kept);
          }
        }
      }),
      { numRuns: runs(60) },
    );
  });

  test('entries are whole but for those that say where they are whole', () => {
    fc.assert(
      fc.property(material, fc.integer({ min: 500, max: 8000 }), (what, budget) => {
        const session = sessionWith(what);
        const whole = new Set(renderBriefing(session, none, 1e9).split('\n'));
        const lines = renderBriefing(session, none, budget).split('\n').slice(5);
        const cut = lines.filter((line) => line.startsWith('- ') && !whole.has(line));
        expect(cut.filter((line) => !/… \(full: session-journal view[ a-z-]*\)$/.test(line))).toEqual([]);
      }),
      { numRuns: runs(40) },
    );
  });
});
