import { expect, test } from 'vitest';
import { costsFrom } from '../../../src/dashboard/read/costs.ts';

const status = (parts: Record<string, number | null>, today: number | null) => ({
  cost_today: parts,
  cost_today_usd: today,
  daily_budget_usd: 25,
  cost_days: [{ day: '2026-11-26T00:00:00Z', usd: 3 }],
});

test('the cost of today is told in its parts, and the sum is not sure with conversations in it', () => {
  expect(costsFrom(status({ conversations: 0.87, runs: 3.12, questions: 0.38 }, 4.37))).toMatchObject({
    today: 4.37,
    isSure: false,
    limit: 25,
    parts: [
      { name: 'Runs', amount: 3.12, isSure: true },
      { name: 'Conversations', amount: 0.87, isSure: false },
      { name: 'Questions to conversations', amount: 0.38, isSure: true },
    ],
    days: [{ amount: 3 }],
  });
});

test('runs alone need no part, and anything else alone says what it is', () => {
  expect(costsFrom(status({ conversations: null, runs: 1, questions: 0 }, 1))?.parts).toEqual([]);
  expect(costsFrom(status({ conversations: null, runs: 0, questions: 2 }, 2))?.parts).toMatchObject([
    { name: 'Questions to conversations' },
  ]);
  expect(costsFrom(status({ conversations: null, runs: 0, questions: 0 }, null))).toBeUndefined();
});
