import { countedTurns } from '../../conversations/answer/search-conversations.ts';
import type { ListedConversation } from '../../conversations/find/render-list.ts';
import { listedData, renderList } from '../../conversations/find/render-list.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../../core/calls/call-spec.ts';
import { readCount } from '../../core/calls/read-count.ts';
import { ownTalks } from '../../io/client/own-talks.ts';
import type { Context } from '../../io/project/context.ts';
import type { Reply } from '../reply/command.ts';
import { flagTime } from '../reply/flag-time.ts';
import { shownTime } from '../reply/shown-time.ts';
import { textScreen } from '../reply/text-screen.ts';
import { keepLines } from './keep-lines.ts';
import { knownConversations, withAgents } from './known-conversations.ts';
import { findDigests } from './open-digests.ts';

/** How many conversations are listed if nobody says how many. */
export const shownConversations = 20;

/** Returns the list that the flags of `conversations` ask for, as far as `isWanted` agrees. */
export async function listConversations(
  call: Call,
  context: Context,
  isWanted: (one: ListedConversation) => boolean,
): Promise<Reply> {
  const limit = readCount(call, 'limit', shownConversations) ?? shownConversations;
  const wanted = await filterOf(call, context);
  const known = await knownConversations(context, hasFlag(call, 'all-projects'));
  const conversations = meansAgents(call) ? await withAgents(known, context) : known;
  const found = conversations.filter((one) => wanted(one) && isWanted(one));
  const screen = await textScreen(context);
  const shown = found.slice(0, limit).map((one) => {
    return { ...one, title: screen(one.title), firstWords: screen(one.firstWords) };
  });
  const digests = findDigests(context);
  const turns = digests === undefined ? new Map<string, number>() : countedTurns(shown, digests);
  const text = renderList(shown, found.length - shown.length, {
    turns,
    format: (at) => shownTime(at, context),
    width: context.terminal?.columns,
  });
  const keep = keepLines(
    'Found',
    found.filter(({ archived, actor }) => !archived && actor !== 'sub-agent'),
    context,
  );
  return {
    text: [text, ...(keep.length === 0 ? [] : ['', ...keep])].join('\n'),
    data: { conversations: shown.map((one) => listedData(one, turns.get(one.id))), untrusted: true },
    isForeign: shown.length > 0,
  };
}

function meansAgents(call: Call): boolean {
  const actor = flagText(call, 'actor')?.toLowerCase();
  return actor === undefined ? hasFlag(call, 'all') : 'sub-agent'.includes(actor);
}

// A question that we asked a predecessor is a conversation too.
const ownQuestion = /^ask: /;

async function filterOf(call: Call, context: Context): Promise<(one: ListedConversation) => boolean> {
  const actor = flagText(call, 'actor')?.toLowerCase();
  const branch = flagText(call, 'branch');
  const session = flagText(call, 'session')?.toLowerCase();
  const since = (await flagTime(call, 'since', context)) ?? 0;
  const all = hasFlag(call, 'all');
  const talks = all ? new Set() : ownTalks(context.env);
  return (one) =>
    (actor === undefined || one.actor.includes(actor)) &&
    (branch === undefined || one.branch === branch) &&
    (session === undefined || one.session.toLowerCase().includes(session)) &&
    one.lastAt >= since &&
    (all || ((one.firstWords !== '' || one.archived) && !ownQuestion.test(one.title) && !talks.has(one.id)));
}
