import { describe, expect, test } from 'vitest';
import { nearDecision, weighDecision } from '../../../src/journal/session/near-decision.ts';
import { full } from '../../support/full-session.ts';

const hour = 3_600_000;

const decision = (number: number, text: string, at?: number) => ({ number, text, at });

describe('the decision that a change follows', () => {
  const change = { paths: ['src/sweep.ts'], at: 10 * hour };

  test('is the last that names one of its files', () => {
    const all = [
      decision(1, 'see sweep.ts, please'),
      decision(2, 'not resweep.ts, and not sweep.tsx', 10 * hour),
    ];
    expect(nearDecision(all, change)?.number).toBe(1);
    expect(nearDecision(all, { ...change, paths: ['a/resweep.ts', 'sweep.ts'] })?.number).toBe(2);
    expect(nearDecision([...all, decision(3, 'sweep.ts')], change)?.number).toBe(3);
  });

  test('is otherwise the one that was logged nearest to it, within two hours', () => {
    const all = [
      decision(1, '', 9 * hour),
      decision(2, '', 10.5 * hour),
      decision(3, '', 13 * hour),
      decision(4, ''),
    ];
    expect(nearDecision(all, change)?.number).toBe(2);
    expect(nearDecision(all, { paths: [], at: 20 * hour })).toBeUndefined();
    expect(nearDecision([], change)).toBeUndefined();
  });

  test('is never one that was superseded', () => {
    const [one] = full.decisions;
    if (one === undefined) throw new Error('no decision');
    const told = { ...one, title: 'A', context: 'B', options: 'C', choice: 'D', rationale: 'E', text: 'F' };
    expect(weighDecision({ ...told, supersededBy: '', time: '2025-01-15T10:30' })).toEqual({
      text: 'A\nB\nC\nD\nE\nF',
      at: Date.parse('2025-01-15T10:30Z'),
    });
    expect(weighDecision({ ...told, supersededBy: '', time: undefined })?.at).toBeUndefined();
    expect(weighDecision({ ...told, supersededBy: '7' })).toBeUndefined();
  });
});
