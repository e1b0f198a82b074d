import { describe, expect, test } from 'vitest';
import { bareHead } from '../../support/head.ts';
import { logInto, planInto } from '../../support/log-into.ts';

const edit = (body: string, ...corrections: string[]): string =>
  logInto(
    bareHead + body,
    corrections.flatMap((one) => ['--edit', one]),
  ).slice(bareHead.length);
const drop = (body: string, ...corrections: string[]): string =>
  logInto(
    bareHead + body,
    corrections.flatMap((one) => ['--drop', one]),
  ).slice(bareHead.length);

const decisions =
  '## Decisions\n### 1. Lock first (2025-01-01T00:00Z)\n**Context**: races\n**Choice**: mutex\n  and more\n\n### 2. Use `go` (2025-01-02T00:00Z)\nSaid in the meeting.\n**Superseded by**: 3\n\n### 3. Use rust (2025-01-03T00:00Z)\n\n## Discoveries\n(none yet)\n';

describe('--edit', () => {
  test.each([
    [
      'step:2=new',
      '- [ ] a <- CURRENT\n- [x] b (2025-01-01T00:00Z)\n  - nested\n',
      '- [ ] a <- CURRENT\n- [x] new (2025-01-01T00:00Z)\n  - nested\n',
    ],
    ['step:1=new', '- [ ] a <- CURRENT\n', '- [ ] new <- CURRENT\n'],
    [
      'step:1=new\nline',
      '1. [ ] a\n   b  <- CURRENT\n\n   more\n',
      '1. [ ] new\n   line  <- CURRENT\n\n   more\n',
    ],
    [
      'step:1=new\n\nsecond',
      '- [x] a (2025-01-01T00:00Z)\n\n  more\n',
      '- [x] new (2025-01-01T00:00Z)\n\n  second\n\n  more\n',
    ],
    ['step:a=# new', '- [ ] a\r\n', '- [ ] # new\r\n'],
  ])('%j gives a step another text', (correction, before, after) => {
    expect(edit(`## Progress\n${before}`, correction)).toBe(`## Progress\n${after}`);
  });

  test.each([
    ['next:1=new', '## Next Steps\n1. a\n2. b\n', '## Next Steps\n1. new\n2. b\n'],
    [
      'next:2=new',
      '## Next Steps\n- a\n- [ ] **T**: b (2025-01-01T00:00Z)\n  c\n',
      '## Next Steps\n- a\n- [ ] new\n',
    ],
    [
      'blocker:1=new',
      '## Blockers\n- [resolved 2025-01-01T00:00Z] a\n- b\n',
      '## Blockers\n- [resolved 2025-01-01T00:00Z] new\n- b\n',
    ],
    ['blocker:2=[resolved] new', '## Blockers\n- a\n-\tb\n\tc\n', '## Blockers\n- a\n-\t\\[resolved] new\n'],
    [
      'key-context:2=new\n- line',
      '## Context\n**Key Context**:\n- a\n- b\n\n**Own**: x\n',
      '## Context\n**Key Context**:\n- a\n- new\n  \\- line\n\n**Own**: x\n',
    ],
    [
      'discovery:1=new',
      '## Discoveries\n1. a (2025-01-01T00:00Z)\n\n   more\n',
      '## Discoveries\n1. new (2025-01-01T00:00Z)\n',
    ],
    [
      'discovery:1=new',
      '## Discoveries\n1. **T** (2025-01-01T00:00Z): a\n   b\n',
      '## Discoveries\n1. **T** (2025-01-01T00:00Z): new\n',
    ],
    [
      'discovery:1=new',
      '## Discoveries\n1. **T**: a (2025-01-01T00:00Z)\n',
      '## Discoveries\n1. **T**: new (2025-01-01T00:00Z)\n',
    ],
    [
      'key-context:1=new',
      '## Context\n**Key Context**:\n\n*\n* b\n',
      '## Context\n**Key Context**:\n\n* new\n* b\n',
    ],
    ['discovery:1=new', '## Discoveries\n- __T:__ a', '## Discoveries\n- __T:__ new'],
    [
      'discovery:1=new',
      '## Discoveries\n1. **T\n   goes on** (2025-01-01T00:00Z)\n',
      '## Discoveries\n1. **T goes on** (2025-01-01T00:00Z): new\n',
    ],
    [
      'discovery:1=**B**: new',
      '## Discoveries\n1. a (2025-01-01T00:00Z)\n',
      '## Discoveries\n1. **B**: new (2025-01-01T00:00Z)\n',
    ],
    [
      'dead-end:1=new *x*',
      '## Dead Ends\n1. __T__ (2025-01-01T00:00Z): a\n   - b\n',
      '## Dead Ends\n1. **new \\*x\\*** (2025-01-01T00:00Z): a\n   - b\n',
    ],
    [
      'dead-end:1=new',
      '## Dead Ends\n- a; failed (2025-01-01T00:00Z, ben)\n',
      '## Dead Ends\n- new (2025-01-01T00:00Z, ben)\n',
    ],
  ])('%j gives an item another text', (correction, before, after) => {
    expect(edit(before, correction)).toBe(after);
  });

  test('of a decision changes its title, and keeps number and time', () => {
    expect(edit(decisions, 'decision:1=New #')).toBe(decisions.replace('Lock first', 'New #'));
    expect(edit('# Decisions\n\n#1. Old\n------\nx\n', 'decision:1=New')).toBe(
      '# Decisions\n\n#1. New\n------\nx\n',
    );
    expect(edit('# Decisions\r\n\r\n#1. Old\r\n------\r\nx\r\n', 'decision:1=New')).toContain(
      '\r\n#1. New\r\n---',
    );
    expect(edit('## Decisions\n### D-2: Old\n', 'decision:2=New')).toBe('## Decisions\n### D-2: New\n');
    expect(edit('## Decisions\n### #2. Old ###\n', 'decision:2=New')).toBe('## Decisions\n### #2. New\n');
  });

  test('of what is said after a label replaces it, or adds the label in its place', () => {
    expect(edit(decisions, 'decision.choice:1=channels', 'decision.context:1=ra\nces')).toBe(
      decisions
        .replace('**Choice**: mutex\n  and more', '**Choice**: channels')
        .replace('races', 'ra\n  ces'),
    );
    expect(edit(decisions, 'decision.options:1=a or b')).toBe(
      decisions.replace('**Choice**', '**Options**: a or b\n**Choice**'),
    );
    expect(edit(decisions, 'decision.rationale:1=fast')).toBe(
      decisions.replace('and more\n', 'and more\n**Rationale**: fast\n'),
    );
    expect(edit(decisions, 'decision.rationale:2=fast')).toBe(
      decisions.replace('**Superseded', '**Rationale**: fast\n**Superseded'),
    );
    expect(edit(decisions, 'decision.rationale:3=fast')).toBe(
      decisions.replace('03T00:00Z)\n', '03T00:00Z)\n**Rationale**: fast\n'),
    );
    expect(edit('## Decisions\n### 1. A\n**Choice**:\n- x\n', 'decision.choice:1=y')).toBe(
      '## Decisions\n### 1. A\n**Choice**: y\n- x\n',
    );
    expect(edit('## Decisions\n### 1. A\n**Context**: c **Choice**: x\n', 'decision.options:1=y')).toContain(
      '**Context**: c **Choice**: x\n**Options**: y\n',
    );
  });
});

describe('--drop', () => {
  test.each([
    ['key-context:1', '## Context\n**Key Context**:\n- a\n- b\n', '## Context\n**Key Context**:\n- b\n'],
    ['blocker:1', '## Blockers\n* a\n\n## Own\n', '## Blockers\n* None currently\n\n## Own\n'],
    ['blocker:1', '## Blockers\n- None currently\n- [resolved] a\n', '## Blockers\n- None currently\n'],
    ['next:1', '## Next Steps\n1. a\n2. b\n3. c\n', '## Next Steps\n2. b\n3. c\n'],
    ['next:1', '## Next Steps\n1. a\n', '## Next Steps\n(none yet)\n'],
    ['discovery:2', '## Discoveries\n1. a\n2. b\n3. c\n', '## Discoveries\n1. a\n3. c\n'],
    ['dead-end:1', '## Dead Ends\n1. a\n   - b\n', '## Dead Ends\n(none yet)\n'],
    [
      'step:1',
      '## Progress\n- [ ] a <- CURRENT\n- note\n- [ ] b\n',
      '## Progress\n- note\n- [ ] b <- CURRENT\n',
    ],
    ['decision:2', '## Decisions\n1. a\n2. b\n', '## Decisions\n1. a\n'],
    ['decision:1', '## Decisions\n1. a\n', '## Decisions\n(none yet)\n'],
    [
      'decision:1',
      '## Decisions\n### 1. A\n**Choice**: x\n\n## Own\n',
      '## Decisions\n(none yet)\n\n## Own\n',
    ],
    ['decision:1', '## Decisions\n### 1. A', '## Decisions\n(none yet)'],
  ])('%j takes it out of %j', (correction, before, after) => {
    expect(drop(before, correction)).toBe(after);
  });

  test('leaves files and notes as they are', () => {
    const files = '## Context\n**Key Files**:\n- `a.go` - main\n\n## Files Modified This Session\n- `b.go`\n';
    expect(drop(`${files}\n## Progress\n- note\n- [x] a\n`, 'step:1')).toBe(
      `${files}\n## Progress\n- note\n`,
    );
  });

  test('leaves no placeholder beside a table that has more, and says so in no table', () => {
    const table = '| discovery | why |\n|---|---|\n| slow | lock |\n';
    expect(drop(`## Discoveries\n1. a\n\n${table}`, 'discovery:1')).toBe(`## Discoveries\n\n${table}`);
    const blocked = '| blocker |\n|---|\n| no token |\n';
    expect(drop(`## Blockers\n- a\n\n${blocked}`, 'blocker:1')).toBe(`## Blockers\n\n${blocked}`);
    const decided = '## Decisions\n| # | decision | superseded by |\n|---|---|---|\n| 1 | a | 2 |\n\n';
    expect(drop(`${decided}### 2. b\n`, 'decision:2')).toBe(decided.trimEnd().concat('\n\n'));
  });

  test('of a step moves the marker to the next one, out of Remaining', () => {
    expect(
      drop(
        '## Progress\n### Completed\n- [x] z\n### In Progress\n- [ ] a <- CURRENT\n### Remaining\n- [ ] b\n- [ ] c\n- [ ] d\n',
        'step:2',
        'step:4',
      ),
    ).toBe(
      '## Progress\n### Completed\n- [x] z\n### In Progress\n- [ ] b <- CURRENT\n### Remaining\n- [ ] d\n',
    );
  });

  test('of a decision takes away that others were superseded by it', () => {
    expect(drop(decisions, 'decision:3')).toBe(
      decisions.replace('**Superseded by**: 3\n', '').replace('### 3. Use rust (2025-01-03T00:00Z)\n\n', ''),
    );
    expect(drop(decisions, 'decision:1', 'decision:2', 'decision:3')).toBe(
      '## Decisions\n(none yet)\n\n## Discoveries\n(none yet)\n',
    );
    expect(drop('## Decisions\n### 2. b\n### 1. a\n**Superseded by**: 2', 'decision:2')).toBe(
      '## Decisions\n### 1. a\n',
    );
    expect(drop('## Decisions\n- 1. a\n  **Superseded by**: 2\n- 2. b\n', 'decision:2')).toBe(
      '## Decisions\n- 1. a\n  **Superseded by**: 2\n',
    );
  });

  test('gives the lines as they were, under a heading for each kind', () => {
    const body = `${decisions}\n## Blockers\n- a\n  - b\n- c`;
    expect(
      planInto(bareHead + body, ['--drop', 'blocker:2', '--drop', 'blocker:1', '--drop', 'decision:3']),
    ).toMatchObject({
      dropped:
        '## Dropped: decision\n### 3. Use rust (2025-01-03T00:00Z)\n\n## Dropped: blocker\n- c\n- a\n  - b\n',
      logged: [
        { what: 'Dropped blocker', text: 'c', number: 2, section: 'blockers' },
        { what: 'Dropped blocker', number: 1 },
        { what: 'Dropped decision', text: 'Use rust', number: 3 },
      ],
    });
  });
});
