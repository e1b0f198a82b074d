import { costAnswered } from '../../core/stream/control-line.ts';
import type { MessageUsage } from '../../core/stream/message-line.ts';
import type { ModelUsage, ResultLine } from '../../core/stream/result-line.ts';
import type { StreamSaid } from '../../core/stream/stream-line.ts';
import type { RunFigures, Used } from './run.ts';

/** A run's figures while its stream is read. */
export interface Counting {
  readonly figures: RunFigures;
  /** Whether the client has not given a result yet. What it reports may begin anew, or go on from the one before. */
  readonly isFresh: boolean;
  /** Whether something was used that no result has told of. */
  readonly isOpen: boolean;
  /** Whether a client ended with something open. */
  readonly hasLost: boolean;
  /** What results have told of, and clients that ended without one, in US dollars. */
  readonly settledUsd: number;
  /** The model of the main conversation. */
  readonly model: string;
}

/** Nothing used. */
export const nothingUsed: Used = { costUsd: 0, input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };

/** Returns the figures of a run that hasn't begun; `before` is what was last reported of the conversation it continues. */
export function noFigures(before: Used = nothingUsed): RunFigures {
  return { ...nothingUsed, turns: 0, isPartial: false, context: 0, window: 0, reported: before };
}

/** Returns the counting of a run before the first line of its stream. */
export function beginCounting(before: Used): Counting {
  return {
    figures: noFigures(before),
    isFresh: true,
    isOpen: false,
    hasLost: false,
    settledUsd: 0,
    model: '',
  };
}

/** Returns the counting after another line. */
export function countLine(counting: Counting, said: StreamSaid): Counting {
  if (said.kind === 'client' && said.step === 'started') {
    return partly({
      ...counting,
      isFresh: true,
      isOpen: false,
      hasLost: counting.hasLost || counting.isOpen,
      settledUsd: counting.figures.costUsd,
    });
  }
  if (said.kind === 'init') return { ...counting, model: said.model };
  if (said.kind === 'result') return partly(counted(counting, said));
  if (said.kind === 'control-answer') return withCost(counting, costAnswered(said.response));
  if (said.kind !== 'message' || said.usage === undefined) return counting;
  // A sub-agent has a context of its own.
  const context = said.parent === '' ? contextOf(said.usage) : counting.figures.context;
  return partly({ ...counting, isOpen: true, figures: { ...counting.figures, context } });
}

// What the client says while it is at work is rounded, and its result replaces it.
function withCost(counting: Counting, told: number | undefined): Counting {
  const { figures, isFresh, isOpen, settledUsd } = counting;
  if (told === undefined || !isOpen) return counting;
  const before = isFresh && told < figures.reported.costUsd ? 0 : figures.reported.costUsd;
  const costUsd = settledUsd + Math.max(0, told - before);
  return costUsd <= figures.costUsd ? counting : { ...counting, figures: { ...figures, costUsd } };
}

function contextOf({ input, output, cacheRead, cacheWrite }: MessageUsage): number {
  return input + output + cacheRead + cacheWrite;
}

function partly(counting: Counting): Counting {
  const { figures, isOpen, hasLost } = counting;
  return { ...counting, figures: { ...figures, isPartial: isOpen || hasLost } };
}

function counted(counting: Counting, result: ResultLine): Counting {
  const { figures, isFresh, model } = counting;
  const reported = reportedBy(result);
  const before =
    isFresh && !goesOn(figures.reported, reported, result.usage) ? nothingUsed : figures.reported;
  const settled = { ...figures, costUsd: counting.settledUsd };
  const more = map((key) => settled[key] + Math.max(0, reported[key] - before[key]));
  return {
    ...counting,
    isFresh: false,
    isOpen: false,
    settledUsd: more.costUsd,
    figures: {
      ...figures,
      ...more,
      turns: figures.turns + result.turns,
      window: windowOf(result.models, model) || figures.window,
      reported,
    },
  };
}

function reportedBy({ costUsd, models }: ResultLine): Used {
  const sum = (key: keyof Used): number => models.reduce((total, usage) => total + usage[key], 0);
  return { ...map(sum), costUsd: costUsd ?? sum('costUsd') };
}

// A client that counts on reports at least what was reported before and what this turn used.
function goesOn(before: Used, now: Used, turn: MessageUsage | undefined): boolean {
  const keys = ['input', 'output', 'cacheRead', 'cacheWrite'] as const;
  return (
    now.costUsd >= before.costUsd &&
    keys.every((key) => now[key] >= before[key] + (turn === undefined ? 0 : turn[key]))
  );
}

// The client may write the model with its variant, such as `claude-opus-4-8[1m]`.
function windowOf(models: readonly ModelUsage[], model: string): number {
  const own =
    models.find((usage) => usage.model === model) ?? models.find((usage) => isVariant(usage, model));
  return own?.window ?? models.reduce((most, usage) => Math.max(most, usage.window), 0);
}

function isVariant({ model: name }: ModelUsage, model: string): boolean {
  return model !== '' && (name.startsWith(model) || model.startsWith(name));
}

function map(value: (key: keyof Used) => number): Used {
  return {
    costUsd: value('costUsd'),
    input: value('input'),
    output: value('output'),
    cacheRead: value('cacheRead'),
    cacheWrite: value('cacheWrite'),
  };
}
