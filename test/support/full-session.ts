import { sessionOf } from './session-of.ts';

/** A text with a color code, a bell, a bidi override and an 8-bit sequence; without them, it is `abc`. */
export const bad = 'a\x1b[31mb\x07\u202ec\x9b1m';

/** A session that has something in every section. */
export const full = sessionOf(
  `# Session: Fix it

## TL;DR
Sweeps race.

## Context
**Objective**: Stop the race
**Key Files**:
- \`a.go\`

**Key Context**: see docs
- NEVER run b.sh
  on staging

## Progress
- found ${bad}

  more of it
- [x] reproduce (2025-01-15T10:30Z)
- noted (2025-01-15T10:45Z)
- [ ] fix the
  race          <- CURRENT
- [ ] test

## Decisions
- plain one
### 1. Lock *first* (2025-01-15T12:15Z)
**Context**: race
**Options**: a, b
**Choice**: a
**Rationale**: simpler
### 2. Gone
Only words.
**Superseded by**: 1
### 3. Words
Because of it.

## Discoveries
1. **GC** (2025-01-15T13:00Z): runs
   twice
2. **Alone**
3. no title (2025-01-15T13:00Z)

## Dead Ends
1. **Mutex**: deadlocks
2. sleeping

## Blockers
- [resolved 2025-01-15T14:00Z] key ${bad}
- [resolved] old
- no staging

## Next Steps
1. review

## Resume Commands
go test ${bad}
`,
  `owner: anna@x.example
task_ids: [a1, b2]
git_branch: fix/race
pause_reason: lunch
close_reason: ${JSON.stringify(bad)}`,
);
