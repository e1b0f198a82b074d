import { describe, expect, test } from 'vitest';
import { derivedFrom, renderProgressFile } from '../../../src/journal/session/progress-file.ts';
import { sessionOf, sessionWith } from '../../support/session-of.ts';

const path = '.sessions/active/fix-sweep-bug-9e1f0c.md';
const id = '019abc12-3456-7def-8901-23456789e1f0';
const mark = `<!-- Derived from ${path} (id ${id}) by session-journal: rewritten after every change, except for "## Notes" -->`;

describe('progress.md', () => {
  test('says in its first line what it is, then where the work stands', () => {
    const session = sessionWith({
      tldr: 'Sweeps race.',
      done: ['reproduce'],
      open: ['fix', 'test'],
      blockers: ['no staging'],
      nextSteps: ['**Review**: it', 'merge'],
    });
    expect(
      renderProgressFile({ ...session, updatedAt: '2025-01-15T10:00:00Z' }, path, undefined),
    ).toBe(`${mark}

# Progress: fix-sweep-bug

**Status**: active, compaction #3, updated 2025-01-15T10:00:00Z

Sweeps race.

**Progress**: 1/3 steps complete
**Current**: fix
**Blocker**: no staging

## Open steps
- fix
- test

## Blockers
- no staging

## Next steps
- Review: it
- merge

## Notes
`);
  });

  test('of an empty session has no empty parts', () => {
    const session = { ...sessionOf('# Session: Fix it\n'), shortname: '', compactions: undefined };
    expect(renderProgressFile(session, path, '# mine\n')).toBe(`${mark}

# Progress: Fix it

**Status**: active, updated 

**Progress**: 0/0 steps complete
**Current**: None
**Blocker**: None

## Notes
`);
  });

  test("keeps a person's notes as they are, however often it is written", () => {
    const notes = '## Notes\r\n\r\n- mine  \n## more\n';
    const once = renderProgressFile(sessionOf(''), path, `old\n\n${notes}`);
    expect(once.endsWith(`\n\n${notes}`)).toBe(true);
    expect(renderProgressFile(sessionOf(''), path, once)).toBe(once);
  });

  test('a TL;DR that holds a heading does not pass for the notes', () => {
    const session = { ...sessionOf(''), tldr: 'x\n## Notes\ny' };
    const once = renderProgressFile(session, path, undefined);
    expect(once).toContain('x\n\\## Notes\ny\n');
    expect(renderProgressFile(session, path, once)).toBe(once);
  });
});

describe('derivedFrom', () => {
  test('is the id that the first line names', () => {
    expect(derivedFrom(renderProgressFile(sessionOf(''), path, undefined))).toBe(id);
    expect(derivedFrom(`\uFEFF${mark}\r\nx`)).toBe(id);
  });

  test.each(['', '# Progress\n', `x\n${mark}\n`, '<!-- Derived from x -->'])('is nothing of %j', (text) => {
    expect(derivedFrom(text)).toBeUndefined();
  });

  test.each(['a-->b', 'a) by x', 'two words', 'line\nfeed', '修复', 'a%0041b', '../x', '\u202e'])(
    'gives %j back',
    (odd) => {
      const text = renderProgressFile(
        { ...sessionOf(''), id: odd },
        'a-->b\n(id x) by session-journal.md',
        undefined,
      );
      expect(derivedFrom(text)).toBe(odd);
      expect(text.split('\n')[0]?.match(/-->/g)).toHaveLength(1);
      expect(text.split('\n')[0]).toMatch(/-->$/);
    },
  );
});
