import { describe, expect, test } from 'vitest';
import { decisionLevel } from '../../../src/journal/sections/decision-headings.ts';
import { nextDecisionNumber, readDecisions } from '../../../src/journal/sections/decisions.ts';
import { bareHead } from '../../support/head.ts';
import { documentOf } from '../../support/log-into.ts';

const read = (body: string) => readDecisions(documentOf(bareHead + body));

describe('decisions', () => {
  test('are headings of the first depth in their section; deeper ones and lists belong to them', () => {
    const body = `## Decisions
See below.
### 1. A (2025-01-15T12:15)
Words
first
**Choice**: a
  b
#### 9. deeper
- 8. item
### No number ##
### #5) B
**Superseded by**: 6
`;
    expect(read(body)).toMatchObject([
      {
        number: 1,
        title: 'A',
        time: '2025-01-15T12:15',
        text: 'Words\nfirst',
        choice: 'a\nb',
        rationale: '',
      },
      { number: undefined, title: 'No number', time: undefined, supersededBy: '' },
      { number: 5, title: 'B', supersededBy: '6' },
    ]);
  });

  test('may be items of a list, with the numbers written in the text or on the list', () => {
    const body =
      '## Decisions\n- (none yet)\n- A (2025-01-15T12:15Z)\n- 4. B\n  more\n7. C\n\n   **Superseded by**: 8\n\n### 9. D\n';
    expect(read(body)).toMatchObject([
      { number: undefined, title: 'A', time: '2025-01-15T12:15Z' },
      { number: 4, title: 'B more' },
      { number: 7, title: 'C', supersededBy: '8' },
      { number: 9, title: 'D' },
    ]);
  });

  test('go on from the highest number', () => {
    expect(nextDecisionNumber(read('## Decisions\n### 5. a\n### 2. b\n### c\n'))).toBe(6);
    expect(nextDecisionNumber(read(''))).toBe(1);
  });

  test('have the depth of the first headings in the section, else one more than it', () => {
    const level = (body: string) => {
      const doc = documentOf(bareHead + body);
      const section = doc.sections.get('decisions');
      return section && decisionLevel(doc, section);
    };
    expect([
      level('# Decisions\n### a\n## b\n'),
      level('# Decisions\n'),
      level('## Decisions\n#### a\n'),
    ]).toEqual([2, 2, 4]);
  });
});
