import { describe, expect, test } from 'vitest';
import { mergeBodies } from '../../support/log-session.ts';

const bodyOf = (...bodies: [string, string, string]): string => mergeBodies(...bodies).text;

describe('steps', () => {
  test('done wins, wherever the step went; what both sides wrote below it stays', () => {
    expect(
      bodyOf(
        '## Progress\n### Completed\n### Remaining\n- [ ] a\n  - x\n- [ ] b\n',
        '## Progress\n### Completed\n- [x] a (2025-01-15T10:00Z)\n  - x\n  - ours\n### Remaining\n- [ ] b\n',
        '## Progress\n### Completed\n### Remaining\n- [ ] a\n  - x\n  - theirs\n- [ ] b\n  c\n',
      ),
    ).toBe(
      '## Progress\n### Completed\n- [x] a (2025-01-15T10:00Z)\n  - x\n  - ours\n  - theirs\n### Remaining\n- [ ] b\n  c\n',
    );
  });

  test('of two times the earlier counts, from both directions', () => {
    const sides = ['- [x] a (2025-01-15T11:00Z)\n', '- [x] a (2025-01-15T10:00Z)\n'] as const;
    for (const [ours, theirs] of [sides, [...sides].reverse()] as [string, string][]) {
      expect(bodyOf('## Progress\n- [ ] a\n', `## Progress\n${ours}`, `## Progress\n${theirs}`)).toBe(
        `## Progress\n${sides[1]}`,
      );
    }
  });

  test('the marker is where the side that went on has it, of two the later one, and goes on from a step that is done', () => {
    const list = (a: string, b: string, c: string): string => `## Progress\n- ${a}\n- ${b}\n- ${c}\n`;
    const mark = ' <- CURRENT';
    const base = list(`[ ] a${mark}`, '[ ] b', '[ ] c');
    expect(bodyOf(base, list('[ ] a', `[ ] b${mark}`, '[ ] c'), `${base}- d\n`)).toContain(
      '[ ] b <- CURRENT',
    );
    expect(bodyOf(base, `${base}- d\n`, list('[ ] a', `[ ] b${mark}`, '[ ] c'))).toContain(
      '[ ] b <- CURRENT',
    );
    const both = bodyOf(base, list('[ ] a', `[ ] b${mark}`, '[ ] c'), list('[ ] a', '[ ] b', `[ ] c${mark}`));
    expect(both).toBe(list('[ ] a', '[ ] b', `[ ] c${mark}`));
    const done = bodyOf(base, list('[x] a', `[ ] b${mark}`, '[ ] c'), list(`[ ] a${mark}`, '[x] b', '[ ] c'));
    expect(done).toBe(list('[x] a', '[x] b', '[ ] c          <- CURRENT'));
    expect(
      bodyOf(base, list('[x] a', '[x] b', `[ ] c${mark}`), list(`[ ] a${mark}`, '[ ] b', '[x] c')),
    ).not.toContain('CURRENT');
  });

  test('without any marker none is set', () => {
    expect(
      bodyOf('## Progress\n- [ ] a\n', '## Progress\n- [ ] a\n- b\n', '## Progress\n- [ ] a\n- c\n'),
    ).toBe('## Progress\n- [ ] a\n- b\n- c\n');
  });

  test('an item stands there twice when what both wrote into it does not go into one', () => {
    const { text, conflicts } = mergeBodies(
      '## Discoveries\n- a\n',
      '## Discoveries\n- a\n\n  ours\n',
      '## Discoveries\n10. a\n\n    theirs\n',
    );
    expect(conflicts).toEqual([]);
    expect(text).toContain('ours');
    expect(text).toContain('theirs');
  });
});

describe('lists', () => {
  test('what one side took away is gone, unless the other changed it', () => {
    expect(
      bodyOf(
        '## Next Steps\n1. a\n2. b\n3. c\n',
        '## Next Steps\n1. b\n2. c\n',
        '## Next Steps\n1. a\n   more\n2. b\n3. d\n',
      ),
    ).toBe('## Next Steps\n1. a\n   more\n1. b\n3. d\n');
  });

  test('numbers go on, over nine too; a list of nothing but 1. keeps its ones', () => {
    const nine = Array.from({ length: 9 }, (_, index) => `${index + 1}. n${index}\n`).join('');
    expect(
      bodyOf(
        `## Discoveries\n${nine}`,
        `## Discoveries\n${nine}10. ours\n`,
        `## Discoveries\n${nine}10. theirs\n    more\n`,
      ),
    ).toBe(`## Discoveries\n${nine}10. ours\n11. theirs\n    more\n`);
    const eight = nine.replace(/9\. .*\n/, '');
    expect(
      bodyOf(
        `## Discoveries\n${eight}`,
        `## Discoveries\n${nine}`,
        `## Discoveries\n${eight}9. x\n   more\nlazy\n`,
      ),
    ).toBe(`## Discoveries\n${nine}10. x\n    more\nlazy\n`);
    expect(
      bodyOf(
        '## Next Steps\n1. a\n1. b\n',
        '## Next Steps\n1. a\n1. b\n1. c\n',
        '## Next Steps\n1. a\n1. b\n1. d\n',
      ),
    ).toBe('## Next Steps\n1. a\n1. b\n1. c\n1. d\n');
    expect(
      bodyOf('## Next Steps\n1. a\n', '## Next Steps\n1. a\n2. b\n', '## Next Steps\n1. a\n7. d\n'),
    ).toBe('## Next Steps\n1. a\n2. b\n7. d\n');
  });

  test('`None` goes when something is there, and comes back when both sides together took all away', () => {
    const none = '## Blockers\n- None currently\n\n## Next Steps\n(none yet)\n';
    expect(
      bodyOf(
        none,
        none.replace('None currently', 'a'),
        none.replace('None currently', 'b').replace('(none yet)', '1. c'),
      ),
    ).toBe('## Blockers\n- a\n- b\n\n## Next Steps\n1. c\n');
    const resolved = '[resolved 2025-01-15T10:00Z]';
    expect(
      bodyOf(
        '## Blockers\n* a\n* b\n\n## Next Steps\n1. c\n2. d\n\n## Discoveries\n- e\n- f\n',
        `## Blockers\n* ${resolved} a\n* b\n\n## Next Steps\n1. d\n\n## Discoveries\n- e\n`,
        `## Blockers\n* a\n* ${resolved} b\n\n## Next Steps\n1. c\n\n## Discoveries\n- f\n`,
      ),
    ).toBe(
      `## Blockers\n* None currently\n* ${resolved} a\n* ${resolved} b\n\n## Next Steps\n(none yet)\n\n## Discoveries\n`,
    );
    expect(bodyOf('## Blockers\n- a\n- b\n', '## Blockers\n- a\n', '## Blockers\n- b\n')).toBe(
      '## Blockers\n- None currently\n',
    );
  });

  test('a `None` that stands beside a resolved blocker goes when the other side has an open one', () => {
    expect(
      bodyOf(
        '## Blockers\n- a\n',
        '## Blockers\n- None currently\n- [resolved 2025-01-15T10:00Z] a\n',
        '## Blockers\n- a\n- b\n',
      ),
    ).toBe('## Blockers\n- [resolved 2025-01-15T10:00Z] a\n- b\n');
  });

  test("a person's `None` beside items stays", () => {
    expect(
      bodyOf(
        '## Next Steps\n(none yet)\n\n- a\n',
        '## Next Steps\n(none yet)\n\n- a\n- b\n',
        '## Next Steps\n(none yet)\n\n- a\n- c\n',
      ),
    ).toBe('## Next Steps\n(none yet)\n\n- a\n- b\n- c\n');
  });
});

describe('decisions', () => {
  const first = '## Decisions\n### 1. First (2025-01-15T09:00Z)\n**Choice**: x\n';

  test('the later of two with one number moves, and what names it follows', () => {
    const { text, notes } = mergeBodies(
      first,
      `${first}**Superseded by**: 2\n\n### 2. Ours (2025-01-15T11:00Z)\n**Supersedes**: 1\n`,
      `${first}\n### 2. Theirs (2025-01-15T10:00Z)\n**Superseded by**: 3\n\n### 3. More (2025-01-15T10:30Z)\n`,
    );
    expect(text).toBe(
      `${first}**Superseded by**: 4\n\n### 4. Ours (2025-01-15T11:00Z)\n**Supersedes**: 1\n\n### 2. Theirs (2025-01-15T10:00Z)\n**Superseded by**: 3\n\n### 3. More (2025-01-15T10:30Z)\n`,
    );
    expect(notes).toEqual(['Decision 2 "Ours" is now decision 4: both sides had a decision 2']);
  });

  test('superseded by both sides: both are named', () => {
    const { text } = mergeBodies(
      first,
      `${first}**Superseded by**: 2\n\n### 2. Ours (2025-01-15T10:00Z)\n`,
      `${first}**Superseded by**: 2\n\n### 2. Theirs (2025-01-15T11:00Z)\n`,
    );
    expect(text).toContain('**Superseded by**: 2, 3\n');
  });

  test('the same one on both sides is one, whatever its numbers', () => {
    const { text, notes } = mergeBodies(
      first,
      `${first}\n### 2. Other (2025-01-15T10:00Z)\n\n### 3. Same (2025-01-15T11:00Z)\n**Choice**: y\n`,
      `${first}\n### 2. Same (2025-01-15T11:00Z)\n**Choice**: y\n`,
    );
    expect(text).toBe(
      `${first}\n### 2. Other (2025-01-15T10:00Z)\n\n### 3. Same (2025-01-15T11:00Z)\n**Choice**: y\n`,
    );
    expect(notes).toEqual([]);
  });

  test('in lists too, and without numbers or times', () => {
    const base = '## Decisions\n1. First\n';
    expect(bodyOf(base, `${base}2. Ours\n`, `${base}2. Theirs\n`)).toBe(
      '## Decisions\n1. First\n2. Ours\n3. Theirs\n',
    );
    const plain = '## Decisions\n- First\n';
    expect(bodyOf(plain, `${plain}- Ours\n`, `${plain}- Theirs\n`)).toBe(`${plain}- Ours\n- Theirs\n`);
  });
});
