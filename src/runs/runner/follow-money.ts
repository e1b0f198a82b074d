import { costRequest } from '../../core/stream/control-line.ts';
import type { StreamSaid } from '../../core/stream/stream-line.ts';
import { type CostCounter, makeCostCounter } from '../files/day-cost.ts';
import { sayToClient } from '../launch/say.ts';
import type { RunnerHands } from '../state/hands.ts';
import type { Run } from '../state/run.ts';
import type { StreamRead } from './stream.ts';
import { tellBudgets } from './tell-budgets.ts';

// A client tells what a turn has cost when the turn is over, which may take hours. So it is asked after its calls.

const askedEveryMs = 2000;

/** What the follower of a client remembers of its money. */
export interface MoneyFollowed {
  /** Whether it has used something since it was asked. */
  readonly isDue: boolean;
  /** When it was asked last, in milliseconds since 1970. */
  readonly askedAt: number;
  /** Whether it has not answered yet. One that never answers is not asked again. */
  readonly isWaitedFor: boolean;
  /** What the run had cost when its budgets were looked at, in US dollars. */
  readonly seenUsd: number;
  readonly count: CostCounter;
}

/** Returns what is remembered before anything was read. */
export function beginMoney(): MoneyFollowed {
  return { isDue: false, askedAt: 0, isWaitedFor: false, seenUsd: 0, count: makeCostCounter() };
}

/** Asks a run's client what it has cost, if it is time, and says when a budget is scarce. Fails as `changeRun` does. */
export async function followMoney(
  folder: string,
  before: MoneyFollowed,
  { read, run, hands }: { readonly read: StreamRead; readonly run: Run; readonly hands: RunnerHands },
): Promise<MoneyFollowed> {
  const { costUsd } = run.figures;
  if (costUsd !== before.seenUsd) await tellBudgets(folder, run, { hands, count: before.count });
  const { said, stream } = read;
  const isAnswered = said.some(({ kind }) => kind === 'control-answer');
  const money = {
    ...before,
    seenUsd: costUsd,
    isDue: before.isDue || said.some(hasUsed),
    isWaitedFor: before.isWaitedFor && !isAnswered,
  };
  const isSilent = stream.heard.result !== undefined || run.intent !== undefined;
  const isTime = !isSilent && !money.isWaitedFor && Date.now() - money.askedAt >= askedEveryMs;
  if (!money.isDue || !isTime || run.client === undefined) return money;
  await sayToClient(folder, costRequest('cost'));
  return { ...money, isDue: false, isWaitedFor: true, askedAt: Date.now() };
}

// When a call is over, what was used to make it is known.
function hasUsed(said: StreamSaid): boolean {
  return said.kind === 'message' && said.parts.some(({ kind }) => kind === 'outcome');
}
