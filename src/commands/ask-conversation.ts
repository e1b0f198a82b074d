import { dirname, join } from 'node:path';
import { v7 } from 'uuid';
import type { AskedConversation, ChildAnswer } from '../conversations/ask/ask-child.ts';
import { askChild, readableTop, talkWithChild } from '../conversations/ask/ask-child.ts';
import type { FoundConversation } from '../conversations/find/find-conversations.ts';
import { shortConversation, titleOf } from '../conversations/find/render-list.ts';
import type { Call } from '../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import { showText } from '../core/text/controls.ts';
import { indentText } from '../core/text/indent.ts';
import { clientFolders } from '../io/client/client-folders.ts';
import { rememberTalk } from '../io/client/own-talks.ts';
import { projectTrees } from '../io/client/project-transcripts.ts';
import { isFolder } from '../io/disk/stat.ts';
import type { Context } from '../io/project/context.ts';
import { ensureStateDir } from '../io/project/person.ts';
import { isReading, readBudget, readCompaction } from './ask-flags.ts';
import { agree, dollars, priceOf, rememberPrice } from './asked-price.ts';
import type { Reply } from './command.ts';
import { findConversation, knownConversations } from './known-conversations.ts';
import { shownTime } from './shown-time.ts';
import { textScreen } from './text-screen.ts';

/** Asks an earlier conversation once, or lets the person talk with it, after it has said what that costs. */
export async function askConversation(name: string, question: string, asked: Asked): Promise<Reply> {
  const isTalk = hasFlag(asked.call, 'talk');
  if (question === '' && !isTalk) {
    throw new Failure('misuse', 'Ask what?', {
      hint: `For example: session-journal ask --of ${name} where did you put the tests`,
    });
  }
  if (question !== '' && isTalk) {
    throw new Failure('misuse', 'Ask that in the talk', { hint: `session-journal ask --of ${name} --talk` });
  }
  return isTalk ? talkWith(name, asked) : askOnce(name, question, asked);
}

async function askOnce(name: string, text: string, { call, context }: Asked): Promise<Reply> {
  const budget = readBudget(call);
  const keeper = hasFlag(call, 'keep')
    ? await (await import('./keep-answer.ts')).findKeeper(call, context)
    : undefined;
  const asked = await prepare(name, { call, context });
  const { conversation: found, model = found.model } = asked;
  const reads = isReading(call) ? readableTop(found, asked.isOwn) : undefined;
  const estimate = priceOf(context, model, found.contextTokens);
  await agree({ found, estimate, budget, reads, isAgreed: hasFlag(call, 'yes') }, context);
  const wish = keeper === undefined ? text : `${text}\n\n${keeper.wish}`;
  const child = await askChild({ ...asked, text: wish, budget, reads });
  rememberPrice(context, model, { answer: child, tokens: found.contextTokens });
  const reply = replyOf(child, { found, estimate, context, isOwn: asked.isOwn });
  if (keeper === undefined) return reply;
  const conversation = { ...found, title: titleOf(found) };
  const { isOwn, beforeCompaction } = asked;
  const kept = { conversation, question: text, answer: child.answer, isForeign: !isOwn, beforeCompaction };
  return keeper.keep(reply, kept);
}

async function talkWith(name: string, { call, context }: Asked): Promise<Reply> {
  const lend = context.terminal?.lend;
  if (lend === undefined) {
    throw new Failure('refused', '--talk needs a terminal', {
      hint: `Ask it once: session-journal ask --of ${name} where did you put the tests`,
    });
  }
  const asked = await prepare(name, { call, context });
  const { conversation: found, model = found.model } = asked;
  const estimate = priceOf(context, model, found.contextTokens);
  await agree(
    { found, estimate, budget: undefined, reads: undefined, isAgreed: hasFlag(call, 'yes') },
    context,
  );
  const id = context.newId?.() ?? v7();
  rememberTalk(context.env, { id, of: found.id }, (talk) => asked.known.has(talk));
  talkWithChild({ ...asked, id, cwd: context.cwd, lend });
  const [talk, source] = [shortConversation(id), shortConversation(found.id)];
  return {
    text: `📋 The talk with ${source} is kept as ${talk}\n   Read it: session-journal conversations show ${talk}`,
    data: { conversation: found.id, talk: id },
  };
}

type Prepared = Omit<AskedConversation, 'conversation'> & {
  readonly conversation: Found;
  /** The ids of all conversations that there are. */
  readonly known: ReadonlySet<string>;
};

async function prepare(name: string, { call, context }: Asked): Promise<Prepared> {
  const beforeCompaction = readCompaction(call);
  const { found, known } = await findAsked(name, context);
  return {
    conversation: found,
    known,
    model: flagText(call, 'model'),
    isOwn: isOwn(found.path, context),
    isBusy: found.isBusy,
    beforeCompaction,
    env: context.env,
    folder: ensureStateDir(context.env, 'asked'),
    outside: projectTrees(context.cwd),
  };
}

/** The conversation that is asked, and whether it is at work. */
type Found = FoundConversation & { readonly isBusy: boolean };

async function findAsked(name: string, context: Context): Promise<{ found: Found; known: Set<string> }> {
  const conversations = await knownConversations(context, true);
  const found = await findConversation(name, { all: conversations, context, everywhere: true });
  const own = conversations.find(({ path }) => path === found.path);
  // One that waits for the person is in the middle of a turn, too.
  const isBusy = own?.state === 'working' || own?.state === 'needs-me';
  const screen = await textScreen(context);
  const [title, firstWords] = [screen(found.title), screen(found.firstWords)];
  return {
    found: { ...found, title, firstWords, isBusy },
    known: new Set(conversations.map(({ id }) => id)),
  };
}

interface Answered {
  readonly found: Found;
  readonly estimate: number | undefined;
  readonly context: Context;
  readonly isOwn: boolean;
}

function replyOf({ answer, cost }: ChildAnswer, { found, estimate, context, isOwn }: Answered): Reply {
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
    ...(isOwn && !found.folders.some(isFolder) ? ['in a temporary folder because its own is gone'] : []),
    ...(cost === undefined ? [] : [dollars(cost)]),
  ].join(', ');
  return {
    text: `${indentText(showText(answer), '', context.terminal?.columns)}\n\n${source}`,
    data,
    isForeign: true,
  };
}

interface Asked {
  readonly call: Call;
  readonly context: Context;
}

// A conversation of another account, or a file from anywhere, may have been written by somebody else.
function isOwn(path: string, { env }: Context): boolean {
  return clientFolders(env).some((folder) => dirname(dirname(path)) === join(folder, 'projects'));
}
