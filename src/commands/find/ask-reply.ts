import type { RankedPassage } from '../../conversations/answer/answer.ts';
import type { ListedConversation } from '../../conversations/find/render-list.ts';
import { shortConversation } from '../../conversations/find/render-list.ts';
import { quote } from '../../core/calls/call-draft.ts';
import { showLine, showText } from '../../core/text/controls.ts';
import { counted, listAnd } from '../../core/text/count.ts';
import { cutAtWord } from '../../core/text/cut.ts';
import { indentText } from '../../core/text/indent.ts';
import { formatInstant } from '../../core/time.ts';
import type { Context } from '../../io/project/context.ts';
import type { Reply } from '../reply/command.ts';
import { shownTime } from '../reply/shown-time.ts';
import { sourceText } from '../reply/source-text.ts';
import { keepLines } from './keep-lines.ts';

/** A passage, and who wrote it if that may be somebody other than the user. */
export type SignedPassage = RankedPassage & { readonly by?: string };

/** The passages that answer a question, the best first. */
export interface SignedAnswers {
  readonly question: string;
  readonly passages: readonly SignedPassage[];
  /** The words of the question that are nowhere, with the words that are nearest to them. */
  readonly unknown: readonly { readonly word: string; readonly near: string }[];
}

/** What was looked through for an answer, and how much of it may be printed. */
export interface Answered {
  readonly context: Context;
  readonly conversations: readonly ListedConversation[];
  /** How many sessions there are; undefined without a journal. */
  readonly sessions: number | undefined;
  readonly commits: number;
  /** How many conversations have to wait for the next question. */
  readonly missing: number;
  /** In UTF-16 units. */
  readonly budget: number | undefined;
}

// Below this, passages need the room more than what to do next.
const shortBudget = 1000;

/** Returns the reply of `ask`: passages, each with where it can be opened. */
export function askReply({ question, passages, unknown }: SignedAnswers, answered: Answered): Reply {
  const { context, missing, budget } = answered;
  const near = unknown.map(({ word, near }) => `Nothing holds ${quote(word)}. Similar: ${showLine(near)}`);
  const wait =
    missing === 0 ? [] : [`${counted(missing, 'conversation')} not read yet: ask again to search them, too`];
  const data = { question, unknown, searched: searchedData(answered) };
  if (passages.length === 0) {
    const text = [`🔎 Nothing about ${quote(question)} in ${placesOf(answered)}`, ...near, ...wait].join(
      '\n',
    );
    return { text, data: { ...data, passages: [] } };
  }
  const isShort = budget !== undefined && budget < shortBudget;
  const further = [
    ...furtherLines(passages),
    ...keepLines('Found in', conversationsOf(passages, answered), context),
  ];
  const headOf = (count: number): string =>
    `🔎 ${quote(question)}: ${counted(count, 'passage')} from ${placesOf(answered)}`;
  const rest = [...near, ...wait, ...(isShort ? [] : further)];
  const around = [headOf(passages.length), ...rest].join('\n').length;
  const packed = pack(passages, budget === undefined ? undefined : budget - around - 3, context);
  const blocks = packed.map((passage) => renderPassage(passage, context));
  const forModel =
    context.isTyped === true ? 'Answer from these passages, and name your sources.' : undefined;
  return {
    text: [headOf(packed.length), ...blocks, ...(rest.length === 0 ? [] : [rest.join('\n')])].join('\n\n'),
    data: { ...data, passages: packed.map(passageData) },
    isForeign: true,
    ...(forModel === undefined ? {} : { forModel }),
  };
}

// How to go on with the best passage of a conversation.
function furtherLines(passages: readonly SignedPassage[]): string[] {
  const source = passages.map((one) => one.source).find(({ kind }) => kind === 'conversation');
  if (source?.kind !== 'conversation') return [];
  const id = shortConversation(source.conversation);
  return [
    `To read it: session-journal conversations show ${id}:${source.turn}`,
    `To ask it further: session-journal ask --of ${id} QUESTION`,
  ];
}

function searchedData({ sessions = 0, conversations, commits, missing }: Answered): Record<string, number> {
  const captures = conversations.filter(({ archived }) => archived).length;
  return { sessions, conversations: conversations.length - captures, captures, commits, missing };
}

function placesOf({ sessions, conversations, commits }: Answered): string {
  const archived = conversations.filter((one) => one.archived).length;
  return listAnd([
    ...(sessions === undefined ? [] : ['the journal']),
    counted(conversations.length - archived, 'conversation'),
    ...(archived === 0 ? [] : [counted(archived, 'captured conversation')]),
    ...(commits === 0 ? [] : [counted(commits, 'commit')]),
  ]);
}

function conversationsOf(
  passages: readonly SignedPassage[],
  { conversations }: Answered,
): ListedConversation[] {
  const ids = new Set(
    passages.flatMap(({ source }) => (source.kind === 'conversation' ? source.conversation : [])),
  );
  return conversations.filter(({ id, archived }) => ids.has(id) && !archived);
}

// Returns the best passages that fit into so many letters together; of the very best, at least the beginning.
function pack(
  passages: readonly SignedPassage[],
  room: number | undefined,
  context: Context,
): SignedPassage[] {
  if (room === undefined) return [...passages];
  const packed: SignedPassage[] = [];
  let left = room;
  for (const passage of passages) {
    const size = renderPassage(passage, context).length + 2;
    if (size <= left) packed.push(passage);
    else if (packed.length > 0) continue;
    else packed.push(cutPassage(passage, left - size));
    left -= Math.min(size, left);
  }
  return packed;
}

function cutPassage(passage: SignedPassage, excess: number): SignedPassage {
  return { ...passage, text: cutAtWord(passage.text, Math.max(40, passage.text.length + excess)) };
}

function renderPassage({ text, what, at, marks, source, by }: SignedPassage, context: Context): string {
  const about = [
    by === undefined ? what : `${what} by ${by}`,
    at === 0 ? '' : shownTime(at, context),
    ...marks,
  ].filter((one) => one !== '');
  const body = indentText(showText(text), '   ', context.terminal?.columns);
  return `${showLine(sourceText(source))}  ${showLine(about.join(', '))}\n${body}`;
}

function passageData({ text, what, at, marks, source, score, by }: SignedPassage): Record<string, unknown> {
  const isOwn = source.kind === 'journal' && by === undefined;
  return {
    text,
    what,
    score,
    time: at === 0 ? null : formatInstant(at),
    marks,
    source,
    ...(by === undefined ? {} : { author: by }),
    ...(isOwn ? {} : { untrusted: true }),
  };
}
