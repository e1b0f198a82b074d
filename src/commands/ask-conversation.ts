import { dirname, join } from 'node:path';
import { v7 } from 'uuid';
import type { AskedConversation, ChildAnswer } from '../conversations/ask/ask-child.ts';
import { askChild, readableTop, talkWithChild } from '../conversations/ask/ask-child.ts';
import type { FoundConversation } from '../conversations/find/find-conversations.ts';
import type { ListedConversation } from '../conversations/find/render-list.ts';
import { shortConversation, titleOf } from '../conversations/find/render-list.ts';
import type { Call } from '../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../core/calls/call-spec.ts';
import { readCount } from '../core/calls/read-count.ts';
import { Failure } from '../core/failure.ts';
import { showLine, showText } from '../core/text/controls.ts';
import { counted } from '../core/text/count.ts';
import { indentText } from '../core/text/indent.ts';
import { keepAskedCost } from '../io/client/asked-costs.ts';
import { rememberTalk } from '../io/client/own-talks.ts';
import { isFolder } from '../io/disk/stat.ts';
import type { Context } from '../io/project/context.ts';
import { ensureStateDir } from '../io/project/person.ts';
import { clientFolders } from '../io/transcripts/client-folders.ts';
import { projectTrees } from '../io/transcripts/project-transcripts.ts';
import type { FetchedConversation } from './captures/fetch-lacking.ts';
import { isReading, readBudget } from './find/ask-flags.ts';
import { agree, dollars, priceOf, rememberPrice } from './find/asked-price.ts';
import { findConversation, knownConversations } from './find/known-conversations.ts';
import type { Reply } from './reply/command.ts';
import { shownTime } from './reply/shown-time.ts';
import { textScreen } from './reply/text-screen.ts';

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
  const onSpent = (usd: number): void => keepAskedCost(context.env, { at: context.now().getTime(), usd });
  const child = await askChild({ ...asked, text: wish, budget, reads, onSpent });
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
  const beforeCompaction = readCount(call, 'before-compaction', 1);
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
type Found = FoundConversation &
  Pick<ListedConversation, 'archived' | 'author'> & {
    readonly isBusy: boolean;
    /** What this clone lacks of a captured one. */
    readonly lacking: FetchedConversation | undefined;
  };

async function findAsked(name: string, context: Context): Promise<{ found: Found; known: Set<string> }> {
  const first = await lookFor(name, context);
  const lacking = first.own?.archived === true ? await fetchWhole(first.found.id, context) : undefined;
  const { found, own, all } = lacking?.isChanged === true ? await lookFor(name, context) : first;
  // One that waits for the person is in the middle of a turn, too.
  const isBusy = own?.state === 'working' || own?.state === 'needs-me';
  const { archived = false, author = '' } = own ?? {};
  const contextTokens = own?.contextTokens ?? found.contextTokens;
  const screen = await textScreen(context);
  const [title, firstWords] = [screen(found.title), screen(found.firstWords)];
  return {
    found: { ...found, title, firstWords, contextTokens, isBusy, archived, author, lacking },
    known: new Set(all.map(({ id }) => id)),
  };
}

async function lookFor(name: string, context: Context) {
  const all = await knownConversations(context, true);
  const found = await findConversation(name, { all, context, everywhere: true });
  return { all, found, own: all.find(({ path }) => path === found.path) };
}

async function fetchWhole(id: string, context: Context): Promise<FetchedConversation> {
  // Most conversations are on this machine, and need nothing of what opens connections.
  return (await import('./captures/fetch-lacking.ts')).fetchConversation(id, context);
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
    archived: found.archived,
    author: found.author || null,
    missing: found.lacking?.missing ?? 0,
    untrusted: true,
  };
  const source = [
    `   From ${shortConversation(found.id)} (${titleOf(found)}), last active ${shownTime(found.lastAt, context)}`,
    ...(found.archived
      ? [found.author === '' ? 'from captures' : `captured, says ${showLine(found.author)}`]
      : []),
    ...(found.isBusy ? ['as of its last finished turn'] : []),
    ...(isOwn && !found.folders.some(isFolder) ? ['in a temporary folder because its own is gone'] : []),
    ...(cost === undefined ? [] : [dollars(cost)]),
  ].join(', ');
  const missing = found.lacking === undefined ? '' : missingText(found.lacking);
  return {
    text: `${indentText(showText(answer), '', context.terminal?.columns)}\n\n${source}${missing}`,
    data,
    isForeign: true,
  };
}

function missingText({ missing, reason }: FetchedConversation): string {
  if (missing === 0) return '';
  const why = reason === undefined ? 'To get them: session-journal captures sync' : `Not fetched: ${reason}`;
  return `\n   The messages of ${counted(missing, 'capture')} of it are not in this clone. ${why}`;
}

interface Asked {
  readonly call: Call;
  readonly context: Context;
}

// A conversation of another account, or a file from anywhere, may have been written by somebody else.
function isOwn(path: string, { env }: Context): boolean {
  return clientFolders(env).some((folder) => dirname(dirname(path)) === join(folder, 'projects'));
}
