import { join } from 'node:path';
import type { ChildAnswer } from '../../conversations/ask/ask-child.ts';
import type { FoundConversation } from '../../conversations/find/find-conversations.ts';
import { shortConversation, titleOf } from '../../conversations/find/render-list.ts';
import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { kilo } from '../../core/text/count.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import type { Context } from '../../io/project/context.ts';
import { ensureStateDir, stateDir } from '../../io/project/person.ts';
import { shownTime } from '../reply/shown-time.ts';

// Above this, nobody should be surprised by a price that we don't know.
const manyTokens = 100_000;

/** What a person must know of a question, or a talk, before it costs anything. */
export interface Asking {
  readonly found: FoundConversation & { readonly isBusy: boolean };
  /** In US dollars; undefined if the price is unknown. */
  readonly estimate: number | undefined;
  /** In US dollars; undefined if nothing limits it. */
  readonly budget: number | undefined;
  /** The working tree that it may read; undefined for none. */
  readonly reads: string | undefined;
  readonly isAgreed: boolean;
}

/**
 * Says what asking costs, and waits for the person's Enter at a terminal. Elsewhere it fails with `refused` if that is
 * above the limit, or unknown for much.
 */
export async function agree(asking: Asking, context: Context): Promise<void> {
  if (asking.isAgreed) return;
  const { estimate, budget, found, reads } = asking;
  const ask = context.terminal?.ask;
  if (ask !== undefined) {
    await ask(questionOf(asking, context));
    return;
  }
  const name = `${shortConversation(found.id)} (${titleOf(found)})`;
  const tokens = `${kilo(found.contextTokens)} tokens`;
  // The client can't stop below one request.
  if (estimate === undefined && found.contextTokens > manyTokens) {
    throw notAsked(`${name} holds ${tokens}, and their price isn't known yet`, reads);
  }
  if (estimate !== undefined && budget !== undefined && estimate > budget) {
    const price = `${dollars(estimate)} for ${tokens}`;
    throw notAsked(
      `${name} costs about ${price} if nothing is cached, more than the limit of ${dollars(budget)}`,
      reads,
    );
  }
}

function notAsked(why: string, reads: string | undefined): Failure {
  const more = reads === undefined ? '' : `. ${readingCost(reads)}`;
  return new Failure('refused', `Not asked: ${why}${more}`, { hint: 'To ask all the same, add --yes' });
}

function readingCost(reads: string): string {
  return `It may read what git tracks in ${showLine(reads)}, and each time costs again`;
}

function questionOf({ estimate, budget, found, reads }: Asking, context: Context): string {
  const tokens = `${kilo(found.contextTokens)} tokens`;
  const price =
    estimate === undefined
      ? `${tokens}, whose price isn't known yet`
      : `About ${dollars(estimate)} for ${tokens} if nothing is cached`;
  const limit = budget === undefined ? 'no limit' : `limit ${dollars(budget)}`;
  const isAbove = estimate !== undefined && budget !== undefined && estimate > budget;
  return [
    `Ask ${shortConversation(found.id)}?`,
    `   ${titleOf(found)}`,
    `   Last active ${shownTime(found.lastAt, context)}`,
    `   ${price}; ${isAbove ? `above the ${limit}` : limit}`,
    ...(found.isBusy ? ['   It is at work, so it answers as of its last finished turn'] : []),
    ...(reads === undefined ? [] : [`   ${readingCost(reads)}`]),
    `Enter to ${budget === undefined ? 'start' : 'ask'}, Ctrl-C to cancel `,
  ].join('\n');
}

const pricesFile = 'prices.json';

/**
 * Returns what so many tokens that are not cached would cost in US dollars, by what the last answer of the model cost;
 * undefined if there was none.
 */
export function priceOf({ env }: Context, model: string, tokens: number): number | undefined {
  const state = stateDir(env);
  const price = state === undefined ? undefined : asRecord(readJson(join(state, pricesFile)))?.[model];
  return typeof price === 'number' && price > 0 ? price * tokens : undefined;
}

/** Remembers what an answer cost for each token that its conversation holds. */
export function rememberPrice(
  { env }: Context,
  model: string,
  { answer, tokens }: { readonly answer: ChildAnswer; readonly tokens: number },
): void {
  if (answer.cost === undefined || answer.cost <= 0 || tokens < 1000 || model === '') return;
  const path = join(ensureStateDir(env), pricesFile);
  writeJson(path, { ...asRecord(readJson(path)), [model]: answer.cost / tokens });
}

/** Returns an amount of US dollars as it is shown. */
export function dollars(amount: number): string {
  return `$${amount < 0.01 ? amount.toFixed(4) : amount.toFixed(2)}`;
}
