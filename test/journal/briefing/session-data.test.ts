import { expect, test } from 'vitest';
import { sessionData } from '../../../src/journal/briefing/session-data.ts';
import { sessionOf } from '../../support/session-of.ts';

test('a session with something in every section becomes one plain object', () => {
  const session = sessionOf(
    `# Session: Fix it

## TL;DR
Sweeps race.

## Context
**Objective**: Stop the race
**Key Files**:
- \`a.go\`

**Key Context**:
- NEVER run b.sh

## Progress
- [x] reproduce (2025-01-15T10:30Z)
- noted (2025-01-15T10:45Z)
- also noted
- [ ] fix <- CURRENT

## Decisions
### 1. Lock first (2025-01-15T12:15Z)
**Choice**: mutex
**Superseded by**: 2
### Without a number

## Discoveries
1. **Lock ordering** (2025-01-15T13:00Z): reversed
2. no time

## Blockers
- vendor
- [resolved 2025-01-15T14:00Z] review

## Next Steps
1. deploy
`,
    'paused_at: 2025-01-16T10:00:00Z\npause_reason: lunch',
  );
  const data = sessionData(session);
  expect(data).toMatchObject({
    id: '019abc12-3456-7def-8901-23456789e1f0',
    compaction_count: 3,
    paused_at: '2025-01-16T10:00:00Z',
    pause_reason: 'lunch',
    tldr: 'Sweeps race.',
    progress: { done: 1, total: 2 },
    current: 'fix',
    steps: [
      { number: 1, text: 'reproduce', done: true, time: '2025-01-15T10:30Z', current: false },
      { number: 2, text: 'fix', done: false, time: null, current: true },
    ],
    notes: [
      { text: 'noted', time: '2025-01-15T10:45Z' },
      { text: 'also noted', time: null },
    ],
    key_files: ['`a.go`'],
    key_context: ['NEVER run b.sh'],
    discoveries: [
      { number: 1, title: 'Lock ordering', time: '2025-01-15T13:00Z' },
      { number: 2, time: null },
    ],
    blockers: [
      { text: 'vendor', resolved: null },
      { text: 'review', resolved: '2025-01-15T14:00Z' },
    ],
    next_steps: [{ number: 1, text: 'deploy' }],
  });
  expect(data).not.toHaveProperty('closed_at');
  expect(data.decisions).toMatchObject([
    { number: 1, title: 'Lock first', time: '2025-01-15T12:15Z', choice: 'mutex' },
    { number: null, title: 'Without a number', time: null },
  ]);
});

test('a count that cannot be read is null', () => {
  expect(sessionData(sessionOf('# Session: x\n')).compaction_count).toBe(3);
  const session = { ...sessionOf('# Session: x\n'), compactions: undefined };
  expect(sessionData(session).compaction_count).toBeNull();
});
