import { join } from 'node:path';
import type { Passage, RankedPassage } from '../conversations/answer/answer.ts';
import { answerQuestion } from '../conversations/answer/answer.ts';
import type { ListedConversation } from '../conversations/find/render-list.ts';
import type { Call } from '../core/calls/call-spec.ts';
import { flagText } from '../core/calls/call-spec.ts';
import { readCount } from '../core/calls/read-count.ts';
import { Failure } from '../core/failure.ts';
import { whenForms } from '../io/git/when.ts';
import type { Context } from '../io/project/context.ts';
import { findProject, type Project } from '../io/project/project.ts';
import { askConversation } from './ask-conversation.ts';
import { conversationFlags, refuseMisplaced } from './find/ask-flags.ts';
import { askReply, type SignedPassage } from './find/ask-reply.ts';
import { commitPassages, journalPassages } from './find/journal-passages.ts';
import { searchedConversations } from './find/known-conversations.ts';
import { openDigests } from './find/open-digests.ts';
import { type Author, readAuthors } from './find/search-authors.ts';
import type { Command, Reply } from './reply/command.ts';
import { flagTime } from './reply/flag-time.ts';

const shownPassages = 5;
// What the model gets of a slash command, in UTF-16 units.
const typedBudget = 4000;

/** `ask`: finds what the journal, the commits and all conversations say about a question; with `--of`, asks a conversation. */
export const askCommand: Command = {
  summary:
    'Find what the journal, the commits and all conversations of this project say about a question, with sources. Asks no model, except with --of: then an earlier conversation answers itself',
  spec: {
    verb: 'ask',
    without: ['keep-secret'],
    bare: 'text',
    flags: [
      {
        name: 'since',
        takes: 'text',
        isOneWord: true,
        placeholder: 'WHEN',
        about: `Only what was written or said since then (${whenForms})`,
      },
      {
        name: 'limit',
        short: 'n',
        takes: 'text',
        isOneWord: true,
        placeholder: 'N',
        about: `How many passages (default: ${shownPassages})`,
      },
      {
        name: 'budget-chars',
        takes: 'text',
        isOneWord: true,
        placeholder: 'N',
        about: 'Print at most this many characters',
      },
      ...conversationFlags,
    ],
  },
  run: runAsk,
};

async function runAsk(call: Call, context: Context): Promise<Reply> {
  const question = call.bare.join(' ').trim();
  refuseMisplaced(call);
  const of = flagText(call, 'of');
  if (of !== undefined) return askConversation(of, question, { call, context });
  const limit = readCount(call, 'limit', shownPassages) ?? shownPassages;
  const budget =
    readCount(call, 'budget-chars', typedBudget) ?? (context.isTyped === true ? typedBudget : undefined);
  const { conversations, passages, sessions, commits } = await gather(call, context);
  const now = context.now().getTime();
  const digests = await openDigests(context);
  const found = await answerQuestion(question, { passages, conversations, now, limit, ...digests });
  if (found === undefined) {
    throw new Failure('misuse', 'Ask what?', {
      hint: 'For example: session-journal ask why did we not use channels',
    });
  }
  const signed = await withAuthors(found.passages, conversations, context);
  const answers = { question, passages: signed, unknown: found.unknown };
  return askReply(answers, { context, conversations, sessions, commits, missing: found.missing, budget });
}

/** What is looked through for an answer. */
interface Gathered {
  readonly conversations: readonly ListedConversation[];
  readonly passages: readonly Passage[];
  /** How many sessions there are; undefined without a journal. */
  readonly sessions: number | undefined;
  /** How many commits there are. */
  readonly commits: number;
}

async function gather(call: Call, context: Context): Promise<Gathered> {
  const since = (await flagTime(call, 'since', context)) ?? 0;
  const session = flagText(call, 'session')?.toLowerCase();
  const isMeant = (name: string): boolean => session === undefined || name.toLowerCase().includes(session);
  const known = await searchedConversations(context);
  const conversations = known.filter((one) => one.lastAt >= since && isMeant(one.session));
  const project = findProject(context.cwd);
  const journal = project === undefined ? undefined : await journalPassages(project, context);
  const commits = await commitPassages(context.cwd);
  const passages = [...(journal?.passages ?? []), ...commits].filter(
    ({ at, source }) => at >= since && isMeant(source.kind === 'journal' ? source.file : ''),
  );
  return { conversations, passages, sessions: journal?.sessions, commits: commits.length };
}

// Commits and what was said in the user's own conversations are marked as such anyway.
async function withAuthors(
  passages: readonly RankedPassage[],
  conversations: readonly ListedConversation[],
  context: Context,
): Promise<SignedPassage[]> {
  const others = new Map(conversations.flatMap(({ id, author }) => (author === '' ? [] : [[id, author]])));
  const signed = passages.map((passage) => {
    const { source } = passage;
    const by = source.kind === 'conversation' ? others.get(source.conversation) : undefined;
    return by === undefined ? passage : { ...passage, by };
  });
  const project = findProject(context.cwd);
  return project === undefined ? signed : withOwners(signed, project, context);
}

async function withOwners(
  passages: readonly SignedPassage[],
  project: Project,
  context: Context,
): Promise<SignedPassage[]> {
  const authors = await readAuthors(
    passages.map(({ text, source }) => ({
      text,
      path: source.kind === 'journal' ? join(project.root, source.file) : '',
    })),
    project,
    context,
  );
  return passages.map((passage, index) => {
    const { name, isOther } = authors[index] as Author;
    return passage.source.kind === 'journal' && isOther ? { ...passage, by: name || 'someone' } : passage;
  });
}
