import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFailure } from '../../../src/core/failure.ts';
import { readHead } from '../../../src/core/front-matter/head.ts';
import { formatInstant } from '../../../src/core/time.ts';
import { decodeDocument } from '../../../src/journal/document/document.ts';
import { renderNewSession } from '../../../src/journal/session/new-session.ts';
import { documentFindings } from '../../../src/journal/session/problems.ts';
import type { Session } from '../../../src/journal/session/session.ts';
import { readSession } from '../../../src/journal/session/session.ts';
import { logInto, merge } from '../../support/log-session.ts';
import { runs } from '../../support/same-random.ts';

const start = Date.UTC(2025, 0, 15, 10);
const template = readFileSync(new URL('../../../templates/session.md', import.meta.url), 'utf8');
const fresh = renderNewSession(template, {
  id: '019abc12-3456-7def-8901-2345679e1f0c',
  shortname: 'fix-sweep',
  owner: 'ana@example.org',
  taskIds: ['#12'],
  time: formatInstant(start),
  branch: 'main',
  commit: 'abc123f',
  goal: 'Fix the sweep',
  tldr: 'Fix the sweep',
  steps: ['one', 'two', 'three', 'four'],
  keyFiles: ['sweep.go'],
  keyContext: ['locks first'],
});

const words = fc.constantFrom(
  'alpha',
  'beta',
  'gamma *bold*',
  'x\n- y\n\n## z',
  '```\ncode\n```',
  '[x] odd',
  'Ünï 🚀',
  '1. n',
  'a: b',
);
const numbers = fc.constantFrom('1', '2', '3', '4', '5');
const kinds = [
  '--progress',
  '--step',
  '--decision',
  '--discovery',
  '--tried',
  '--blocker',
  '--next',
  '--file',
  '--key-context',
];
const call = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...kinds), words).map((pair) => [...pair]) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom('--done', '--current', '--resolved', '--drop-next', '--drop-key-context'),
        numbers,
      )
      .map((pair) => [...pair]),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(words, numbers)
      .map(([title, n]) => ['--decision', title, '--choice', 'c', '--supersedes', n]),
  },
);
const calls = fc.array(call, { maxLength: 8 });

// Nobody could have made a call that doesn't match the session, so leave it out.
function play(
  text: string,
  made: readonly (readonly string[])[],
  minutes: { from: number; own: string },
): string {
  return made.reduce((now, argv, index) => {
    const named = argv.map((word, place) =>
      place === 1 && /^--(?:pro|st|de|di|tr|bl|ne|fi|key)/.test(argv[0] ?? '')
        ? `${word} ${minutes.own}${index}`
        : word,
    );
    try {
      return logInto(now, formatInstant(start + (minutes.from + index * 2) * 60_000), ...named);
    } catch (error) {
      if (!isFailure(error)) throw error;
      return now;
    }
  }, text);
}

const histories = fc
  .record({ before: calls, mine: calls, yours: calls, overlap: fc.boolean() })
  .map(({ before, mine, yours, overlap }) => {
    const base = play(fresh, before, { from: 1, own: 'b' });
    const ours = play(base, mine, { from: 100, own: 'o' });
    const theirs = play(base, yours, { from: overlap ? 101 : 200, own: 't' });
    return { base, ours, theirs };
  });

const read = (text: string): Session => readSession(decodeDocument(text, readHead(text)));

function entriesOf(session: Session): string[] {
  return [
    ...session.steps.map(({ text }) => `step ${text}`),
    ...session.notes.map(({ text, time }) => `note ${text} ${time}`),
    ...session.decisions.map(({ title, choice, time }) => `decision ${title} ${choice} ${time}`),
    ...session.discoveries.map(({ title, text, time }) => `discovery ${title} ${text} ${time}`),
    ...session.deadEnds.map(({ title, text, time }) => `dead end ${title} ${text} ${time}`),
    ...session.blockers.map(({ text }) => `blocker ${text}`),
    ...session.nextSteps.map(({ text }) => `next ${text}`),
    ...session.keyContext.map(({ text }) => `context ${text}`),
    ...session.files.map(({ text }) => `file ${text}`),
  ];
}

// What remains if places don't matter: lines without the numbers of list items, except for the line that says which
// blocker is the first, and the order in which the numbers of the steps are listed.
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('**Blocker**'))
    .map((line) => line.replace(/^\d+\. /, '1. '))
    .map((line) =>
      line.replace(/^step_numbers: (.*) \/ .*/, (_, numbers: string) => numbers.split(' ').sort().join(' ')),
    )
    .sort();
}

const options = { numRuns: runs(100) };

describe('guarantee: a merge loses nothing', () => {
  test('every entry that either side has is there, but for those that the other side took away', () => {
    fc.assert(
      fc.property(histories, ({ base, ours, theirs }) => {
        const merged = new Set(entriesOf(read(merge(base, ours, theirs).text)));
        const [old, mine, yours] = [base, ours, theirs].map((text) => new Set(entriesOf(read(text)))) as [
          Set<string>,
          Set<string>,
          Set<string>,
        ];
        const wanted = [...mine, ...yours].filter(
          (entry) => (mine.has(entry) && yours.has(entry)) || !old.has(entry),
        );
        expect(wanted.filter((entry) => !merged.has(entry))).toEqual([]);
        expect([...merged].filter((entry) => !mine.has(entry) && !yours.has(entry))).toEqual([]);
      }),
      options,
    );
  });

  test('what is merged is a valid session without conflicts, done wins and resolved wins', () => {
    fc.assert(
      fc.property(histories, ({ base, ours, theirs }) => {
        const { text, conflicts } = merge(base, ours, theirs);
        expect(conflicts).toEqual([]);
        const doc = decodeDocument(text, readHead(text));
        expect(documentFindings(doc, 'x.md')).toEqual([]);
        const session = readSession(doc);
        const [mine, yours] = [read(ours), read(theirs)];
        const names = session.steps.map((step) => step.text);
        const done = new Set(
          [...mine.steps, ...yours.steps].filter((step) => step.done).map((step) => step.text),
        );
        for (const { text: name, done: isDone } of session.steps) {
          // A step is identified by all its lines, and `text` only contains the first ones.
          if (names.indexOf(name) === names.lastIndexOf(name)) expect(isDone).toBe(done.has(name));
        }
        const open = session.steps.filter((step) => !step.done);
        expect(session.steps.filter((step) => step.current).length).toBe(Math.min(1, open.length));
        expect(new Set(session.decisions.map(({ number }) => number)).size).toBe(session.decisions.length);
        expect(text).not.toMatch(/None currently\n(?!\n|- \[resolved)/);
        expect(session.derived.progress).toBe(
          `${session.figures.done}/${session.figures.total} steps complete`,
        );
      }),
      options,
    );
  });

  test('from the other side it is the same but for the order', () => {
    fc.assert(
      fc.property(histories, ({ base, ours, theirs }) => {
        const [one, other] = [merge(base, ours, theirs), merge(base, theirs, ours)];
        expect(linesOf(one.text)).toEqual(linesOf(other.text));
      }),
      options,
    );
  });

  test('it is the side that changed, byte for byte, when only one did', () => {
    fc.assert(
      fc.property(histories, ({ base, ours }) => {
        expect(merge(base, ours, base).text).toBe(ours);
        expect(merge(base, base, ours).text).toBe(ours);
        expect(merge(base, ours, ours).text).toBe(ours);
      }),
      options,
    );
  });

  test('it changes no byte of a body that the other side left alone', () => {
    fc.assert(
      fc.property(histories, ({ base, ours }) => {
        const later = base.replace(/updated_at: .*/, 'updated_at: 2025-02-01T00:00:00Z');
        const wanted = ours.replace(/updated_at: .*/, 'updated_at: 2025-02-01T00:00:00Z');
        expect(merge(base, ours, later).text).toBe(wanted);
        expect(merge(base, later, ours).text).toBe(wanted);
      }),
      options,
    );
  });
});
