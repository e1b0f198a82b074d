import type { Costs } from '../page/home.ts';
import { type Data, listAt, numberAt, recordAt, timeAt } from './json.ts';

/** Returns what was spent, from what `status --json` says; undefined if nothing is known of it. */
export function costsFrom(status: Data): Costs | undefined {
  const today = numberAt(status, 'cost_today_usd');
  if (today === undefined) return undefined;
  const spent = recordAt(status, 'cost_today');
  const amount = (key: string): number => numberAt(spent, key) ?? 0;
  const conversations = numberAt(spent, 'conversations');
  // The status line tells of conversations now and then, and only where the person runs ours.
  const parts = [
    ...(amount('runs') > 0 ? [{ name: 'Runs', amount: amount('runs'), isSure: true }] : []),
    ...(conversations === undefined ? [] : [{ name: 'Conversations', amount: conversations, isSure: false }]),
    ...(amount('questions') > 0
      ? [{ name: 'Questions to conversations', amount: amount('questions'), isSure: true }]
      : []),
  ];
  return {
    today,
    isSure: conversations === undefined,
    limit: numberAt(status, 'daily_budget_usd'),
    // One part alone that isn't runs has to say what it is, since the limit is that of runs.
    parts: parts.length === 1 && parts[0]?.name === 'Runs' ? [] : parts,
    days: listAt(status, 'cost_days').map((one) => ({
      day: timeAt(one, 'day') ?? 0,
      amount: numberAt(one, 'usd') ?? 0,
    })),
  };
}
