import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { List } from '../../../src/core/lazy.ts';
import type { Document } from '../../../src/journal/document/document.ts';
import { nextNumberIn } from '../../../src/journal/sections/decisions.ts';
import { titledText } from '../../../src/journal/sections/discoveries-and-dead-ends.ts';
import type { Entry } from '../../../src/journal/session/entries.ts';
import { decisionText } from '../../../src/journal/session/entries.ts';
import { readSession } from '../../../src/journal/session/session.ts';
import { figuresOf } from '../../support/figures-of.ts';
import { bareHead } from '../../support/head.ts';
import { documentOf } from '../../support/log-into.ts';
import { asLongText } from '../../support/long-text.ts';
import { membersOf } from '../../support/members-of.ts';
import { nastyDocuments } from '../../support/nasty-documents.ts';
import { runs } from '../../support/same-random.ts';
import { sessionOf } from '../../support/session-of.ts';

const decision = {
  number: 2,
  title: 'Lock first',
  time: undefined,
  context: '',
  options: '',
  choice: '',
  rationale: '',
  supersededBy: '',
  text: '',
  start: 0,
  end: 0,
};

describe('a decision in the briefing', () => {
  test.each([
    [{ choice: 'mutex', rationale: 'simpler' }, '2. Lock first → mutex (why: simpler)'],
    [{ choice: 'mutex', text: 'more' }, '2. Lock first → mutex'],
    [{ rationale: 'simpler', text: 'more' }, '2. Lock first (why: simpler)'],
    [{ text: 'because' }, '2. Lock first — because'],
    [{ number: undefined }, 'Lock first'],
  ])('%j is %s', (more, text) => {
    expect(decisionText({ ...decision, ...more })).toBe(text);
  });
});

test('an item has its title in front of its text', () => {
  expect(titledText({ title: 'GC', text: 'runs twice' })).toBe('GC: runs twice');
  expect(titledText({ title: '', text: 'runs twice' })).toBe('runs twice');
  expect(titledText({ title: 'GC', text: '' })).toBe('GC');
});

const said = (entries: List<Entry>): string[] => membersOf(entries).map((entry) => entry());
const saying = (texts: readonly string[]): string[] => texts.filter((text) => /\S/.test(text));

describe('the entries of a list', () => {
  const line = fc.constantFrom(
    ...[
      '',
      '- [x] done (2025-01-15T10:30Z)',
      '- [ ] open',
      '- [ ] now  <- CURRENT',
      '- [x]',
      '- [ ]',
      '-',
      '- ',
    ],
    ...[
      '- [ ] <- CURRENT',
      '- (2025-01-15T10:30Z)',
      '- None',
      '- none yet',
      '1. **Title** (2025-01-15T10:30Z): text',
    ],
    ...[
      '2. **Only title**',
      '1. **T**',
      '  more of it',
      '- note',
      `- [x] ${'long '.repeat(20)}`,
      `- ${' '.repeat(70)}x`,
    ],
    ...[
      '### 1. Lock first (2025-01-15T10:30Z)',
      '### Two',
      '### (2025-01-15T10:30Z)',
      '###',
      '**Choice**: mutex',
    ],
    ...[
      '**Rationale**: simple',
      '**Superseded by**: 3',
      'words',
      // In a long text, these are enough in one place to be skipped as a chapter.
      '\n### 4. A\na\n### \t5. B\n\n**Choice**: b\n\n### 6) C\n#### 77. C2\n### #9: D\n**Superseded by**: 9\n',
      '\n#### 12. E\n### F (2025-01-15T10:30Z)\n### (2025-01-15T10:30Z)\n### G\ng\n\n### H\n',
      '* a\n* [x]\n  b',
      '- [x]\n  under',
      '- CURRENT',
    ],
  );
  const sections = fc.constantFrom('Progress', 'Decisions', 'Discoveries', 'Dead Ends', 'Next Steps');
  const document = fc
    .array(fc.tuple(sections, fc.array(line, { maxLength: 8 })), { maxLength: 4 })
    .map((all) => all.map(([name, lines]) => `## ${name}\n${lines.join('\n')}\n`).join(''));

  test('are what its readers say, but for those that say nothing', () => {
    const holds = (text: string): void => {
      const { entries, ...session } = sessionOf(text);
      const speaking = session.steps.filter((step) => /\S/.test(step.text));
      const numbered = speaking.map((step) => ({ ...step, text: `${step.number}. ${step.text}` }));
      const done = [...session.notes, ...numbered.filter((step) => step.done)];
      done.sort((a, b) => a.item.start - b.item.start);
      const open = numbered.filter((step) => !step.done && !step.current);
      const standing = session.decisions.filter((one) => one.supersededBy === '');
      expect(session.figures).toEqual(figuresOf(session.steps, session.blockers));
      expect(said(entries.done)).toEqual(saying(done.map((one) => one.text)));
      expect(said(entries.steps)).toEqual(saying(open.map((one) => one.text)));
      expect(said(entries.decisions)).toEqual(saying(standing.map(decisionText)));
      // What isn't an item comes first here.
      expect(said(entries.discoveries).sort()).toEqual(saying(session.discoveries.map(titledText)).sort());
      expect(said(entries['dead-ends']).sort()).toEqual(saying(session.deadEnds.map(titledText)).sort());
      expect(said(entries['next-steps']).sort()).toEqual(saying(session.nextSteps.map(titledText)).sort());
    };
    fc.assert(fc.property(document, holds), { numRuns: runs(1000) });
    fc.assert(fc.property(document.map(asLongText), holds), { numRuns: runs(1000) });
  });

  test('are those of all chapters of decisions, wherever their own depth begins', () => {
    const deep = '#### Deep\ntext\n\n'.repeat(5);
    const own = Array.from({ length: 5 }, (_, index) => `### ${index + 2}. B\n\n`).join('');
    const body = `## Decisions\n### 1. A\n- item\n\n${deep}- item\n\n${deep}${own}`;
    const { entries } = sessionOf(asLongText(body));
    expect(said(entries.decisions)).toEqual(
      ['1. A — - item', '2. B', '3. B', '4. B', '5. B', '6. B'].map((text, index) => {
        return index === 0 ? expect.stringContaining('1. A') : text;
      }),
    );
    expect(entries.decisions.at(6)).toBeUndefined();
    const { entries: only } = sessionOf(asLongText(`## Decisions\n${own}`));
    expect([only.decisions.length, only.decisions.at(5)]).toEqual([5, undefined]);
  });

  test('and decisions, figures and prose are the same in a text that is long enough to be leapt over', () => {
    const facts = (doc: Document): object => {
      const { decisions, entries, ...session } = readSession(doc);
      const read = decisions.map(
        ({ number, title, time, context, choice, rationale, supersededBy, text }) => {
          return { number, title, time, context, choice, rationale, supersededBy, text: text.trim() };
        },
      );
      const { figures, prose, steps, discoveries } = session;
      return { read, next: nextNumberIn(doc), figures, prose, steps, discoveries };
    };
    const holds = (text: string): void => {
      expect(facts(documentOf(bareHead + asLongText(text)))).toEqual(
        facts(documentOf(`${bareHead}${text}\n\n# Own\n`)),
      );
    };
    fc.assert(fc.property(document, holds), { numRuns: runs(1000) });
  });

  test.each(Object.keys(nastyDocuments))('can be read in a file with %s', (name) => {
    const { entries } = readSession(documentOf(nastyDocuments[name] as string));
    for (const list of Object.values(entries) as List<Entry>[]) {
      expect(said(list).every((text) => text.trim() !== '')).toBe(true);
    }
  });
});
