import { describe, expect, test } from 'vitest';
import { sessionOf } from '../../support/session-of.ts';

const nothing = {
  'key-context': '',
  decisions: '',
  discoveries: '',
  'dead-ends': '',
  blockers: '',
  'next-steps': '',
};

describe('prose in sections that hold lists', () => {
  test('is what stands in paragraphs of their own', () => {
    const { prose } = sessionOf(`## Context
**Key Context** (survives compaction): never run b.sh
on staging

## Decisions
See docs/decisions.md.

And docs/more.md.

### 1. Lock first
Not this.

## Discoveries
(none yet)

## Blockers
Waiting for access.
- no staging

## Next Steps
1. review
`);
    expect(prose).toEqual({
      ...nothing,
      'key-context': 'never run b.sh\non staging',
      decisions: 'See docs/decisions.md.\nAnd docs/more.md.',
      blockers: 'Waiting for access.',
    });
  });

  test('is empty where there is none', () => {
    expect(sessionOf('').prose).toEqual(nothing);
    expect(sessionOf('## Context\nJust words.\n').prose).toEqual(nothing);
    expect(sessionOf('## Context\n**Key Context**: (none yet)\n').prose).toEqual(nothing);
  });
});
