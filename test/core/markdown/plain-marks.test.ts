import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHead } from '../../../src/core/front-matter/head.ts';
import type { List } from '../../../src/core/lazy.ts';
import { countPlainMarks } from '../../../src/core/markdown/plain-marks.ts';
import { scanOutline } from '../../../src/core/markdown/scan.ts';
import type { Document } from '../../../src/journal/document/document.ts';
import { redecodeDocument } from '../../../src/journal/document/document.ts';
import { refreshDerived } from '../../../src/journal/sections/tldr.ts';
import type { Entry } from '../../../src/journal/session/entries.ts';
import { readSession } from '../../../src/journal/session/session.ts';
import { bareHead } from '../../support/head.ts';
import { documentOf, planInto } from '../../support/log-into.ts';
import { asLongText } from '../../support/long-text.ts';
import { membersOf } from '../../support/members-of.ts';

const marker = fc.constantFrom(
  '- ',
  '* ',
  '+ ',
  '1. ',
  '9. ',
  '10. ',
  '007) ',
  '2) ',
  '123456789. ',
  ' - ',
  '-\t',
);

describe('what stands in lists that are passed', () => {
  // Texts that say nothing, that stand for an empty list, that mark the current step, or only look like it.
  const mark = fc.constantFrom(
    '',
    '',
    '',
    '[x] ',
    '[X] ',
    '[ ] ',
    '[ ]',
    '[x]',
    '[y] ',
    '[ ]\t',
    '[x]\u00a0',
    '\\[x] ',
  );
  const words = fc.constantFrom(
    ...[
      'a',
      'a',
      'a',
      'text (2025-01-15T10:30Z)',
      '(2025-01-15T10:30Z)',
      '**Title** (2025-01-15T10:30Z): text',
    ],
    ...[
      'None',
      'none currently',
      '*none*',
      '(none yet)',
      '**None**',
      'Nonesuch',
      '_none_.',
      '',
      '**T**',
      '**:**',
    ],
    ...[
      '** **',
      '**',
      '*',
      '\\*',
      '** **: ',
      '** **(2025-01-15T10:30Z)',
      '\\',
      '\\(2025-01-15T10:30Z)',
      '[',
      '[a](b)',
    ],
    ...[
      '<- CURRENT',
      'now <- CURRENT',
      'CURRENT',
      '(b)',
      '(2025-01-15T10:30Z) c',
      '`<- CURRENT`',
      '\u00a0',
      '# h',
      '\u200b',
    ],
  );
  const more = fc.constantFrom(
    '\n',
    '\n',
    '\n',
    '\n',
    '\n\n',
    '\n  more\n',
    '\n  <- CURRENT\n',
    '\n\n   ```\n   x\n',
    '\r\n',
  );
  const listed = marker.chain((bullet) => {
    const plain = fc.constantFrom('plain\n', '[x] plain\n', '**Plain**: item\n');
    const any = fc.tuple(mark, words, more).map((parts) => parts.join(''));
    const parts = fc.array(fc.oneof({ weight: 4, arbitrary: plain }, any), { minLength: 3, maxLength: 10 });
    return parts.map((all) => all.map((text) => bullet + text).join(''));
  });
  const name = fc.constantFrom(
    'Progress',
    'Progress\n### Completed',
    'Discoveries',
    'Dead Ends',
    'Next Steps',
    'Blockers',
  );
  const body = fc
    .array(fc.tuple(name, fc.array(listed, { minLength: 1, maxLength: 2 })), { minLength: 1, maxLength: 3 })
    .map((all) => all.map(([title, lists]) => `## ${title}\n${lists.join('')}\n`).join(''));

  const said = (list: List<Entry>): string[] => membersOf(list).map((entry) => entry());
  const facts = (doc: Document): object => {
    const { entries, figures, steps, notes, openSteps, discoveries, nextSteps, blockers, prose } =
      readSession(doc);
    const told = Object.values(entries).map(said);
    return { told, figures, steps, notes, openSteps, discoveries, nextSteps, blockers, prose };
  };
  const args = ['n', '--discovery', 'd', '--tried', 't', '--blocker', 'b', '--next', 's'];
  const both = (text: string): [Document, Document] => {
    const long = documentOf(bareHead + asLongText(text));
    return [long, documentOf(`${bareHead}${text}\n\n# Own\n`)];
  };

  test('is read as in a text that is scanned line by line', () => {
    let plain = 0;
    const holds = (text: string): void => {
      const [long, short] = both(text);
      plain += long.outline.lists.filter(({ plainMarks }) => plainMarks !== undefined).length;
      expect(facts(long)).toEqual(facts(short));
    };
    fc.assert(fc.property(body, holds), { numRuns: 3000 });
    expect(plain).toBeGreaterThan(100);
  });

  test('is read as in a whole scan where something in front of it has changed', () => {
    const holds = (text: string): void => {
      const [before, after] = ['', 'and more\n'].map((more) => {
        return `${bareHead}## TL;DR\nwords\n${more}${asLongText(text)}`;
      }) as [string, string];
      const changed = redecodeDocument(documentOf(before), after, readHead(after));
      expect(facts(changed)).toEqual(facts(documentOf(after)));
    };
    fc.assert(fc.property(body, holds), { numRuns: 1000 });
  });

  test('is added to as in a text that is scanned line by line', () => {
    const holds = (text: string): void => {
      const long = planInto(bareHead + asLongText(text), args);
      expect(long.edits).toEqual(planInto(`${bareHead}${text}\n\n# Own\n`, args).edits);
    };
    fc.assert(fc.property(body, holds), { numRuns: 2000 });
  });

  test('brings the derived lines up to date as in a text that is scanned line by line', () => {
    const line = fc.constantFrom('now', 'plain', 'a (step 3)', 'plain (step 2)', 'None', 'my own words');
    const holds = ([current, before, after]: [string, string, string]): void => {
      const tldr = `## TL;DR\n**Progress**: 1/2 steps complete\n**Current**: ${current}\n**Blocker**: plain (+2 more)\n`;
      const [longBefore, shortBefore] = both(tldr + before);
      const [longAfter, shortAfter] = both(tldr + after);
      expect(refreshDerived(longBefore, longAfter)).toEqual(refreshDerived(shortBefore, shortAfter));
    };
    fc.assert(fc.property(fc.tuple(line, body, body), holds), { numRuns: 1000 });
  });

  test('is looked at closely at the very start of a text', () => {
    expect(countPlainMarks('- [x] a\n- b\n', { start: 0, end: 12 })).toBeUndefined();
    expect(countPlainMarks('\n- [x] a\n- b\n', { start: 1, end: 13 })).toEqual({ done: 1, open: 0 });
  });

  test('ends behind the last one', () => {
    const text = `## Progress\n${'- [x] a\n'.repeat(6)}## Discoveries\n${'1. a\n'.repeat(6)}`;
    const { entries } = readSession(documentOf(bareHead + asLongText(text)));
    expect([entries.done.length, entries.discoveries.length]).toEqual([6, 6]);
    expect([entries.done.at(6), entries.discoveries.at(6)]).toEqual([undefined, undefined]);
    const [passed] = scanOutline('- a\n'.repeat(6), 0, 0).lists;
    expect([passed?.length, passed?.at(5)]).toEqual([5, undefined]);
    const { entries: few } = readSession(documentOf(`${bareHead}## Progress\n- [ ] a\n- [x] b\n`));
    expect([few.steps.at(1), few.done.at(1)]).toEqual([undefined, undefined]);
  });
});
