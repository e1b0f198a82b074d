import { sessionText } from '../support/session-text.ts';

/** Paths of the sample sessions and the task. */
export const active = '.sessions/active/fix-sweep-9e1f0c.md';
const other = '.sessions/active/other-aaaaaa.md';
const task = '.tasks/active/fix-sweep-abcdef.md';

const body = `
# Session: Fix the sweep

## TL;DR (Read This First)
The sweep races with the trigger.

**Progress**: 1/4 steps complete
**Current**: Find the cause
**Blocker**: CI is down

## Context
**Objective**: Fix the sweep
**Key Files**:
- \`sweep.go\`

**Key Context** (survives compaction):
- Never restart worker 1

## Progress
### Completed
- [x] Reproduce it (2025-01-15T10:30Z)
- Looked around (2025-01-15T10:31Z)
### In Progress
- [ ] Find the cause          <- CURRENT
### Remaining
- [ ] Fix it
- [ ] Tell the others

## Decisions
### 1. Lock first (2025-01-15T12:15Z)
**Choice**: Lock
**Rationale**: smallest change

## Discoveries
1. **Order** (2025-01-15T13:00Z): it reads before it locks

## Blockers
- CI is down

## Next Steps
1. Add a test
`;

const taskText = `---
id: 019abc12-0000-7000-8000-000000abcdef
shortname: fix-sweep
title: Fix the sweep
status: in_progress
---

# Fix the sweep

It must not race.

## Acceptance Criteria
- [ ] No race
`;

const owned = { owner: 'ana@example.org', git_branch: 'main' };
const paused = { status: 'paused', paused_at: '2025-01-15T14:00:00Z', pause_reason: 'lunch' };
const closed = { status: 'completed', closed_at: '2025-01-15T14:00:00Z', duration_hours: '4' };
const otherHead = { ...owned, ...paused, id: '019abc12-3456-7def-8901-234567aaaaaa', shortname: 'other' };

/** The text of the session that most parts use. */
export const sample = sessionText(body, { ...owned, task_ids: '[fix-sweep]' });

const base = { '.sessions/.gitignore': '.local/\njournal/*/progress.md\n', [task]: taskText };

/** Projects in the states that runs start from. */
export const projects = {
  empty: {},
  tasks: { [task]: taskText },
  active: { ...base, [active]: sample },
  two: { ...base, [active]: sample, [other]: sessionText(body, otherHead) },
  paused: { ...base, [active]: sessionText(body, { ...owned, ...paused }) },
  closed: { ...base, [active.replace('active', 'archive')]: sessionText(body, { ...owned, ...closed }) },
  damaged: {
    '.sessions/.gitignore': '',
    [active]: sample.replace('- [ ] Fix it', '- [ ] Fix it <- CURRENT'),
    [other]: sessionText(body, { ...otherHead, ...closed }),
  },
  merging: {
    ...base,
    [active]: sample,
    'base.txt': sample,
    'ours.txt': sample.replace('1. Add a test', '1. Add a test\n2. Ours'),
    'theirs.txt': sample.replace('- CI is down\n', '- CI is down\n- Theirs\n'),
  },
} as const;
