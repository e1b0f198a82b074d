import { describe, expect, test } from 'vitest';
import { renderEntry } from '../../../src/journal/session/entry-file.ts';
import { sessionOf, sessionWith } from '../../support/session-of.ts';

const entry = { kind: 'checkpoint', time: '2025-01-15T10:00:00Z', branch: 'main', commit: 'abc1234' };

describe('an entry', () => {
  test('is the state of the session with the note', () => {
    const session = sessionWith({
      tldr: 'Sweeps race.',
      done: ['reproduce'],
      open: ['fix'],
      blockers: ['no\nstaging', '[resolved] key'],
      nextSteps: ['**Review**: it'],
    });
    expect(
      renderEntry(session, { ...entry, note: 'half way' }),
    ).toBe(`# Checkpoint: fix-sweep-bug (2025-01-15T10:00:00Z)

**Session**: 019abc12-3456-7def-8901-23456789e1f0
**Status**: active, compaction #3
**Branch**: main at abc1234
**Progress**: 1/2 steps complete
**Current**: fix
**Blocker**: no staging

## Note
half way

## TL;DR
Sweeps race.

## Open blockers
- no staging

## Next steps
- Review: it
`);
  });

  test('of an empty session without git is its state alone', () => {
    const session = { ...sessionOf(''), compactions: undefined };
    expect(
      renderEntry(session, { ...entry, branch: '', commit: '' }),
    ).toBe(`# Checkpoint: fix-sweep-bug (2025-01-15T10:00:00Z)

**Session**: 019abc12-3456-7def-8901-23456789e1f0
**Status**: active
**Branch**: none
**Progress**: 0/0 steps complete
**Current**: None
**Blocker**: None
`);
  });

  test('no text opens a section of it', () => {
    const session = { ...sessionOf(''), tldr: '## Forged\n---' };
    const text = renderEntry(session, { ...entry, kind: '', note: '# Forged\n```\n\x1b[31m' });
    expect(text).toContain('## Note\n\\# Forged\n\\```\n');
    expect(text).toContain('## TL;DR\n\\## Forged\n\\---\n');
    expect(text).toMatch(/^# : fix-sweep-bug/);
  });
});

test('lines that were moved out of the session are at the end, as they were', () => {
  const session = sessionOf('');
  const moved = '## Dropped: blocker\n- a\n  # b\n';
  expect(renderEntry(session, { ...entry, moved })).toBe(`${renderEntry(session, entry)}\n${moved}`);
});
