import { join } from 'node:path';
import type { PassageSource, RankedPassage } from '../conversations/answer.ts';
import { answerQuestion } from '../conversations/answer.ts';
import { shortConversation } from '../conversations/render-list.ts';
import { quote } from '../core/calls/call-draft.ts';
import type { Call } from '../core/calls/call-spec.ts';
import { flagText } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import { showLine, showText } from '../core/text/controls.ts';
import { counted } from '../core/text/count.ts';
import { formatInstant } from '../core/time.ts';
import { makeFolder } from '../io/disk/folders.ts';
import { readWhen, whenForms } from '../io/git/when.ts';
import { readConfig } from '../io/project/config.ts';
import type { Context } from '../io/project/context.ts';
import { findProject } from '../io/project/project.ts';
import { ensureProjectState } from '../io/project/project-state.ts';
import { askConversation } from './ask-conversation.ts';
import { conversationFlags } from './ask-flags.ts';
import type { Command, Reply } from './command.ts';
import { commitPassages, journalPassages } from './journal-passages.ts';
import { knownConversations } from './known-conversations.ts';
import { shownTime } from './shown-time.ts';

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
  const of = flagText(call, 'of');
  if (of !== undefined) return askConversation(of, question, { call, context });
  const when = flagText(call, 'since');
  const now = context.now().getTime();
  const since = when === undefined ? 0 : await readWhen(when, context.cwd, now);
  const project = findProject(context.cwd);
  const session = flagText(call, 'session')?.toLowerCase();
  const { conversations: all } = await knownConversations(context, { allProjects: false });
  const conversations = all.filter(
    (one) => one.lastAt >= since && (session === undefined || one.session.toLowerCase().includes(session)),
  );
  const journal = project === undefined ? [] : await journalPassages(project, context);
  const commits = await commitPassages(context.cwd);
  const { notSecrets } = readConfig(project, context.env);
  const { screenSecrets } = await import('../core/secrets/find.ts');
  const screen = (text: string): string => screenSecrets(text, notSecrets).text;
  const folder = digestFolder(context);
  const passages = [...journal, ...commits].filter(
    ({ at, source }) =>
      at >= since && (session === undefined || (source.kind === 'journal' && source.file.includes(session))),
  );
  const limit = readCount(call, 'limit') ?? shownPassages;
  const found = answerQuestion(question, { passages, conversations, folder, now, limit, screen });
  if (found === undefined) {
    throw new Failure('misuse', 'Ask what?', {
      hint: 'For example: session-journal ask why did we not use channels',
    });
  }
  const { missing } = found;
  const searched = { conversations: conversations.length, commits: commits.length, missing };
  return replyOf(question, found.passages, {
    context,
    searched,
    budget: readCount(call, 'budget-chars') ?? (context.isTyped === true ? typedBudget : undefined),
  });
}

function digestFolder(context: Context): string {
  const folder = join(ensureProjectState(context.cwd, context.env), 'digests');
  makeFolder(folder, 0o700);
  return folder;
}

interface Answered {
  readonly context: Context;
  readonly searched: { readonly conversations: number; readonly commits: number; readonly missing: number };
  readonly budget: number | undefined;
}

function replyOf(
  question: string,
  found: readonly RankedPassage[],
  { context, searched, budget }: Answered,
): Reply {
  const data = { question, passages: found.map(passageData), searched };
  const wait =
    searched.missing === 0
      ? []
      : [`${counted(searched.missing, 'conversation')} not read yet: ask again to search them, too`];
  const where = `${counted(searched.conversations, 'conversation')} and ${counted(searched.commits, 'commit')}`;
  if (found.length === 0) {
    const text = [`🔎 Nothing about ${quote(question)} in the journal, ${where}`, ...wait].join('\n');
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
  const text = [[head, ...blocks].join('\n\n'), ...wait, ...keepLines(context)].join('\n');
  return { text, data, isForeign: true, ...(forModel === undefined ? {} : { forModel }) };
}

// Claude Code deletes conversations after a while, unless the person set another time.
function keepLines(context: Context): string[] {
  return findProject(context.cwd) === undefined
    ? ['Claude Code deletes conversations after 30 days. To keep what matters: session-journal init']
    : [];
}

function renderPassage({ text, what, at, marks, source }: RankedPassage, context: Context): string {
  const about = [what, at === 0 ? '' : shownTime(at, context), ...marks].filter((one) => one !== '');
  const body = showText(text).replace(/^(?=.)/gm, '   ');
  return `${showLine(sourceText(source))}  ${showLine(about.join(', '))}\n${body}`;
}

function sourceText(source: PassageSource): string {
  if (source.kind === 'journal') return `${source.file}:${source.line}`;
  if (source.kind === 'commit') return `commit ${source.commit.slice(0, 8)}`;
  return `${shortConversation(source.conversation)}:${source.turn}`;
}

function passageData({ text, what, at, marks, source, score }: RankedPassage): Record<string, unknown> {
  const time = at === 0 ? null : formatInstant(at);
  return {
    text,
    what,
    score,
    time,
    marks,
    source,
    ...(source.kind === 'journal' ? {} : { untrusted: true }),
  };
}

function readCount(call: Call, flag: string): number | undefined {
  const text = flagText(call, flag);
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,6}$/.test(text.trim())) return Number(text);
  throw new Failure('misuse', `Invalid --${flag} "${text}": it must be a whole number of 1 or more`, {
    hint: `For example: --${flag} ${shownPassages}`,
  });
}
