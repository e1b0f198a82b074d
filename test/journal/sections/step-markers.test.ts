import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { lineAt } from '../../../src/journal/document/damage.ts';
import { keepOneMarker, wrongMarkers } from '../../../src/journal/sections/step-markers.ts';
import { sessionDocument } from '../../support/session-text.ts';

function read(body: string): { marked: number[]; onDone: number[]; kept: string } {
  const doc = sessionDocument(body);
  const { marked, onDone } = wrongMarkers(doc);
  const before = lineAt(doc.text, doc.head.bodyStart) - 1;
  const lines = (starts: readonly number[]): number[] =>
    starts.map((start) => lineAt(doc.text, start) - before - 1);
  const kept = applyEdits(doc.text, keepOneMarker(doc)).slice(doc.head.bodyStart);
  return { marked: lines(marked), onDone: lines(onDone), kept };
}

describe('markers of steps', () => {
  test('of one open step are right, on whichever of its lines', () => {
    const body = '## Progress\n- [ ] a\n  b ← CURRENT\n- [ ] c\n- a note <- CURRENT\n';
    expect(read(body)).toEqual({ marked: [2], onDone: [], kept: body });
  });

  test('of two steps: the first open one keeps its own', () => {
    expect(
      read('## Progress\r\n- [x] a <- CURRENT\r\n- [ ] b <-CURRENT\r\n- [ ] c          <- CURRENT\r\n'),
    ).toEqual({
      marked: [1, 2, 3],
      onDone: [1],
      kept: '## Progress\r\n- [x] a\r\n- [ ] b <-CURRENT\r\n- [ ] c\r\n',
    });
  });

  test('twice in one step: one stays', () => {
    expect(read('## Progress\n- [ ] a <- CURRENT\n  b <- CURRENT').kept).toBe(
      '## Progress\n- [ ] a <- CURRENT\n  b',
    );
  });

  test('outside Progress are none', () => {
    expect(read('## Blockers\n- [ ] a <- CURRENT\n')).toMatchObject({ marked: [], onDone: [] });
  });
});
