import { describe, expect, test } from 'vitest';
import { readHead } from '../../../src/core/front-matter/head.ts';
import { decodeDocument, sectionText } from '../../../src/journal/document/document.ts';
import { sessionOf } from '../../support/session-of.ts';

const seed = `# Session: Fix Sweep Trigger Bug

## TL;DR (Read This First)
Fixing race condition in sweep trigger.

**Progress**: 3/5 steps complete
**Current**: Implement fix (step 4)
**Blocker**: None

## Context
**Objective**: Fix race condition causing intermittent sweep failures

**Key Files**:
- \`sweep/sweeper.go\` - Main sweeper logic

**Key Context** (survives compaction):
- Lock ordering: chain_watcher -> sweeper (not reverse!)

## Progress
### Completed
- Found the race (2025-01-15T10:45Z)
- [x] Reproduce bug in test (2025-01-15T10:30)

### In Progress
- [ ] Implement fix          <- CURRENT

## Decisions
### 1. Lock-first approach (2025-01-15T12:15)
**Choice**: Lock before check
**Rationale**: Minimal change

## Discoveries
1. **Lock ordering** (2025-01-15T13:00Z): it matters

## Dead Ends
1. **A mutex** (2025-01-15T13:10Z): deadlocks

## Blockers
- None currently

## Next Steps
1. Complete the fix

## Files Modified
1. \`sweep/sweeper.go\`

## Resume Commands
\`\`\`bash
go test ./...
\`\`\`
`;

describe('readSession', () => {
  test("reads the seed's form", () => {
    const session = sessionOf(seed, 'git_branch: fix/sweep');
    expect(session).toMatchObject({
      shortname: 'fix-sweep-bug',
      branch: 'fix/sweep',
      compactions: 3,
      title: 'Fix Sweep Trigger Bug',
      tldr: 'Fixing race condition in sweep trigger.',
      derived: { progress: '3/5 steps complete', current: 'Implement fix (step 4)', blocker: 'None' },
      objective: 'Fix race condition causing intermittent sweep failures',
      figures: { done: 1, total: 2, current: 'Implement fix', blockers: [] },
      blockers: [],
      resumeCommands: '```bash\ngo test ./...\n```',
    });
    expect(session.keyFiles.map(({ text }) => text)).toEqual(['`sweep/sweeper.go` - Main sweeper logic']);
    expect(session.keyContext.map(({ text }) => text)).toEqual([
      'Lock ordering: chain_watcher -> sweeper (not reverse!)',
    ]);
    expect(session.notes.map(({ text, time }) => [text, time])).toEqual([
      ['Found the race', '2025-01-15T10:45Z'],
    ]);
    expect(session.decisions).toMatchObject([
      { number: 1, choice: 'Lock before check', rationale: 'Minimal change' },
    ]);
    expect(session.discoveries).toMatchObject([{ title: 'Lock ordering', text: 'it matters' }]);
    expect(session.deadEnds).toMatchObject([{ title: 'A mutex', text: 'deadlocks' }]);
    expect(session.nextSteps).toMatchObject([{ number: 1, text: 'Complete the fix' }]);
    expect(session.files).toMatchObject([{ text: '`sweep/sweeper.go`' }]);
  });

  test('an empty body has nothing of all this, and fails at nothing', () => {
    expect(sessionOf('')).toMatchObject({
      title: '',
      tldr: '',
      objective: '',
      steps: [],
      resumeCommands: '',
    });
  });
});

test('sectionText is what stands below a heading, without blank lines around it', () => {
  const text = '---\nid: x\n---\n\n## Context\n\n  a\n\nb\n\n## Blockers\n';
  const doc = decodeDocument(text, readHead(text));
  expect(sectionText(doc, 'context')).toBe('a\n\nb');
  expect(sectionText(doc, 'blockers')).toBe('');
  expect(sectionText(doc, 'progress')).toBe('');
});
