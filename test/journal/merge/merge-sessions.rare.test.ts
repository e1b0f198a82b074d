import { describe, expect, test } from 'vitest';
import { merge, mergeBodies } from '../../support/log-session.ts';
import { sessionText } from '../../support/session-text.ts';

const bodyOf = (...bodies: [string, string, string]): string => mergeBodies(...bodies).text;

describe('what is rare', () => {
  test('a step that both added: done, if one has it done', () => {
    const [open, done] = ['## Progress\n- [ ] a\n', '## Progress\n- [x] a (2025-01-15T10:00Z)\n'] as const;
    expect(bodyOf('## Progress\n', open, done)).toBe(done);
    expect(bodyOf('## Progress\n', done, open)).toBe(done);
  });

  test('a blocker that both resolved, and one that a side reopened', () => {
    const mark = (hour: string): string => `[resolved 2025-01-15T${hour}:00Z] `;
    const list = (a: string, ...more: string[]): string => ['## Blockers', `- ${a}`, ...more, ''].join('\n');
    expect(bodyOf(list('a'), list(`${mark('12')}a`), list(`${mark('11')}a`))).toBe(list(`${mark('11')}a`));
    expect(bodyOf(list(`${mark('11')}a`), list('a'), list(`${mark('11')}a`, '- b'))).toBe(list('a', '- b'));
    expect(bodyOf(list('a'), list('a', '  - more'), list('[resolved] a'))).toBe(
      list('[resolved] a', '  - more'),
    );
    expect(bodyOf(list('a'), list('[resolved] a'), list('a', '  - more'))).toBe(
      list('[resolved] a', '  - more'),
    );
  });

  test('of twins with the same first line the one goes that was meant', () => {
    const base = '## Discoveries\n- a\n  - one\n- a\n  - two\n';
    expect(bodyOf(base, base.replace('- a\n  - one\n', ''), `${base}- b\n`)).toBe(
      '## Discoveries\n- a\n  - two\n- b\n',
    );
    expect(
      bodyOf(base, `${base}- b\n`, base.replace('- one', '- three').replace('- two', '- one')),
    ).toContain('- three');
  });

  test('a bullet that their side changed', () => {
    expect(bodyOf('## Progress\n- [ ] a\n', '## Progress\n- [x] a\n', '## Progress\n* [ ] a\n')).toBe(
      '## Progress\n* [x] a\n',
    );
  });

  test('headings and placeholders of a known section that both worded anew', () => {
    expect(
      bodyOf('## Next Steps\n- none\n', '## next steps\n- None\n', '## Next Steps ##\n- None yet\n'),
    ).toBe('## next steps\n- None\n');
  });

  test('a body that one side took away whole, while the other wrote at its very beginning', () => {
    expect(bodyOf('- a\n', '', '- b\n- a\n')).toBe('- b\n');
    expect(bodyOf('# Session: X\n', '', 'first\n')).toBe('first\n');
  });

  test('a conflict before anything else that changed keeps its place', () => {
    const one = '## Progress\n- [ ] a <- CURRENT\n- [ ] b <- CURRENT\n\n## Zoo\ntext\n';
    const { text } = mergeBodies(
      one,
      one.replace('text', 'ours').replace('a <- CURRENT', 'a'),
      one.replace('text', 'theirs'),
    );
    expect(text).toBe(
      '## Progress\n- [ ] a\n- [ ] b <- CURRENT\n\n## Zoo\n<<<<<<< ours\nours\n=======\ntheirs\n>>>>>>> theirs\n',
    );
    const early = '## TL;DR\nwords\n## Progress\n- [ ] a <- CURRENT\n- [ ] b\n';
    const ours = early
      .replace('words', 'ours')
      .replace(' <- CURRENT', '')
      .replace('[ ] b', '[ ] b <- CURRENT')
      .replace('[ ] a', '[x] a');
    const theirs = early.replace('words', 'theirs').replace('[ ] b', '[x] b\n- [ ] c');
    expect(bodyOf(early, ours, theirs)).toContain(
      '## TL;DR\n<<<<<<< ours\nours\n=======\ntheirs\n>>>>>>> theirs\n## Progress\n',
    );
  });

  test('a conflict behind a marker and a derived line that were set anew is where it was', () => {
    const base =
      '## TL;DR\n**Current**: a\n\n## Progress\n- [ ] a <- CURRENT\n- [ ] b\n- [ ] a longer step\n\n## Zoo\ntext\n';
    const ours = base
      .replace('[ ] a <- CURRENT', '[x] a')
      .replace('[ ] b', '[ ] b <- CURRENT')
      .replace(': a', ': b');
    const theirs = base.replace('[ ] b', '[x] b');
    expect(bodyOf(base, ours.replace('text', 'ours'), theirs.replace('text', 'theirs'))).toBe(
      '## TL;DR\n**Current**: a longer step\n\n## Progress\n- [x] a\n- [x] b\n- [ ] a longer step          <- CURRENT\n\n## Zoo\n<<<<<<< ours\nours\n=======\ntheirs\n>>>>>>> theirs\n',
    );
  });

  test('an empty subsection that ours moved, and theirs filled', () => {
    const base = '## Zoo\ntext\n### Cats\n## Yard\ntext too\n';
    const moved = '## Zoo\ntext\n## Yard\ntext too\n### Cats\n';
    expect(bodyOf(base, moved, base.replace('### Cats\n', '### Cats\n- b\n'))).toBe(`${moved}- b\n`);
  });

  test('superseded by words: two of them are a conflict', () => {
    const decision = (by: string): string =>
      `## Decisions\n### 1. A\n**Choice**: x\n**Superseded by**: ${by}\n`;
    expect(mergeBodies(decision('2'), decision('the plan'), decision('4')).conflicts).toEqual(['Decisions']);
    expect(bodyOf(decision('2'), decision('5'), decision('2, 4'))).toBe(decision('2, 4, 5'));
  });

  test('decisions of one name and minute that say different things, in both directions the same', () => {
    const one = '## Decisions\n### 1. A (2025-01-15T10:00Z)\n**Choice**: x\n';
    const other = one.replace('x', 'y');
    const sorted = (text: string): string[] => text.split('\n').sort();
    expect(sorted(bodyOf('## Decisions\n', one, other))).toEqual(
      sorted(bodyOf('## Decisions\n', other, one)),
    );
    expect(bodyOf('## Decisions\n', one, other)).toContain('### 2. A (2025-01-15T10:00Z)');
    expect(
      merge(
        '',
        sessionText(one, { updated_at: '2025-01-15T11:00:00Z' }),
        sessionText(one.replace('x', 'x\n**Context**: c'), { updated_at: '2025-01-15T12:00:00Z' }),
      ).text,
    ).toContain('**Context**: c');
  });

  test('a subsection that one side moved, and the other wrote into', () => {
    const base = '## Zoo\ntext\n### Cats\n- a\n## Yard\ntext too\n';
    const moved = '## Zoo\ntext\n## Yard\ntext too\n### Cats\n- a\n';
    const written = base.replace('- a\n', '- a\n- b\n');
    expect(bodyOf(base, moved, written)).toBe(moved.replace('- a\n', '- a\n- b\n'));
    expect(bodyOf(base, written, moved)).toBe(moved.replace('- a\n', '- a\n- b\n'));
  });

  test('a lone subsection, labels and texts that both sides added at one place', () => {
    expect(bodyOf('### Lone\n- a\n', '### Lone\n- a\n\nours\n', '### Lone\n- a\n\ntheirs\n')).toBe(
      '### Lone\n- a\n\nours\n\ntheirs\n',
    );
    const base = '## Context\n**Objective**: x\n';
    expect(bodyOf(base, `${base}**Ours**: a\n`, `${base}**Theirs**: b\n`)).toBe(
      `${base}**Ours**: a\n**Theirs**: b\n`,
    );
    expect(bodyOf(base, `${base}**Key Files**:\n- a\n`, `${base}**Key Files**:\n- b\n`)).toBe(
      `${base}**Key Files**:\n- a\n- b\n`,
    );
    expect(bodyOf('# Session: X', '# Session: X\n## Zoo', '# Session: X\n\n## Yard')).toContain(
      '## Zoo\n\n## Yard',
    );
  });

  test('what stands between is taken away by one side, and moved together by the other', () => {
    const base = '## Zoo\ntext\n\n- a\n\nmore\n\n**Label**: x\n';
    expect(bodyOf(base, base.replace('text\n\n', ''), base.replace('more\n\n', ''))).toBe(
      '## Zoo\n- a\n\n**Label**: x\n',
    );
    expect(bodyOf(base, base.replace('- a\n\n', ''), base.replace('text\n\n', ''))).toBe(
      '## Zoo\nmore\n\n**Label**: x\n',
    );
  });
});
