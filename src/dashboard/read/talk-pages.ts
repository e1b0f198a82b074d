import { type ShownConversationPage, turnsOfPage } from '../page/conversation.ts';
import type { ConversationRow } from '../page/lists.ts';
import type { PageCall, ShownTurn } from '../page/turns.ts';
import { approvalNeeds } from './approvals.ts';
import { type Data, listAt, numberAt, textAt, textsAt, timeAt } from './json.ts';
import { ask, type Sources } from './sources.ts';
import { cameOf, readTalkSession, sessionOf } from './talk-session.ts';

/** How many conversations a list shows. */
const mostListed = 200;

/** Returns rows for the list of conversations. */
export function conversationRows(all: readonly Data[], sessions: readonly Data[] = []): ConversationRow[] {
  return all.slice(0, mostListed).map((one) => ({
    id: textAt(one, 'id'),
    title: textAt(one, 'title') || '(no words)',
    state: textAt(one, 'state') || 'unknown',
    session: sessionOf(one, sessions).name,
    branch: textAt(one, 'branch'),
    turns: numberAt(one, 'turns'),
    at: timeAt(one, 'last_at'),
  }));
}

/** What of a conversation is asked for. */
export interface TurnsWanted {
  readonly id: string;
  readonly query: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Where a conversation is, and what is known of the project's others. */
export interface TalkPlace {
  readonly root: string;
  readonly conversations: readonly Data[];
  /** All sessions with the archive. */
  readonly sessions: readonly Data[];
  /** What runs and conversations of the project ask. */
  readonly approvals: readonly Data[];
}

/** Returns everything that a conversation's page shows. Fails with `not-found`. */
export async function readConversationPage(
  wanted: TurnsWanted,
  { apart, here }: Sources,
  { root, conversations, sessions, approvals }: TalkPlace,
): Promise<ShownConversationPage> {
  const data = await ask(apart, ['conversations', 'show', wanted.id], root);
  const id = textAt(data, 'id');
  const listed = conversations.find((one) => textAt(one, 'id') === id) ?? {};
  // What its run asks stands on the run's page, too.
  const asked = approvals.filter((one) => textAt(one, 'conversation') === id);
  const { id: sessionId, name } = sessionOf(listed, sessions);
  const session = await readTalkSession(sessionId, here, root);
  const shown = conversationFrom({ data, session }, { ...listed, session: name, sessionId }, wanted);
  return { ...shown, needs: approvalNeeds(asked, []) };
}

/** Returns a conversation's page from what `conversations show --json`, its session and the list say. */
export function conversationFrom(
  { data, session = {} }: { readonly data: Data; readonly session?: Data },
  listed: Data,
  wanted: TurnsWanted,
): Omit<ShownConversationPage, 'needs'> {
  const came = cameOf(data, session);
  const own = listAt(data, 'turns')
    .map(turnFrom)
    .filter(({ agent }) => agent === '')
    .map((turn) => ({ ...turn, ...came.at(turn.number) }));
  const { from, to } = windowOf(own.length, wanted);
  const { query } = wanted;
  const shown = query === '' ? own.filter(({ number }) => number >= from && number <= to) : found(own, query);
  const id = textAt(data, 'id');
  return {
    id,
    title: textAt(listed, 'title') || own.find(({ said }) => said !== '')?.said.slice(0, 80) || '(no words)',
    state: textAt(listed, 'state') || 'unknown',
    session: textAt(listed, 'session'),
    sessionId: textAt(listed, 'sessionId'),
    branch: textAt(listed, 'branch'),
    model: textAt(listed, 'model'),
    contextTokens: numberAt(listed, 'context_tokens') ?? 0,
    startedAt: timeAt(listed, 'started_at'),
    lastAt: timeAt(listed, 'last_at'),
    keptUntil: timeAt(data, 'kept_until'),
    author: textAt(listed, 'author'),
    turns: shown,
    total: own.length,
    compactions: came.compactions,
    commits: came.commits,
    from: query === '' ? from : 1,
    to: query === '' ? to : own.length,
    query,
    asked: askedIn(own),
    askCommand: `session-journal ask --of ${id.slice(0, 8)} "What should I ask?"`,
  };
}

// What stood between them is left out, so no compaction belongs there.
function found(turns: readonly ShownTurn[], query: string): ShownTurn[] {
  const words = query.toLowerCase();
  return turns
    .filter(({ said, answered }) => `${said}\n${answered}`.toLowerCase().includes(words))
    .map((turn) => ({ ...turn, compactions: [] }));
}

// The last turns are shown first: that is where it goes on.
function windowOf(total: number, { from, to }: TurnsWanted): { from: number; to: number } {
  if (from !== undefined) {
    const first = Math.min(Math.max(1, from), Math.max(1, total));
    return { from: first, to: Math.min(total, first + turnsOfPage - 1) };
  }
  const last = Math.min(Math.max(1, to ?? total), total);
  return { from: Math.max(1, last - turnsOfPage + 1), to: last };
}

const mostAsked = 200;

function askedIn(turns: readonly ShownTurn[]): ShownConversationPage['asked'] {
  const asked = turns.filter(({ said, isRewound }) => said.trim() !== '' && !isRewound);
  return asked.slice(-mostAsked).map(({ number, said }) => {
    const line = said.trim().split('\n')[0] as string;
    return { number, words: line.length > 70 ? `${line.slice(0, 70).replace(/\s+\S*$/, '')} …` : line };
  });
}

function turnFrom(turn: Data): ShownTurn {
  return {
    number: numberAt(turn, 'number') ?? 0,
    at: timeAt(turn, 'at'),
    said: textAt(turn, 'said'),
    answered: textAt(turn, 'answered'),
    did: listAt(turn, 'did').map(callFrom),
    files: textsAt(turn, 'files'),
    isRewound: turn.rewound === true,
    isInterrupted: turn.interrupted === true,
    agent: textAt(turn, 'agent'),
    made: [],
    compactions: [],
  };
}

function callFrom(call: Data): PageCall {
  const { exit } = call;
  const trouble =
    exit === 0 || exit === null || exit === undefined
      ? ''
      : typeof exit === 'number'
        ? `exit ${exit}`
        : String(exit);
  return { tool: textAt(call, 'tool'), target: textAt(call, 'target'), trouble: trouble.slice(0, 200) };
}
