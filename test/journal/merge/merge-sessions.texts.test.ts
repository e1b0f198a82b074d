import { describe, expect, test } from 'vitest';
import { readHead } from '../../../src/core/front-matter/head.ts';
import { readItem } from '../../../src/core/markdown/item-by-remark.ts';
import { mergeSessions } from '../../../src/journal/merge/merge-sessions.ts';
import { merge, mergeBodies } from '../../support/log-session.ts';
import { sessionText } from '../../support/session-text.ts';

const bodyOf = (...bodies: [string, string, string]): string => mergeBodies(...bodies).text;

describe('texts', () => {
  const base =
    '# Session: X\n\n## TL;DR\nWords.\n\n**Progress**: 0/1 steps complete\n**Current**: None\n**Blocker**: None\n\n## Progress\n- [ ] a\n';

  test('both rewrote the TL;DR: marked in that section only, derived lines rebuilt', () => {
    const ours = base.replace('Words.', 'Ours.').replace('0/1', '1/1').replace('[ ] a', '[x] a');
    const theirs = base
      .replace('Words.', 'Theirs.\nTwo lines.')
      .replace('0/1', '0/2')
      .replace('[ ] a', '[ ] a\n- [ ] b');
    const { text, conflicts } = mergeBodies(base, ours, theirs);
    expect(text).toBe(
      base
        .replace('Words.', '<<<<<<< ours\nOurs.\n=======\nTheirs.\nTwo lines.\n>>>>>>> theirs')
        .replace('0/1', '1/2')
        .replace('[ ] a', '[x] a\n- [ ] b'),
    );
    expect(conflicts).toEqual(['TL;DR (Read This First)']);
  });

  test('a person worded a derived line: it stays, from either side; two persons: a conflict', () => {
    const worded = base.replace('0/1 steps complete', 'ongoing');
    const other = base.replace('0/1', '1/1').replace('[ ]', '[x]');
    for (const merged of [bodyOf(base, worded, other), bodyOf(base, other, worded)])
      expect(merged).toContain('**Progress**: ongoing\n');
    const two = mergeBodies(base, worded, base.replace('0/1 steps complete', 'nearly'));
    expect(two.conflicts).toEqual(['TL;DR (Read This First)']);
  });

  test('longer markers where git asks for them, and line ends of ours', () => {
    const texts = ['Words.', 'Ours.', 'Theirs.'].map((words) => sessionText(base.replace('Words.', words)));
    const [old, ours, theirs] = texts as [string, string, string];
    const options = { readHead, readItem, markerSize: 9 };
    const merged = mergeSessions({ base: old, ours: ours.replaceAll('\n', '\r\n'), theirs }, options);
    expect(merged.text).toContain('<<<<<<<<< ours\r\nOurs.\r\n=========\r\nTheirs.\r\n>>>>>>>>> theirs\r\n');
  });

  test('lines of one text that do not touch are merged; those that do are a conflict named by its heading', () => {
    const code = (a: string, c: string): string =>
      `# Session: X\n## My notes\n\`\`\`\n${a}\nb\n${c}\n\`\`\`\n`;
    expect(bodyOf(code('a', 'c'), code('A', 'c'), code('a', 'C'))).toBe(code('A', 'C'));
    expect(mergeBodies(code('a', 'c'), code('A', 'c'), code('x', 'c')).conflicts).toEqual(['My notes']);
    expect(mergeBodies('text\n', 'ours\n', 'theirs\n').conflicts).toEqual(['']);
    expect(mergeBodies('# Session: X\n', '# Session: Y\n', '# Session: Z\n').conflicts).toEqual([
      'Session: Y',
    ]);
  });

  test('what comes behind a conflict is not moved by it', () => {
    const one = '## TL;DR\nWords.\n\n## Progress\n- [ ] a <- CURRENT\n- [ ] b\n\n## Zoo\ntext\n';
    const ours = one
      .replace('[ ] a <- CURRENT', '[x] a')
      .replace('[ ] b', '[ ] b <- CURRENT')
      .replace('text', 'ours');
    const theirs = one.replace('[ ] b', '[x] b').replace('text', 'theirs');
    expect(bodyOf(one, ours, theirs)).toBe(
      '## TL;DR\nWords.\n\n## Progress\n- [x] a\n- [x] b\n\n## Zoo\n<<<<<<< ours\nours\n=======\ntheirs\n>>>>>>> theirs\n',
    );
  });
});

describe('headings', () => {
  test('one that was reworded stays the same, and what the other side put below it comes there', () => {
    expect(bodyOf('## Zoo\n- a\n', '## Animals\n- a\n', '## Zoo\n- a\n- b\n')).toBe('## Animals\n- a\n- b\n');
    expect(bodyOf('## Zoo\n- a\n', '## Zoo\n- a\n- b\n', '## Animals\n- a\n')).toBe('## Animals\n- a\n- b\n');
  });

  test('one that a side took away comes back for what the other put below it', () => {
    expect(
      bodyOf('## Zoo\n### Cats\n- a\n## Yard\n', '## Yard\n', '## Zoo\n### Cats\n- a\n- b\n## Yard\n'),
    ).toBe('## Zoo\n### Cats\n- b\n## Yard\n');
    expect(
      bodyOf('## Zoo\n### Cats\n- a\n## Yard\n', '## Zoo\n### Cats\n- a\n- b\n## Yard\n', '## Yard\n'),
    ).toBe('## Zoo\n### Cats\n- b\n## Yard\n');
  });

  test('sections that both made are one; those that one made come where it made them', () => {
    const base = '## Discoveries\n1. a\n\n## Blockers\n- None currently\n';
    expect(
      bodyOf(
        base,
        base.replace('\n## B', '\n## Dead Ends\n1. ours\n\n## B'),
        `${base.replace('1. a', '1. a\n2. b').replace('\n## B', '\n## Dead Ends\n1. theirs\n\n## B')}\n## Files Modified\n- x\n`,
      ),
    ).toBe(
      '## Discoveries\n1. a\n2. b\n\n## Dead Ends\n1. ours\n2. theirs\n\n## Blockers\n- None currently\n\n## Files Modified\n- x\n',
    );
  });
});

describe('what is no merge of two sessions', () => {
  test('two sessions in one file', () => {
    const one = sessionText('a\n');
    expect(() => merge('', one, one.replace('019abc12', '019abc13'))).toThrow('Cannot merge the sessions');
  });

  test('a head that nobody can read', () => {
    expect(() => merge('', 'no head', sessionText('a\n'))).toThrow('head');
  });

  test('added on both sides without a common beginning: all that either has, and what contradicts is marked', () => {
    const body = (words: string): string =>
      `## TL;DR\n${words}\n\n## Context\n**Objective**: x\n\n## Discoveries\n- a\n- ${words}\n`;
    const merged = merge(
      '',
      sessionText(body('ours'), { updated_at: '2025-01-15T11:00:00Z' }),
      sessionText(body('theirs'), { updated_at: '2025-01-15T12:00:00Z' }),
    );
    expect(merged.conflicts).toEqual(['TL;DR (Read This First)']);
    expect(merged.text).toContain('- a\n- ours\n- theirs\n');
  });

  test('versions from between conflict markers hold an open step that is done as well', () => {
    const options = { readHead, readItem, isRebuilt: true };
    const texts = {
      base: '',
      ours: sessionText('## Progress\n- [ ] a\n- b\n'),
      theirs: sessionText('## Progress\n- [ ] a\n- [x] a\n- c\n'),
    };
    expect(mergeSessions(texts, options).text).toContain('## Progress\n- b\n- [x] a\n- c\n');
    expect(mergeSessions(texts, options).text).not.toContain('[ ] a');
  });
});
