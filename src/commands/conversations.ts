import type { FoundConversation } from '../conversations/find/find-conversations.ts';
import { type ListedConversation, shortConversation, titleOf } from '../conversations/find/render-list.ts';
import { showConversation } from '../conversations/show/render-chat.ts';
import type { Call } from '../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import { showLine } from '../core/text/controls.ts';
import { formatInstant } from '../core/time.ts';
import { whenForms } from '../io/git/when.ts';
import type { Context } from '../io/project/context.ts';
import { keptUntil } from '../io/transcripts/kept-until.ts';
import { findConversation, knownConversations } from './find/known-conversations.ts';
import { listConversations, shownConversations } from './find/list-conversations.ts';
import type { Command, Reply } from './reply/command.ts';
import { isForModel } from './reply/person.ts';
import { shownTime } from './reply/shown-time.ts';
import { textScreen } from './reply/text-screen.ts';

/** `conversations`: lists the conversations with Claude in this project, or with `show` reads one; changes nothing. */
export const conversationsCommand: Command = {
  summary: 'List the conversations with Claude in this project, or with "show" read one; changes nothing',
  spec: {
    verb: 'conversations',
    without: ['keep-secret'],
    bare: {
      placeholder: 'show CONV',
      about:
        'Read a conversation: its id (the beginning is enough), a turn of it (ID:TURN), its title, a journal session (its newest conversation), a commit, or the path of a transcript',
      max: 2,
    },
    flags: [
      {
        name: 'actor',
        takes: 'text',
        placeholder: 'WORD',
        about: 'Only of this actor: main, run, fork or sub-agent',
      },
      { name: 'branch', takes: 'text', placeholder: 'B', about: 'Only those that were on this branch last' },
      {
        name: 'since',
        takes: 'text',
        placeholder: 'WHEN',
        about: `Only those that went on since then (${whenForms})`,
      },
      {
        name: 'limit',
        short: 'n',
        takes: 'text',
        isOneWord: true,
        placeholder: 'N',
        about: `How many to list (default: ${shownConversations})`,
      },
      {
        name: 'all',
        takes: 'none',
        about: 'Also those in which no person said anything, sub-agents, and our own questions',
      },
      {
        name: 'all-projects',
        takes: 'none',
        about: 'Of all projects on this computer; with show, inside Claude Code, one of another project',
      },
      { name: 'turns', takes: 'text', placeholder: 'A-B', about: 'With show: only these turns' },
      { name: 'tools', takes: 'none', about: "With show: a line for each tool call, sub-agents' too" },
      { name: 'raw', takes: 'none', about: "With show: Claude's thinking too, and secrets as they are" },
    ],
  },
  run: runConversations,
};

function runConversations(call: Call, context: Context): Promise<Reply> {
  const [word, name, ...rest] = call.bare;
  if (word === undefined) return listConversations(call, context, () => true);
  if (word !== 'show' || name === undefined || rest.length > 0) {
    throw new Failure(
      'misuse',
      word === 'show'
        ? 'Show which conversation?'
        : `Unknown word "${showLine(word)}": the only one is "show"`,
      {
        hint: 'List them: session-journal conversations. Read one: session-journal conversations show ID',
      },
    );
  }
  return show(name, call, context);
}

// `0a1b2c3d:12`, as `ask` and `search` name what they found.
const turnSource = /^([0-9a-f-]{4,36}):(\d{1,6})$/i;

async function show(given: string, call: Call, context: Context): Promise<Reply> {
  const [, name = given, turn] = turnSource.exec(given) ?? [];
  // A model reads other projects' conversations only if the person has allowed it.
  const everywhere = hasFlag(call, 'all-projects') || !isForModel(context);
  const all = await knownConversations(context, true);
  const one = await findConversation(name, { all, context, everywhere });
  const isRaw = hasFlag(call, 'raw');
  const form = {
    ...readTurns(flagText(call, 'turns') ?? turn),
    tools: hasFlag(call, 'tools'),
    raw: isRaw,
    format: (at: number) => shownTime(at, context),
    width: context.terminal?.columns,
    screen: isRaw ? (text: string) => text : await textScreen(context),
  };
  const shown = showConversation(one, form);
  const head = `📋 ${titleOf({ ...one, title: shown.title || form.screen(one.title), firstWords: form.screen(one.firstWords) })} (${shortConversation(one.id)})`;
  return {
    text: [head, ...archivedRows(one), '', shown.text].join('\n'),
    data: {
      id: one.id,
      turns: shown.turns,
      compactions: shown.compactions,
      kept_until: isArchived(one) ? null : formatInstant(keptUntil(one)),
      untrusted: true,
    },
    isForeign: true,
  };
}

// One that was given by its path is not one of a list.
type Shown = FoundConversation & Partial<ListedConversation>;

function isArchived({ archived = false }: Shown): boolean {
  return archived;
}

function archivedRows(one: Shown): string[] {
  const { author = '' } = one;
  const from = author === '' ? '' : `. It was pushed by somebody who says ${showLine(author)}`;
  return isArchived(one) ? [`   Rebuilt from captures: its transcript is not on this machine${from}`] : [];
}

function readTurns(text: string | undefined): { from: number; to: number } {
  if (text === undefined) return { from: 1, to: Number.POSITIVE_INFINITY };
  const [, first, dash, last] = /^(\d{1,6})(-)?(\d{1,6})?$/.exec(text.trim()) ?? [];
  if (first === undefined || (last !== undefined && Number(last) < Number(first))) {
    throw new Failure('misuse', `Invalid --turns "${text}": it must be like 3, 3-7 or 3-`, {
      hint: 'Without it, all turns are shown',
    });
  }
  const to =
    dash === undefined ? Number(first) : last === undefined ? Number.POSITIVE_INFINITY : Number(last);
  return { from: Number(first), to };
}
