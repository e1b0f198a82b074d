import { dirname, join } from 'node:path';
import type { ChildAnswer } from '../conversations/ask-child.ts';
import { askChild } from '../conversations/ask-child.ts';
import type { FoundConversation } from '../conversations/find-conversations.ts';
import { nameConversation } from '../conversations/find-conversations.ts';
import { shortConversation, titleOf } from '../conversations/render-list.ts';
import type { Call } from '../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import { showText } from '../core/text/controls.ts';
import { clientFolders } from '../io/client/client-folders.ts';
import { asRecord, readJson, writeJson } from '../io/disk/json.ts';
import { realPath } from '../io/disk/stat.ts';
import { findGitFolder, workingTrees } from '../io/git/folder.ts';
import type { Context } from '../io/project/context.ts';
import { ensureStateDir, stateDir } from '../io/project/person.ts';
import type { Reply } from './command.ts';
import { knownConversations, newestOfSession } from './known-conversations.ts';
import { shownTime } from './shown-time.ts';

/** The flags of `ask` that ask an earlier conversation itself. */
export const conversationFlags = [
  {
    name: 'of',
    takes: 'text',
    isOneWord: true,
    placeholder: 'CONV',
    about: 'Ask this earlier conversation itself, once, in a fork that leaves no trace; this costs money',
  },
  { name: 'model', takes: 'text', isOneWord: true, placeholder: 'M', about: 'With --of: the model to ask' },
  {
    name: 'budget',
    takes: 'text',
    isOneWord: true,
    placeholder: 'USD',
    about: 'With --of: what it may cost (default: 0.50)',
  },
  {
    name: 'before-compaction',
    takes: 'text',
    isOneWord: true,
    placeholder: 'N',
    about: 'With --of: ask about the time before its compaction N',
  },
  { name: 'yes', takes: 'none', about: 'With --of: ask without a question about the price' },
] as const;

const defaultBudget = 0.5;
// Above this, nobody should be surprised by a price that we don't know.
const manyTokens = 100_000;

/** Asks an earlier conversation once, after it has said what that costs, and returns its answer. */
export async function askConversation(name: string, question: string, asked: Asked): Promise<Reply> {
  const { call, context } = asked;
  if (question === '') {
    throw new Failure('misuse', 'Ask what?', {
      hint: `For example: session-journal ask --of ${name} where did you put the tests`,
    });
  }
  const budget = readBudget(call);
  const beforeCompaction = readCompaction(call);
  const found = await findAsked(name, context);
  const model = flagText(call, 'model');
  const price = priceOf(context, model ?? found.model);
  const estimate = price === undefined ? undefined : price * found.contextTokens;
  await agree({ estimate, budget, found, call, context });
  const answer = await askChild({
    conversation: found,
    text: question,
    model,
    budget,
    isOwn: isOwn(found.path, context),
    isBusy: found.isBusy,
    beforeCompaction,
    env: context.env,
    folder: ensureStateDir(context.env, 'asked'),
    outside: treesOf(context.cwd),
  });
  rememberPrice(context, model ?? found.model, { answer, tokens: found.contextTokens });
  return replyOf(answer, { found, estimate, context });
}

/** The conversation that is asked, and whether it is at work. */
type Found = FoundConversation & { readonly isBusy: boolean };

async function findAsked(name: string, context: Context): Promise<Found> {
  const { conversations } = await knownConversations(context, { allProjects: true });
  const found = await nameConversation(name, {
    all: conversations,
    cwd: context.cwd,
    ofSession: (session) => newestOfSession(session, conversations, context),
  });
  const isBusy = conversations.some(({ path, state }) => path === found.path && state === 'working');
  return { ...found, isBusy };
}

interface Answered {
  readonly found: Found;
  readonly estimate: number | undefined;
  readonly context: Context;
}

function replyOf({ answer, cost }: ChildAnswer, { found, estimate, context }: Answered): Reply {
  const data = {
    answer,
    conversation: found.id,
    cost_usd: cost ?? null,
    estimate_usd: estimate ?? null,
    tokens: found.contextTokens,
    archived: false,
    untrusted: true,
  };
  const source = [
    `   From ${shortConversation(found.id)} (${titleOf(found)}), last active ${shownTime(found.lastAt, context)}`,
    ...(found.isBusy ? ['as of its last finished turn'] : []),
    ...(cost === undefined ? [] : [dollars(cost)]),
  ].join(', ');
  return { text: `${showText(answer).trim()}\n\n${source}`, data, isForeign: true };
}

interface Asked {
  readonly call: Call;
  readonly context: Context;
}

interface Asking extends Asked {
  readonly estimate: number | undefined;
  readonly budget: number;
  readonly found: Found;
}

// The client can't stop below one request, so we ask before it is sent.
async function agree({ estimate, budget, found, call, context }: Asking): Promise<void> {
  if (hasFlag(call, 'yes')) return;
  const about = `${shortConversation(found.id)} (${titleOf(found)}), last active ${shownTime(found.lastAt, context)}`;
  const tokens = `${Math.round(found.contextTokens / 1000)}k tokens`;
  const price =
    estimate === undefined
      ? `${tokens}; what they cost is not known yet`
      : `about ${dollars(estimate)} for ${tokens}`;
  const busy = found.isBusy ? ' It is at work, and is asked as of its last finished turn.' : '';
  const said = `Ask ${about}? ${price}, if nothing is cached; limit ${dollars(budget)}.${busy}`;
  const ask = context.terminal?.ask;
  if (ask !== undefined) {
    await ask(`${said}\nEnter to ask, Ctrl-C to leave it `);
    return;
  }
  const isTooMuch = estimate === undefined ? found.contextTokens > manyTokens : estimate > budget;
  if (isTooMuch)
    throw new Failure('refused', `Not asked: ${said}`, { hint: 'To ask all the same, add --yes' });
}

// A conversation of another account, or a file from anywhere, may have been written by somebody else.
function isOwn(path: string, { env }: Context): boolean {
  return clientFolders(env).some((folder) => dirname(dirname(path)) === join(folder, 'projects'));
}

function treesOf(cwd: string): string[] {
  const git = findGitFolder(cwd);
  return git === undefined ? [realPath(cwd)] : workingTrees(git);
}

const pricesFile = 'prices.json';

// In US dollars for a token that was not cached, as the last answer of that model cost here.
function priceOf({ env }: Context, model: string): number | undefined {
  const state = stateDir(env);
  const price = state === undefined ? undefined : asRecord(readJson(join(state, pricesFile)))?.[model];
  return typeof price === 'number' && price > 0 ? price : undefined;
}

function rememberPrice(
  { env }: Context,
  model: string,
  { answer, tokens }: { readonly answer: ChildAnswer; readonly tokens: number },
): void {
  if (answer.cost === undefined || answer.cost <= 0 || tokens < 1000 || model === '') return;
  const path = join(ensureStateDir(env), pricesFile);
  writeJson(path, { ...asRecord(readJson(path)), [model]: answer.cost / tokens });
}

function dollars(amount: number): string {
  return `$${amount < 0.01 ? amount.toFixed(4) : amount.toFixed(2)}`;
}

function readBudget(call: Call): number {
  const text = flagText(call, 'budget');
  if (text === undefined) return defaultBudget;
  const budget = Number(text.trim().replace(/^\$/, ''));
  if (/\d/.test(text) && Number.isFinite(budget) && budget > 0) return budget;
  throw new Failure('misuse', `Invalid --budget "${text}": it must be an amount in US dollars`, {
    hint: 'For example: --budget 0.50',
  });
}

function readCompaction(call: Call): number | undefined {
  const text = flagText(call, 'before-compaction');
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,3}$/.test(text.trim())) return Number(text);
  throw new Failure(
    'misuse',
    `Invalid --before-compaction "${text}": it must be a whole number of 1 or more`,
    {
      hint: 'For example: --before-compaction 1',
    },
  );
}
