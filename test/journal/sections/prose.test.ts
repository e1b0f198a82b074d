import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../src/core/text/escape.ts';
import { renderBriefing } from '../../../src/journal/briefing/briefing.ts';
import type { ProseSection } from '../../../src/journal/sections/prose.ts';
import { asLongText } from '../../support/long-text.ts';
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

describe('the beginning of long prose', () => {
  const paragraph = fc.constantFrom(
    ...[
      'A sentence of some length, as people write them.',
      'None',
      '\u200b\u200b',
      'a \u001b[31mb',
      '\\- escaped',
    ],
    ...[
      '| a | b |\n|---|---|\n| 1 | 2 |',
      '> a quote',
      '- an item',
      `word ${'and more '.repeat(150)}`,
      '\u2028',
      'x',
    ],
  );
  const body = fc
    .array(paragraph, { maxLength: 30 })
    .map((all) => `## Discoveries\n\n${all.join('\n\n')}\n\n## Blockers\nWait.\n`);

  test('is whole paragraphs, more than was asked for if there are more', () => {
    const holds = ([text, most]: [string, number]): void => {
      const session = sessionOf(asLongText(text));
      const all = session.prose.discoveries;
      const some = session.proseUpTo('discoveries', most);
      expect(all.startsWith(some)).toBe(true);
      if (some !== all) expect(cleanText(some).length).toBeGreaterThan(most);
    };
    fc.assert(fc.property(fc.tuple(body, fc.constantFrom(0, 10, 100, 1000, 3000)), holds), { numRuns: 500 });
  });

  test('is all that a briefing needs of it', () => {
    const holds = ([text, budget]: [string, number]): void => {
      const session = sessionOf(asLongText(text));
      const whole = { ...sessionOf(text), proseUpTo: (name: ProseSection) => session.prose[name] };
      const none = { remarks: [] };
      expect(renderBriefing(session, none, budget)).toBe(renderBriefing(whole, none, budget));
    };
    fc.assert(fc.property(fc.tuple(body, fc.integer({ min: 300, max: 5000 })), holds), { numRuns: 500 });
  });

  test('costs no more where the rest is long', () => {
    const session = sessionOf(`## Discoveries\n\n${'A sentence of some length.\n\n'.repeat(100_000)}`);
    expect(session.proseUpTo('discoveries', 1000).length).toBeLessThan(2000);
  });
});
