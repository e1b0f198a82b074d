import { join } from 'node:path';
import type { Answers, Passage, RankedPassage } from '../conversations/answer.ts';
import { answerQuestion } from '../conversations/answer.ts';
import type { ListedConversation } from '../conversations/render-list.ts';
import { quote } from '../core/calls/call-draft.ts';
import type { Call } from '../core/calls/call-spec.ts';
import { flagText } from '../core/calls/call-spec.ts';
import { readCount } from '../core/calls/read-count.ts';
import { Failure } from '../core/failure.ts';
import { showLine, showText } from '../core/text/controls.ts';
import { counted } from '../core/text/count.ts';
import { formatInstant } from '../core/time.ts';
import { readWhen, whenForms } from '../io/git/when.ts';
import type { Context } from '../io/project/context.ts';
import { findProject } from '../io/project/project.ts';
import { askConversation } from './ask-conversation.ts';
import { conversationFlags, refuseMisplaced } from './ask-flags.ts';
import type { Command, Reply } from './command.ts';
import { commitPassages, journalPassages } from './journal-passages.ts';
import { knownConversations } from './known-conversations.ts';
import { openDigests } from './open-digests.ts';
import { type Author, readAuthors } from './search-authors.ts';
import { shownTime } from './shown-time.ts';
import { sourceText } from './source-text.ts';

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
  const { conversations, passages, commits } = await gather(call, context);
  const now = context.now().getTime();
  const digests = await openDigests(context);
  const found = await answerQuestion(question, { passages, conversations, now, limit, ...digests });
  if (found === undefined) {
    throw new Failure('misuse', 'Ask what?', {
      hint: 'For example: session-journal ask why did we not use channels',
    });
  }
  const searched = { conversations: conversations.length, commits, missing: found.missing };
  const signed = await withAuthors(found.passages, context);
  return replyOf(question, { ...found, passages: signed }, { context, searched, budget });
}

/** What is looked through for an answer. */
interface Gathered {
  readonly conversations: readonly ListedConversation[];
  readonly passages: readonly Passage[];
  /** How many commits there are. */
  readonly commits: number;
}

async function gather(call: Call, context: Context): Promise<Gathered> {
  const when = flagText(call, 'since');
  const since = when === undefined ? 0 : await readWhen(when, context.cwd, context.now().getTime());
  const session = flagText(call, 'session')?.toLowerCase();
  const isMeant = (name: string): boolean => session === undefined || name.toLowerCase().includes(session);
  const known = await knownConversations(context);
  const conversations = known.filter((one) => one.lastAt >= since && isMeant(one.session));
  const project = findProject(context.cwd);
  const journal = project === undefined ? [] : await journalPassages(project, context);
  const commits = await commitPassages(context.cwd);
  const passages = [...journal, ...commits].filter(
    ({ at, source }) => at >= since && isMeant(source.kind === 'journal' ? source.file : ''),
  );
  return { conversations, passages, commits: commits.length };
}

/** A passage, and who wrote it if that may be somebody other than the user. */
type Signed = RankedPassage & { readonly by?: string };

type SignedAnswers = Answers & { readonly passages: readonly Signed[] };

// Commits and what was said in conversations are marked as such anyway.
async function withAuthors(passages: readonly RankedPassage[], context: Context): Promise<Signed[]> {
  const project = findProject(context.cwd);
  if (project === undefined) return [...passages];
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

interface Answered {
  readonly context: Context;
  readonly searched: { readonly conversations: number; readonly commits: number; readonly missing: number };
  readonly budget: number | undefined;
}

function replyOf(
  question: string,
  { passages: found, unknown }: SignedAnswers,
  { context, searched, budget }: Answered,
): Reply {
  const data = { question, passages: found.map(passageData), unknown, searched };
  const near = unknown.map(({ word, near }) => `Nothing holds ${quote(word)}. Similar: ${showLine(near)}`);
  const wait =
    searched.missing === 0
      ? []
      : [`${counted(searched.missing, 'conversation')} not read yet: ask again to search them, too`];
  const where = `${counted(searched.conversations, 'conversation')} and ${counted(searched.commits, 'commit')}`;
  if (found.length === 0) {
    const text = [`🔎 Nothing about ${quote(question)} in the journal, ${where}`, ...near, ...wait].join(
      '\n',
    );
    return { text, data };
  }
  const head = `🔎 ${quote(question)}: ${counted(found.length, 'passage')} from the journal, ${where}`;
  const blocks: string[] = [];
  let size = head.length;
  for (const passage of found) {
    const block = renderPassage(passage, context);
    size += block.length + 2;
    if (budget !== undefined && size > budget && blocks.length > 0) break;
    blocks.push(block);
  }
  const forModel =
    context.isTyped === true ? 'Answer from these passages, and name your sources.' : undefined;
  const text = [[head, ...blocks].join('\n\n'), ...near, ...wait, ...keepLines(context)].join('\n');
  return { text, data, isForeign: true, ...(forModel === undefined ? {} : { forModel }) };
}

// Claude Code deletes conversations after a while, unless the person set another time.
function keepLines(context: Context): string[] {
  return findProject(context.cwd) === undefined
    ? ['Claude Code deletes conversations after 30 days. To keep what matters: session-journal init']
    : [];
}

function renderPassage({ text, what, at, marks, source, by }: Signed, context: Context): string {
  const about = [
    by === undefined ? what : `${what} by ${by}`,
    at === 0 ? '' : shownTime(at, context),
    ...marks,
  ].filter((one) => one !== '');
  const body = showText(text).replace(/^(?=.)/gm, '   ');
  return `${showLine(sourceText(source))}  ${showLine(about.join(', '))}\n${body}`;
}

function passageData({ text, what, at, marks, source, score, by }: Signed): Record<string, unknown> {
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
