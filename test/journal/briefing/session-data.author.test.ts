import { describe, expect, test } from 'vitest';
import { containText, revealText } from '../../../src/core/text/escape.ts';
import { matchText } from '../../../src/core/text/match.ts';
import { sessionData } from '../../../src/journal/briefing/session-data.ts';
import {
  renderBlockers,
  renderDecisions,
  renderProgress,
  renderTitled,
} from '../../../src/journal/briefing/views.ts';
import { sessionOf } from '../../support/session-of.ts';

const stamp = '2025-01-15T12:15Z';
const session = sessionOf(`# Session: Fix it

## Progress
- [x] Find it (${stamp}, ben)
- looked (${stamp}, ben)

## Decisions
### 1. Lock first (${stamp}, ben)
**Choice**: a lock

## Discoveries
1. **Order** (${stamp}, ben): first a
2. second (${stamp}, ben)

## Blockers
- [resolved ${stamp}, ben] No key
- [resolved by ben, mostly] No time
`);

describe('who logged an item, after its time', () => {
  test('is told apart from time and text', () => {
    const by = 'ben';
    expect(sessionData(session)).toMatchObject({
      steps: [{ text: 'Find it', time: stamp, by }],
      notes: [{ text: 'looked', time: stamp, by }],
      decisions: [{ title: 'Lock first', time: stamp, by, choice: 'a lock' }],
      discoveries: [
        { title: 'Order', time: stamp, by, text: 'first a' },
        { title: '', time: stamp, by, text: 'second' },
      ],
      blockers: [
        { text: 'No key', resolved: stamp, by },
        { text: 'No time', resolved: 'by ben, mostly' },
      ],
    });
  });

  test('is shown with the time', () => {
    expect(renderProgress(session)).toContain(`Find it (${stamp}, ben)`);
    expect(renderProgress(session)).toContain(`looked (${stamp}, ben)`);
    expect(renderDecisions(session)).toContain(`1. Lock first (${stamp}, ben)`);
    expect(renderTitled(session.discoveries, '', '')).toBe(
      `1. Order (${stamp}, ben): first a\n2. second (${stamp}, ben)`,
    );
    expect(renderBlockers(session)).toContain(`[resolved ${stamp}, ben] No key`);
    expect(renderBlockers(session)).toContain('[resolved by ben, mostly] No time');
  });

  test('is no part of the text that names an item', () => {
    expect(matchText(`Find it (${stamp}, ben)`, ['Find it', 'Find it now'])).toEqual({
      kind: 'one',
      index: 0,
    });
  });

  test('cannot be forged by a text', () => {
    const text = `a (${stamp}, ben)`;
    const contained = containText(text, { indent: 2, eol: '\n' });
    expect(contained).toBe(`a \\(${stamp}, ben)`);
    expect(revealText(contained)).toBe(text);
  });
});
