import { type ToldWhy, tellWhy } from '../capture/why/why.ts';
import type { ListedConversation } from '../conversations/find/render-list.ts';
import { quote } from '../core/calls/call-draft.ts';
import type { Call } from '../core/calls/call-spec.ts';
import { hasFlag } from '../core/calls/call-spec.ts';
import { readCount } from '../core/calls/read-count.ts';
import { Failure } from '../core/failure.ts';
import { showLine } from '../core/text/controls.ts';
import { readEmail } from '../io/git/email.ts';
import type { Context } from '../io/project/context.ts';
import { projectTrees } from '../io/transcripts/project-transcripts.ts';
import { knownConversations } from './find/known-conversations.ts';
import { knownDecisions } from './find/known-decisions.ts';
import { readDecisionNumber, whyDecision } from './find/why-decision.ts';
import { readTarget } from './find/why-target.ts';
import type { Command, Reply } from './reply/command.ts';
import { shownTime } from './reply/shown-time.ts';
import { textScreen } from './reply/text-screen.ts';

const shownAnswers = 5;

/** `why`: says which turn of which conversation wrote a line, and what was asked and decided there; changes nothing. */
export const whyCommand: Command = {
  summary:
    'Say why a line of code is there: the turn of the conversation that wrote it, what was asked and decided then, and its commit. Asks no model, except with --ask',
  spec: {
    verb: 'why',
    without: ['keep-secret'],
    bare: { placeholder: 'WHAT', about: 'FILE:LINE, FILE:LINE-LINE, FILE, a commit, or decision:N', max: 1 },
    flags: [
      {
        name: 'limit',
        short: 'n',
        takes: 'text',
        isOneWord: true,
        placeholder: 'N',
        about: `How many answers (default: ${shownAnswers})`,
      },
      { name: 'ask', takes: 'none', about: 'Ask the conversation itself, once; this costs money' },
      { name: 'yes', takes: 'none', about: 'With --ask: ask without a question about the price' },
    ],
  },
  run: runWhy,
};

async function runWhy(call: Call, context: Context): Promise<Reply> {
  const [word] = call.bare;
  if (word === undefined) {
    throw new Failure('misuse', 'Why what?', { hint: 'For example: session-journal why src/sweep.ts:12' });
  }
  const limit = readCount(call, 'limit', shownAnswers) ?? shownAnswers;
  const decision = readDecisionNumber(word);
  if (decision !== undefined) return whyDecision(decision, call, context);
  const target = await readTarget(word, context.cwd);
  const conversations = await knownConversations(context);
  const told = await tellWhy(target, sourcesOf(conversations, context), {
    word,
    limit,
    format: (at) => shownTime(at, context),
    width: context.terminal?.columns,
    sessions: new Map(conversations.map(({ id, session }) => [id, session])),
    decisions: await knownDecisions(context),
    screen: await textScreen(context),
  });
  if (told === undefined) {
    throw new Failure('not-found', `There is no line to explain in "${showLine(word)}"`, {
      hint: 'Lines after the end of a file, empty lines, binary files and commits that add nothing have no answer',
    });
  }
  return hasFlag(call, 'ask') ? askAnswered(told, call, context) : replyOf(told, context);
}

function sourcesOf(conversations: readonly ListedConversation[], { cwd, env }: Context) {
  return {
    cwd,
    transcripts: conversations,
    trees: projectTrees(cwd),
    author: `<${readEmail(cwd, env)}>`,
  };
}

function replyOf({ text, data }: ToldWhy, { isTyped }: Context): Reply {
  const reply = { text, data, isForeign: true };
  return isTyped === true
    ? { ...reply, forModel: 'Tell the user why, from this, and name the source.' }
    : reply;
}

async function askAnswered({ question }: ToldWhy, call: Call, context: Context): Promise<Reply> {
  const [word = ''] = call.bare;
  if (question === undefined) {
    throw new Failure('not-found', `No conversation is known that wrote ${showLine(word)}`, {
      hint: `See what is known: session-journal why ${quote(word)}`,
    });
  }
  const { askConversation } = await import('./ask-conversation.ts');
  return askConversation(question.conversation, question.text, { call, context });
}
